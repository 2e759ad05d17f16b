import type { PlainMap } from '../map/model.js';
import {
  createDrawMemo,
  type DrawMemo,
  type DrawOptions,
  drawers,
  type Picture,
  type PictureView,
} from '../render/index.js';
import { AfterFrame } from './after-frame.js';
import type { Box } from './marks.js';
import { type Sight, sightThrough, touchpointsWithoutWindow } from './mounting.js';
import { Painter } from './painter.js';
import type { Viewport } from './viewport.js';
import { ownerOf } from './walk.js';

/** The map that is shown and its picture, of which as much is in the page as is in sight. */
export class Drawing {
  private readonly painter: Painter;
  private readonly margins = new AfterFrame(() => {
    if (this.drawn) this.painter.fill(this.sight());
  });
  private memo: { of: string; stages: DrawMemo } = { of: '', stages: createDrawMemo() };
  private paintedAs = '';
  private railHash = '';
  private drawn: { map: PlainMap; picture: Picture; view: PictureView } | undefined;

  constructor(private readonly viewport: Viewport) {
    this.painter = new Painter(viewport.svg);
  }

  get map(): PlainMap | undefined {
    return this.drawn?.map;
  }

  /**
   * Draws a map.
   * @param document uri of its document; the same journey of another document is another picture
   * @param view the way in which it is drawn
   * @param look called when the size is known and before anything is painted, to zoom and scroll
   */
  draw(map: PlainMap, document: string, view: PictureView, options: DrawOptions, look?: () => void): void {
    const picture = this.lay(map, document, view, options);
    const { root } = this.viewport;
    root.style.setProperty('--map-page', picture.background);
    root.setAttribute('aria-label', `${picture.title}. ${picture.description}`);
    this.viewport.resize(picture);
    look?.();
    const paintedAs = JSON.stringify([this.memo.of, view, options.theme, options.colors]);
    this.painter.paint(picture, this.sight(), paintedAs !== this.paintedAs);
    this.margins.request();
    this.paintedAs = paintedAs;
    this.measureRail(picture);
    this.pinRail();
  }

  /** Makes the picture without painting it: what is copied and walked through is there while something else is shown. */
  lay(map: PlainMap, document: string, view: PictureView, options: DrawOptions): Picture {
    const of = JSON.stringify([document, map.name]);
    if (of !== this.memo.of) this.memo = { of, stages: createDrawMemo() };
    const picture = drawers[view](map, options, this.memo.stages);
    this.drawn = { map, picture, view };
    return picture;
  }

  /** The way in which the map is drawn. */
  get view(): PictureView {
    return this.drawn?.view ?? 'map';
  }

  /** All of the picture that is shown. */
  get picture(): Picture | undefined {
    return this.drawn?.picture;
  }

  /** Where a stage stands, in coordinates of the map. */
  boxOfStage(id: string): Box | undefined {
    const part = this.drawn?.picture.parts.find(({ key }) => key === id);
    const group = this.viewport.svg.querySelector<SVGGElement>(`:scope > .stage[data-id="${CSS.escape(id)}"]`);
    if (!part || !group) return undefined;
    const { y, height } = group.getBBox();
    return { x: part.x, y: y + (group.transform.baseVal.consolidate()?.matrix.f ?? 0), width: part.width, height };
  }

  /** There is nothing to draw. */
  clear(): void {
    this.drawn = undefined;
  }

  /** The viewport moved. */
  follow(): void {
    if (!this.drawn) return;
    this.painter.show(this.sight());
    this.margins.request();
    this.pinRail();
  }

  /** Scrolls to the stage of a thing, if it is out of sight and not in the page. */
  bringIn(id: string): void {
    const stage = this.map && ownerOf(this.map, id)?.stage.id;
    const part = this.drawn?.picture.parts.find(({ key }) => key === stage);
    const sight = this.sight();
    if (!part || !sight || (part.x >= sight.ready.left && part.x + part.width <= sight.ready.right)) return;
    const { x, width } = part;
    this.viewport.reveal({ x, y: this.viewport.scroll.top / this.viewport.scale, width, height: 0 });
    const stretch = { left: x, right: x + width };
    this.painter.show({ seen: stretch, ready: stretch });
  }

  /** Null where all of the map is kept in the page. */
  private sight(): Sight | null {
    const touchpoints = this.map?.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0) ?? 0;
    if (touchpoints <= touchpointsWithoutWindow) return null;
    return sightThrough(this.viewport.scroll.left, this.viewport.panel.width, this.viewport.scale);
  }

  private measureRail({ parts }: Picture): void {
    const hash = parts.find(({ key }) => key === 'rail')?.hash ?? '';
    if (hash === this.railHash) return;
    this.railHash = hash;
    const { rail } = this;
    this.viewport.rail = rail ? { x: placeOf(rail), width: rail.getBBox().width } : { x: 0, width: 0 };
  }

  private get rail(): SVGGElement | null {
    return this.viewport.svg.querySelector<SVGGElement>(':scope > .rail');
  }

  /** Keeps the titles of the rows in sight while the map is scrolled. */
  private pinRail(): void {
    const { rail } = this;
    if (!rail) return;
    const shift = Math.max(0, this.viewport.scroll.left / this.viewport.scale - placeOf(rail));
    const translate = shift > 0 ? `${shift}px` : '';
    if (rail.style.translate !== translate) rail.style.translate = translate;
  }
}

/** Left edge of a part, as its own transform says it. */
function placeOf(part: SVGGElement): number {
  return part.transform.baseVal.consolidate()?.matrix.e ?? 0;
}
