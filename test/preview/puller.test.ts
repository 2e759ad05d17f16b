import { expect, it } from 'vitest';
import { Puller } from '../../src/preview/puller.js';

function counted() {
  const sent = { count: 0 };
  const rested = { count: 0 };
  const puller = new Puller(
    () => sent.count++,
    () => rested.count++,
  );
  return { sent, rested, puller };
}

it('pulls at once', () => {
  const { sent, puller } = counted();
  puller.pull();
  expect(sent.count).toBe(1);
});

it('turns a burst into one pull more', () => {
  const { sent, puller } = counted();
  for (let change = 0; change < 20; change++) puller.pull();
  expect(sent.count).toBe(1);
  puller.settle();
  expect(sent.count).toBe(2);
  puller.settle();
  expect(sent.count).toBe(2);
});

it('is ready for the next change after an answer', () => {
  const { sent, puller } = counted();
  puller.pull();
  puller.settle();
  puller.pull();
  expect(sent.count).toBe(2);
});

it('does not wait for an answer about a document that is not shown any more', () => {
  const { sent, puller } = counted();
  puller.pull();
  puller.restart();
  expect(sent.count).toBe(2);
});

it('rests after what was sent without being asked for', () => {
  const { sent, rested, puller } = counted();
  puller.settle();
  expect([sent.count, rested.count]).toEqual([0, 1]);
});

it('rests only when nothing is left to ask for', () => {
  const { rested, puller } = counted();
  puller.pull();
  puller.pull();
  puller.settle();
  expect(rested.count).toBe(0);
  puller.settle();
  expect(rested.count).toBe(1);
});

it('asks again for what could not be taken', () => {
  const { sent, rested, puller } = counted();
  puller.settle(false);
  expect([sent.count, rested.count]).toEqual([1, 0]);
});
