import { expect, it } from 'vitest';
import { StageCache } from '../../src/preview/stage-cache.js';
import { planMap, snapshot } from './fixtures.js';

it('puts a map together from what is sent', () => {
  expect(new StageCache().assemble([snapshot(planMap())])).toEqual([planMap()]);
});

it('fills in the stages that it holds, as the same objects', () => {
  const cache = new StageCache();
  const [before] = cache.assemble([snapshot(planMap())]) ?? [];
  const changed = snapshot(planMap('Gives up'), cache.known);
  expect(changed.stages.map(({ stage }) => stage?.name)).toEqual(['define', undefined]);
  const [after] = cache.assemble([changed]) ?? [];
  expect(after).toEqual(planMap('Gives up'));
  expect(after?.stages[1]).toBe(before?.stages[1]);
  expect(after?.stages[0]).not.toBe(before?.stages[0]);
});

it('keeps a stage the same object when it is sent once more', () => {
  const cache = new StageCache();
  const [before] = cache.assemble([snapshot(planMap())]) ?? [];
  const [after] = cache.assemble([snapshot(planMap())]) ?? [];
  expect(after?.stages[0]).toBe(before?.stages[0]);
});

it('forgets stages that are gone', () => {
  const cache = new StageCache();
  cache.assemble([snapshot(planMap())]);
  expect(cache.known).toHaveLength(2);
  cache.assemble([snapshot({ ...planMap(), stages: planMap().stages.slice(1) })]);
  expect(cache.known).toHaveLength(1);
});

it('has no map when a stage is missing, and asks for all of them next', () => {
  const cache = new StageCache();
  cache.assemble([snapshot(planMap())]);
  const strange = snapshot(planMap('Something else'));
  const hashes = strange.stages.map(({ hash }) => ({ hash }));
  expect(cache.assemble([{ ...strange, stages: hashes }])).toBeNull();
  expect(cache.known).toEqual([]);
});

it('holds the stages of all journeys of a file', () => {
  const cache = new StageCache();
  const other = { ...planMap(), name: 'other', stages: planMap('Gives up').stages.slice(0, 1) };
  expect(cache.assemble([snapshot(planMap()), snapshot(other)])?.map(({ name }) => name)).toEqual(['plan', 'other']);
  expect(cache.known).toHaveLength(3);
});
