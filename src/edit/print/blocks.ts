/** Lines that are to be printed, and how they are laid out: as the formatter would. */
import { indentation } from '../format/layout.js';
import { fact } from '../line-text.js';

/** A fact, or a block of them. */
export interface PrintedLine {
  word: string;
  /** What stands behind the word. */
  rest: string;
  /** The facts of its block; absent where it has none. */
  lines?: PrintedLine[];
}

/** A line that is written as it stands. */
export function verbatim(text: string): PrintedLine {
  return { word: '', rest: text };
}

/** A thing with its facts in a block; without facts it is a line alone. */
export function block(word: string, rest: string, lines: PrintedLine[]): PrintedLine {
  return lines.length > 0 ? { word, rest, lines } : { word, rest };
}

/** The text of lines. What has a block is set off by blank lines, and so are different kinds of lines at the top. */
export function laidOut(lines: readonly PrintedLine[], depth = 0): string {
  return lines
    .map((line, index) => {
      const above = lines[index - 1];
      const apart = above && (above.lines || line.lines || (depth === 0 && above.word !== line.word));
      return `${apart ? '\n' : ''}${textOfLine(line, depth)}`;
    })
    .join('');
}

function textOfLine({ word, rest, lines }: PrintedLine, depth: number): string {
  const pad = indentation.repeat(depth);
  if (lines) return `${pad}${indented(`${word} ${rest} {`, pad)}\n${laidOut(lines, depth + 1)}${pad}}\n`;
  const written = word === '' ? rest : depth === 0 ? `${word} ${rest}` : fact(word, rest);
  return `${pad}${indented(written, pad)}\n`;
}

/** The lines of a text over several lines move along with the fact that they belong to. */
function indented(written: string, pad: string): string {
  return written.replace(/\n(?=[^\n])/g, `\n${pad}`);
}
