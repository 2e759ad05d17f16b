import type { Change, CurveChange, Effect } from '../../diff/index.js';
import type { ComparedJourney } from '../../diff/journeys.js';
import { signed } from '../../diff/titles.js';
import type { MapImages } from '../../map/images.js';
import { sparks } from '../curve-lines.js';

/** A file of maps on two sides, as a reviewer is told of it. */
export interface ReviewedFile {
  /** As it is to be shown, with `/`; absent on a side where the file is not there. */
  before?: string;
  after?: string;
  journeys: readonly ComparedJourney[];
  /** Why its maps could not be compared. */
  refused?: string;
  /** Where they could not, how its text differs. */
  text?: string;
  /** The pictures that its maps name; absent where nothing is drawn. */
  images?: SideImages;
}

/** The pictures that the maps of a file name, by their paths, as they are on each side. */
export interface SideImages {
  before: MapImages;
  after: MapImages;
}

/** The pictures for one drawing of both sides: those of the newer one, and of the older what only that has. */
export function imagesOfBoth({ images }: ReviewedFile): MapImages {
  return new Map([...(images?.before ?? []), ...(images?.after ?? [])]);
}

/** Writes what changed as one text, which ends with a line end unless it is empty. */
export type ReviewFormat = (files: readonly ReviewedFile[], options: ReviewOptions) => string;

export interface ReviewOptions {
  /** For a terminal that shows colours. */
  colored: boolean;
  /** Address of the folder that pictures of the changes lie in, for a comment that shows them. */
  pictures?: string;
}

/** Path of a file, with the former one where it was renamed. */
export function nameOf({ before, after }: ReviewedFile): string {
  if (before !== undefined && after !== undefined && before !== after) return `${before} → ${after}`;
  return after ?? before ?? '';
}

/** Title of a journey, the newer one. */
export function titleOf(journey: ComparedJourney): string {
  const map = journey.status === 'removed' ? journey.before : journey.after;
  return map.title || map.name;
}

export const effects: readonly Effect[] = ['worse', 'better', 'neutral'];

/** What is worse comes first, then what is better; within each the order of the map. */
export function byEffect(changes: readonly Change[]): Change[] {
  return effects.flatMap((effect) => changes.filter((change) => change.effect === effect));
}

/** `2 worse, 1 better, 3 other`. */
export function countsOf(counts: Readonly<Record<Effect, number>>): string {
  const words = { worse: 'worse', better: 'better', neutral: 'other' };
  const parts = effects.flatMap((effect) => (counts[effect] > 0 ? [`${counts[effect]} ${words[effect]}`] : []));
  return parts.join(', ');
}

/** The curve of a persona as one sign for each stage. */
export function sparkline({ stages }: CurveChange, side: 'before' | 'after'): string {
  return sparks(stages.filter((stage) => stage[`${side}Id`] !== undefined).map((stage) => stage[side]));
}

/** Whose curve it is, on a map without personas everybody's. */
export function whose({ title }: CurveChange): string {
  return title || 'Everybody';
}

/** `-0.5 → +1`: the mean of what a curve shows, before and after. */
export function meansOf({ before, after }: CurveChange): string {
  return [before, after].map((value) => (value === undefined ? 'nothing' : signed(value))).join(' → ');
}

/** Curves that are not the same on both sides. */
export function changedCurves(curves: readonly CurveChange[]): CurveChange[] {
  return curves.filter(
    (curve) =>
      curve.before !== curve.after ||
      curve.stages.some(({ before, after }) => before !== after) ||
      sparkline(curve, 'before') !== sparkline(curve, 'after'),
  );
}
