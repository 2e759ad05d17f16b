import type { Change, RollUps } from '../../diff/index.js';
import type { ComparedJourney } from '../../diff/journeys.js';
import type { ReviewedFile, ReviewFormat } from './reviewed.js';

/** Grows when a program that reads reviews has to be changed for it. */
export const reviewVersion = 1;

/** For programs: schemas/journey-review.schema.json is its contract. */
export const json: ReviewFormat = (files) =>
  `${JSON.stringify({ version: reviewVersion, files: files.map(fileOf) }, null, 2)}\n`;

function fileOf({ before, after, refused, text, journeys }: ReviewedFile) {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(refused === undefined ? {} : { refused }),
    ...(text === undefined ? {} : { text }),
    journeys: journeys.map(journeyOf),
  };
}

function journeyOf(journey: ComparedJourney): JourneyReview {
  const named = ({ name, title }: { name: string; title: string }) => ({ name, title });
  return {
    status: journey.status,
    ...(journey.status === 'added' ? {} : { before: named(journey.before) }),
    ...(journey.status === 'removed' ? {} : { after: named(journey.after) }),
    ...('list' in journey ? { changes: journey.list.changes, rollUps: journey.list.rollUps } : {}),
  };
}

interface JourneyReview {
  status: ComparedJourney['status'];
  before?: { name: string; title: string };
  after?: { name: string; title: string };
  changes?: Change[];
  rollUps?: RollUps;
}
