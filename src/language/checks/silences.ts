import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { Lexeme } from '../../edit/lexemes.js';
import { everyLine } from '../../edit/line-tree.js';
import { behind, dataOf, type Mend, offer } from '../mend.js';
import { nearest } from '../messages.js';
import { lineTreeOf } from '../source-lines.js';
import { type CheckId, checkIds, definitionOf, isCheckId } from './registry.js';

const forms = { 'journeymap-ignore-next-line': 'next-line', 'journeymap-ignore-file': 'file' } as const;
const directive = /^\/\/\s*(journeymap-ignore-(?:next-line|file))\b[ \t]*(.*)$/;
const idList = /^[\w-]+(?:\s*,\s*[\w-]+)*/;

/** A check that a comment asks not to hear of. */
interface Silence {
  id: CheckId;
  /** Zero-based line; absent for the whole file. */
  line?: number;
  /** Where the id stands. */
  range: Range;
  used: boolean;
}

/** A comment that asks for something that cannot be done. */
interface Mistake {
  message: string;
  range: Range;
  mends?: readonly Mend[];
}

/**
 * Takes out what comments silence, and adds `unused-silence` for comments that silence nothing.
 * @param isJudged whether a check has looked at the document at all, so that its silence can be told to be unused
 */
export function withoutSilenced(
  findings: readonly Diagnostic[],
  document: LangiumDocument,
  isJudged: (id: CheckId) => boolean,
): Diagnostic[] {
  const { silences, mistakes } = readSilences(document);
  if (silences.length === 0 && mistakes.length === 0) return [...findings];
  const heard = findings.filter((finding) => {
    const matching = silences.filter(
      ({ id, line }) => id === finding.code && (line === undefined || line === finding.range.start.line),
    );
    for (const silence of matching) silence.used = true;
    return matching.length === 0;
  });
  const unused = silences
    .filter(({ id, used }) => !used && isJudged(id))
    .map(({ id, line, range }) => ({
      range,
      message: `\`${id}\` finds nothing ${line === undefined ? 'in this file' : 'in the next line'}. Remove this silence.`,
    }));
  const told = [...mistakes, ...unused].map(({ message, range, mends }: Mistake) => {
    return { message, range, code: 'unused-silence' satisfies CheckId, ...dataOf(mends) };
  });
  return [...heard, ...told];
}

function readSilences(document: LangiumDocument): { silences: Silence[]; mistakes: Mistake[] } {
  const { textDocument } = document;
  const silences: Silence[] = [];
  const mistakes: Mistake[] = [];
  if (!textDocument.getText().includes('journeymap-ignore-')) return { silences, mistakes };
  const tree = lineTreeOf(document);
  const lines = [...everyLine(tree.lines)];
  const comments = [
    ...tree.loose,
    ...lines.flatMap(({ comments, trailing }) => [...comments, ...(trailing ? [trailing] : [])]),
  ];
  for (const comment of comments.sort((left, right) => left.start - right.start)) read(comment);
  return { silences, mistakes };

  function read(comment: Lexeme): void {
    const text = tree.source.slice(comment.start, comment.end).trimEnd();
    const [, word, rest = ''] = directive.exec(text) ?? [];
    if (!word) return;
    const rangeOf = (start: number, length: number): Range => ({
      start: textDocument.positionAt(comment.start + start),
      end: textDocument.positionAt(comment.start + start + length),
    });
    const whole = rangeOf(0, text.length);
    const ids = idList.exec(rest)?.[0];
    if (!ids || ids === 'because') {
      mistakes.push({
        range: whole,
        message: `Say which check is not to be heard: \`// ${word} stage-count because …\`.`,
      });
      return;
    }
    const scope = forms[word as keyof typeof forms];
    if (scope === 'file' && lines.some((line) => (line.lexemes[0]?.start ?? 0) < comment.start)) {
      mistakes.push({ range: whole, message: `\`${word}\` stands at the top of the file, above its first line.` });
      return;
    }
    const line = scope === 'file' ? undefined : nextLine(comment.end);
    if (scope === 'next-line' && line === undefined) {
      mistakes.push({ range: whole, message: 'There is no line below this comment. Remove it.' });
      return;
    }
    const from = text.length - rest.length;
    for (const { 0: id, index } of ids.matchAll(/[\w-]+/g)) {
      const range = rangeOf(from + index, id.length);
      if (!isCheckId(id)) {
        mistakes.push({ range, ...behind(`There is no check \`${id}\`.`, offer(nearest(id, checkIds))) });
      } else if (definitionOf(id).fixed) {
        const message = `\`${id}\` cannot be silenced: the text cannot be read there. Mend it and remove this silence.`;
        mistakes.push({ range, message });
      } else silences.push({ id, line, range, used: false });
    }
  }

  /** The line of the next fact below an offset; comments and blank lines are passed over. */
  function nextLine(offset: number): number | undefined {
    const next = lines.find((line) => (line.lexemes[0]?.start ?? 0) >= offset)?.lexemes[0];
    return next && textDocument.positionAt(next.start).line;
  }
}
