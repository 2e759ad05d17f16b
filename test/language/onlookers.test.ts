import { Cancellation } from 'langium';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Onlookers } from '../../src/language/onlookers.js';

const uri = 'file:///a.journey';
const { None } = Cancellation.CancellationToken;

/** Whether checks may begin, asked again after every step. */
function waitFor(onlookers: Onlookers, token: Cancellation.CancellationToken = None) {
  let isOver = false;
  void onlookers.expect(uri, token).then(() => {
    isOver = true;
  });
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isOver;
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits for nobody who never came', async () => {
  expect(await waitFor(new Onlookers())()).toBe(true);
});

it('waits for who came the last time, until they come again', async () => {
  const onlookers = new Onlookers();
  onlookers.came(uri);
  const isOver = waitFor(onlookers);
  expect(await isOver()).toBe(false);
  onlookers.came('file:///b.journey');
  expect(await isOver()).toBe(false);
  onlookers.came(uri);
  expect(await isOver()).toBe(true);
  expect(await waitFor(onlookers)()).toBe(false);
});

it('waits not for long, and the next time not at all', async () => {
  const onlookers = new Onlookers();
  onlookers.came(uri);
  const isOver = waitFor(onlookers);
  await vi.advanceTimersByTimeAsync(100);
  expect(await isOver()).toBe(true);
  expect(await waitFor(onlookers)()).toBe(true);
});

it('does not keep a build that is cancelled', async () => {
  const onlookers = new Onlookers();
  onlookers.came(uri);
  const source = new Cancellation.CancellationTokenSource();
  const isOver = waitFor(onlookers, source.token);
  expect(await isOver()).toBe(false);
  source.cancel();
  expect(await isOver()).toBe(true);
});
