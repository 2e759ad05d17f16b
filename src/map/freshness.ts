import { addDays, addMonths, parseDate } from './dates.js';
import type { Review, SourceFree } from './model.js';

/** Days after which a review without a cadence counts as too long ago. */
export const defaultReviewDays = 90;
/** Days before the next review from which it counts as due. */
const dueDays = 14;

export interface Freshness {
  /** ISO date of the next review. */
  next: string;
  /** `due` in the two weeks up to the next review, `overdue` after it. Absent without a `today`. */
  state?: 'fresh' | 'due' | 'overdue';
}

/**
 * When a map is to be reviewed next, and whether that is over. Undefined where the written date is none.
 * @param days until the next review, where the map names no cadence
 */
export function freshness(
  review: SourceFree<Review>,
  today?: string,
  days: number = defaultReviewDays,
): Freshness | undefined {
  const date = parseDate(review.date);
  if (date?.day === undefined) return undefined;
  const next = nextReview(review, days);
  if (today === undefined) return { next };
  const state = today > next ? 'overdue' : today >= addDays(next, -dueDays) ? 'due' : 'fresh';
  return { next, state };
}

function nextReview({ date, every }: SourceFree<Review>, days: number): string {
  if (!every) return addDays(date, days);
  switch (every.unit) {
    case 'day':
      return addDays(date, every.count);
    case 'week':
      return addDays(date, 7 * every.count);
    case 'month':
      return addMonths(date, every.count);
    case 'quarter':
      return addMonths(date, 3 * every.count);
    case 'year':
      return addMonths(date, 12 * every.count);
  }
}
