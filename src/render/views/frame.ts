import { hashOf } from '../../map/hash.js';
import type { PlainMap } from '../../map/model.js';
import { type Block, drawing, flow, grouped, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { grid } from '../grid.js';
import type { DrawOptions, Part, Picture, PictureHandles } from '../index.js';
import { lookOf, withOwnColors } from '../own-colors.js';
import type { Pen } from '../pen.js';
import { Press } from '../press.js';
import { type Theme, themes } from '../themes.js';
import { type } from '../type.js';

/** Between the heading of a view and what it shows. */
export const belowHeading = 24;

/** Collects the parts of a view's picture, back to front. */
export class PartList {
  readonly theme: Theme;
  private readonly parts: Part[] = [];
  private readonly press: Press;

  constructor(
    private readonly map: PlainMap,
    private readonly options: Pick<DrawOptions, 'theme' | 'colors'>,
    view: string,
  ) {
    this.theme = withOwnColors(themes[options.theme], options.colors);
    this.press = new Press(this.theme, hashOf(map.id, lookOf(options), view));
  }

  /**
   * Adds a group with its origin at (x, y).
   * @param stretch what of the picture's width it takes, where it need not be in a page while that is out of sight
   */
  add(key: string, x: number, y: number, content: (pen: Pen) => void, stretch = { x: 0, width: 0 }): void {
    const paint = (pen: Pen) => {
      pen.open({ kind: key.includes('/') ? 'stage' : key, id: key.includes('/') ? key : undefined, x, y });
      content(pen);
      pen.close();
    };
    this.parts.push({ key, hash: this.press.hash(paint), ...stretch, paint, markup: () => this.press.markup(paint) });
  }

  /** @param size of everything with its margins */
  picture(size: { width: number; height: number }, description: () => string, handles?: PictureHandles): Picture {
    const { map, options, theme, parts } = this;
    const width = Math.ceil(size.width);
    for (const part of parts) if (part.width === 0) part.width = width;
    return {
      map: map.name,
      width,
      height: Math.ceil(size.height),
      theme: options.theme,
      background: theme.page,
      title: map.title,
      language: map.language,
      get description() {
        return description();
      },
      parts,
      handles,
    };
  }
}

/** The title of the journey, and below it what explains the view. */
export function heading(map: PlainMap, width: number, keys: readonly Block[]): Block {
  const title = textBlock(map.title, { style: type.title, ink: 'ink', width, maxLines: 3, spacing: -0.4 });
  const blocks: Block[] = [grouped({ id: map.id, kind: 'journey', tip: title.clamped ? map.title : undefined }, title)];
  if (keys.length > 0) blocks.push(flow(keys, width, 24, 8));
  return stack(blocks, 12);
}

const emptySize = { width: 640, height: 168 };

/** A view that has nothing to show: why, and how to fill it. */
export function emptyView(list: PartList, map: PlainMap, context: Context, why: string, example: string): Picture {
  const { width } = emptySize;
  const top = heading(map, width, []);
  const inner = width - 2 * grid.margin;
  const reason = textBlock(why, { style: type.stage, ink: 'ink', width: inner, maxLines: 3, anchor: 'middle' });
  const how = context.labels.views.write(example);
  const help = textBlock(how, { style: type.body, ink: 'soft', width: inner, maxLines: 4, anchor: 'middle' });
  const words = stack([reason, help], 8);
  const height = Math.max(emptySize.height, words.height + 2 * grid.margin);
  const y = grid.margin + top.height + belowHeading;
  list.add('header', grid.margin, grid.margin, (pen) => top.paint(pen, 0, 0));
  list.add('sheet', grid.margin, y, (pen) => {
    pen.rect(0.5, 0.5, width - 1, height - 1, { radius: grid.radius, fill: 'card', stroke: 'line', dash: '4 4' });
    words.paint(pen, grid.margin, (height - words.height) / 2);
  });
  return list.picture({ width: width + 2 * grid.margin, height: y + height + grid.margin }, () => why);
}

/** A block in the middle of a line of some height. */
export function centred(block: Block, height: number): Block {
  return drawing(block.width, height, (pen, x, y) => block.paint(pen, x, y + (height - block.height) / 2));
}
