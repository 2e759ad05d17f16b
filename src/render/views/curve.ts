import type { PlainMap, PlainStage } from '../../map/model.js';
import { foldedStage, personaFilter } from '../../map/view.js';
import { paintBand, type StageBand } from '../band.js';
import { type Block, drawing, grouped, led, textBlock } from '../block.js';
import { type Context, contextOf } from '../context.js';
import { paintLines, paintScale, paintWash } from '../curve/curves.js';
import { paintFeelings } from '../curve/feelings.js';
import { gapLabels, gapsOf, paintGapLabel, paintGaps, paintShortfall } from '../curve/gaps.js';
import { type FeltStage, feltPoints, type MapCurve, mapCurves } from '../curve/model.js';
import { placeFeelings } from '../curve/points.js';
import { quotes } from '../curve/quotes.js';
import { curveInWords } from '../curve-in-words.js';
import { face, faceRadius } from '../faces.js';
import { optional, whose } from '../facts.js';
import { type EmotionScale, grid, heightOf } from '../grid.js';
import type { DrawOptions, Picture } from '../index.js';
import { alternativeKey, evidenceKeys } from '../legend.js';
import { initialsDot } from '../marks.js';
import type { Pen } from '../pen.js';
import { lineKey } from '../persona-card.js';
import { inFolded } from '../stage-layout.js';
import type { Ink } from '../themes.js';
import { type } from '../type.js';
import { belowHeading, centred, emptyView, heading, PartList } from './frame.js';

/** Where the numbers and faces of the scale stand. */
const axis = 80;
const scale: EmotionScale = { top: 48, step: 82, height: 424, left: axis };
/** What the columns share where they have the room; narrowest and widest column. */
const wanted = 1200;
const columnWidths = { least: 144, most: 264 } as const;
const values = [2, 1, 0, -1, -2] as const;

interface CurveStage extends FeltStage {
  stage: PlainStage;
  columns: readonly { x: number; width: number }[];
  /** How many touchpoints are folded away. */
  folded?: number;
}

/** The emotion curves alone and large: everybody's lines over each other, and how far they are from their targets. */
export function drawCurve(whole: PlainMap, options: DrawOptions): Picture {
  const map = personaFilter(options.view?.personas)(whole);
  const context = contextOf(map, options.whole ?? whole);
  const list = new PartList(map, options, 'curve');
  const stages = placeStages(map, new Set(options.view?.folded), context);
  const curves = mapCurves(stages);
  const felt = stages.some(({ layout }) => layout.feelings.felt.length + layout.feelings.targets.length > 0);
  if (!felt) return emptyView(list, map, context, context.labels.views.empty.curve, 'feels frustrated -2');

  const width = Math.max(
    grid.sheet,
    stages.reduce((sum, { layout }) => sum + layout.width, axis),
  );
  const top = heading(map, Math.min(width, grid.widestHeader), keysOf(curves, stages, context));
  const bands = stages.map((stage) => bandOf(stage, context));
  const bandHeight = Math.max(0, ...bands.map((band) => band?.height ?? 0));
  const titles = stages.map((stage) => titlesOf(stage, context));
  const titleHeight = Math.max(0, ...titles.flat().map(({ height }) => height)) + 2 * grid.padY;
  const height = bandHeight + scale.height + titleHeight;
  const sheet = { x: grid.margin, y: grid.margin + top.height + belowHeading };
  const gaps = gapsOf(curves);
  const room = { width, felt: feltPoints(stages), scale, gaps };
  const said = quotes(curves, room, context);
  const labels = gapLabels(gaps, curves, said, room, context);

  list.add('header', grid.margin, grid.margin, (pen) => top.paint(pen, 0, 0));
  list.add('sheet', sheet.x, sheet.y, (pen) => {
    pen.rect(0.5, 0.5, width - 1, height - 1, { radius: grid.radius, fill: 'card', stroke: 'hair' });
    const below = bandHeight + scale.height + 0.5;
    let edges = `M0.5 ${below}H${width - 0.5}`;
    if (bandHeight > 0) edges += `M0.5 ${bandHeight + 0.5}H${width - 0.5}`;
    for (const { x } of stages.slice(1)) edges += `M${x + 0.5} ${bandHeight}V${height - 1}`;
    pen.path(edges, 0, 0, { stroke: 'hair' });
  });
  list.add('curve', sheet.x, sheet.y + bandHeight, (pen) => {
    pen.open({ x: axis });
    paintScale(pen, width - axis - 1, scale);
    pen.close();
    paintAxis(pen);
    const first = curves.find((curve) => !curve.target && curve.persona === 0);
    if (gaps.length > 0) paintShortfall(pen, curves, list.theme);
    else if (first && list.theme.wash > 0) paintWash(pen, first, context, list.theme, scale);
    paintGaps(pen, gaps, context);
    paintLines(pen, curves, context);
  });
  const firstBand = bands.findIndex(Boolean);
  stages.forEach((stage, index) => {
    const { x, layout } = stage;
    const band = bands[index];
    const { id, optional } = stage.stage;
    const looks = { tint: context.tintOf(id), first: index === firstBand };
    const place = { ...looks, width: layout.width, height: bandHeight, optional };
    const touching = said.filter(({ rect }) => rect.x < x + layout.width && rect.x + rect.width > x);
    const taken = labels.map(({ rect }) => rect);
    const paint = (pen: Pen) => {
      if (band) {
        pen.open({ kind: 'band', id: stage.stage.id });
        paintBand(pen, band, place, list.theme);
        pen.close();
      }
      pen.open({ y: bandHeight });
      for (const label of labels) if (label.stage === index) paintGapLabel(pen, label, x);
      paintFeelings(pen, stage, index, curves, touching, context, { scale, taken, gaps });
      pen.close();
      titles[index]?.forEach((title, i) => {
        title.paint(pen, (stage.columns[i]?.x ?? 0) + grid.padX, bandHeight + scale.height + grid.padY);
      });
    };
    list.add(stage.stage.id, sheet.x + x, sheet.y, paint, { x: sheet.x + x, width: layout.width });
  });
  const size = { width: width + 2 * grid.margin, height: sheet.y + height + grid.margin };
  return list.picture(size, () => curveInWords(map, context.labels).join(' '), { step: scale.step });
}

/** Each touchpoint is as wide as the others, and so is a stage without any, or one that is folded. */
function placeStages(map: PlainMap, folded: ReadonlySet<string>, context: Context): CurveStage[] {
  const shown = map.stages.map((stage) => {
    const count = stage.touchpoints.length;
    const folds = folded.has(stage.id) && !stage.implicit;
    return folds
      ? { stage: foldedStage(stage, context.onMap), slots: 1, folded: count }
      : { stage, slots: Math.max(1, count) };
  });
  const slots = Math.max(
    1,
    shown.reduce((sum, stage) => sum + stage.slots, 0),
  );
  const share = Math.round(wanted / slots / 8) * 8;
  const least = Math.ceil((grid.sheet - axis) / slots);
  const each = Math.max(least, Math.min(columnWidths.most, Math.max(columnWidths.least, share)));
  let x = axis;
  return shown.map(({ stage, slots, folded }) => {
    const width = each * slots;
    const columns = stage.touchpoints.map((_, i) => ({ x: i * each, width: each }));
    const feelings = placeFeelings(stage, columns, width, context, { scale, folded: folded !== undefined });
    const placed = { stage, x, columns, folded, layout: { width, feelings } };
    x += width;
    return placed;
  });
}

/** Who feels, with the way their line is drawn, who does not yet, and what the dashes and rings mean. */
function keysOf(curves: readonly MapCurve[], stages: readonly CurveStage[], context: Context): Block[] {
  const { labels } = context;
  const small = { style: type.label, ink: 'faint', width: 240, maxLines: 1 } as const;
  const points = stages.flatMap(({ layout }) => layout.feelings.felt);
  const feeling = new Set(points.map(({ persona }) => persona));
  const shown = context.personas.filter(({ name, index }) => context.onMap.includes(name) || feeling.has(index));
  const keys = shown.map((look) => {
    const title = look.title || labels.curve.customer;
    const name = textBlock(title, { style: type.name, ink: 'ink', width: 240, maxLines: 1 });
    const who = look.initials ? led(initialsDot(look.initials, look.ink), name, 8, type.name.line) : name;
    const how = feeling.has(look.index) ? lineKey(look, labels) : textBlock(labels.views.noFeelings, small);
    return led(who, centred(how, type.name.line), 12, type.name.line);
  });
  const dashes = drawing(34, 10, (pen, x, y) =>
    pen.path('M0 5H34', x, y, { stroke: 'faint', strokeWidth: 1.5, dash: '5 5' }),
  );
  const target = led(dashes, textBlock(labels.signs.target, small), 8, type.label.line);
  const signs = [
    ...(curves.some((curve) => curve.target) ? [target] : []),
    ...(points.some(({ alternative }) => alternative) ? [alternativeKey(labels)] : []),
    ...(points.length > 0 ? evidenceKeys(labels) : []),
  ];
  return [...keys, ...signs.map((sign) => centred(sign, type.name.line))];
}

function bandOf({ stage, layout }: CurveStage, context: Context): StageBand | undefined {
  if (stage.implicit) return undefined;
  const dots = whose(stage.for, context);
  const width = layout.width - 32 - (dots ? dots.width + 6 : 0);
  const content = (ink: Ink) => {
    const title = textBlock(stage.title, { style: type.stage, ink, width, maxLines: 3 });
    const tip = title.clamped ? stage.title : undefined;
    return grouped({ kind: 'stage-title', tip }, dots ? led(dots, title, 6, type.stage.line) : title);
  };
  return { height: content('ink').height + 24, content };
}

/** The titles of the touchpoints, each a block over its column's width; of a folded stage how many there are. */
function titlesOf({ stage, columns, folded, layout }: CurveStage, context: Context): Block[] {
  if (folded !== undefined) {
    const width = layout.width - 2 * grid.padX;
    const style = { style: type.note, ink: 'faint', width, maxLines: 4, anchor: 'middle' } as const;
    return [textBlock(inFolded(folded, layout.feelings, context), style)];
  }
  return stage.touchpoints.map((touchpoint, i) => {
    const width = (columns[i]?.width ?? 0) - 2 * grid.padX;
    const [dots] = optional(whose(touchpoint.for, context));
    const room = width - (dots ? dots.width + 6 : 0);
    const title = textBlock(touchpoint.title, {
      style: type.name,
      ink: 'ink',
      width: dots ? room : width,
      maxLines: 4,
      anchor: dots ? 'start' : 'middle',
    });
    const block = dots ? led(dots, title, 6, type.name.line) : title;
    // The points stand in the middle of their columns, and so do the titles below them.
    const left = dots ? Math.max(0, (width - dots.width - 6 - title.width) / 2) : 0;
    const area = drawing(width, block.height, (pen, x, y) => {
      pen.rect(x - 6, y - 6, width + 12, block.height + 12, { radius: 8, hit: true });
      block.paint(pen, x + left, y);
    });
    return grouped({ id: touchpoint.id, kind: 'touchpoint', tip: title.clamped ? touchpoint.title : undefined }, area);
  });
}

function paintAxis(pen: Pen): void {
  for (const value of values) {
    const y = heightOf(value, scale);
    face(pen, grid.padX + faceRadius, y, value, 'faint', false);
    const text = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
    pen.text([text], axis - 16, y - type.label.line / 2, type.label, 'faint', { anchor: 'end' });
  }
}
