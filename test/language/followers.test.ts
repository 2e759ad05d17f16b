import { Cancellation } from 'langium';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Followers } from '../../src/language/followers.js';
import type { FollowMaps } from '../../src/protocol/server.js';

const uri = 'file:///a.journey';
const { None } = Cancellation.CancellationToken;

const asked = (follower: number, turn = 1, of = uri): FollowMaps => ({ uri: of, known: [], after: 0, follower, turn });

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

/** One who got the maps of version 1. */
function told(): Followers {
  const followers = new Followers();
  const wanted = asked(1);
  followers.ask(wanted);
  followers.answer(wanted, 1);
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
  const [first, next] = [asked(1, 1), asked(1, 2)];
  followers.ask(first);
  followers.answer(first, 1);
  expect(followers.of(uri)).toEqual([]);
  followers.ask(next);
  followers.answer(first, 1);
  expect(followers.of(uri)).toEqual([next]);
});

it('does not wait where nobody asked, or who asked has the maps already', async () => {
  expect(await waitFor(new Followers(), 1)()).toBe(true);
  expect(await waitFor(told(), 1)()).toBe(true);
});

it('waits for who got the maps before, until they get these', async () => {
  const followers = told();
  const isOver = waitFor(followers, 2);
  expect(await isOver()).toBe(false);
  followers.answer(asked(2, 1, 'file:///b.journey'), 2);
  expect(await isOver()).toBe(false);
  followers.answer(asked(1, 2), 2);
  expect(await isOver()).toBe(true);
});

it('waits not for long, and the next time not at all', async () => {
  const followers = told();
  const isOver = waitFor(followers, 2);
  await vi.advanceTimersByTimeAsync(100);
  expect(await isOver()).toBe(true);
  expect(await waitFor(followers, 3)()).toBe(true);
});

it('does not keep a build that is cancelled', async () => {
  const source = new Cancellation.CancellationTokenSource();
  const isOver = waitFor(told(), 2, source.token);
  expect(await isOver()).toBe(false);
  source.cancel();
  expect(await isOver()).toBe(true);
});
