import { advances, extendsCluster, isIdeographic, measureRange, otherAdvance, softHyphen } from './measure.js';
import type { TypeStyle } from './type.js';

export interface Wrapped {
  lines: string[];
  /** Width of the widest line in pixels. */
  width: number;
  /** Whether the text goes on beyond the last line, which then ends in an ellipsis. */
  clamped: boolean;
}

const ellipsis = '…';
const hyphen = 0x2d;
const space = 0x20;
const isSpace = (code: number): boolean => code === space || code === 9 || code === 0x3000 || code === 0x200b;
const isLineEnd = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
/** A line may break after these, when something else than a space follows. */
const breaksAfter = (code: number): boolean =>
  code === 0x2d || code === 0x2f || code === 0x5f || code === 0x2013 || code === 0x2014;
/** Closing marks that must not begin a line. */
const sticksToPrevious = (code: number): boolean =>
  code === 0x3001 || code === 0x3002 || code === 0xff0c || code === 0xff01 || code === 0xff1f || code === 0x300d;

/**
 * Breaks a text into lines that are at most `width` pixels wide: at spaces, after hyphens and slashes, between
 * ideographs, at soft hyphens (which then show), and inside a word only where it is wider than a whole line.
 */
export function wrap(text: string, style: TypeStyle, width: number, maxLines: number): Wrapped {
  const table = advances[style.face];
  const limit = Math.max(1, Math.floor((width * 1000) / style.size));
  const lines: string[] = [];
  let widest = 0;
  let clamped = false;

  let start = 0;
  let lineWidth = 0;
  /** End of the line if it breaks at the last place where it may, where the next line starts, and the widths there. */
  let breakEnd = -1;
  let breakNext = -1;
  let widthAtBreak = 0;
  let widthAfterBreak = 0;
  /** Whether that place is a soft hyphen. */
  let breakShows = false;
  let joined = false;

  const emit = (end: number, endWidth: number, ending = ''): boolean => {
    if (lines.length + 1 === maxLines && hasMore(text, end)) {
      const cut = shortened(text, start, end, table, limit);
      lines.push(cut.text);
      widest = Math.max(widest, cut.width);
      clamped = true;
      return false;
    }
    lines.push(withoutSoftHyphens(text.slice(start, end)) + ending);
    widest = Math.max(widest, endWidth);
    return true;
  };

  let i = 0;
  while (i < text.length) {
    const code = text.codePointAt(i) as number;
    const size = code > 0xffff ? 2 : 1;
    if (isLineEnd(code)) {
      const end = trimEnd(text, start, i);
      if (!emit(end, end < i && breakEnd === end ? widthAtBreak : lineWidth))
        return { lines, width: (widest * style.size) / 1000, clamped };
      i += code === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
      start = i;
      lineWidth = 0;
      breakEnd = -1;
      joined = false;
      continue;
    }
    if (isSpace(code)) {
      if (i === start) {
        start = i + 1;
      } else {
        const advance = table[space] as number;
        if (breakNext !== i || breakEnd === -1 || breakShows) {
          breakEnd = i;
          widthAtBreak = lineWidth;
          breakShows = false;
        }
        breakNext = i + 1;
        lineWidth += advance;
        widthAfterBreak = lineWidth;
      }
      i += 1;
      joined = false;
      continue;
    }
    if (code === softHyphen) {
      const hyphened = lineWidth + (table[hyphen] as number);
      if (i > start && hyphened <= limit) {
        breakEnd = i;
        breakNext = i + 1;
        widthAtBreak = hyphened;
        widthAfterBreak = lineWidth;
        breakShows = true;
      }
      i += 1;
      continue;
    }
    const inTable = code < table.length ? (table[code] as number) : 0;
    const extending = extendsCluster(code);
    const advance = joined || extending ? 0 : inTable || otherAdvance(code);
    const attached = joined || extending;
    joined = code === 0x200d;
    if (i > start && !attached && isIdeographic(code) && !sticksToPrevious(code) && breakNext !== i) {
      breakEnd = i;
      breakNext = i;
      widthAtBreak = lineWidth;
      widthAfterBreak = lineWidth;
      breakShows = false;
    }
    if (lineWidth + advance > limit && i > start && !attached) {
      if (breakEnd > start) {
        if (!emit(breakEnd, widthAtBreak, breakShows ? '-' : ''))
          return { lines, width: (widest * style.size) / 1000, clamped };
        start = breakNext;
        lineWidth -= widthAfterBreak;
      } else {
        if (!emit(i, lineWidth)) return { lines, width: (widest * style.size) / 1000, clamped };
        start = i;
        lineWidth = 0;
      }
      breakEnd = -1;
      breakNext = -1;
      // What was carried over may still be too wide, where a break came early in the line.
      continue;
    }
    lineWidth += advance;
    i += size;
    if ((breaksAfter(code) || isIdeographic(code)) && i < text.length && i - start > 1) {
      const next = text.codePointAt(i) as number;
      if (!isSpace(next) && !extendsCluster(next) && !sticksToPrevious(next) && !isNumbered(code, next)) {
        breakEnd = i;
        breakNext = i;
        widthAtBreak = lineWidth;
        widthAfterBreak = lineWidth;
        breakShows = false;
      }
    }
  }
  const end = trimEnd(text, start, text.length);
  if (end > start || lines.length === 0) emit(end, end < text.length && breakEnd === end ? widthAtBreak : lineWidth);
  return { lines, width: (widest * style.size) / 1000, clamped };
}

/** Whether a hyphen leads to a number, as in a ticket's `DX-20`: there no line breaks (rule LB25 of Unicode's UAX #14). */
function isNumbered(code: number, next: number): boolean {
  return code === hyphen && next >= 0x30 && next <= 0x39;
}

function withoutSoftHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function hasMore(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code) && !isLineEnd(code)) return true;
  }
  return false;
}

/** As much of a line as leaves room for the ellipsis, which says that there is more. */
function shortened(
  text: string,
  start: number,
  end: number,
  table: Uint16Array,
  limit: number,
): { text: string; width: number } {
  const room = limit - (table[0x2026] as number);
  let to = end;
  let width = measureRange(text, start, to, table);
  while (to > start && width > room) {
    to -= 1;
    while (to > start && (extendsCluster(text.codePointAt(to) as number) || isLowSurrogate(text.charCodeAt(to))))
      to -= 1;
    width = measureRange(text, start, to, table);
  }
  to = trimEnd(text, start, to);
  return { text: withoutSoftHyphens(text.slice(start, to)) + ellipsis, width: width + (table[0x2026] as number) };
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** One line that is at most `width` pixels wide. */
export function shorten(text: string, style: TypeStyle, width: number): Wrapped {
  return wrap(text, style, width, 1);
}
