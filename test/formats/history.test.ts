import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/diff/index.js';
import type { HistoryEntry, Step } from '../../src/formats/history/history.js';
import { json } from '../../src/formats/history/json.js';
import { historySchema } from '../../src/formats/history/schema.js';
import { mapsIn, openExample } from '../fixtures/documents.js';
import { read } from '../fixtures/repository.js';

const validator = new Ajv({ allErrors: true }).compile(JSON.parse(read('schemas/journey-log.schema.json')));
/** What is wrong in a history by the published schema. */
const flaws = (history: unknown) => {
  validator(history);
  return (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const example = async (name: string) => {
  const [map] = await mapsIn(await openExample(`examples/${name}.journey`));
  if (!map) throw new Error(`${name} has no journey.`);
  return map;
};
const before = await example('mobile-plan');
const after = await example('mobile-plan-future');

const entry = (step: Step, index: number): HistoryEntry => ({
  commit: `${index}`.padStart(40, 'a'),
  short: `a41f9c${index}`,
  date: '2026-11-22T12:00:00+02:00',
  author: 'Ada Lind',
  subject: 'A step',
  isMerge: index === 1,
  path: 'examples/mobile-plan.journey',
  step,
});
const written = (...steps: Step[]) => {
  const history = { file: 'mobile-plan.journey', title: after.title, name: after.name, more: true };
  return JSON.parse(json({ ...history, entries: steps.map(entry) }, { colored: false, theme: 'light' }));
};
const changed: Step = {
  kind: 'kept',
  map: after,
  changes: diff(before, after).changes,
  painsOpened: 1,
  painsResolved: 2,
};

describe('a history as JSON', () => {
  it('has a published schema that is what the code says', () => {
    expect(JSON.parse(read('schemas/journey-log.schema.json'))).toEqual(historySchema());
  });

  it('is as the schema says, whatever became of the journey', () => {
    const history = written(
      changed,
      { kind: 'refused', reason: 'Line 3 begins a conflict of git.' },
      { kind: 'removed' },
      { ...changed, changes: [] },
      { kind: 'added', map: before, cut: true },
      { kind: 'added', map: before, cut: false },
    );
    expect(history.commits.map(({ status, cut }: { status: string; cut?: boolean }) => [status, cut])).toEqual([
      ['changed', undefined],
      ['refused', undefined],
      ['removed', undefined],
      ['same', undefined],
      ['added', true],
      ['added', undefined],
    ]);
    expect(new Set(history.commits[0].changes.map(({ kind }: { kind: string }) => kind)).size).toBeGreaterThan(5);
    expect(flaws(history)).toEqual([]);
  });

  it('says of a stage in which nobody feels anything that nothing is known', () => {
    const silent = {
      ...before,
      stages: before.stages.map((stage, i) => (i === 1 ? { ...stage, feels: [], touchpoints: [] } : stage)),
    };
    const history = written({ kind: 'added', map: silent, cut: false });
    expect(history.commits[0].state.curves[0].stages[1]).toBeNull();
    expect(flaws(history)).toEqual([]);
  });

  it.each([
    ['another version', (history: ReturnType<typeof written>) => Object.assign(history, { version: 0 })],
    ['a commit of an unknown kind', ({ commits }) => Object.assign(commits[0], { status: 'exploded' })],
    ['a change without its sentence', ({ commits }) => delete commits[0].changes[0].sentence],
    ['more than is said', ({ commits }) => Object.assign(commits[0], { mood: 'fine' })],
  ] satisfies [string, (history: ReturnType<typeof written>) => unknown][])('with %s is against it', (_, spoil) => {
    const history = written(changed);
    spoil(history);
    expect(flaws(history)).not.toEqual([]);
  });
});
