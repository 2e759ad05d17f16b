import type { TextEdit } from '../format/edits.js';
import { endOfHead, fact, innerIndentation, lineEndOf } from '../line-text.js';
import { firstWord, type LineTree, type SourceLine } from '../line-tree.js';
import { type ChangeResult, lineAt } from './change.js';

export interface Score {
  /** 1 to 5. */
  impact?: number;
  /** 1 to 5. */
  effort?: number;
}

const words = ['impact', 'effort'] as const;

/**
 * Gives an opportunity another impact and effort, in the form that it is written in.
 * @param start of the opportunity's line
 */
export function changeScore(tree: LineTree, start: number, score: Score): ChangeResult {
  const { line } = lineAt(tree, start) ?? {};
  if (!line || firstWord(tree.source, line) !== 'opportunity') return { refused: 'This is no opportunity.' };
  const missing: string[] = [];
  const edits: TextEdit[] = [];
  for (const word of words) {
    const value = score[word];
    if (value === undefined) continue;
    const number = numberBehind(tree, line, word);
    if (number) edits.push({ ...number, text: String(value) });
    else missing.push(`${word} ${value}`);
  }
  if (missing.length > 0) edits.push(added(tree, line, missing));
  const different = edits.filter(({ start: from, end, text }) => tree.source.slice(from, end) !== text);
  return { edits: different.sort((a, b) => a.start - b.start), added: line.open ? missing.length : 0 };
}

/** Where the number of a word stands: on the line itself, or on a line of its block. */
function numberBehind(tree: LineTree, line: SourceLine, word: string): { start: number; end: number } | undefined {
  for (const { lexemes } of [line, ...(line.children ?? [])]) {
    const at = lexemes.findIndex(({ start, end }) => tree.source.slice(start, end) === word);
    const number = at < 0 ? undefined : lexemes[at + 1];
    if (number?.kind === 'number') return { start: number.start, end: number.end };
  }
  return undefined;
}

/** Behind the line's own words, or at the start of its block. */
function added(tree: LineTree, line: SourceLine, missing: readonly string[]): TextEdit {
  const { source } = tree;
  const at = endOfHead(source, line);
  if (!line.open) return { start: at, end: at, text: missing.map((clause) => ` ${clause}`).join('') };
  const next = lineEndOf(source) + innerIndentation(tree, line);
  const lines = missing.map((clause) => next + fact(...(clause.split(' ') as [string, string])));
  const rest = /^[ \t]*/.exec(source.slice(at))?.[0].length ?? 0;
  const isEnd = at + rest >= source.length || /[\r\n]/.test(source[at + rest] as string);
  return { start: at, end: isEnd ? at : at + rest, text: lines.join('') + (isEnd ? '' : next) };
}
