import { SymbolKind } from 'vscode-languageserver';
import type { Kind } from '../vocabulary.js';

/** How the outline and the search for symbols draw each kind of thing. The protocol knows only the nouns of programming. */
export const symbolKinds: Readonly<Record<Kind, SymbolKind>> = {
  journey: SymbolKind.Module,
  stage: SymbolKind.Namespace,
  touchpoint: SymbolKind.Event,
  persona: SymbolKind.Class,
  team: SymbolKind.Package,
  channel: SymbolKind.Interface,
  evidence: SymbolKind.File,
  emotion: SymbolKind.EnumMember,
  lane: SymbolKind.Array,
  metric: SymbolKind.Number,
  pain: SymbolKind.Field,
  gain: SymbolKind.Field,
  opportunity: SymbolKind.Method,
  objective: SymbolKind.Constant,
  sees: SymbolKind.Object,
  frontstage: SymbolKind.Object,
  backstage: SymbolKind.Object,
  support: SymbolKind.Object,
};
