import { describe, expect, it } from 'vitest';
import { isFromChanges, isToChanges, readComparison } from '../../src/protocol/changes-guards.js';
import { readChangesState } from '../../src/protocol/changes-state.js';
import { isTaken } from '../../src/protocol/compare.js';
import { snapshotOf } from '../../src/protocol/snapshot.js';
import { planMap } from './fixtures.js';

const comparison = JSON.stringify({
  before: { uri: 'file:///a.journey', ref: 'HEAD' },
  after: { uri: 'file:///a.journey' },
});

describe('messages of the panel of changes', () => {
  const goTo = { type: 'goTo', comparison, round: 1, journey: 0, change: 2, side: 'before' };
  it.each([
    { type: 'ready' },
    { type: 'pull', comparison, known: ['a'], knownImages: [] },
    goTo,
    { type: 'act', comparison, action: 'pick' },
  ])('are taken: %j', (message) => {
    expect(isFromChanges(message)).toBe(true);
  });

  it.each([
    null,
    'ready',
    { type: 'constructor' },
    { type: 'pull', comparison, known: [1], knownImages: [] },
    { ...goTo, side: 'elsewhere' },
    { ...goTo, change: -1 },
    { ...goTo, round: 1.5 },
    { type: 'act', comparison, action: 'deleteAll' },
  ])('are ignored where a field is another than it should be: %j', (message) => {
    expect(isFromChanges(message)).toBe(false);
  });

  it('are answers with pictures that hold pixels alone', () => {
    const state = { version: 1, broken: false, missing: false };
    const answer = {
      type: 'compared',
      comparison,
      round: 1,
      before: state,
      after: state,
      labels: { before: 'HEAD', after: 'Working Tree' },
      journeys: [{ after: snapshotOf(planMap()) }],
      images: [],
    };
    expect(isToChanges(answer)).toBe(true);
    const image = { dataUri: 'https://example.org/x.png', width: 1, height: 1, hash: 'h' };
    expect(isToChanges({ ...answer, images: [{ path: 'x.png', hash: 'h', image }] })).toBe(false);
    expect(isToChanges({ ...answer, journeys: [{ after: {} }] })).toBe(false);
  });
});

describe('an answer whose changes would be guessed', () => {
  const read = { version: 1, broken: false, missing: false };
  const journeys = [{ after: snapshotOf(planMap()) }];
  const guessed = { before: read, after: { ...read, broken: true }, journeys };

  it('leaves those from before in their place', () => {
    expect(isTaken(guessed, journeys)).toBe(false);
    expect(isTaken({ ...guessed, after: read }, journeys)).toBe(true);
  });

  it('is taken where there are none from before, or there was nothing to show', () => {
    expect(isTaken(guessed)).toBe(true);
    expect(isTaken(guessed, [])).toBe(true);
  });

  it('is taken where it says why nothing can be compared', () => {
    const refused = { ...read, refused: 'It is not a text.' };
    expect(isTaken({ ...guessed, before: refused, journeys: [] }, journeys)).toBe(true);
  });
});

describe('what the panel saved', () => {
  it('is a comparison with nothing but what belongs to it', () => {
    expect(readComparison(comparison)).toEqual(JSON.parse(comparison));
    const version = { before: { uri: 'u', version: 'ours', more: 1 }, after: { uri: 'u', version: 'theirs' } };
    expect(readComparison(JSON.stringify(version))).toEqual({
      before: { uri: 'u', version: 'ours' },
      after: { uri: 'u', version: 'theirs' },
    });
  });

  it.each(['', 'null', '{', '{"before":{}}', '{"before":{"uri":1},"after":{"uri":"u"}}'])('is none: %s', (text) => {
    expect(readComparison(text)).toBeNull();
    expect(readChangesState({ comparison: text })).toBeNull();
  });

  it('gets its defaults where it is damaged', () => {
    expect(readChangesState({ comparison, layout: 'upside-down', filters: ['worse', 7], zoom: -1, swipe: 9 })).toEqual({
      comparison,
      layout: 'overlay',
      filters: ['worse'],
      zoom: 'auto',
      scroll: { left: 0, top: 0 },
      swipe: 1,
    });
  });
});
