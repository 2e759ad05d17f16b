import { expect, it } from 'vitest';
import { Feed, type Held } from '../../../src/extension/preview/feed.js';

function recorded() {
  const sent: string[][] = [];
  const resting: string[][] = [];
  const feed = new Feed(
    ({ known }) => sent.push(known),
    ({ known }) => resting.push(known),
  );
  return { sent, resting, feed };
}

const held = (...known: string[]): Held => ({ known, knownImages: [] });

it('answers a page that asks', () => {
  const { sent, feed } = recorded();
  feed.pull(held());
  expect(sent).toEqual([[]]);
});

it('sends what changes without being asked, and tells by what the page holds now', () => {
  const { sent, feed } = recorded();
  feed.pull(held());
  feed.taken(held('a'));
  feed.changed();
  expect(sent).toEqual([[], ['a']]);
});

it('makes one of the changes that come while the page paints', () => {
  const { sent, feed } = recorded();
  feed.pull(held());
  for (let change = 0; change < 20; change++) feed.changed();
  expect(sent).toHaveLength(1);
  feed.taken(held('a'));
  feed.taken(held('b'));
  expect(sent).toEqual([[], ['a']]);
});

it('rests with a page that holds all that there is, and with no other', () => {
  const { sent, resting, feed } = recorded();
  feed.pull(held());
  feed.changed();
  feed.taken(held('a'));
  expect([sent, resting]).toEqual([[[], ['a']], []]);
  feed.taken(held('b'));
  expect([sent, resting]).toEqual([[[], ['a']], [['b']]]);
});

it('gives what has come by itself to a page that is ready, once', () => {
  const { sent, feed } = recorded();
  feed.pull(held());
  expect(feed.claim()).toBeUndefined();
  feed.taken(held('a'));
  expect(feed.claim()).toEqual(held('a'));
  expect(feed.claim()).toBeUndefined();
  feed.changed();
  feed.taken(held('b'));
  expect(sent).toEqual([[], ['b']]);
});

it('sends nothing to a page that is gone, until the next one asks', () => {
  const { sent, feed } = recorded();
  feed.pull(held());
  feed.taken(held('a'));
  feed.stop();
  feed.changed();
  expect(sent).toHaveLength(1);
  feed.pull(held());
  expect(sent).toEqual([[], []]);
});
