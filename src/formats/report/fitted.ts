import type { TypeStyle } from '../../render/type.js';
import { wrap } from '../../render/wrap.js';

/** Below this nobody reads it on a page. */
const smallest = 10;

/** A text as it fits into a box: in smaller letters where it must be, and at the very end shortened. */
export function fitted(
  text: string,
  style: TypeStyle,
  width: number,
  height: number,
): { text: string; lines: string[]; style: TypeStyle } {
  for (let size = style.size; ; size = Math.max(smallest, size * 0.9)) {
    const scaled = { face: style.face, size, line: (style.line * size) / style.size };
    const most = Math.max(1, Math.floor(height / scaled.line));
    const { lines, clamped } = wrap(text, scaled, width, most);
    if (!clamped) return { text, lines, style: scaled };
    if (size === smallest) return { text: lines.join(' '), lines, style: scaled };
  }
}
