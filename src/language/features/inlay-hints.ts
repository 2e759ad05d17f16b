import { AstUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind, type InlayHintParams, TextEdit } from 'vscode-languageserver';
import { slugOf } from '../../map/slug.js';
import { isEmotion, isFeeling, isMention, type Line, type Mention } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { titleOf } from '../naming.js';
import { readEmotion } from '../values/feelings.js';
import { operandsOf, shorten } from '../values/reading.js';
import { emotionValue } from './emotion-value.js';
import { isBuiltin } from './pointing.js';
import { holdersOf, linesOf } from './walking.js';

/** Lines and clauses behind which a name alone tells too little. Personas and evidence are named so often that it would hide the text. */
const titled: ReadonlySet<string> = new Set([
  'pain',
  'gain',
  'objective',
  'opportunity',
  'metric',
  'sees',
  'frontstage',
  'backstage',
  'support',
  'next',
  'opens',
  'improves',
  'solves',
  'serves',
  'moves',
]);

/** Shows what a word stands for: the face and value of an emotion that has no number, the title behind a name. */
export class JourneyInlayHintProvider implements InlayHintProvider {
  constructor(private readonly services: JourneyServices) {}

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    if (!this.services.shared.workspace.ConfigurationProvider.isOn('inlayHints')) return [];
    const hints: InlayHint[] = [];
    for (const line of linesOf(document, range)) {
      if (isFeeling(line)) hints.push(...emotionHint(line));
      for (const holder of holdersOf(line)) {
        if (titled.has(holder.word)) hints.push(...holder.operands.filter(isMention).flatMap(titleHint));
      }
    }
    return hints;
  }
}

/** Accepting it writes the value. */
function emotionHint(line: Line): InlayHint[] {
  const value = emotionValue(line);
  const [word] = operandsOf(line);
  if (value === undefined || !isMention(word) || !word.$cstNode) return [];
  const emotion = word.target.ref;
  const face = isEmotion(emotion) ? readEmotion(emotion).value?.emoji : undefined;
  const position = word.$cstNode.range.end;
  return [
    {
      position,
      label: face ? `${face} ${value}` : value,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      textEdits: [TextEdit.insert(position, ` ${value}`)],
    },
  ];
}

function titleHint(mention: Mention): InlayHint[] {
  const thing = mention.target.ref;
  if (!thing || !mention.$cstNode) return [];
  const title = titleOf(thing);
  if (slugOf(title) === mention.target.$refText || isBuiltin(AstUtils.getDocument(thing))) return [];
  const label = shorten(title);
  const position = mention.$cstNode.range.end;
  return [
    { position, label, kind: InlayHintKind.Parameter, paddingLeft: true, tooltip: label === title ? undefined : title },
  ];
}
