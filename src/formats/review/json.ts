import type { ChangeList } from '../../diff/index.js';
import type { ComparedJourney } from '../../diff/journeys.js';
import { diffVersion } from '../../diff/model.js';
import type { ReviewedFile, ReviewFormat } from './reviewed.js';

/** For programs: schemas/journey-diff.schema.json is its contract. */
export const json: ReviewFormat = (files) =>
  `${JSON.stringify({ version: diffVersion, files: files.map(fileOf) }, null, 2)}\n`;

function fileOf({ journeys, ...file }: ReviewedFile) {
  return { ...file, journeys: journeys.map(journeyOf) };
}

interface JourneyReview {
  status: ComparedJourney['status'];
  before?: Named;
  after?: Named;
  diff?: ChangeList;
}

interface Named {
  name: string;
  title: string;
}

function journeyOf(journey: ComparedJourney): JourneyReview {
  return {
    status: journey.status,
    ...(journey.status === 'added' ? {} : { before: named(journey.before) }),
    ...(journey.status === 'removed' ? {} : { after: named(journey.after) }),
    ...('list' in journey ? { diff: journey.list } : {}),
  };
}

function named({ name, title }: Named): Named {
  return { name, title };
}
