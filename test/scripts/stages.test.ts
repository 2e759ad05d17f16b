import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runStages } from '../../scripts/lib/stages.mjs';

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => vi.restoreAllMocks());

/** Runs stages that take a moment each, and notes what ran beside what. */
async function run(stages: Parameters<typeof runStages>[0], asked: string[] = [], failing: string[] = []) {
  const order: string[] = [];
  const now = new Set<string>();
  const together: string[] = [];
  const total = await runStages(stages, asked, async (name) => {
    order.push(name);
    now.add(name);
    if (now.size > 1) together.push([...now].join('+'));
    await setImmediate();
    now.delete(name);
    return failing.includes(name) ? { passed: 1, failed: 2 } : { passed: 3, failed: 0 };
  });
  return { order, together, total };
}

test('the counts of all stages are added up', async () => {
  const { total } = await run({ a: {}, b: { needs: ['a'] }, c: {} });
  expect(total).toEqual({ passed: 9, failed: 0 });
});

test('what needs a stage that fails is not run and has failed, and so on', async () => {
  const { order, total } = await run({ a: {}, b: { needs: ['a'] }, c: { needs: ['b'] } }, [], ['a']);
  expect(order).toEqual(['a']);
  expect(total).toEqual({ passed: 1, failed: 4 });
});

test('a stage runs when what it needs has passed, two at a time', async () => {
  const { order, together } = await run({ late: { needs: ['early'] }, early: {}, other: {}, last: {} });
  expect(order.slice(0, 2)).toEqual(['early', 'other']);
  expect(order.indexOf('late')).toBeGreaterThan(order.indexOf('early'));
  expect(new Set(together.map((names) => names.split('+').length))).toEqual(new Set([2]));
});

test('a stage that wants to be alone is', async () => {
  const { order, together } = await run({ a: {}, b: {}, timed: { alone: true }, c: {} });
  expect([...order].sort()).toEqual(['a', 'b', 'c', 'timed']);
  expect(together.join()).not.toContain('timed');
});

test('a stage that was asked for brings what it needs', async () => {
  const { order } = await run({ a: {}, b: { needs: ['a'] }, c: { needs: ['b'] }, d: {} }, ['b']);
  expect(order).toEqual(['a', 'b']);
});
