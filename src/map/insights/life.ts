import { freshness } from '../freshness.js';
import type { JourneyMap } from '../model.js';
import type { Remark, Rule } from './insight.js';

/** Whether somebody keeps a map true. */
export const life = {
  'review-overdue': (map, { today, limits: { max } }) => {
    if (!map.reviewed) return [];
    const fresh = freshness(map.reviewed, today, max);
    if (fresh?.state !== 'overdue') return [];
    const message = `The review of this map was due on ${fresh.next}. Look whether it still holds, then write \`reviewed ${today}\`.`;
    return [{ at: map.reviewed, message }];
  },

  'review-in-future': (map, { today }) => {
    if (!map.reviewed || map.reviewed.date <= today) return [];
    const message = `${map.reviewed.date} lies in the future. \`reviewed\` takes the day of the last review, which is today (${today}) at the latest.`;
    return [{ at: map.reviewed, message }];
  },

  'owner-missing': (map) =>
    map.owner === undefined ? [{ at: map, message: 'Nobody looks after this map. Name a team: `owner growth`.' }] : [],
} satisfies Record<string, Rule>;

/**
 * What is to be said about a map whose watched files have changed since its review.
 * @param files paths from the root of the repository
 */
export function watchedFilesChanged(map: JourneyMap, files: readonly string[]): Remark[] {
  const [first, ...others] = files;
  if (!map.reviewed || first === undefined) return [];
  const more =
    others.length === 0 ? '' : others.length === 1 ? ' and one more file' : ` and ${others.length} more files`;
  const message = `\`${first}\`${more} that this map watches changed after the review of ${map.reviewed.date}. Look whether it still holds, then set \`reviewed\` to today.`;
  return [{ at: map.reviewed, message }];
}
