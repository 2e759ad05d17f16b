import { expect, test } from 'vitest';
import { compareJourneys } from '../../src/diff/journeys.js';
import { reviewSchema } from '../../src/diff/schema.js';
import { json } from '../../src/formats/review/json.js';
import type { JourneyMap } from '../../src/map/model.js';
import { schemaFlaws } from '../../src/map/schema-flaws.js';
import { mapsIn, openExample } from '../fixtures/documents.js';
import { read } from '../fixtures/repository.js';

const example = async (name: string): Promise<JourneyMap[]> => mapsIn(await openExample(`examples/${name}.journey`));
const written = (before: JourneyMap[], after: JourneyMap[]) =>
  JSON.parse(json([{ before: 'a', after: 'b', journeys: compareJourneys(before, after) }], { colored: false }));

test('what ships is what the code says', () => {
  expect(JSON.parse(read('schemas/journey-diff.schema.json'))).toEqual(reviewSchema());
});

test('the changes between two examples are as the schema says, ranges included', async () => {
  const review = written(await example('mobile-plan'), await example('mobile-plan-future'));
  const [journey] = review.files[0].journeys;
  expect(journey.status).toBe('changed');
  expect(journey.diff.changes.length).toBeGreaterThan(20);
  expect(journey.diff.changes[0].after.range.start.line).toBeGreaterThan(0);
  expect(schemaFlaws(review, reviewSchema())).toEqual([]);
});

test('so are files and journeys that only one side has, and a file that is refused', async () => {
  const map = await example('mobile-plan');
  const { files } = written(map, []);
  expect(files[0].journeys[0]).toEqual({ status: 'removed', before: expect.objectContaining({ name: 'switch-plan' }) });
  expect(schemaFlaws(written(map, []), reviewSchema())).toEqual([]);
  expect(schemaFlaws(written([], map), reviewSchema())).toEqual([]);
  const refused = json([{ after: 'b', journeys: [], refused: 'It is no text.', text: '+x' }], { colored: false });
  expect(schemaFlaws(JSON.parse(refused), reviewSchema())).toEqual([]);
});

type Loose = Record<string, unknown>;

test.each([
  ['another version', (list: Loose) => ({ ...list, version: 0 })],
  ['no roll-ups', ({ rollUps: _, ...list }: Loose) => list],
  ['a change of an unknown kind', (list: Loose) => ({ ...list, changes: [{ kind: 'exploded' }] })],
  ['more than is said', (list: Loose) => ({ ...list, extra: true })],
])('%s is against the schema', async (_, spoilt) => {
  const map = await example('mobile-plan');
  const review = written(map, map);
  review.files[0].journeys[0].diff = spoilt(review.files[0].journeys[0].diff);
  expect(schemaFlaws(review, reviewSchema())).toHaveLength(1);
});
