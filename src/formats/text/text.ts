import type { TextOptions } from '../../render/pen.js';
import { baseline, type TypeStyle } from '../../render/type.js';
import type { FontSet } from '../fonts/font-set.js';
import { layoutLine, type Run } from './line.js';

/** A line of a text at its place. */
export interface PlacedLine {
  runs: Run[];
  /** Left edge and baseline, in the coordinates of the text. */
  x: number;
  y: number;
  width: number;
}

/** The lines of a text as `Pen.text` takes it. */
export function layoutText(
  lines: readonly string[],
  x: number,
  y: number,
  style: TypeStyle,
  options: TextOptions,
  fonts: FontSet,
): PlacedLine[] {
  const { anchor = 'start', rightToLeft = false, spacing = 0, width = 0 } = options;
  const look = { face: style.face, size: style.size, spacing, rightToLeft };
  return lines.map((text, index) => {
    const line = layoutLine(text, look, fonts);
    const before = { start: rightToLeft ? line.width - width : 0, middle: line.width / 2, end: line.width }[anchor];
    return { ...line, x: x - before, y: y + baseline(style) + index * style.line };
  });
}
