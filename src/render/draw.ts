import type { EvidenceShare } from '../diff/model.js';
import { countEvidence } from '../map/evidence.js';
import { Hash, hashOf } from '../map/hash.js';
import type { PlainMap, PlainStage } from '../map/model.js';
import { personaFilter } from '../map/view.js';
import { type Block, stack } from './block.js';
import { type Context, contextOf } from './context.js';
import { paintCurves } from './curve/curves.js';
import { feltPoints, type MapCurve, mapCurves } from './curve/model.js';
import { quotes } from './curve/quotes.js';
import { curveInWords } from './curve-in-words.js';
import { optional } from './facts.js';
import { flowOf, paintFlow } from './flow.js';
import { grid, rowScale } from './grid.js';
import { layoutHeader } from './header.js';
import type { DrawOptions, Part, Picture } from './index.js';
import type { Labels } from './labels/index.js';
import { curveLane, type Lane, lanesOf, touchpointLane } from './lanes/index.js';
import { legendBlock } from './legend.js';
import { createDrawMemo, type DrawMemo } from './memo.js';
import { lookOf, withOwnColors } from './own-colors.js';
import type { Pen } from './pen.js';
import { Press } from './press.js';
import { rowsOf } from './rows.js';
import type { Scene } from './scene.js';
import { paintRail, paintSheet } from './sheet.js';
import { basisOf, layoutFoldedStage, layoutStage, leastColumn, type StageLayout } from './stage-layout.js';
import { paintStage, type StagePlace, stagePartHash } from './stage-part.js';
import { layoutStrip } from './strip.js';
import { themes } from './themes.js';

const belowHeader = 24;
const aboveSummary = 16;
const aboveStrip = 32;
const aboveLegend = 20;

/** Lays a map out. See `index.ts` for what it promises. */
export function drawMap(given: PlainMap, options: DrawOptions, memo: DrawMemo = createDrawMemo()): Picture {
  const map = filterOf(options.view?.personas, memo)(given);
  const context = contextOf(map, options.whole ?? given, options.images);
  return drawScene({ map, shown: map, context }, options, memo);
}

/** Lays out a map with what is shown beside it. */
export function drawScene(scene: Scene, options: DrawOptions, memo: DrawMemo): Picture {
  const { map, shown, context, overlay } = scene;
  const theme = withOwnColors(themes[options.theme], options.colors);
  const look = lookOf(options);
  const { view = {} } = options;
  const lanes = lanesOf(shown, context.labels, view.lanes);
  const layouts = layoutStages(shown.stages, lanes, new Set(view.folded), context, memo);
  const scope = hashOf(map.id, look);

  const placed = placeStages(layouts);
  const flow = flowOf(placed);
  const rows = rowsOf(lanes, layouts, flow.height);
  const natural = grid.rail + layouts.reduce((sum, layout) => sum + layout.width, 0);
  const sheetWidth = Math.max(grid.sheet, natural);
  const header = layoutHeader(shown, sheetWidth, context, {
    today: options.today,
    felt: layouts.some((layout) => layout.feelings.felt.length > 0),
    evidence: { now: evidenceShare(map), before: overlay?.evidence },
  });
  const summary = overlay?.summary(Math.min(sheetWidth, grid.widestHeader), context.labels);
  const belowSummary = summary ? summary.height + aboveSummary : 0;
  const sheet = { x: grid.margin, y: grid.margin + header.height + belowSummary + belowHeader };
  const curves = mapCurves(placed);
  const said = quotes(curves, { width: sheetWidth, felt: feltPoints(placed) }, context);
  const changed = overlay?.felt(placed, curves, said, sheetWidth, context);

  const press = new Press(theme, scope);
  const marked = (paint: (pen: Pen) => void) => (overlay ? (pen: Pen) => paint(overlay.pen(pen)) : paint);
  const part = (key: string, y: number, content: (pen: Pen) => void): Part => {
    const paint = marked((pen) => {
      pen.open({ kind: key, x: grid.margin, y });
      content(pen);
      pen.close();
    });
    return { key, hash: press.hash(paint), x: 0, width: 0, paint, markup: () => press.markup(paint) };
  };

  const parts: Part[] = [part('header', grid.margin, (pen) => header.paint(pen))];
  if (summary) {
    parts.push(part('changes', grid.margin + header.height + aboveSummary, (pen) => summary.paint(pen, 0, 0)));
  }
  const edges = placed.slice(1).map(({ x }) => x);
  parts.push(part('sheet', sheet.y, (pen) => paintSheet(pen, rows, sheetWidth, edges, context.labels)));
  const cards = rows.rows.find((row) => row.lane.key === touchpointLane);
  if (cards && flow.arrows.length > 0) {
    parts.push(part('flow', sheet.y, (pen) => paintFlow(pen, flow, cards.y + cards.pad)));
  }
  const curveRow = rows.rows.find((row) => row.lane.key === curveLane);
  if (curveRow) {
    const place = { x: sheet.x, y: sheet.y + curveRow.y };
    const width = sheetWidth - 1;
    const paint = marked((pen) => {
      pen.open({ kind: 'curve', ...place });
      changed?.paintBehind(pen);
      paintCurves(pen, curves, width, context, theme);
      pen.close();
    });
    const hash = changed ? press.hash(paint) : curveHash(curves, place, width, context, look, scope);
    parts.push({ key: 'curve', hash, x: 0, width: 0, paint, markup: () => press.markup(paint) });
  }
  const firstBand = placed.findIndex(({ layout }) => layout.band);
  placed.forEach((stage, index) => {
    const tint = context.tintOf(stage.layout.stage.id);
    const touching = said.filter(({ rect }) => rect.x < stage.x + stage.layout.width && rect.x + rect.width > stage.x);
    const taken = changed?.taken ?? [];
    const first = index === firstBand;
    const place: StagePlace = { ...stage, index, first, tint, sheet, rows, curves, quotes: touching, taken, theme };
    const left = sheet.x + stage.x;
    const paint = marked((pen) => paintStage(pen, place, context));
    const columns = stage.layout.stage.touchpoints;
    parts.push({
      key: stage.layout.stage.id,
      get hash() {
        return stagePartHash(place, look);
      },
      x: left,
      width: stage.layout.width,
      paint,
      markup: (stretch) => {
        const within = stretch && { left: stretch.left - left, right: stretch.right - left };
        return press.markup(within ? marked((pen) => paintStage(pen, place, context, within)) : paint);
      },
      column: (id) => {
        const at = columns.findIndex((touchpoint) => id === touchpoint.id || id.startsWith(`${touchpoint.id}/`));
        const column = stage.layout.columns[at];
        return column && { left: left + column.x, right: left + column.x + column.width };
      },
    });
  });
  if (overlay) {
    parts.push(
      part('marks', sheet.y, (pen) => {
        overlay.columns(pen, placed, rows);
        pen.open({ y: curveRow?.y });
        changed?.paintInFront(pen);
        pen.close();
      }),
    );
  }
  parts.push(part('rail', sheet.y, (pen) => paintRail(pen, rows)));

  let bottom = sheet.y + rows.height;
  const strip = layoutStrip(shown, sheetWidth, context);
  if (strip) {
    parts.push(part('strip', bottom + aboveStrip, (pen) => strip.paint(pen)));
    bottom += aboveStrip + strip.height;
  }
  const legend = legendsOf(scene, Math.min(sheetWidth, grid.widestHeader), view.lanes);
  if (legend.height > 0) {
    parts.push(part('legend', bottom + aboveLegend, (pen) => legend.paint(pen, 0, 0)));
    bottom += aboveLegend + legend.height;
  }
  const width = sheetWidth + 2 * grid.margin;
  for (const item of parts) if (item.width === 0) item.width = width;
  return {
    map: map.name,
    width,
    height: Math.ceil(bottom + grid.margin),
    theme: options.theme,
    background: theme.page,
    title: map.title,
    language: map.language,
    get description() {
      return [...optional(overlay?.inWords(context.labels)), describe(map, context.labels)].join(' ');
    },
    parts,
    handles: { step: rowScale.step },
  };
}

function evidenceShare(map: PlainMap): EvidenceShare {
  const { claims, assumed } = countEvidence(map);
  return { claims, supported: claims - assumed };
}

/** What the signs mean: those of changes, and those of maps. */
function legendsOf(
  { shown, context: { labels }, overlay }: Scene,
  width: number,
  rows: readonly string[] | undefined,
): Block {
  const legends = [...optional(overlay?.legend(width, labels)), legendBlock(shown, width, labels, rows)];
  return stack(
    legends.filter(({ height }) => height > 0),
    8,
  );
}

/** Leaves out what is about others than these personas, with the filter of the last drawing where it is the same. */
function filterOf(personas: readonly string[] | undefined, memo: DrawMemo): (map: PlainMap) => PlainMap {
  const of = JSON.stringify(personas ?? []);
  if (memo.filter?.of !== of) memo.filter = { of, apply: personaFilter(personas) };
  return memo.filter.apply;
}

/** The layouts of all stages, those that have not changed taken from the memo. */
function layoutStages(
  stages: readonly PlainStage[],
  lanes: readonly Lane[],
  folded: ReadonlySet<string>,
  context: Context,
  memo: DrawMemo,
): StageLayout[] {
  const kept = new Map<PlainStage, StageLayout>();
  const least = leastColumn(stages);
  const shown = hashOf(
    least,
    lanes.map(({ key, title }) => [key, title]),
  );
  const layouts = stages.map((stage) => {
    const folds = folded.has(stage.id) && !stage.implicit;
    const basis = basisOf(stage, folds ? 'folded' : shown, context);
    const held = memo.stages.get(stage);
    const layout =
      held?.basis === basis
        ? held
        : folds
          ? layoutFoldedStage(stage, basis, context)
          : layoutStage(stage, basis, lanes, least, context);
    kept.set(stage, layout);
    return layout;
  });
  memo.stages = kept;
  return layouts;
}

function placeStages(layouts: readonly StageLayout[]): { layout: StageLayout; x: number }[] {
  let x: number = grid.rail;
  return layouts.map((layout) => {
    const placed = { layout, x };
    x += layout.width;
    return placed;
  });
}

/** Of the lines of all personas: only the numbers are hashed, the paths are written when asked for. */
function curveHash(
  curves: readonly MapCurve[],
  place: { x: number; y: number },
  width: number,
  context: Context,
  themeName: string,
  scope: string,
): string {
  const hash = new Hash().text(context.hash).text(themeName).text(scope).number(place.x).number(place.y).number(width);
  for (const { persona, target, points } of curves) {
    hash.number(persona).number(target ? 1 : 0);
    for (const { x, y } of points) hash.number(x).number(y);
  }
  return hash.digest();
}

/** The counts and the curve in words. */
function describe(map: PlainMap, labels: Labels): string {
  const stages = map.stages.filter((stage) => !stage.implicit).length;
  const touchpoints = map.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  return [labels.counts(stages, touchpoints), ...curveInWords(map, labels)].join(' ');
}
