import { markOf } from '../../map/evidence.js';
import { isRightToLeft } from '../bidi.js';
import { type Block, drawing } from '../block.js';
import type { Context } from '../context.js';
import { marker, radiusOf } from '../faces.js';
import { type EmotionScale, rowScale } from '../grid.js';
import { emotionWord, writtenEmotion, writtenFeeling } from '../labels/index.js';
import { evidenceRing } from '../marks.js';
import type { Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import { type TypeStyle, type } from '../type.js';
import { shorten } from '../wrap.js';
import type { Gap } from './gaps.js';
import type { FeltStage, MapCurve } from './model.js';
import { Obstacles, type Rect } from './obstacles.js';
import { type FeelingPoint, isMarked, targetRadius } from './points.js';
import { markerRect, paintQuote, type Quote } from './quotes.js';
import { Strokes } from './strokes.js';
import { WordPlaces } from './words.js';

const widestWord = 130;
/** Of the line that says how somebody should feel, and of one that stands alone. */
const targetWidth = 2 * targetRadius.x;
const loneTargetWidth = 28;

/** What stands on the row of the curve beside the feelings. */
interface Beside {
  /** On which the points stand. */
  scale?: EmotionScale;
  /** What else no word may cover, on the sheet. */
  taken?: readonly Rect[];
  /** Lines that words rather do not cover, on the sheet. */
  gaps?: readonly Gap[];
}

/**
 * The faces, markers and words of one stage, and the quotes that belong to it. Lines are drawn behind, for the whole map.
 */
export function paintFeelings(
  pen: Pen,
  { layout, x }: FeltStage,
  stage: number,
  curves: readonly MapCurve[],
  quotes: readonly Quote[],
  context: Context,
  { scale = rowScale, taken = [], gaps = [] }: Beside = {},
): void {
  const obstacles = new Obstacles();
  const felt = layout.feelings.felt.filter(isMarked);
  const targets = layout.feelings.targets.map((point) => ({ point, alone: isAlone(point, curves) }));
  for (const point of felt) obstacles.add(markerRect({ x: point.x, y: point.y, point }));
  for (const { point, alone } of targets) obstacles.add(targetRect(point, alone));
  for (const { rect } of quotes) obstacles.add({ ...rect, x: rect.x - x });
  for (const rect of taken) obstacles.add({ ...rect, x: rect.x - x });
  const places = new WordPlaces(obstacles, new Strokes(curves, scale, gaps, x), layout.width, scale);
  // The first persona's words find their places first, its face stands in front.
  const words = felt.map((point) => {
    const word = wordOf(point.feeling, wordStyle(point.persona), layout.width, context);
    const ring = smallRing(point.feeling.from, point.persona, context);
    return placed(word, ring, point, radiusOf(point.persona) + 3, opensDownwards(point, x, curves), places);
  });
  for (const { point, alone } of targets) {
    const word = alone ? wordOf(point.feeling, targetStyle, layout.width, context) : undefined;
    paintTarget(pen, point, word && placed(word, undefined, point, 4, true, places), alone, context);
  }
  for (const quote of quotes) if (quote.stage === stage) paintQuote(pen, quote, x);
  for (let i = felt.length - 1; i >= 0; i--) paintFeeling(pen, felt[i] as FeelingPoint, words[i], context);
}

interface Word {
  text: string;
  width: number;
  style: TypeStyle;
}

interface PlacedWord extends Word {
  rect: Rect;
  /** How well the feeling is supported. */
  ring?: Block;
}

const targetStyle = type.lesserWord;

function wordStyle(persona: number) {
  return persona === 0 ? type.word : type.lesserWord;
}

/** The rings of words are smaller than those in the rows. */
const wordRing = 2.75;

function smallRing(from: readonly string[] | undefined, persona: number, context: Context): Block {
  const ring = evidenceRing(markOf(from, context.confidence), context.personas[persona]?.ink ?? 'soft', wordRing);
  return drawing(ring.width, ring.height, (pen, x, y) => {
    pen.circle(x + ring.width / 2, y + ring.height / 2, wordRing + 2, { fill: 'card' });
    ring.paint(pen, x, y);
  });
}

function wordOf(feeling: FeelingPoint['feeling'], style: TypeStyle, width: number, { labels }: Context): Word {
  const shown = feeling.word === undefined ? writtenFeeling(feeling.value, labels) : emotionWord(feeling.word, labels);
  const wrapped = shorten(shown, style, Math.min(widestWord, width - 20));
  return { text: wrapped.lines[0] as string, width: wrapped.width + 2, style };
}

/** Between a word and its ring. */
const beforeRing = 2;

function placed(
  word: Word,
  ring: Block | undefined,
  { x, y }: FeelingPoint,
  away: number,
  above: boolean,
  places: WordPlaces,
): PlacedWord | undefined {
  const box = { width: word.width + (ring ? ring.width + beforeRing : 0), height: word.style.line };
  const rect = places.take({ x, y, away, above, box });
  return rect && { ...word, rect, ring };
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

function paintFeeling(pen: Pen, point: FeelingPoint, word: PlacedWord | undefined, context: Context): void {
  const look = context.personas[point.persona];
  const ink = look?.ink ?? 'soft';
  const { feeling, persona, x, y } = point;
  pen.open({ id: feeling.id, kind: 'feeling', tip: describe(point, context) });
  marker(pen, persona, x, y, feeling.value, ink, point.alternative);
  if (word) paintWord(pen, word, ink);
  pen.close();
}

function paintWord(pen: Pen, { text, width, style, rect, ring }: PlacedWord, ink: Ink): void {
  pen.text([text], rect.x + width / 2, rect.y, style, ink, {
    anchor: 'middle',
    rightToLeft: isRightToLeft(text),
    halo: true,
  });
  ring?.paint(pen, rect.x + width + beforeRing, rect.y + (style.line - ring.height) / 2);
}

/** What the pointer is told: who feels what, how much, why, and on what evidence. */
function describe({ persona, feeling, extreme }: FeelingPoint, context: Context): string {
  const { labels } = context;
  const who = context.personas[persona]?.title;
  const parts = [writtenEmotion(feeling, labels)];
  if (extreme === 'lowest' || extreme === 'highest') parts.push(labels.folded[extreme]);
  if (feeling.when !== undefined) parts.push(labels.when(feeling.when));
  if (feeling.because !== undefined) parts.push(labels.because(feeling.because));
  const cited = (feeling.from ?? []).map(context.evidenceTitle).join(', ');
  const confidence = labels.confidence[markOf(feeling.from, context.confidence)];
  parts.push(cited ? labels.named(confidence, cited) : confidence);
  return who ? labels.named(who, parts.join(' · ')) : parts.join(' · ');
}

/** Whether no line leads through a target, since there is none before and after it. */
function isAlone({ persona }: FeelingPoint, curves: readonly MapCurve[]): boolean {
  return !curves.some((curve) => curve.target && curve.persona === persona && curve.line);
}

function targetRect({ x, y }: FeelingPoint, alone: boolean): Rect {
  const width = alone ? loneTargetWidth : targetWidth;
  return { x: x - width / 2, y: y - 2, width, height: 4 };
}

/** A short piece of the line of targets; one that stands alone is as long as in the key, with its word. */
function paintTarget(
  pen: Pen,
  point: FeelingPoint,
  word: PlacedWord | undefined,
  alone: boolean,
  context: Context,
): void {
  const who = context.personas[point.persona]?.title;
  const { labels } = context;
  const tip = labels.named(
    [...(who ? [who] : []), labels.signs.target].join(', '),
    writtenEmotion(point.feeling, labels),
  );
  const half = (alone ? loneTargetWidth : targetWidth) / 2;
  const ink = targetInk(point.persona, context);
  pen.open({ id: point.feeling.id, kind: 'target', tip });
  pen.path(`M${-half} 0H${half}`, point.x, point.y, {
    stroke: ink,
    strokeWidth: 2,
    dash: alone ? '5 5' : undefined,
  });
  if (word) paintWord(pen, word, ink);
  pen.close();
}

/** What the first persona should feel is drawn in grey, the others in their own colours. */
export function targetInk(persona: number, context: Context) {
  return persona === 0 ? 'faint' : (context.personas[persona]?.ink ?? 'faint');
}
