/** What the sides changed for the customer at a place where they contradict each other. */
import { type Change, sentenceOf } from '../../diff/index.js';
import { compareJourneys } from '../../diff/journeys.js';
import type { Range } from '../../map/model.js';
import { contains } from '../../map/ranges.js';
import type { MergeSide, SideName } from './model.js';

/** Finds changes by where they are written. The maps are compared when the first conflict is told of. */
export class ToldChanges {
  private readonly changes: Partial<Record<SideName, Change[]>> = {};

  constructor(private readonly sides: Readonly<Record<SideName | 'base', MergeSide>>) {}

  /**
   * The changes of a side, a sentence each.
   * @param before the place in the base
   * @param after the place in the text of the side, where it has it
   */
  at(side: SideName, before: Range | undefined, after: Range | undefined): string[] {
    this.changes[side] ??= compareJourneys(this.sides.base.maps, this.sides[side].maps).flatMap((journey) =>
      'list' in journey ? journey.list.changes : [],
    );
    const isHere = (change: Change): boolean => {
      if ('after' in change) return after !== undefined && isIn(after, change.after);
      return before !== undefined && isIn(before, change.before);
    };
    return [...new Set(this.changes[side].filter(isHere).map(sentenceOf))];
  }
}

function isIn(place: Range, { range, uri }: { range?: Range; uri?: string }): boolean {
  return range !== undefined && uri === undefined && contains(place, range.start);
}
