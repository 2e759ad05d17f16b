import { type BlockLayout, blockText, layoutOf } from '../block-text.js';
import type { Lexeme } from '../lexemes.js';
import { indentationOf, indentationUnit, lineEndOf, oneLine, quoted } from '../line-text.js';
import { firstWord, type LineTree, type SourceLine } from '../line-tree.js';
import { indentOf } from '../texts.js';
import { type ChangeResult, lineAt } from './change.js';

/** Whose text is a title. All others are what a fact says. */
const hasTitle = /^(?:channel|evidence|journey|lane|metric|objective|opportunity|persona|stage|team|touchpoint|trait)$/;

/**
 * Writes another text where a fact or a title stands. What a fact says may have several lines, and then stands between
 * `"""`; in a title line breaks become spaces.
 * @param start of the line
 * @param name pins the name that the thing had by its title, where others refer to it
 */
export function changeText(tree: LineTree, start: number, text: string, name?: string): ChangeResult {
  const { line } = lineAt(tree, start) ?? {};
  const [, second, third] = line?.lexemes ?? [];
  const written = second?.kind === 'colon' ? third : second;
  // A text further behind is the reason or the condition of a fact, not what it says.
  if (!line || !written || (written.kind !== 'text' && written.kind !== 'block-text'))
    return { refused: 'No text of its own is written there.' };
  const isTitle = written.kind === 'text' && hasTitle.test(firstWord(tree.source, line));
  const value = isTitle ? oneLine(text) : linesOf(text);
  if (value === '') return { refused: 'A text cannot be empty.' };
  const edit = { start: written.start, end: written.end, text: inQuotes(tree, line, written, value) };
  if (name) edit.text += ` as ${name}`;
  return { edits: [edit], added: 0 };
}

/** A text in the quotes that it needs, laid out as the one that stands there where that has several lines too. */
function inQuotes(tree: LineTree, line: SourceLine, { kind, start, end }: Lexeme, text: string): string {
  if (!text.includes('\n')) return quoted(text);
  const { source } = tree;
  const lineEnd = lineEndOf(source);
  const below: BlockLayout = { lines: indentationOf(source, line) + indentationUnit(tree), lineEnd };
  const before = kind === 'block-text' ? layoutOf(source.slice(start, end), lineEnd) : undefined;
  return (before && blockText(text, before)) ?? blockText(text, below) ?? quoted(oneLine(text));
}

/** Without empty lines at the edges, spaces at the ends of lines, and the indentation that all of them have. */
function linesOf(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trimEnd());
  const filled = lines.filter((line) => line !== '');
  if (filled.length < 2) return oneLine(text);
  const common = Math.min(...filled.map(indentOf));
  const [first, last] = [filled[0] as string, filled.at(-1) as string];
  const kept = lines.slice(lines.indexOf(first), lines.lastIndexOf(last) + 1);
  return kept.map((line) => line.slice(common)).join('\n');
}
