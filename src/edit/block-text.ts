/** Texts of several lines as they are written between `"""`. */
import { readLexemes } from './lexemes.js';
import { textOf } from './texts.js';

/** How a text is laid out in the source. */
export interface BlockLayout {
  /** Indentation of its lines. */
  lines: string;
  /** Indentation of the closing quotes where they stand on a line of their own; else they follow the last word. */
  quotes?: string;
  /** Whether the first line follows the opening quotes. */
  followsQuotes?: boolean;
  lineEnd: string;
}

/**
 * A text between `"""`; undefined where it would be read as another one.
 * @param value its lines, with `\n` between them
 */
export function blockText(value: string, { lines, quotes, followsQuotes, lineEnd }: BlockLayout): string | undefined {
  const [first = '', ...below] = value
    .split('\n')
    .map((line, index) => (line === '' || (followsQuotes && index === 0) ? line : lines + line));
  const rows = followsQuotes ? [`"""${first}`, ...below] : ['"""', first, ...below];
  if (quotes !== undefined) rows.push(quotes);
  const written = `${rows.join(lineEnd)}"""`;
  const [lexeme, more] = readLexemes(written);
  const isOne = lexeme?.kind === 'block-text' && !lexeme.flaw && lexeme.end === written.length && !more;
  return isOne && textOf(written) === value ? written : undefined;
}

/** The layout that a text has, so that another one can take its place. */
export function layoutOf(written: string, lineEnd: string): BlockLayout | undefined {
  const [first = '', ...below] = written.slice(3, -3).split(/\r\n|\n|\r/);
  const indentations = below.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const [least] = indentations.sort((a, b) => a.length - b.length);
  const last = below.at(-1);
  if (least === undefined) return undefined;
  return {
    lines: least,
    quotes: last?.trim() === '' ? last : undefined,
    followsQuotes: first.trim() !== '',
    lineEnd,
  };
}
