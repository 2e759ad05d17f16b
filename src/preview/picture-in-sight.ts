import type { Picture } from '../render/index.js';
import { AfterFrame } from './after-frame.js';
import type { Sight } from './mounting.js';
import { sightThrough } from './mounting.js';
import { Painter } from './painter.js';
import type { Viewport } from './viewport.js';

/** A picture in a viewport, of which as much is in the page as is in sight. */
export class PictureInSight {
  private readonly painter: Painter;
  private readonly margins = new AfterFrame(() => {
    if (this.painted) this.painter.fill(this.sight());
  });
  private paintedAs = '';
  private railHash = '';
  private painted: { picture: Picture; isLarge: boolean } | undefined;

  constructor(private readonly viewport: Viewport) {
    this.painter = new Painter(viewport.svg);
  }

  /**
   * Paints a picture.
   * @param as what tells pictures apart of which no part is of use for the other
   * @param isLarge whether only what is in sight is kept in the page
   * @param look called when the size is known and before anything is painted, to zoom and scroll
   */
  paint(picture: Picture, as: string, isLarge: boolean, look?: () => void): void {
    this.painted = { picture, isLarge };
    const { root } = this.viewport;
    root.style.setProperty('--map-page', picture.background);
    root.setAttribute('aria-label', `${picture.title}. ${picture.description}`);
    this.viewport.resize(picture);
    look?.();
    this.painter.paint(picture, this.sight(), as !== this.paintedAs);
    this.margins.request();
    this.paintedAs = as;
    this.measureRail(picture);
    this.pinRail();
  }

  /** There is nothing to paint. */
  clear(): void {
    this.painted = undefined;
  }

  /** The viewport moved. */
  follow(): void {
    if (!this.painted) return;
    this.painter.show(this.sight());
    this.margins.request();
    this.pinRail();
  }

  /**
   * Scrolls to a thing, if it is out of sight and not in the page.
   * @param key of the part that it belongs to
   */
  bringIn(key: string | undefined, id: string): void {
    const part = this.painted?.picture.parts.find((candidate) => candidate.key === key);
    const sight = this.sight();
    if (!part || !sight) return;
    const most = Math.min(part.width, sight.seen.right - sight.seen.left);
    const stretch = part.column?.(id) ?? { left: part.x, right: part.x + most };
    const { left, right } = stretch;
    if (left >= sight.ready.left && right <= sight.ready.right) return;
    const { scroll, panel, scale } = this.viewport;
    this.viewport.reveal({ x: left, y: (scroll.top + panel.height / 2) / scale, width: right - left, height: 0 });
    this.painter.show({ seen: stretch, ready: stretch });
  }

  /** Null where all of the picture is kept in the page. */
  private sight(): Sight | null {
    if (!this.painted?.isLarge) return null;
    return sightThrough(this.viewport.scroll.left, this.viewport.panel.width, this.viewport.scale);
  }

  private measureRail({ parts }: Picture): void {
    const hash = parts.find(({ key }) => key === 'rail')?.hash ?? '';
    if (hash === this.railHash) return;
    this.railHash = hash;
    const { rail } = this;
    if (rail) {
      const { y, width, height } = rail.getBBox();
      const place = placeOf(rail);
      this.viewport.rail = { x: place.x, y: place.y + y, width, height };
    } else this.viewport.rail = { x: 0, y: 0, width: 0, height: 0 };
  }

  private get rail(): SVGGElement | null {
    return this.viewport.svg.querySelector<SVGGElement>(':scope > .rail');
  }

  /** Keeps the titles of the rows in sight while the map is scrolled. */
  private pinRail(): void {
    const { rail } = this;
    const shift = rail ? Math.max(0, this.viewport.scroll.left / this.viewport.scale - placeOf(rail).x) : 0;
    this.viewport.cutMarks();
    if (!rail) return;
    const translate = shift > 0 ? `${shift}px` : '';
    if (rail.style.translate !== translate) rail.style.translate = translate;
  }
}

/** Where a part begins, as its own transform says it. */
function placeOf(part: SVGGElement): { x: number; y: number } {
  const matrix = part.transform.baseVal.consolidate()?.matrix;
  return { x: matrix?.e ?? 0, y: matrix?.f ?? 0 };
}
