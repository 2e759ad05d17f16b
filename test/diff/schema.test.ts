import { expect, test } from 'vitest';
import { diff } from '../../src/diff/index.js';
import { changeListSchema } from '../../src/diff/schema.js';
import { mapsIn, openExample } from '../fixtures/documents.js';
import { read } from '../fixtures/repository.js';
import { schemaFlaws } from './schema-flaws.js';

test('what ships is what the code says', () => {
  expect(JSON.parse(read('schemas/journey-diff.schema.json'))).toEqual(changeListSchema());
});

test('the changes between two examples are as the schema says, ranges included', async () => {
  const [before] = await mapsIn(await openExample('examples/mobile-plan.journey'));
  const [after] = await mapsIn(await openExample('examples/mobile-plan-future.journey'));
  if (!before || !after) throw new Error('The examples hold no maps.');
  const list = JSON.parse(JSON.stringify(diff(before, after)));
  expect(list.changes.length).toBeGreaterThan(20);
  expect(list.changes[0].after.range.start.line).toBeGreaterThan(0);
  expect(schemaFlaws(list, changeListSchema())).toEqual([]);
});

test.each([
  ['another version', (list: Record<string, unknown>) => ({ ...list, version: 0 })],
  ['no roll-ups', ({ rollUps: _, ...list }: Record<string, unknown>) => list],
  ['a change of an unknown kind', (list: Record<string, unknown>) => ({ ...list, changes: [{ kind: 'exploded' }] })],
  ['more than is said', (list: Record<string, unknown>) => ({ ...list, extra: true })],
])('%s is against the schema', async (_, spoilt) => {
  const [map] = await mapsIn(await openExample('examples/mobile-plan.journey'));
  if (!map) throw new Error('The example holds no map.');
  expect(schemaFlaws(spoilt({ ...diff(map, map) }), changeListSchema())).toHaveLength(1);
});
