import { describe, expect, it, vi } from 'vitest';
import { Edits } from '../../src/preview/gestures/edits.js';
import { type EditKey, editKey } from '../../src/preview/gestures/keys.js';
import { cellAt, cellBeside } from '../../src/preview/gestures/matrix.js';
import {
  type DrawnStage,
  idAt,
  isThere,
  placeAfter,
  spotForStage,
  spotForTouchpoint,
  stepTo,
} from '../../src/preview/gestures/places.js';
import { draggedValue, nextValue, snapped, steps } from '../../src/preview/gestures/scale.js';
import { feelingOf, textOf, whyWithoutText, withChanged, wordFor } from '../../src/preview/gestures/things.js';
import { isMapEdit, type MapEdit } from '../../src/protocol/edits.js';
import { jamie, map, planMap, stage, touchpoint } from './fixtures.js';

const bill = 'plan/define/bill';
const needs = 'plan/define/needs';
const plans = 'plan/compare/plans';

describe('the scale of feelings', () => {
  it('has nine steps, from the best down', () => {
    expect(steps).toEqual([2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2]);
  });

  it.each([
    [-1, 0, -1],
    [-1, -40, 0],
    [-1, -59, 0.5],
    [-1, -61, 0.5],
    [-1, 500, -2],
    [-1, -500, 2],
    [0.3, 0, 0.5],
  ])('from %f, %f pixels further down is %f', (from, down, value) => {
    expect(draggedValue(from, down, 40)).toBe(value);
  });

  it('has no minus zero', () => {
    expect(Object.is(snapped(-0.1), 0)).toBe(true);
  });

  it.each<[number, 'up' | 'down', number]>([
    [0, 'up', 0.5],
    [0, 'down', -0.5],
    [0.3, 'up', 0.5],
    [0.3, 'down', 0],
    [2, 'up', 2],
    [-2, 'down', -2],
  ])('%f goes %s to %f', (from, direction, value) => {
    expect(nextValue(from, direction)).toBe(value);
  });
});

describe('the word of a feeling', () => {
  const confused = { id: 'f', word: 'confused', emoji: '😖', value: -1 };
  it.each([
    ['stays on its side of the scale', confused, -0.5, 'confused'],
    ['stays at nought', confused, 0, 'confused'],
    ['changes on the other side', confused, 1, 'relieved'],
    ['stays where it is the author’s own', { id: 'f', word: 'meh', value: -1 }, 1, 'meh'],
    ['comes where there was only a number', { id: 'f', value: -1 }, 1, 'relieved'],
  ])('%s', (_, feeling, value, word) => {
    expect(wordFor(feeling, value)).toBe(word);
  });
});

describe('what is written of a thing', () => {
  const plan = planMap();
  it.each([
    ['plan', 'I want a cheaper mobile plan'],
    ['plan/define', 'Define'],
    [bill, 'Reads the last three bills'],
    [`${bill}/does:1`, 'Looks for the price per gigabyte'],
    [`${bill}/pain:jargon`, 'Carrier jargon'],
    [jamie.id, 'Jamie'],
    [`${bill}/feels:1`, undefined],
    ['plan/nowhere', undefined],
  ])('%s: %s', (id, text) => {
    expect(textOf(plan, id)).toBe(text);
  });

  describe('is that of what is shared too, but not all that is drawn', () => {
    const point = touchpoint('plan/a/b', 'B', {
      channels: [
        { id: 'plan/a/b/channel:web', name: 'web', title: 'Website' },
        { id: 'plan/a/b/channel:desk', name: 'desk', title: 'Front desk' },
      ],
      takes: [{ id: 'plan/a/b/takes:1', min: 1, max: 1, unit: 'min' }],
      feels: [{ id: 'plan/a/b/feels:1', word: 'calm', emoji: '😌', value: 1 }],
      next: [{ id: 'plan/a/b/next:1', to: 'b', title: 'B' }],
    });
    const other = map('plan', 'Plan', [stage('plan/a', 'A', [point])], {
      teams: [{ id: 'plan/team:care', name: 'care', title: 'Customer care' }],
      evidence: [{ id: 'plan/evidence:calls', name: 'calls', title: 'Customer interviews', confidence: 'validated' }],
    });

    it.each([
      ['plan/a/b/channel:desk', 'Front desk'],
      ['plan/team:care', 'Customer care'],
      ['plan/evidence:calls', 'Customer interviews'],
    ])('%s: %s', (id, text) => {
      expect(textOf(other, id)).toBe(text);
    });

    it.each([
      ['plan/a/b/channel:web', /^“Website” belongs to the language/],
      ['plan/a/b/feels:1', /^Drag a feeling/],
      ['plan/a/b/next:1', /^It bears the title of what it leads to/],
      ['plan/a/b/takes:1', /^A value, not a text/],
    ])('%s: none, since %s', (id, reason) => {
      expect(textOf(other, id)).toBeUndefined();
      expect(whyWithoutText(other, id)).toMatch(reason);
    });
  });

  it('changes nothing but the thing: all else stays the same object', () => {
    const after = withChanged(plan, `${bill}/feels:1`, (feeling: { id: string }) => ({ ...feeling, value: 2 }));
    expect(feelingOf(after, `${bill}/feels:1`)?.value).toBe(2);
    expect(after.stages[1]).toBe(plan.stages[1]);
    expect(after.stages[0]?.touchpoints[1]).toBe(plan.stages[0]?.touchpoints[1]);
    expect(withChanged(plan, 'plan/nowhere', (thing) => thing)).toBe(plan);
  });
});

describe('where a drag would go', () => {
  const plan = planMap();
  const drawn: DrawnStage[] = [
    {
      id: 'plan/define',
      left: 100,
      right: 500,
      cards: [
        { id: bill, left: 106, right: 294 },
        { id: needs, left: 306, right: 494 },
      ],
    },
    { id: 'plan/compare', left: 500, right: 700, cards: [{ id: plans, left: 506, right: 694 }] },
  ];

  it.each([
    [0, 'plan/define', bill, 105],
    [199, 'plan/define', bill, 105],
    [201, 'plan/define', needs, 300],
    [399, 'plan/define', needs, 300],
    [401, 'plan/define', null, 495],
    [501, 'plan/compare', plans, 505],
    [999, 'plan/compare', null, 695],
  ])('a touchpoint at %f: into %s before %s, marked at %f', (at, into, before, x) => {
    expect(spotForTouchpoint(plan, drawn, at)).toMatchObject({ into, before, x });
  });

  it.each([
    [150, 'plan/define', 100, 1],
    [450, 'plan/compare', 500, 2],
    [690, null, 700, 3],
  ])('a stage at %f: before %s', (at, before, x, number) => {
    expect(spotForStage(plan, drawn, at)).toEqual({ into: 'plan', before, x, number });
  });

  it('into a stage without touchpoints it is marked in the middle', () => {
    const empty = map('plan', 'Plan', [stage('plan/define', 'Define', [])]);
    const spot = spotForTouchpoint(empty, [{ id: 'plan/define', left: 100, right: 300, cards: [] }], 120);
    expect(spot).toEqual({ into: 'plan/define', before: null, x: 200, number: 1 });
  });

  it('is nowhere new before itself or what follows it', () => {
    expect(isThere(plan, bill, { into: 'plan/define', before: bill })).toBe(true);
    expect(isThere(plan, bill, { into: 'plan/define', before: needs })).toBe(true);
    expect(isThere(plan, bill, { into: 'plan/define', before: null })).toBe(false);
    expect(isThere(plan, needs, { into: 'plan/define', before: null })).toBe(true);
    expect(isThere(plan, needs, { into: 'plan/compare', before: null })).toBe(false);
    expect(isThere(plan, 'plan/define', { into: 'plan', before: 'plan/compare' })).toBe(true);
    expect(isThere(plan, 'plan/compare', { into: 'plan', before: null })).toBe(true);
    expect(isThere(plan, 'plan/compare', { into: 'plan', before: 'plan/define' })).toBe(false);
  });
});

describe('one step by keyboard', () => {
  const plan = planMap();
  it.each<[string, 'left' | 'right', object | undefined]>([
    [bill, 'left', undefined],
    [bill, 'right', { into: 'plan/define', before: null }],
    [needs, 'left', { into: 'plan/define', before: bill }],
    [needs, 'right', { into: 'plan/compare', before: plans }],
    [plans, 'left', { into: 'plan/define', before: null }],
    [plans, 'right', undefined],
    ['plan/define', 'left', undefined],
    ['plan/define', 'right', { into: 'plan', before: null }],
    ['plan/compare', 'left', { into: 'plan', before: 'plan/define' }],
    ['plan/compare', 'right', undefined],
  ])('%s to the %s', (id, direction, place) => {
    expect(stepTo(plan, id, direction)).toEqual(place);
  });

  it('a new one goes behind what is selected', () => {
    expect(placeAfter(plan, bill)).toEqual({ noun: 'touchpoint', place: { into: 'plan/define', before: needs } });
    expect(placeAfter(plan, `${needs}/feels:1`)).toEqual({
      noun: 'touchpoint',
      place: { into: 'plan/define', before: null },
    });
    expect(placeAfter(plan, 'plan/define')).toEqual({ noun: 'stage', place: { into: 'plan', before: 'plan/compare' } });
    expect(placeAfter(plan, bill, 'stage')).toEqual({ noun: 'stage', place: { into: 'plan', before: 'plan/compare' } });
    expect(placeAfter(plan, 'plan/define', 'touchpoint')).toEqual({
      noun: 'touchpoint',
      place: { into: 'plan/define', before: null },
    });
  });

  it('a stage without touchpoints gets one before another stage does', () => {
    const empty = map('plan', 'Plan', [stage('plan/define', 'Define', [])]);
    expect(placeAfter(empty, 'plan/define')).toEqual({
      noun: 'touchpoint',
      place: { into: 'plan/define', before: null },
    });
  });

  it('touchpoints without a stage go before the stage that follows, and take the name of the journey', () => {
    const loose = { ...stage('plan/stage:1', '', [touchpoint('plan/hears', 'Hears of it')]), implicit: true };
    const mixed = map('plan', 'Plan', [loose, stage('plan/a', 'A', [touchpoint('plan/a/b', 'B')])]);
    expect(stepTo(mixed, 'plan/a/b', 'left')).toEqual({ into: 'plan/stage:1', before: 'plan/a' });
    expect(idAt(mixed, 'plan/a/b', { into: 'plan/stage:1', before: 'plan/a' })).toBe('plan/b');
    expect(stepTo(mixed, 'plan/a', 'left')).toEqual({ into: 'plan', before: 'plan/hears' });
    expect(idAt(mixed, 'plan/hears', { into: 'plan/a', before: null })).toBe('plan/a/hears');
  });
});

describe('the matrix', () => {
  const cells = [1, 2, 3, 4, 5].flatMap((impact) =>
    [1, 2, 3, 4, 5].map((effort) => ({
      impact,
      effort,
      x: effort * 100,
      y: 600 - impact * 50,
      width: 100,
      height: 50,
    })),
  );

  it('takes whole scores', () => {
    expect(cellAt(cells, { x: 405, y: 351 })).toMatchObject({ impact: 5, effort: 4 });
    expect(cellAt(cells, { x: 99, y: 351 })).toBeUndefined();
  });

  it.each<[string, object | undefined]>([
    ['up', { impact: 5, effort: 1 }],
    ['down', { impact: 3, effort: 1 }],
    ['left', undefined],
    ['right', { impact: 4, effort: 2 }],
  ])('goes %s by a key, not over its edge', (direction, score) => {
    const cell = cellBeside(cells, { impact: 4, effort: 1 }, direction as 'up');
    if (score) expect(cell).toMatchObject(score);
    else expect(cell).toBeUndefined();
  });
});

describe('keys', () => {
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  it.each<[string, object, EditKey | undefined]>([
    ['ArrowUp', { altKey: true }, 'up'],
    ['ArrowDown', { ctrlKey: true }, 'down'],
    ['ArrowLeft', { altKey: true }, 'left'],
    ['ArrowLeft', { ctrlKey: true }, undefined],
    ['ArrowUp', {}, undefined],
    ['ArrowUp', { altKey: true, ctrlKey: true }, undefined],
    ['ArrowUp', { altKey: true, shiftKey: true }, undefined],
    ['F2', {}, 'rename'],
    ['a', {}, 'add'],
    ['A', { shiftKey: true }, 'addStage'],
    ['a', { ctrlKey: true }, undefined],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
  ])('%s with %o', (key, held, command) => {
    expect(editKey({ ...none, ...held, key })).toBe(command);
  });
});

describe('changes on their way', () => {
  const setUp = (refusal?: string) => {
    const log: unknown[] = [];
    const edits = new Edits(
      (edit) => log.push(edit),
      () => refusal,
      (reason) => log.push(reason),
    );
    return { edits, log };
  };
  const rename = (text: string): MapEdit => ({ kind: 'text', id: 'plan', text });

  it('go one after the other, each made when the one before is in the page', () => {
    const { edits, log } = setUp();
    const second = vi.fn(() => ({ edit: rename('Two') }));
    edits.request(() => ({ edit: rename('One') }));
    edits.request(second);
    edits.edited(5, undefined, 4);
    expect(second).not.toHaveBeenCalled();
    edits.settle(4);
    expect(log).toEqual([rename('One')]);
    edits.settle(5);
    expect(log).toEqual([rename('One'), rename('Two')]);
  });

  it('end with the one that is refused', () => {
    const { edits, log } = setUp();
    edits.request(() => ({ edit: rename('One') }));
    edits.request(() => ({ edit: rename('Two') }));
    edits.refused('No.');
    expect(log).toEqual([rename('One'), 'No.']);
    edits.request(() => ({ edit: rename('Three') }));
    expect(log.at(-1)).toEqual(rename('Three'));
  });

  it('are not sent where nothing can be changed', () => {
    const { edits, log } = setUp('Mend the text first.');
    const refused = vi.fn();
    edits.request(() => ({ edit: rename('One'), refused }));
    expect(log).toEqual(['Mend the text first.']);
    expect(refused).toHaveBeenCalledOnce();
  });

  it('are drawn until the text says so', () => {
    const { edits } = setUp();
    const plan = planMap();
    const later = { ...plan, title: 'Later' };
    edits.request(() => ({ edit: rename('Later'), drawn: () => later }));
    expect(edits.drawn(plan)).toBe(later);
    edits.edited(2, undefined, 2);
    expect(edits.drawn(plan)).toBe(plan);
  });
});

describe('a change that came from a page', () => {
  it.each<[MapEdit]>([
    [{ kind: 'feeling', id: 'a', value: -1.5 }],
    [{ kind: 'text', id: 'a', text: 'b' }],
    [{ kind: 'move', id: 'a', into: 'b', before: null }],
    [{ kind: 'add', noun: 'stage', title: 'B', into: 'a', before: 'b' }],
    [{ kind: 'score', id: 'a', impact: 5 }],
  ])('is known: %o', (edit) => {
    expect(isMapEdit(edit)).toBe(true);
  });

  it.each([
    [null],
    ['feeling'],
    [{ kind: 'constructor' }],
    [{ kind: 'feeling', id: 'a', value: Number.NaN }],
    [{ kind: 'feeling', value: 1 }],
    [{ kind: 'text', id: 'a', text: 1 }],
    [{ kind: 'move', id: 'a', into: 'b' }],
    [{ kind: 'add', noun: 'persona', title: 'B', into: 'a', before: null }],
    [{ kind: 'add', noun: 'stage', into: 'a', before: null }],
    [{ kind: 'score', id: 'a', impact: 6 }],
    [{ kind: 'score', id: 'a', effort: 1.5 }],
  ])('is not: %o', (edit) => {
    expect(isMapEdit(edit)).toBe(false);
  });
});
