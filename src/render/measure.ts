/**
 * How wide a text is, without a page: sums of Inter's advance widths without kerning, and cautious guesses for scripts
 * that another font will draw. A sum may be a little over what a browser draws, never under it.
 */
import { ranges, widths } from './generated/font-metrics.js';
import type { Face, TypeStyle } from './type.js';

/** Advance widths in thousandths of an em by code point; 0 where Inter has no such character. */
const tableEnd = (ranges.at(-1) as readonly [number, number])[1] + 1;

/** Takes no room: it is only seen where a line breaks, as a hyphen. */
export const softHyphen = 0xad;

function decode(digits: string): Uint16Array {
  const table = new Uint16Array(tableEnd);
  let at = 0;
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++, at += 2) table[code] = Number.parseInt(digits.slice(at, at + 2), 36);
  }
  table[softHyphen] = 0;
  return table;
}

export const advances: Readonly<Record<Face, Uint16Array>> = {
  regular: decode(widths.regular),
  medium: decode(widths.medium),
  semibold: decode(widths.semibold),
  italic: decode(widths.italic),
};

const inRange = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Whether a code point joins the one before it: combining marks, joiners, variation selectors, skin tones. */
export function extendsCluster(code: number): boolean {
  if (code < 0x300) return false;
  return (
    inRange(code, 0x300, 0x36f) ||
    inRange(code, 0x483, 0x489) ||
    inRange(code, 0x591, 0x5bd) ||
    inRange(code, 0x610, 0x61a) ||
    inRange(code, 0x64b, 0x65f) ||
    inRange(code, 0x93a, 0x94f) ||
    inRange(code, 0x981, 0x983) ||
    inRange(code, 0x9bc, 0x9cd) ||
    inRange(code, 0xe31, 0xe31) ||
    inRange(code, 0xe33, 0xe3a) ||
    inRange(code, 0xe47, 0xe4e) ||
    inRange(code, 0x1ab0, 0x1aff) ||
    inRange(code, 0x1dc0, 0x1dff) ||
    inRange(code, 0x200c, 0x200d) ||
    inRange(code, 0x20d0, 0x20ff) ||
    inRange(code, 0x3099, 0x309a) ||
    inRange(code, 0xfe00, 0xfe0f) ||
    inRange(code, 0xfe20, 0xfe2f) ||
    inRange(code, 0x1f3fb, 0x1f3ff) ||
    inRange(code, 0xe0020, 0xe01ef)
  );
}

/** Scripts that may be broken between any two characters. */
export function isIdeographic(code: number): boolean {
  return (
    inRange(code, 0x2e80, 0x9fff) ||
    inRange(code, 0xac00, 0xd7ff) ||
    inRange(code, 0xf900, 0xfaff) ||
    inRange(code, 0xff01, 0xff60) ||
    inRange(code, 0x20000, 0x3ffff)
  );
}

const isEmoji = (code: number): boolean => inRange(code, 0x1f000, 0x1faff) || inRange(code, 0x2300, 0x2bff);

/** Advance of what Inter cannot draw, in thousandths of an em. */
export function otherAdvance(code: number): number {
  if (code < 0x20 || inRange(code, 0x7f, 0x9f)) return 0;
  if (code === 0xad || inRange(code, 0x200b, 0x200f) || inRange(code, 0x202a, 0x202e)) return 0;
  if (inRange(code, 0x2060, 0x206f) || code === 0xfeff) return 0;
  if (code === 0x20e3) return 1300;
  if (extendsCluster(code)) return 0;
  if (isIdeographic(code)) return 1020;
  if (isEmoji(code)) return 1400;
  if (inRange(code, 0x370, 0x52f)) return inRange(code, 0x410, 0x42f) ? 900 : 820;
  if (inRange(code, 0x590, 0x5ff) || inRange(code, 0xfb1d, 0xfb4f)) return 740;
  if (inRange(code, 0x600, 0x8ff) || inRange(code, 0xfb50, 0xfefc)) return 840;
  if (inRange(code, 0x900, 0x1fff)) return 1000;
  return code > 0xffff ? 1400 : 1100;
}

/** Width in pixels. */
export function measure(text: string, style: TypeStyle): number {
  return (measureRange(text, 0, text.length, advances[style.face]) * style.size) / 1000;
}

/** Width of part of a text in thousandths of an em. A character after a joiner melts into the one before. */
export function measureRange(text: string, from: number, to: number, table: Uint16Array): number {
  let sum = 0;
  let joined = false;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code < tableEnd) {
      const width = table[code] as number;
      if (width > 0 && !(code >= 0x300 && code <= 0x36f)) {
        sum += width;
        joined = false;
        continue;
      }
    } else if (code >= 0xd800 && code <= 0xdbff && i + 1 < to) {
      code = text.codePointAt(i) as number;
      if (code > 0xffff) i++;
    }
    if (joined) joined = false;
    else sum += otherAdvance(code);
    if (code === 0x200d) joined = true;
  }
  return sum;
}
