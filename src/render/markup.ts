import { hashOf } from '../map/hash.js';
import type { MapImage } from '../map/images.js';
import { measure } from './measure.js';
import type { GradientStop, Group, ImageFrame, Paint, Pen, TextOptions } from './pen.js';
import { colorOf, type Ink, type Theme } from './themes.js';
import { baseline, type TypeStyle, weights } from './type.js';

/**
 * Text as it may stand in SVG, between tags and inside quotes alike. The one place where a user's text becomes markup:
 * the five special characters are escaped, what XML cannot hold (controls, halves of surrogate pairs) is replaced.
 */
export function escapeText(text: string): string {
  let result = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let entity: string | undefined;
    if (code === 38) entity = '&amp;';
    else if (code === 60) entity = '&lt;';
    else if (code === 62) entity = '&gt;';
    else if (code === 34) entity = '&quot;';
    else if (code === 39) entity = '&#39;';
    else if (code < 32) entity = code === 9 || code === 10 || code === 13 ? ' ' : '';
    else if (code === 127) entity = '';
    else if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      if (code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
        i++;
        continue;
      }
      entity = '\ufffd';
    } else if (code === 0xfffe || code === 0xffff) entity = '\ufffd';
    if (entity === undefined) continue;
    result += text.slice(from, i) + entity;
    from = i + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** A number with at most two decimals, the same in every locale. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
}

/** Draws SVG text in the colours of a theme. */
export class SvgPen implements Pen {
  #markup = '';
  readonly #theme: Theme;
  /** Makes ids of gradients and frames differ between the pictures of one page. */
  readonly #scope: string;

  constructor(theme: Theme, scope: string) {
    this.#theme = theme;
    this.#scope = scope;
  }

  toString(): string {
    return this.#markup;
  }

  /** For pens that draw something in another way. */
  protected append(markup: string): void {
    this.#markup += markup;
  }

  open(group: Group): void {
    let tag = '<g';
    if (group.kind) tag += ` class="${group.kind}"`;
    if (group.id !== undefined) tag += ` data-id="${escapeText(group.id)}"`;
    if (group.changes) tag += ` data-change="${group.changes.join(' ')}"`;
    if (group.link !== undefined) tag += ` data-link="${escapeText(group.link)}"`;
    if (group.x || group.y) tag += ` transform="translate(${decimal(group.x ?? 0)},${decimal(group.y ?? 0)})"`;
    this.#markup += `${tag}>`;
    if (group.tip) this.#markup += `<title>${escapeText(group.tip)}</title>`;
  }

  close(): void {
    this.#markup += '</g>';
  }

  rect(x: number, y: number, width: number, height: number, paint: Paint & { radius?: number }): void {
    const radius = paint.radius ? ` rx="${decimal(paint.radius)}"` : '';
    const place = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
    this.#markup += `<rect ${place}${radius}${this.#paint(paint)}/>`;
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.#markup += `<circle cx="${decimal(x)}" cy="${decimal(y)}" r="${decimal(radius)}"${this.#paint(paint)}/>`;
  }

  path(data: string, x: number, y: number, paint: Paint): void {
    const place = x || y ? ` transform="translate(${decimal(x)},${decimal(y)})"` : '';
    this.#markup += `<path d="${data}"${place}${this.#paint(paint)}/>`;
  }

  text(lines: readonly string[], x: number, y: number, style: TypeStyle, ink: Ink, options: TextOptions = {}): void {
    const rtl = options.rightToLeft && (options.anchor ?? 'start') === 'start';
    const left = decimal(rtl ? x + (options.width ?? 0) : x);
    const first = y + baseline(style);
    let tag = `<text x="${left}" y="${decimal(first)}" font-size="${style.size}" fill="${this.#color(ink)}"`;
    if (weights[style.face] !== 400) tag += ` font-weight="${weights[style.face]}"`;
    if (style.face === 'italic') tag += ' font-style="italic"';
    if (options.anchor && options.anchor !== 'start') tag += ` text-anchor="${options.anchor}"`;
    if (options.rightToLeft) tag += ' direction="rtl" unicode-bidi="embed"';
    if (options.struck) tag += ' text-decoration="line-through"';
    if (options.halo) tag += ` paint-order="stroke" stroke="${this.#color('card')}" stroke-width="3"`;
    if (options.spacing) tag += ` letter-spacing="${options.spacing}"`;
    this.#markup += `${tag}>`;
    if (lines.length === 1) {
      this.#markup += escapeText(lines[0] as string);
    } else {
      const shift = shiftOfGap(style, options);
      for (let i = 0; i < lines.length; i++) {
        // The space keeps words apart where text is searched or copied across lines.
        const gap = i < lines.length - 1 && !rtl ? ' ' : '';
        const x = gap && shift !== 0 ? decimal(Number(left) + shift) : left;
        const place = i === 0 && x === left ? '' : ` x="${x}" y="${decimal(first + i * style.line)}"`;
        this.#markup += `<tspan${place}>${escapeText(lines[i] as string)}${gap}</tspan>`;
      }
    }
    this.#markup += '</text>';
  }

  image(image: MapImage, x: number, y: number, width: number, height: number, frame: ImageFrame): void {
    const id = this.#idOf(`image-${hashOf(frame.name)}`);
    const box = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
    const { degrees, mirrored } = image.turn ?? { degrees: 0, mirrored: false };
    const [across, down] = degrees % 180 === 0 ? [width, height] : [height, width];
    const turned =
      degrees === 0 && !mirrored
        ? box
        : `x="${decimal(-across / 2)}" y="${decimal(-down / 2)}" width="${decimal(across)}" height="${decimal(down)}"` +
          ` transform="translate(${decimal(x + width / 2)},${decimal(y + height / 2)}) rotate(${degrees})${mirrored ? ' scale(-1,1)' : ''}"`;
    this.#markup +=
      `<clipPath id="${id}"><rect ${box} rx="${decimal(frame.radius)}"/></clipPath><g clip-path="url(#${id})">` +
      `<image ${turned} preserveAspectRatio="xMidYMid slice" role="img" aria-label="${escapeText(frame.alt)}" href="${this.addressOf(image)}"/></g>`;
  }

  protected addressOf({ dataUri }: MapImage): string {
    return escapeText(dataUri);
  }

  gradient(name: string, top: number, bottom: number, stops: readonly GradientStop[]): void {
    const place = `x1="0" x2="0" y1="${decimal(top)}" y2="${decimal(bottom)}" gradientUnits="userSpaceOnUse"`;
    this.#markup += `<linearGradient id="${this.#idOf(name)}" ${place}>`;
    for (const { at, ink, opacity } of stops) {
      this.#markup += `<stop offset="${decimal(at)}" stop-color="${this.#color(ink)}" stop-opacity="${decimal(opacity)}"/>`;
    }
    this.#markup += '</linearGradient>';
  }

  #idOf(name: string): string {
    return `journey-${this.#scope}-${name}`;
  }

  #color(ink: Ink): string {
    return colorOf(this.#theme, ink);
  }

  #paint(paint: Paint): string {
    if (paint.hit) return ' fill="none" pointer-events="all" class="hit"';
    let attributes = '';
    if (paint.gradient) attributes += ` fill="url(#${this.#idOf(paint.gradient)})"`;
    else attributes += paint.fill ? ` fill="${this.#color(paint.fill)}"` : ' fill="none"';
    if (paint.fillOpacity !== undefined) attributes += ` fill-opacity="${decimal(paint.fillOpacity)}"`;
    if (paint.stroke) {
      attributes += ` stroke="${this.#color(paint.stroke)}"`;
      if (paint.strokeWidth !== undefined && paint.strokeWidth !== 1) {
        attributes += ` stroke-width="${decimal(paint.strokeWidth)}"`;
      }
      if (paint.strokeOpacity !== undefined) attributes += ` stroke-opacity="${decimal(paint.strokeOpacity)}"`;
      if (paint.dash) attributes += ` stroke-dasharray="${paint.dash}"`;
    }
    return attributes;
  }
}

/**
 * Writes what differs whenever the markup does. The hashes of pictures stand in place of their pixels, which may be
 * millions of letters, and are too many to be read at every key.
 */
export class DigestPen extends SvgPen {
  protected override addressOf({ hash }: MapImage): string {
    return escapeText(hash);
  }
}

/** How far a line has to go aside so that a space at its end, which nobody sees, does not move it. */
function shiftOfGap(style: TypeStyle, { anchor = 'start', rightToLeft }: TextOptions): number {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return share * measure(' ', style) * (rightToLeft ? -1 : 1);
}
