import type { EmotionScale } from '../grid.js';
import type { Obstacles, Rect } from './obstacles.js';
import type { Strokes } from './strokes.js';

/** What a word belongs to, and its own size. */
interface Wanted {
  x: number;
  y: number;
  /** From the middle of the mark to a word above or below it. */
  away: number;
  /** Whether the word stands better above. */
  above: boolean;
  box: { width: number; height: number };
}

/** Each place beside a mark is this much worse than the one before. */
const order = 0.25;
/** A place that is no worse than this is not looked for farther away. */
const good = 2.5;
/** How far away a word still seems to belong to its mark; and how far it goes before it is left out. */
const reaches = [
  { x: 48, y: 70 },
  { x: 150, y: 150 },
];
const grain = { x: 9, y: 7 };
/** What it costs to be away at all, and for each pixel. */
const farther = { atAll: 1.2, x: 0.06, y: 0.06 };

/** Finds places for words in a stage: never on marks or other words, and on lines only where nothing else is free. */
export class WordPlaces {
  constructor(
    private readonly obstacles: Obstacles,
    private readonly strokes: Strokes,
    private readonly width: number,
    private readonly scale: EmotionScale,
  ) {}

  /** The place for a word, taken from then on; undefined where there is no room for it far and wide. */
  take(wanted: Wanted): Rect | undefined {
    let best = this.#best(beside(wanted));
    for (const reach of reaches) {
      if (best && best.cost <= good) break;
      if (best && reach !== reaches[0]) break;
      best = this.#best(around(wanted, reach), best);
    }
    if (best) this.obstacles.add(best.rect);
    return best?.rect;
  }

  #best(places: Iterable<Place>, than?: Place): Place | undefined {
    let best = than;
    for (const { rect: at, cost: already } of places) {
      if (best && already >= best.cost) continue;
      const left = Math.max(3, Math.min(this.width - 3 - at.width, at.x));
      const rect = { ...at, x: left };
      if (rect.y < 1 || rect.y + rect.height > this.scale.height - 1 || this.obstacles.hits(rect)) continue;
      const cost = already + this.strokes.through(rect) + this.strokes.ruled(rect);
      if (!best || cost < best.cost) best = { rect, cost };
    }
    return best;
  }
}

interface Place {
  rect: Rect;
  cost: number;
}

/** Right above, below and beside a mark, the best first. */
function beside({ x, y, away, above, box }: Wanted): Place[] {
  const tops = [y - away - box.height, y + away] as const;
  const [near, far] = above ? tops : [tops[1], tops[0]];
  const places: [number, number][] = [
    [x - box.width / 2, near],
    [x - box.width / 2, far],
    [x + 6, near],
    [x - 6 - box.width, near],
    [x + 6, far],
    [x - 6 - box.width, far],
    [x + away + 2, y - box.height / 2],
    [x - away - 2 - box.width, y - box.height / 2],
  ];
  return places.map(([left, top], i) => ({ rect: { x: left, y: top, ...box }, cost: i * order }));
}

/** Everywhere around a mark. */
function* around({ x, y, away, box }: Wanted, reach: { x: number; y: number }): Generator<Place> {
  const { width, height } = box;
  for (let top = y - away - height - reach.y; top <= y + away + reach.y; top += grain.y) {
    const down = Math.max(0, y - away - (top + height), top - (y + away));
    for (let left = x - width - away - reach.x; left <= x + away + reach.x; left += grain.x) {
      const aside = Math.max(0, x - away - (left + width), left - (x + away));
      yield { rect: { x: left, y: top, ...box }, cost: farther.atAll + down * farther.y + aside * farther.x };
    }
  }
}
