import { indentation } from '../format/layout.js';
import { fact } from '../line-text.js';
import { readLineTree } from '../line-tree.js';
import { text } from './values.js';

/**
 * A line that this version of the language does not know, as it was written. What is not one whole line with its block
 * would change the lines around it, and becomes a note.
 */
export function unknownLine(written: string): string {
  const { lines, flaws, loose } = readLineTree(written);
  const [line] = lines;
  const isWhole = line && lines.length === 1 && flaws.length + loose.length + line.comments.length === 0;
  if (!isWhole || line.lexemes.some(({ flaw }) => flaw === 'unclosed')) return fact('note', text(written));
  if (!/[\r\n]/.test(written) || written.includes('"""')) return written;
  return reindented(written.split(/\r\n?|\n/).map((each) => each.trim()));
}

function reindented(lines: readonly string[]): string {
  let depth = 0;
  return lines
    .map((line) => {
      if (line.startsWith('}')) depth--;
      const pad = line === '' ? '' : indentation.repeat(Math.max(0, depth));
      if (line.endsWith('{')) depth++;
      return pad + line;
    })
    .join('\n');
}
