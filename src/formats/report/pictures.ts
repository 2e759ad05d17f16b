import { emotionCurves } from '../../map/curve.js';
import type { PlainMap } from '../../map/model.js';
import { type DrawOptions, drawers, type Picture } from '../../render/index.js';
import type { Labels } from '../../render/labels/index.js';
import { plainLine } from '../plain-text.js';
import { mapPictures } from './map-pictures.js';
import { overviewOf } from './overview.js';
import { type PageSize, type PicturePage, roomOn } from './page.js';
import { below } from './part-of-picture.js';
import { numbered } from './titles.js';

/** The whole map at a glance, and then in parts that can be read. */
export function mapPages(whole: PlainMap, look: DrawOptions, title: string, size: PageSize): PicturePage[] {
  const map = sheetOf(whole);
  const parts = mapPictures(map, look, roomOn(size));
  const page = (drawn: Picture): PicturePage => ({ kind: 'picture', title, drawn });
  if (parts.length < 2) return parts.map(page);
  return [page(overviewOf(map, look, roomOn(size))), ...numbered(parts.map(page))];
}

/**
 * A map without what stands above and below its stages and rows. It is cut off of these pictures anyway, and to lay it out
 * for every one of the many drawings takes most of the time.
 */
function sheetOf(map: PlainMap): PlainMap {
  const { scenario, goal, starts, ends, reviewed, ...rest } = map;
  const nothing = { goals: [], needs: [], pains: [], gains: [], traits: [], own: [] };
  return {
    ...rest,
    personas: map.personas.map(({ role, quote, ...persona }) => ({ ...persona, ...nothing })),
    evidence: map.evidence.map(({ link, quote, ...evidence }) => evidence),
    expects: [],
    watches: [],
    tags: [],
    opportunities: [],
    notes: [],
    unknown: [],
  };
}

/** Wider than this the curve is told stage by stage: of each the lowest and the highest, as the page says. */
const widestCurve = 2400;

/** How everybody feels from start to end. */
export function curvePages(map: PlainMap, whole: PlainMap, look: DrawOptions, labels: Labels): PicturePage[] {
  if (emotionCurves(map).length === 0) return [];
  const untitled = { ...whole, title: '' };
  const each = drawers.curve(untitled, look);
  const folded = map.stages.map(({ id }) => id);
  const isWide = each.width > widestCurve;
  const drawn = isWide ? drawers.curve(untitled, { ...look, view: { ...look.view, folded } }) : each;
  const title = isWide ? labels.named(labels.lanes.feels, labels.folded.ofEach) : labels.lanes.feels;
  return [{ kind: 'picture', title: plainLine(title), drawn: { ...drawn, title: map.title } }];
}

/** What could be done, by how much it helps and how hard it is. */
export function priorityPages(map: PlainMap, whole: PlainMap, look: DrawOptions, labels: Labels): PicturePage[] {
  const places = [map, ...map.stages.flatMap((stage) => [stage, ...stage.touchpoints])];
  const isScored = places.some(({ opportunities }) =>
    opportunities.some(({ impact, effort }) => impact !== undefined && effort !== undefined),
  );
  if (!isScored) return [];
  const drawn = below(drawers.priorities(whole, look), 'sheet');
  return [{ kind: 'picture', title: `${labels.impact} / ${labels.effort}`, drawn }];
}
