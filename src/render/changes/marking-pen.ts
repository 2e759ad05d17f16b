import type { MapImage } from '../../map/images.js';
import type { GradientStop, Group, ImageFrame, Paint, Pen, TextOptions } from '../pen.js';
import type { Ink } from '../themes.js';
import type { TypeStyle } from '../type.js';
import type { Marks } from './marks.js';

/** Draws with another pen, and marks what changed. */
export class MarkingPen implements Pen {
  constructor(
    private readonly pen: Pen,
    private readonly marks: Marks,
  ) {}

  open(group: Group): void {
    const changes = group.id === undefined ? undefined : this.marks.get(group.id);
    this.pen.open(changes ? { ...group, changes } : group);
  }

  close(): void {
    this.pen.close();
  }

  rect(x: number, y: number, width: number, height: number, paint: Paint & { radius?: number }): void {
    this.pen.rect(x, y, width, height, paint);
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.pen.circle(x, y, radius, paint);
  }

  path(data: string, x: number, y: number, paint: Paint): void {
    this.pen.path(data, x, y, paint);
  }

  text(lines: readonly string[], x: number, y: number, style: TypeStyle, ink: Ink, options?: TextOptions): void {
    this.pen.text(lines, x, y, style, ink, options);
  }

  image(image: MapImage, x: number, y: number, width: number, height: number, frame: ImageFrame): void {
    this.pen.image(image, x, y, width, height, frame);
  }

  gradient(name: string, top: number, bottom: number, stops: readonly GradientStop[]): void {
    this.pen.gradient(name, top, bottom, stops);
  }
}
