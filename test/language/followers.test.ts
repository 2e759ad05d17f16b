import { Cancellation } from 'langium';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Followers } from '../../src/language/followers.js';
import type { FollowMaps } from '../../src/protocol/server.js';

const uri = 'file:///a.journey';
const { None } = Cancellation.CancellationToken;

const asked = (follower: number, after = 0, of = uri): FollowMaps => ({ uri: of, known: [], after, follower, turn: 1 });

/** Whether the checks of a version may begin, asked again after every step. */
function waitFor(followers: Followers, version: number, token: Cancellation.CancellationToken = None) {
  let isOver = false;
  void followers.expect(uri, version, token).then(() => {
    isOver = true;
  });
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isOver;
  };
}

/** One who shows the maps of version 1, and waits for the next. */
function following(): Followers {
  const followers = new Followers();
  const first = asked(1);
  followers.ask(first);
  followers.answer(first);
  followers.ask(asked(1, 1));
  return followers;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('knows who asks for a document, each with what they asked last, however its uri is spelled', () => {
  const followers = new Followers();
  const [first, second] = [asked(1, 2, 'file:///c%3A/a.journey'), asked(2, 1, 'file:///c:/a.journey')];
  for (const wanted of [asked(1), first, second]) followers.ask(wanted);
  expect(followers.of('file:///c%3A/a.journey')).toEqual([first, second]);
  expect(followers.of(uri)).toEqual([]);
});

it('answers once, and keeps what was asked in the meantime', () => {
  const followers = new Followers();
  const [first, next] = [asked(1), asked(1, 1)];
  followers.ask(first);
  followers.answer(first);
  expect(followers.of(uri)).toEqual([]);
  followers.ask(next);
  followers.answer(first);
  expect(followers.of(uri)).toEqual([next]);
});

it('does not wait where nobody shows the maps, or they are shown already', async () => {
  expect(await waitFor(new Followers(), 1)()).toBe(true);
  expect(await waitFor(following(), 1)()).toBe(true);
});

it('waits for who gets the maps until they show them', async () => {
  const followers = following();
  const [wanted = asked(1)] = followers.of(uri);
  followers.answer(wanted);
  const isOver = waitFor(followers, 2);
  expect(await isOver()).toBe(false);
  followers.ask(asked(2, 2, 'file:///b.journey'));
  expect(await isOver()).toBe(false);
  followers.ask(asked(1, 2));
  expect(await isOver()).toBe(true);
});

it('goes on waiting where who asks has shown those of the text before', async () => {
  const followers = following();
  const [wanted = asked(1)] = followers.of(uri);
  followers.answer(wanted);
  const isOver = waitFor(followers, 3);
  followers.ask(asked(1, 2));
  expect(await isOver()).toBe(false);
  followers.ask(asked(1, 3));
  expect(await isOver()).toBe(true);
});

it('does not wait for who gets no maps, be that known before or meanwhile', async () => {
  const followers = following();
  const [wanted = asked(1)] = followers.of(uri);
  const isOver = waitFor(followers, 2);
  expect(await isOver()).toBe(false);
  followers.refuse(wanted);
  expect(await isOver()).toBe(true);
  expect(followers.of(uri)).toEqual([]);
  expect(await waitFor(followers, 3)()).toBe(true);
});

it('waits not for long, and the next time not at all', async () => {
  const followers = following();
  const isOver = waitFor(followers, 2);
  await vi.advanceTimersByTimeAsync(200);
  expect(await isOver()).toBe(true);
  expect(await waitFor(followers, 3)()).toBe(true);
});

it('does not keep a build that is cancelled', async () => {
  const source = new Cancellation.CancellationTokenSource();
  const isOver = waitFor(following(), 2, source.token);
  expect(await isOver()).toBe(false);
  source.cancel();
  expect(await isOver()).toBe(true);
});
