import { isRightToLeft } from './bidi.js';
import type { Group, Pen } from './pen.js';
import type { Ink } from './themes.js';
import type { TypeStyle } from './type.js';
import { type Wrapped, wrap } from './wrap.js';

/** Something of a known size that can be painted anywhere. Sizes come first, painting when the markup is asked for. */
export interface Block {
  readonly width: number;
  readonly height: number;
  /** Whether its words begin at its right edge. */
  readonly rightToLeft?: boolean;
  paint(pen: Pen, x: number, y: number): void;
}

/** The edge at which what is short stands: that at which the words around it begin. */
export type Side = 'left' | 'right';

/** The edge at which a text begins. */
export function sideOf(text: string): Side {
  return isRightToLeft(text) ? 'right' : 'left';
}

export interface TextSettings {
  style: TypeStyle;
  ink: Ink;
  width: number;
  maxLines: number;
  anchor?: 'start' | 'end' | 'middle';
  struck?: boolean;
  spacing?: number;
}

/** A paragraph. `clamped` says that it is shortened and the whole text belongs into a tooltip. */
export interface TextBlock extends Block {
  readonly clamped: boolean;
  readonly lines: readonly string[];
}

export function textBlock(text: string, settings: TextSettings): TextBlock {
  const { style, ink, width, anchor = 'start', struck, spacing } = settings;
  const wrapped: Wrapped = wrap(text, style, width, settings.maxLines);
  const rightToLeft = isRightToLeft(text);
  const shift = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
  return {
    width: rightToLeft ? width : Math.min(width, wrapped.width),
    height: wrapped.lines.length * style.line,
    rightToLeft,
    clamped: wrapped.clamped,
    lines: wrapped.lines,
    paint(pen, x, y) {
      pen.text(wrapped.lines, x + shift, y, style, ink, { anchor, width, rightToLeft, struck, spacing });
    },
  };
}

/** Blocks below each other, all from one edge. */
export function stack(blocks: readonly Block[], gap: number, side: Side = 'left'): Block {
  let height = 0;
  let width = 0;
  for (const block of blocks) {
    height += block.height;
    if (block.width > width) width = block.width;
  }
  if (blocks.length > 1) height += gap * (blocks.length - 1);
  return {
    width,
    height,
    rightToLeft: side === 'right',
    paint(pen, x, y) {
      let top = y;
      for (const block of blocks) {
        block.paint(pen, side === 'right' ? x + width - block.width : x, top);
        top += block.height + gap;
      }
    },
  };
}

/** Blocks beside each other as long as they fit into `width`, then on the next line, each centred in its line. */
export function flow(blocks: readonly Block[], width: number, gap: number, lineGap: number): Block {
  const places: { x: number; y: number }[] = [];
  const lineOf: number[] = [];
  const lineHeights: number[] = [];
  let x = 0;
  let line = 0;
  let widest = 0;
  for (const block of blocks) {
    if (x > 0 && x + block.width > width) {
      x = 0;
      line++;
    }
    places.push({ x, y: 0 });
    lineOf.push(line);
    lineHeights[line] = Math.max(lineHeights[line] ?? 0, block.height);
    x += block.width + gap;
    widest = Math.max(widest, x - gap);
  }
  const tops: number[] = [];
  let height = 0;
  for (const lineHeight of lineHeights) {
    tops.push(height);
    height += lineHeight + lineGap;
  }
  height = Math.max(0, height - lineGap);
  return {
    width: widest,
    height,
    paint(pen, left, top) {
      blocks.forEach((block, i) => {
        const row = lineOf[i] as number;
        const down = ((lineHeights[row] as number) - block.height) / 2;
        block.paint(pen, left + (places[i] as { x: number }).x, top + (tops[row] as number) + down);
      });
    },
  };
}

/** A block with something small where its words begin (an icon, initials), centred on its first line of `line` pixels. */
export function led(mark: Block, block: Block, gap: number, line: number): Block {
  const { rightToLeft } = block;
  return {
    width: mark.width + gap + block.width,
    height: Math.max(mark.height, block.height),
    rightToLeft,
    paint(pen, x, y) {
      mark.paint(pen, rightToLeft ? x + block.width + gap : x, y + Math.max(0, (line - mark.height) / 2));
      block.paint(pen, rightToLeft ? x : x + mark.width + gap, y);
    },
  };
}

/** A block that stands for a thing: its group carries the id. The group's origin is the block's top left corner. */
export function grouped(group: Group, block: Block): Block {
  return {
    width: block.width,
    height: block.height,
    rightToLeft: block.rightToLeft,
    paint(pen, x, y) {
      pen.open({ ...group, x, y, size: block });
      block.paint(pen, 0, 0);
      pen.close();
    },
  };
}

/** A rounded box around a block. */
export function boxed(
  block: Block,
  box: { width: number; padX: number; padY: number; radius: number; fill?: Ink; stroke?: Ink; dash?: string },
): Block {
  const height = block.height + 2 * box.padY;
  return {
    width: box.width,
    height,
    paint(pen, x, y) {
      // Half a pixel in, so that a border of one pixel is crisp.
      const inset = box.stroke ? 0.5 : 0;
      pen.rect(x + inset, y + inset, box.width - 2 * inset, height - 2 * inset, {
        radius: box.radius,
        fill: box.fill,
        stroke: box.stroke,
        dash: box.dash,
      });
      block.paint(pen, x + box.padX, y + box.padY);
    },
  };
}

/** Two blocks at the two edges of a width, the first where words begin; below each other where they do not fit. */
export function spread(
  first: Block | undefined,
  second: Block | undefined,
  width: number,
  gap: number,
  side: Side = 'left',
): Block | undefined {
  const [left, right] = side === 'left' ? [first, second] : [second, first];
  if (!left || !right) {
    if (!left && !right) return undefined;
    const only = (left ?? right) as Block;
    return right && !left ? shifted(only, Math.max(0, width - only.width), width) : only;
  }
  if (left.width + gap + right.width > width) return stack([first as Block, second as Block], 2, side);
  const height = Math.max(left.height, right.height);
  return {
    width,
    height,
    paint(pen, x, y) {
      left.paint(pen, x, y);
      right.paint(pen, x + width - right.width, y);
    },
  };
}

function shifted(block: Block, by: number, width: number): Block {
  return { width, height: block.height, paint: (pen, x, y) => block.paint(pen, x + by, y) };
}

/** A drawing of a fixed size. */
export function drawing(width: number, height: number, paint: (pen: Pen, x: number, y: number) => void): Block {
  return { width, height, paint };
}
