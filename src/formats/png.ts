import { type Picture, rootAttributes } from '../render/index.js';
import { decimal, escapeText, SvgPen } from '../render/markup.js';
import type { Group, TextOptions } from '../render/pen.js';
import { colorOf, type Ink, themes } from '../render/themes.js';
import type { TypeStyle } from '../render/type.js';
import type { Exported } from './exported.js';
import { FontSet, type FontSource } from './fonts/font-set.js';
import { textsOf } from './fonts/texts-of.js';
import { type RasterizerSource, rasterized } from './rasterizer.js';
import { outlineOf } from './text/outline.js';
import { layoutText } from './text/text.js';

/** What pictures of pixels are made with; only the host knows where it is. */
export interface PngSource extends FontSource, RasterizerSource {}

/** More than this is more than any program opens gladly, and than the memory of some machines. */
const mostPixels = 120_000_000;

/** A picture has more pixels than can be drawn. */
export class TooLarge extends Error {
  constructor(
    readonly width: number,
    readonly height: number,
    /** The largest scale that would do, with one decimal. */
    readonly largestScale: number,
  ) {
    super(`The picture would be ${width} × ${height} pixels.`);
  }
}

/**
 * A picture as PNG. Letters become outlines before they are drawn, so that every machine sets the same ones.
 * @param scale pixels of the file for one of the picture at 100 %
 * @throws TooLarge
 */
export async function toPng(picture: Picture, scale: number, source: PngSource): Promise<Exported> {
  const width = Math.ceil(picture.width * scale);
  const height = Math.ceil(picture.height * scale);
  if (width * height > mostPixels) {
    const largest = Math.sqrt(mostPixels / (picture.width * picture.height));
    throw new TooLarge(width, height, Math.floor(largest * 10) / 10);
  }
  const fonts = await FontSet.for(textsOf(picture), source);
  return { data: await rasterized(outlined(picture, fonts), scale, source), missing: fonts.missing };
}

/** A picture as SVG without any text. */
function outlined(picture: Picture, fonts: FontSet): string {
  const pen = new OutlinePen(picture.theme, fonts);
  for (const part of picture.parts) part.paint(pen);
  const attributes = Object.entries(rootAttributes(picture)).map(([name, value]) => `${name}="${escapeText(value)}"`);
  return `<svg ${attributes.join(' ')}><rect width="100%" height="100%" fill="${picture.background}"/>${pen}</svg>`;
}

/** Draws letters as shapes. */
class OutlinePen extends SvgPen {
  private readonly colors: (ink: Ink) => string;

  constructor(
    theme: Picture['theme'],
    private readonly fonts: FontSet,
  ) {
    super(themes[theme], 'png');
    this.colors = (ink) => colorOf(themes[theme], ink);
  }

  /** Names and tooltips are of no use in pixels. */
  override open({ x, y }: Group): void {
    super.open({ x, y });
  }

  override text(
    lines: readonly string[],
    x: number,
    y: number,
    style: TypeStyle,
    ink: Ink,
    options: TextOptions = {},
  ): void {
    for (const line of layoutText(lines, x, y, style, options, this.fonts)) {
      const data = outlineOf(line, style.size);
      if (data === '') continue;
      const halo = options.halo ? ` paint-order="stroke" stroke="${this.colors('card')}" stroke-width="3"` : '';
      this.append(`<path d="${data}" fill="${this.colors(ink)}"${halo}/>`);
      if (options.struck) {
        const top = line.y - style.size * 0.32;
        this.append(
          `<rect x="${decimal(line.x)}" y="${decimal(top)}" width="${decimal(line.width)}" height="${decimal(style.size / 14)}" fill="${this.colors(ink)}"/>`,
        );
      }
    }
  }
}
