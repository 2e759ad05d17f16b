import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Finding } from './finding.js';

/** A command that the extension registers: it asks git for what the text does not show. */
const resolve = 'journey.resolveConflicts';

/** What merges the conflicts in a text by what their lines say. */
export function resolveByMeaning({ document, diagnostic }: Finding): CodeAction[] {
  if (diagnostic.code !== 'merge-conflict') return [];
  const title = 'Resolve by meaning';
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: true,
      command: { title, command: resolve, arguments: [document.uri.toString()] },
    },
  ];
}
