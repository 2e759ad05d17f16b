import { type Lexeme, readLexemes } from '../../src/edit/lexemes.js';

/** A text whose one line ends too early, as it does while someone types. */
export interface Cut {
  /** The line that was cut, zero-based. */
  line: number;
  /** The lines that belong to the fact of that line, ends included: more than one in a `"""` text. */
  own: { first: number; last: number };
  text: string;
  /** What is left of the line. */
  left: string;
}

/** Every way to cut a line of a text: after each word, inside each text, and nothing but white space left. */
export function* cutsOf(source: string): Generator<Cut> {
  const lexemes = readLexemes(source).filter(({ kind }) => kind !== 'line-end');
  let start = 0;
  for (const [line, content] of source.split('\n').entries()) {
    const end = start + content.length;
    const inLine = lexemes.filter((lexeme) => lexeme.start < end && lexeme.end > start);
    const own = ownLines(source, inLine, line);
    const ends = new Set(inLine.flatMap((lexeme) => cutPoints(source, lexeme, start, end)));
    if (!opensBlock(inLine) && inLine[0]?.kind !== 'comment') ends.add(start);
    for (const at of ends) {
      if (at >= end || source.slice(at, end).trim() === '') continue;
      yield { line, own, text: source.slice(0, at) + source.slice(end), left: source.slice(start, at) };
    }
    start = end + 1;
  }
}

function cutPoints(source: string, lexeme: Lexeme, lineStart: number, lineEnd: number): number[] {
  if (lexeme.kind === 'comment') return [];
  const from = Math.max(lexeme.start, lineStart);
  const to = Math.min(lexeme.end, lineEnd);
  if (lexeme.kind !== 'text' && lexeme.kind !== 'block-text') return [to];
  const inside = [from + 1, Math.floor((from + to) / 2), to - 1, to];
  const words = [...source.slice(from, to).matchAll(/\s+/g)].map(({ index }) => from + index);
  return [...inside, ...words].filter((at) => at > from && at <= to);
}

/** The lines that a fact takes up, its block left out. */
function ownLines(source: string, inLine: readonly Lexeme[], line: number): Cut['own'] {
  const across = inLine.find((lexeme) => lexeme.kind === 'block-text');
  if (!across) return { first: line, last: line };
  return { first: lineAt(source, across.start), last: lineAt(source, across.end) };
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length - 1;
}

function opensBlock(inLine: readonly Lexeme[]): boolean {
  return inLine.at(-1)?.kind === 'open';
}
