import type { ComparedJourney } from '../../diff/journeys.js';
import type { ReviewedFile } from './reviewed.js';

/** A journey that is on both sides, and says something else. */
export type ChangedJourney = Extract<ComparedJourney, { list: unknown }>;

/** What the files of pictures are called, without their endings: each name once, in the order of the journeys. */
export function pictureNames(files: readonly ReviewedFile[]): Map<ChangedJourney, string> {
  const names = new Map<ChangedJourney, string>();
  const taken = new Set<string>();
  for (const journey of files.flatMap(({ journeys }) => journeys)) {
    if (journey.status !== 'changed') continue;
    const name = journey.after.name.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'journey';
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${name}-${count}`;
    taken.add(unique.toLowerCase());
    names.set(journey, unique);
  }
  return names;
}
