import type { WordPart } from '../diff/model.js';
import type { TextBlock, TextSettings } from './block.js';
import { measure } from './measure.js';

/** Longer texts read better one after the other. */
const longest = 120;

interface Piece {
  text: string;
  op: WordPart['op'];
  x: number;
  width: number;
}

/**
 * Two texts as one, what was removed struck out and what was added underlined. Undefined where that would be hard to
 * read: in texts that are long, or that have words wider than the line.
 */
export function wordsBlock(parts: readonly WordPart[], settings: TextSettings): TextBlock | undefined {
  const { style, ink, width } = settings;
  if (parts.reduce((sum, { text }) => sum + text.length, 0) > longest) return undefined;
  const space = measure(' ', style);
  const lines: Piece[][] = [[]];
  let x = 0;
  for (const word of wordsOf(parts)) {
    const pieces = word.map((piece) => ({ ...piece, width: measure(piece.text, style) + 0.5 }));
    const whole = pieces.reduce((sum, piece) => sum + piece.width, 0);
    if (whole > width) return undefined;
    const gap = x === 0 ? 0 : space;
    if (x + gap + whole > width) {
      lines.push([]);
      x = 0;
    } else x += gap;
    for (const piece of pieces) {
      lines.at(-1)?.push({ ...piece, x });
      x += piece.width;
    }
  }
  if (lines.length > settings.maxLines) return undefined;
  return {
    width: Math.max(...lines.map((line) => endOf(line))),
    height: lines.length * style.line,
    clamped: false,
    lines: lines.map((line) => line.map(({ text }) => text).join(' ')),
    paint(pen, left, top) {
      lines.forEach((line, i) => {
        const y = top + i * style.line;
        for (const { text, op, x, width } of line) {
          const gone = op === 'removed';
          pen.text([text], left + x, y, style, gone ? 'soft' : ink, { struck: gone });
          if (op === 'added')
            pen.path(`M0 0H${Math.round(width)}`, left + x, y + style.line - 1.5, { stroke: 'gainInk' });
        }
      });
    },
  };
}

function endOf(line: readonly Piece[]): number {
  const last = line.at(-1);
  return last ? last.x + last.width : 0;
}

/** What stands between spaces, each in pieces of one kind. */
function wordsOf(parts: readonly WordPart[]): { text: string; op: WordPart['op'] }[][] {
  const words: { text: string; op: WordPart['op'] }[][] = [];
  let open = false;
  for (const { text, op } of parts) {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === '') continue;
      if (piece.trim() === '') open = false;
      else {
        // What replaces a word stands apart from it.
        const replaces = op === 'added' && words.at(-1)?.at(-1)?.op === 'removed';
        if (open && !replaces) words.at(-1)?.push({ text: piece, op });
        else words.push([{ text: piece, op }]);
        open = true;
      }
    }
  }
  return words;
}
