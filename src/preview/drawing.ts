import type { PlainMap } from '../map/model.js';
import { personaFilter } from '../map/view.js';
import {
  createDrawMemo,
  type DrawMemo,
  type DrawOptions,
  drawers,
  type MapView,
  type Picture,
  type PictureView,
} from '../render/index.js';
import { Heads } from './heads.js';
import type { Box } from './marks.js';
import { isLarge } from './mounting.js';
import { PictureInSight } from './picture-in-sight.js';
import type { Viewport } from './viewport.js';
import { ownerOf } from './walk.js';

/** A whole map is read line by line; the other views have fewer and larger words, and say more when one sees all of them. */
const smallestReadable: Readonly<Record<PictureView, number>> = {
  map: 0.7,
  curve: 0.45,
  priorities: 0.45,
  personas: 0.45,
};

/** The map that is shown and its picture, of which as much is in the page as is in sight. */
export class Drawing {
  private readonly inSight: PictureInSight;
  private readonly heads: Heads;
  private memo: { of: string; stages: DrawMemo } = { of: '', stages: createDrawMemo() };
  private drawn: { map: PlainMap; picture: Picture; view: PictureView; part: MapView } | undefined;

  constructor(private readonly viewport: Viewport) {
    this.inSight = new PictureInSight(viewport);
    this.heads = new Heads(viewport);
  }

  get map(): PlainMap | undefined {
    return this.drawn?.map;
  }

  /** What of the map is drawn: without what is said of people who are hidden, and with some stages folded. */
  get shown(): { map: PlainMap; folded: readonly string[] } | undefined {
    if (!this.drawn) return undefined;
    const { map, part } = this.drawn;
    return { map: personaFilter(part.personas)(map), folded: part.folded ?? [] };
  }

  /**
   * Draws a map.
   * @param document uri of its document; the same journey of another document is another picture
   * @param view the way in which it is drawn
   * @param look called when the size is known and before anything is painted, to zoom and scroll
   */
  draw(map: PlainMap, document: string, view: PictureView, options: DrawOptions, look?: () => void): void {
    const picture = this.lay(map, document, view, options);
    this.viewport.readable = smallestReadable[view];
    const as = JSON.stringify([this.memo.of, view, options.theme, options.colors]);
    this.inSight.paint(picture, as, isLarge(map), look);
    this.heads.repaint();
  }

  /** Makes the picture without painting it: what is copied and walked through is there while something else is shown. */
  lay(map: PlainMap, document: string, view: PictureView, options: DrawOptions): Picture {
    const of = JSON.stringify([document, map.name]);
    if (of !== this.memo.of) this.memo = { of, stages: createDrawMemo() };
    const picture = drawers[view](map, options, this.memo.stages);
    this.drawn = { map, picture, view, part: options.view ?? {} };
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

  /** Where the rows of the stages end, in coordinates of the map: what is below is said of the whole journey. */
  get footOfStages(): number | undefined {
    const sheet = this.viewport.svg.querySelector<SVGGElement>(':scope > .sheet');
    if (!sheet) return undefined;
    const { y, height } = sheet.getBBox();
    return y + height + (sheet.transform.baseVal.consolidate()?.matrix.f ?? 0);
  }

  /** There is nothing to draw. */
  clear(): void {
    this.drawn = undefined;
    this.inSight.clear();
  }

  /** The viewport moved. */
  follow(): void {
    this.inSight.follow();
    if (this.drawn) this.heads.follow();
  }

  /** Scrolls to where a thing stands, if that is out of sight and not in the page. */
  bringIn(id: string): void {
    this.inSight.bringIn(this.map && ownerOf(this.map, id)?.stage.id, id);
  }
}
