import type { MapImage } from '../map/images.js';
import type { ThemeName } from '../render/index.js';
import type { GradientStop, Group, ImageFrame, Paint, Pen, TextOptions } from '../render/pen.js';
import { colorOf, type Ink, type Theme, themes } from '../render/themes.js';
import type { TypeStyle } from '../render/type.js';
import type { FontSet } from './fonts/font-set.js';
import { type EmbeddedImage, embedded, type PdfImages } from './pdf-images.js';
import type { Pixels } from './rasterizer.js';
import { features, type Run } from './text/line.js';
import { missingSigns, outlineOf } from './text/outline.js';
import { layoutText, type PlacedLine } from './text/text.js';

/** Draws on the page of a PDF document, in pixels of the picture. */
export class PdfPen implements Pen {
  private readonly theme: Theme;
  private readonly gradients = new Map<string, PDFKit.PDFGradient>();
  /** What the document holds already, by the hashes of the images. */
  private readonly held = new Map<string, EmbeddedImage>();
  /** Where the open groups lead, the innermost last. */
  private readonly links: (string | undefined)[] = [];

  constructor(
    private readonly document: PDFKit.PDFDocument,
    theme: ThemeName,
    private readonly fonts: FontSet,
    private readonly images: PdfImages,
  ) {
    this.theme = themes[theme];
  }

  /** To be called on every page. */
  begin(): void {
    this.document.lineCap('round').lineJoin('round');
  }

  open({ x = 0, y = 0, link }: Group): void {
    this.document.save();
    if (x !== 0 || y !== 0) this.document.translate(x, y);
    this.links.push(link ?? this.links.at(-1));
  }

  close(): void {
    this.links.pop();
    this.document.restore();
  }

  rect(x: number, y: number, width: number, height: number, paint: Paint & { radius?: number }): void {
    if (width <= 0 || height <= 0) return;
    this.draw(paint, () => {
      const radius = Math.min(paint.radius ?? 0, width / 2, height / 2);
      if (radius > 0) this.document.roundedRect(x, y, width, height, radius);
      else this.document.rect(x, y, width, height);
    });
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.draw(paint, () => this.document.circle(x, y, radius));
  }

  path(data: string, x: number, y: number, paint: Paint): void {
    this.document.save();
    if (x !== 0 || y !== 0) this.document.translate(x, y);
    this.draw(paint, () => this.document.path(data));
    this.document.restore();
  }

  text(lines: readonly string[], x: number, y: number, style: TypeStyle, ink: Ink, options: TextOptions = {}): void {
    for (const line of layoutText(lines, x, y, style, options, this.fonts)) {
      if (options.halo) this.halo(line, style.size);
      for (const run of line.runs) this.run(run, line, style, ink, options.spacing ?? 0);
      if (options.struck) {
        this.document.rect(line.x, line.y - style.size * 0.32, line.width, style.size / 14).fill(this.color(ink));
      }
      this.link(line, style);
    }
  }

  image(image: MapImage, x: number, y: number, width: number, height: number, { radius }: ImageFrame): void {
    const { document } = this;
    const opened = this.opened(image.hash);
    if (!opened) return;
    const { degrees, mirrored } = image.turn ?? { degrees: 0, mirrored: false };
    const scale = Math.max(width / image.width, height / image.height);
    const [across, down] = [image.width * scale, image.height * scale];
    const [w, h] = degrees % 180 === 0 ? [across, down] : [down, across];
    document.save();
    document.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2)).clip();
    document.translate(x + width / 2, y + height / 2).rotate(degrees);
    if (mirrored) document.scale(-1, 1);
    document.image(opened as unknown as Buffer, -w / 2, -h / 2, { width: w, height: h });
    document.restore();
  }

  gradient(name: string, top: number, bottom: number, stops: readonly GradientStop[]): void {
    const gradient = this.document.linearGradient(0, top, 0, bottom);
    for (const { at, ink, opacity } of stops) gradient.stop(at, this.color(ink), opacity);
    this.gradients.set(name, gradient);
  }

  /** Kept by the document once, however often it is drawn. */
  private opened(hash: string): EmbeddedImage | undefined {
    const data = this.images.get(hash);
    if (data === undefined) return undefined;
    const opened = this.held.get(hash) ?? this.embed(data, hash);
    this.held.set(hash, opened);
    return opened;
  }

  private embed(data: string | Pixels, hash: string): EmbeddedImage {
    if (typeof data !== 'string') return embedded(this.document, data, `Image${hash}`);
    // Missing from the types.
    return (this.document as unknown as { openImage(data: string): EmbeddedImage }).openImage(data);
  }

  private run({ font, text, x, width }: Run, line: PlacedLine, { size }: TypeStyle, ink: Ink, spacing: number): void {
    const { document } = this;
    document.fillColor(this.color(ink));
    if (!font) {
      document.path(missingSigns(line.x + x, line.y, width, size)).fill('even-odd');
      return;
    }
    // Opened by us already; what the library itself opens of a name or of bytes is the same.
    document.font(font.font as unknown as string, size);
    document.text(text, line.x + x, line.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      features: features as unknown as PDFKit.Mixins.OpenTypeFeatures[],
    });
  }

  /** A rim around the letters, as a shape: drawn as text it would be found twice by a search. */
  private halo(line: PlacedLine, size: number): void {
    const outline = outlineOf(line, size);
    if (outline !== '') this.document.path(outline).lineWidth(3).stroke(this.color('card'));
  }

  private link({ x, y, width }: PlacedLine, { size, line }: TypeStyle): void {
    const target = this.links.at(-1);
    if (target && /^https?:\/\//i.test(target)) this.document.link(x, y - size, width, line, target);
  }

  private draw(paint: Paint, outline: () => void): void {
    if (paint.hit) return;
    const { document } = this;
    const gradient = paint.gradient === undefined ? undefined : this.gradients.get(paint.gradient);
    const fill = gradient ?? (paint.fill ? this.color(paint.fill) : undefined);
    const stroke = paint.stroke ? this.color(paint.stroke) : undefined;
    if (!fill && !stroke) return;
    document.save();
    outline();
    if (paint.fillOpacity !== undefined) document.fillOpacity(paint.fillOpacity);
    if (stroke) {
      document.lineWidth(paint.strokeWidth ?? 1);
      if (paint.strokeOpacity !== undefined) document.strokeOpacity(paint.strokeOpacity);
      const [on, off] = (paint.dash ?? '').split(' ').map(Number);
      if (on) document.dash(on, { space: off ?? on });
    }
    if (fill && stroke) document.fillAndStroke(fill, stroke);
    else if (fill) document.fill(fill);
    else if (stroke) document.stroke(stroke);
    document.restore();
  }

  private color(ink: Ink): string {
    return colorOf(this.theme, ink);
  }
}
