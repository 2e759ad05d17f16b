/** The lines of a `"""` text, indented anew without a change of what the text says. */
import { indentOf } from '../texts.js';
import type { TextEdit } from './edits.js';

/** Where the lines of a text go. */
export interface TextLayout {
  /** Indentation of its lines. */
  lines: string;
  /** Indentation of closing quotes that stand on a line of their own. */
  quotes: string;
  lineEnd: string;
}

/**
 * The edits that lay a `"""` text out. The language drops the indentation that its lines have in common, so what they have
 * beyond that stays.
 * @param written the text with its quotes
 * @param start where it stands in the source
 */
export function textEdits(written: string, start: number, isClosed: boolean, layout: TextLayout): TextEdit[] {
  const lines = linesOf(isClosed ? written.slice(0, -3) : written);
  const [first, ...below] = lines;
  if (!first || below.length === 0) return [];
  const common = Math.min(...below.filter(({ text }) => text.trim()).map(({ text }) => indentOf(text)));
  const edits: TextEdit[] = [];
  const replace = (at: number, old: string, text: string): void => {
    if (old !== text) edits.push({ start: start + at, end: start + at + old.length, text });
  };
  for (const [index, { at, text, lineEnd }] of lines.entries()) {
    if (index === 0) {
      const opening = '"""'.length;
      const space = text.slice(opening).trim() ? '' : text.slice(opening);
      replace(at + text.length - space.length, space, '');
    } else {
      const isQuotes = isClosed && index === lines.length - 1 && !text.trim();
      const dropped = isQuotes ? indentOf(text) : Math.min(common, indentOf(text));
      const rest = text.slice(dropped);
      const indentation = isQuotes ? layout.quotes : layout.lines;
      replace(at, text.slice(0, dropped), rest || isQuotes ? indentation : '');
    }
    if (lineEnd) replace(at + text.length, lineEnd, layout.lineEnd);
  }
  return edits;
}

function linesOf(text: string): { at: number; text: string; lineEnd: string }[] {
  const parts = text.split(/(\r\n|\n|\r)/);
  const lines: { at: number; text: string; lineEnd: string }[] = [];
  let at = 0;
  for (let index = 0; index < parts.length; index += 2) {
    const line = { at, text: parts[index] ?? '', lineEnd: parts[index + 1] ?? '' };
    lines.push(line);
    at += line.text.length + line.lineEnd.length;
  }
  return lines;
}
