import { type EmotionScale, heightOf } from '../grid.js';
import type { Gap } from './gaps.js';
import type { MapCurve } from './model.js';
import type { Rect } from './obstacles.js';

/** How bad it is when a line runs all the way through a word: worst what is felt, least the steps of the scale. */
const evils = { felt: 12, target: 6, gap: 5, zero: 2.5, step: 0.8 } as const;
/** Of that, what the shortest crossing costs already. */
const atLeast = 0.3;
/** How near to a word a line may run. */
const clearance = 1;

const sample = 4;
const samplesInBucket = 40;
const bucketWidth = sample * samplesInBucket;

/** The lines behind the words of the curve. A word may stand on them where nothing else is free. */
export class Strokes {
  readonly #curves: { heights: Heights; evil: number }[];

  /**
   * @param gaps dotted lines from what is felt to what should be
   * @param left from where on the sheet the boxes count
   */
  constructor(
    curves: readonly MapCurve[],
    private readonly scale: EmotionScale,
    private readonly gaps: readonly Gap[] = [],
    private readonly left = 0,
  ) {
    this.#curves = curves.flatMap(({ line, target }) =>
      line ? [{ heights: new Heights((x) => line.at(left + x)), evil: target ? evils.target : evils.felt }] : [],
    );
  }

  /** How badly curves, targets and gaps run through a box; 0 where none does. */
  through(rect: Rect): number {
    let evil = 0;
    for (const curve of this.#curves) evil += curve.evil * crossing(curve.heights.shareWithin(rect));
    for (const gap of this.gaps) {
      const { felt, target } = gap;
      const x = gap.x - this.left;
      if (x < rect.x - clearance || x > rect.x + rect.width + clearance) continue;
      const covered = Math.min(Math.max(felt, target), rect.y + rect.height) - Math.max(Math.min(felt, target), rect.y);
      if (covered > 0) evil += evils.gap * crossing(covered / rect.height);
    }
    return evil;
  }

  /** How badly the lines of the scale run through a box. */
  ruled(rect: Rect): number {
    let evil = 0;
    for (const value of [2, 1, 0, -1, -2]) {
      const y = heightOf(value, this.scale);
      if (y > rect.y && y < rect.y + rect.height) evil += value === 0 ? evils.zero : evils.step;
    }
    return evil;
  }
}

function crossing(share: number): number {
  return share === 0 ? 0 : atLeast + (1 - atLeast) * Math.min(1, share);
}

/** The heights of a line every few pixels, taken where they are asked for. */
class Heights {
  readonly #buckets = new Map<number, Float64Array>();

  constructor(private readonly at: (x: number) => number | undefined) {}

  /** How much of the width of a box the line runs through it. */
  shareWithin({ x, y, width, height }: Rect): number {
    const top = y - clearance;
    const bottom = y + height + clearance;
    const first = Math.floor((x - clearance) / sample);
    const last = Math.ceil((x + width + clearance) / sample);
    let within = 0;
    let before = this.#height(first);
    for (let i = first + 1; i <= last; i++) {
      const height = this.#height(i);
      // Of no number at all none of this is true.
      if (Math.max(before, height) > top && Math.min(before, height) < bottom) within++;
      before = height;
    }
    return within / (last - first);
  }

  #height(index: number): number {
    const bucket = Math.floor(index / samplesInBucket);
    let heights = this.#buckets.get(bucket);
    if (!heights) {
      heights = Float64Array.from(
        { length: samplesInBucket },
        (_, i) => this.at(bucket * bucketWidth + i * sample) ?? Number.NaN,
      );
      this.#buckets.set(bucket, heights);
    }
    return heights[index - bucket * samplesInBucket] as number;
  }
}
