import { markOf } from '../../map/evidence.js';
import { isRightToLeft } from '../bidi.js';
import type { Block } from '../block.js';
import type { Context } from '../context.js';
import { marker, radiusOf } from '../faces.js';
import { type EmotionScale, rowScale } from '../grid.js';
import { emotionWord, writtenEmotion, writtenFeeling } from '../labels/index.js';
import { evidenceRing } from '../marks.js';
import type { Pen } from '../pen.js';
import { type } from '../type.js';
import { shorten } from '../wrap.js';
import type { FeltStage, MapCurve } from './model.js';
import { Obstacles, type Rect } from './obstacles.js';
import type { FeelingPoint } from './points.js';
import { crossings, markerRect, paintQuote, type Quote } from './quotes.js';

const widestWord = 130;
/** Of the line that says how somebody should feel. */
const targetWidth = 12;

/**
 * The faces, markers and words of one stage, and the quotes that belong to it. Lines are drawn behind, for the whole map.
 * @param around `scale` is that on which the points stand, `taken` what else no word may cover, on the sheet
 */
export function paintFeelings(
  pen: Pen,
  { layout, x }: FeltStage,
  stage: number,
  curves: readonly MapCurve[],
  quotes: readonly Quote[],
  context: Context,
  around: { scale?: EmotionScale; taken?: readonly Rect[] } = {},
): void {
  const { scale = rowScale, taken = [] } = around;
  const obstacles = new Obstacles();
  const { felt, targets } = layout.feelings;
  for (const point of felt) obstacles.add(markerRect({ x: point.x, y: point.y, point }));
  for (const { x, y } of targets) obstacles.add({ x: x - targetWidth / 2, y: y - 2, width: targetWidth, height: 4 });
  for (const { rect } of quotes) obstacles.add({ ...rect, x: rect.x - x });
  for (const rect of taken) obstacles.add({ ...rect, x: rect.x - x });
  for (const point of targets) paintTarget(pen, point, context);
  for (const quote of quotes) if (quote.stage === stage) paintQuote(pen, quote, x);
  // The first persona's words find their places first, its face stands in front.
  const places = felt.map((point) => placeWord(point, x, layout.width, obstacles, curves, context, scale));
  for (let i = felt.length - 1; i >= 0; i--) paintFeeling(pen, felt[i] as FeelingPoint, places[i], context);
}

interface WordPlace extends Rect {
  text: string;
  wordWidth: number;
  /** Where the feeling cites evidence. */
  ring?: Block;
}

function wordStyle(persona: number) {
  return persona === 0 ? type.word : type.lesserWord;
}

function smallRing(from: readonly string[], persona: number, context: Context): Block {
  return evidenceRing(markOf(from, context.confidence), context.personas[persona]?.ink ?? 'soft', 2.75);
}

/** Away from the lines, off faces and other words; undefined where there is no such place. */
function placeWord(
  point: FeelingPoint,
  left: number,
  width: number,
  obstacles: Obstacles,
  curves: readonly MapCurve[],
  context: Context,
  scale: EmotionScale,
): WordPlace | undefined {
  const { persona, x, y, feeling } = point;
  const style = wordStyle(persona);
  const { labels } = context;
  const shown = feeling.word === undefined ? writtenFeeling(feeling.value, labels) : emotionWord(feeling.word, labels);
  const wrapped = shorten(shown, style, Math.min(widestWord, width - 8));
  const text = wrapped.lines[0] as string;
  const ring = feeling.from && feeling.from.length > 0 ? smallRing(feeling.from, persona, context) : undefined;
  const wordWidth = wrapped.width + 2;
  const box = { width: wordWidth + (ring ? ring.width + 2 : 0), height: style.line };
  const away = radiusOf(persona) + 3;
  const half = box.width / 2;
  const upwards = opensDownwards(point, left, curves);
  const above = y - away - box.height;
  const below = y + away;
  const [near, far] = upwards ? [above, below] : [below, above];
  const candidates: [number, number][] = [
    [x - half, near],
    [x - half, far],
    [x + 6, near],
    [x - 6 - box.width, near],
    [x + 6, far],
    [x - 6 - box.width, far],
    [x + away + 2, y - box.height / 2],
    [x - away - 2 - box.width, y - box.height / 2],
  ];
  let best: WordPlace | undefined;
  let least = Number.POSITIVE_INFINITY;
  candidates.forEach(([candidate, top], order) => {
    if (top < 1 || top + box.height > scale.height - 1) return;
    const rect = { x: Math.max(3, Math.min(width - 3 - box.width, candidate)), y: top, ...box };
    if (obstacles.hits(rect)) return;
    const cost = crossings(rect, curves, left) + order * 0.6;
    if (cost < least) {
      least = cost;
      best = { ...rect, text, wordWidth, ring };
    }
  });
  if (best) obstacles.add(best);
  return best;
}

/** Whether the line falls away below a point, so that the word belongs above it. */
function opensDownwards(point: FeelingPoint, left: number, curves: readonly MapCurve[]): boolean {
  const line = curves.find((curve) => curve.persona === point.persona && !curve.target)?.line;
  if (point.alternative || !line) return point.feeling.value >= 0;
  const before = line.at(left + point.x - 24) ?? point.y;
  const after = line.at(left + point.x + 24) ?? point.y;
  const middle = (before + after) / 2;
  return middle === point.y ? point.feeling.value >= 0 : middle > point.y;
}

function paintFeeling(pen: Pen, point: FeelingPoint, place: WordPlace | undefined, context: Context): void {
  const look = context.personas[point.persona];
  const ink = look?.ink ?? 'soft';
  const { feeling, persona, x, y } = point;
  pen.open({ id: feeling.id, kind: 'feeling', tip: describe(point, context) });
  marker(pen, persona, x, y, feeling.value, ink, point.alternative);
  if (place) {
    const rightToLeft = isRightToLeft(place.text);
    pen.text([place.text], place.x + place.wordWidth / 2, place.y, wordStyle(persona), ink, {
      anchor: 'middle',
      rightToLeft,
      halo: true,
    });
    if (place.ring)
      place.ring.paint(pen, place.x + place.wordWidth + 2, place.y + (wordStyle(persona).line - place.ring.height) / 2);
  }
  pen.close();
}

/** What the pointer is told: who feels what, how much, why, and on what evidence. */
function describe({ persona, feeling }: FeelingPoint, context: Context): string {
  const { labels } = context;
  const who = context.personas[persona]?.title;
  const parts = [writtenEmotion(feeling, labels)];
  if (feeling.when !== undefined) parts.push(labels.when(feeling.when));
  if (feeling.because !== undefined) parts.push(labels.because(feeling.because));
  const cited = (feeling.from ?? []).map(context.evidenceTitle).join(', ');
  const confidence = labels.confidence[markOf(feeling.from, context.confidence)];
  parts.push(cited ? labels.named(confidence, cited) : confidence);
  return who ? labels.named(who, parts.join(' · ')) : parts.join(' · ');
}

function paintTarget(pen: Pen, point: FeelingPoint, context: Context): void {
  const who = context.personas[point.persona]?.title;
  const { labels } = context;
  const tip = labels.named(
    [...(who ? [who] : []), labels.signs.target].join(', '),
    writtenEmotion(point.feeling, labels),
  );
  pen.open({ id: point.feeling.id, kind: 'target', tip });
  pen.path(`M${-targetWidth / 2} 0H${targetWidth / 2}`, point.x, point.y, {
    stroke: targetInk(point.persona, context),
    strokeWidth: 2,
  });
  pen.close();
}

/** What the first persona should feel is drawn in grey, the others in their own colours. */
export function targetInk(persona: number, context: Context) {
  return persona === 0 ? 'faint' : (context.personas[persona]?.ink ?? 'faint');
}
