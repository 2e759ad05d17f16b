import type { MapImage } from '../../map/images.js';
import type { GradientStop, Group, ImageFrame, Paint, Pen, TextOptions } from '../pen.js';
import { dimmed, type Ink, isGround } from '../themes.js';
import type { TypeStyle } from '../type.js';
import { isWhole } from './columns.js';
import { cardFrames, paintFrame, paintGutterSign } from './frames.js';
import type { Mark, MarkKind, Marks, Tone } from './marks.js';

/** Groups in which what is unchanged steps back. */
const stepsBack: ReadonlySet<string> = new Set(['row-cells', 'persona', 'strip']);

interface OpenGroup {
  group: Group;
  tone: Tone;
  mark: Mark | undefined;
}

/** Draws with another pen: what is unchanged paler, what is gone struck out, and a sign on what changed. */
export class MarkingPen implements Pen {
  private readonly groups: OpenGroup[] = [];

  constructor(
    private readonly pen: Pen,
    private readonly marks: Marks,
  ) {}

  open(group: Group): void {
    const mark = group.id === undefined ? undefined : this.marks.of(group.id);
    const tip = [group.tip, mark?.told].filter(Boolean).join(' · ');
    this.pen.open(mark ? { ...group, changes: mark.changes, tip: tip || undefined } : group);
    this.groups.push({ group, mark, tone: this.toneWithin(group) });
  }

  close(): void {
    const { group, mark } = this.groups.pop() as OpenGroup;
    if (mark && group.size) this.paintMark(group, mark.kind);
    this.pen.close();
  }

  private paintMark(group: Group, kind: MarkKind): void {
    // A whole column has a frame of its own.
    if (isWhole(kind) && (group.kind === 'touchpoint' || group.kind === 'band')) return;
    if (cardFrames[group.kind ?? '']) paintFrame(this.pen, group, kind);
    else paintGutterSign(this.pen, group, kind);
  }

  private toneWithin({ id, kind = '' }: Group): Tone {
    const around = this.tone;
    const own = id === undefined ? undefined : this.marks.toneOf(id);
    if (own) return own;
    if (around === 'ghost') return around;
    if (id !== undefined && cardFrames[kind] && this.marks.isTouched(id)) return 'plain';
    return stepsBack.has(kind) ? 'dimmed' : around;
  }

  private get tone(): Tone {
    return this.groups.at(-1)?.tone ?? 'plain';
  }

  rect(x: number, y: number, width: number, height: number, paint: Paint & { radius?: number }): void {
    this.pen.rect(x, y, width, height, this.painted(paint));
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.pen.circle(x, y, radius, this.painted(paint));
  }

  path(data: string, x: number, y: number, paint: Paint): void {
    this.pen.path(data, x, y, this.painted(paint));
  }

  text(lines: readonly string[], x: number, y: number, style: TypeStyle, ink: Ink, options?: TextOptions): void {
    // What stands on a ground of its own, such as initials, is no text that is struck out.
    if (this.tone === 'ghost' && ink !== 'card')
      this.pen.text(lines, x, y, style, 'soft', { ...options, struck: true });
    else this.pen.text(lines, x, y, style, this.inked(ink), options);
  }

  image(image: MapImage, x: number, y: number, width: number, height: number, frame: ImageFrame): void {
    this.pen.image(image, x, y, width, height, frame);
    if (this.tone !== 'plain') this.pen.rect(x, y, width, height, { fill: 'card', fillOpacity: 0.6 });
  }

  gradient(name: string, top: number, bottom: number, stops: readonly GradientStop[]): void {
    this.pen.gradient(name, top, bottom, stops);
  }

  private inked(ink: Ink): Ink {
    if (this.tone === 'plain') return ink;
    return this.tone === 'ghost' && isGround(ink) ? 'card' : dimmed(ink);
  }

  private painted<P extends Paint>(paint: P): P {
    if (this.tone === 'plain') return paint;
    return {
      ...paint,
      ...(paint.fill ? { fill: this.inked(paint.fill) } : {}),
      ...(paint.stroke ? { stroke: this.tone === 'ghost' ? dimmed(paint.stroke) : this.inked(paint.stroke) } : {}),
    };
  }
}
