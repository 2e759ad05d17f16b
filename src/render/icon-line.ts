import { type Block, grouped, led, textBlock } from './block.js';
import type { Ink } from './themes.js';
import { type TypeStyle, type } from './type.js';

/** An icon and a text behind it, with initials where it is somebody's alone. */
export function iconLine(
  mark: Block,
  text: string,
  width: number,
  ink: Ink,
  maxLines = 3,
  style: TypeStyle = type.label,
): Block {
  const paragraph = textBlock(text, { style, ink, width: width - mark.width - 5, maxLines });
  const line = led(mark, paragraph, 5, style.line);
  return paragraph.clamped ? grouped({ tip: text }, line) : line;
}
