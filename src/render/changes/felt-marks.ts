import type { Change, ChangeList, FactChanged } from '../../diff/model.js';
import type { Context } from '../context.js';
import type { MapPoint, PlacedStage } from '../curve/model.js';
import { Obstacles, overlaps, type Rect } from '../curve/obstacles.js';
import { markerRect, type Quote } from '../curve/quotes.js';
import { radiusOf } from '../faces.js';
import { grid, heightOf } from '../grid.js';
import { emotionWord, writtenFeeling } from '../labels/index.js';
import { measure } from '../measure.js';
import type { Pen } from '../pen.js';
import { type } from '../type.js';
import { shorten } from '../wrap.js';
import type { FormerCurve } from './former-curves.js';
import { gonePrefix } from './ghosts.js';
import { paintBadge, paintSign, type Sign, signInks } from './signs.js';

/** From this change of a feeling on, it is told in numbers. */
const big = 1;
const style = type.word;
const pillHeight = 20;
const widestWord = 130;

/** How what is felt at one place changed. Coordinates count from the sheet and the row of the curve. */
export interface FeltMark {
  id: string;
  sign: Sign;
  /** In a pill; a sign alone has none. */
  text?: string;
  struck?: boolean;
  rect: Rect;
  /** From the old feeling to the new one, where it went far. */
  arrow?: { x: number; from: number; to: number };
}

/** A mark at each feeling that changed, came or went; the farther it went, the sooner it finds its place. */
export function feltMarks(
  { changes }: ChangeList,
  placed: readonly PlacedStage[],
  former: readonly FormerCurve[],
  quotes: readonly Quote[],
  width: number,
  context: Context,
): FeltMark[] {
  const points = pointsById(placed);
  const old = new Map(
    former.flatMap(({ curve }) => curve.points.map((point) => [point.point.feeling.id, point] as const)),
  );
  const obstacles = new Obstacles();
  for (const point of points.values()) obstacles.add(markerRect(point));
  for (const { rect } of quotes) obstacles.add(rect);
  const beside = [...points.values()].map((point) => ({ point, rect: besideOf(point) }));
  const felt = changes
    .filter(({ thing }) => thing === 'feeling' || thing === 'target')
    .sort((a, b) => distance(b) - distance(a));
  const marks: FeltMark[] = [];
  const marked = new Set<string>();
  for (const change of felt) {
    const gone = change.kind === 'removed';
    const id = gone ? change.before.id : change.after.id;
    const point = (gone ? old : points).get(id);
    const key = gone ? gonePrefix + id : id;
    if (!point || marked.has(key)) continue;
    marked.add(key);
    const others = beside.filter((other) => other.point.point.persona !== point.point.persona);
    const mark = markOf(change, key, point, { width, obstacles, others: others.map(({ rect }) => rect) }, context);
    obstacles.add(mark.rect);
    marks.push(mark);
  }
  return marks;
}

function distance(change: Change): number {
  return 'delta' in change ? Math.abs(change.delta ?? 0) : 0;
}

/** The first point of each feeling and target; it may be that of several. */
function pointsById(placed: readonly PlacedStage[]): Map<string, MapPoint> {
  const points = new Map<string, MapPoint>();
  placed.forEach(({ layout, x }, stage) => {
    for (const point of [...layout.feelings.felt, ...layout.feelings.targets]) {
      const { id } = point.feeling;
      if (!points.has(id)) points.set(id, { x: x + point.x, y: point.y, point, stage });
    }
  });
  return points;
}

/** What the room for a mark has to be found among. */
interface Surroundings {
  width: number;
  /** What it must not cover. */
  obstacles: Obstacles;
  /** Where it would seem to be about another persona. */
  others: readonly Rect[];
}

function markOf(change: Change, id: string, point: MapPoint, around: Surroundings, context: Context): FeltMark {
  const isOther = change.kind === 'emotion-changed' || change.kind === 'target-changed';
  const said: Told = isOther ? toldAs(change, point, context) : { sign: signOf(change) };
  const away = radiusOf(point.point.persona) + 4;
  const arrow = said.from === undefined ? undefined : arrowOf(point, said.from, away);
  if (said.text !== undefined) {
    const box = { width: Math.ceil(measure(said.text, style)) + 32, height: pillHeight };
    const middle = arrow ? (arrow.from + point.y) / 2 : point.y;
    const rect = roomFor(box, point.x, middle, away, around);
    if (rect) return { id, sign: said.sign, text: said.text, struck: said.struck, rect, arrow };
  }
  const rect = roomFor({ width: 14, height: 14 }, point.x, point.y, away - 2, around);
  return {
    id,
    sign: said.sign,
    rect: rect ?? { x: point.x + away - 8, y: point.y - away, width: 14, height: 14 },
    arrow,
  };
}

interface Told {
  sign: Sign;
  text?: string;
  struck?: boolean;
  /** Height of the old feeling. */
  from?: number;
}

/** A big change in numbers, another word as the old one struck out, the rest as a sign. */
function toldAs(change: FactChanged, { point }: MapPoint, { labels, former }: Context): Told {
  const was = former?.of(point.feeling);
  const { delta = 0 } = change;
  if (was && Math.abs(delta) >= big) {
    const values = [was.value, point.feeling.value].map((value) => writtenFeeling(value, labels));
    return { sign: signFor(change, delta), text: values.join(' → '), from: heightOf(was.value) };
  }
  if (delta !== 0) return { sign: signFor(change, delta) };
  const word = was?.word !== point.feeling.word && was?.word ? emotionWord(was.word, labels) : undefined;
  return word === undefined
    ? { sign: 'changed' }
    : { sign: 'changed', text: shorten(word, style, widestWord).lines[0], struck: true };
}

/** Another target makes nobody feel worse or better. */
function signFor({ thing }: FactChanged, delta: number): Sign {
  return thing === 'target' ? 'changed' : delta < 0 ? 'worse' : 'better';
}

function signOf({ kind }: Change): Sign {
  return kind === 'added' || kind === 'removed' || kind === 'moved' ? kind : 'changed';
}

function arrowOf({ x, y }: MapPoint, from: number, away: number): FeltMark['arrow'] {
  const to = from < y ? y - away : y + away;
  return Math.abs(to - from) < 10 ? undefined : { x, from, to };
}

/** How near a mark stands to what it is about. */
const near = 28;

/** Where whoever sees something takes it for something about a point. */
function besideOf(point: MapPoint): Rect {
  const { x, y, width, height } = markerRect(point);
  return { x: x - near, y, width: width + 2 * near, height };
}

/** A place beside a point, and if possible beside no other one; undefined where there is none. */
function roomFor(
  box: { width: number; height: number },
  x: number,
  middle: number,
  away: number,
  { width, obstacles, others }: Surroundings,
): Rect | undefined {
  let second: Rect | undefined;
  for (const shift of [0, -14, 14, -26, 26, -40, 40]) {
    for (const left of [x + away + 2, x - away - 2 - box.width]) {
      const rect = { x: left, y: middle - box.height / 2 + shift, ...box };
      const within = rect.x > grid.rail + 2 && rect.x + rect.width < width - 4;
      if (within && rect.y > 2 && rect.y + rect.height < grid.curve - 2 && !obstacles.hits(rect)) {
        if (!others.some((other) => overlaps(rect, other))) return rect;
        second ??= rect;
      }
    }
  }
  return second;
}

/** What no word beside the curve may cover. */
export function takenBy(marks: readonly FeltMark[]): Rect[] {
  return marks.flatMap(({ rect, arrow }) => [
    rect,
    ...(arrow
      ? [{ x: arrow.x - 4, y: Math.min(arrow.from, arrow.to), width: 8, height: Math.abs(arrow.to - arrow.from) }]
      : []),
  ]);
}

export function paintFeltMark(pen: Pen, { id, sign, text, struck, rect, arrow }: FeltMark): void {
  const ink = signInks[sign];
  pen.open({ id, kind: 'felt-change' });
  if (arrow) {
    const back = arrow.to > arrow.from ? -5 : 5;
    pen.path(`M0 ${arrow.from}V${arrow.to}M-4 ${arrow.to + back}L0 ${arrow.to}L4 ${arrow.to + back}`, arrow.x, 0, {
      stroke: ink,
      strokeWidth: 1.5,
    });
  }
  const middle = rect.y + rect.height / 2;
  if (text === undefined) paintBadge(pen, sign, rect.x + rect.width / 2, middle, 6);
  else {
    pen.rect(rect.x, rect.y, rect.width, rect.height, { radius: rect.height / 2, fill: ink, stroke: 'card' });
    paintSign(pen, sign, rect.x + 13, middle, 'card');
    pen.text([text], rect.x + 23, middle - style.line / 2, style, 'card', { struck });
  }
  pen.close();
}
