import { hashOf } from '../map/hash.js';
import { DigestPen, SvgPen } from './markup.js';
import type { Pen } from './pen.js';
import type { Theme } from './themes.js';

/** Prints what is painted, in the colours of a theme. */
export class Press {
  /** @param scope makes ids in the markup differ between the pictures of one page */
  constructor(
    private readonly theme: Theme,
    private readonly scope: string,
  ) {}

  markup(paint: (pen: Pen) => void): string {
    return printed(paint, new SvgPen(this.theme, this.scope));
  }

  /** Differs whenever the markup does. */
  hash(paint: (pen: Pen) => void): string {
    return hashOf(printed(paint, new DigestPen(this.theme, this.scope)));
  }
}

function printed(paint: (pen: Pen) => void, pen: SvgPen): string {
  paint(pen);
  return pen.toString();
}
