import { describe, expect, it } from 'vitest';
import { diff } from '../../src/diff/index.js';
import type { PictureView } from '../../src/map/looks.js';
import type { PlainMap } from '../../src/map/model.js';
import { type DrawOptions, drawChanges, drawers, type Picture } from '../../src/render/index.js';
import { feeling, journey, opportunity, persona, stage, touchpoint } from '../fixtures/maps.js';
import { ancestors, classesOf, descendants, treeOf } from './support/svg.js';

const people = ['lena', 'piotr', 'omar', 'mia'];

/** Everybody feels in the third stage; each of the others has a stage and an opportunity of their own. */
const map = (): PlainMap =>
  journey('trip', 'A trip', {
    personas: people.map((name) => persona(name, name)),
    stages: [
      ...people.map((name) =>
        stage(`of-${name}`, `Of ${name}`, {
          for: [name],
          touchpoints: [
            touchpoint('own', 'Own', {
              feels: [feeling('calm', 1, { for: [name] })],
              targets: [feeling('glad', 2, { for: [name] })],
              opportunities: [opportunity('better', 'Better', { impact: 4, effort: 2, for: [name] })],
            }),
          ],
        }),
      ),
      stage('together', 'Together', {
        touchpoints: [
          touchpoint('met', 'Met', { feels: people.map((name, i) => feeling('tense', i - 2, { for: [name] })) }),
          touchpoint('left', 'Left', { feels: [feeling('relieved', 1)] }),
        ],
      }),
    ],
  });

/** By id: the colours and the shapes of what is drawn for the thing itself. Words stand only where there is room. */
function looksOf(picture: Picture): Map<string, Set<string>> {
  const looks = new Map<string, Set<string>>();
  for (const element of descendants(treeOf(picture))) {
    if (!['path', 'circle', 'rect'].includes(element.name)) continue;
    const owner = [...ancestors(element)].find(({ attributes }) => attributes['data-id'] !== undefined);
    if (!owner || classesOf(owner).includes('journey')) continue;
    const { fill, stroke } = element.attributes;
    const width = element.attributes['stroke-width'];
    const id = owner.attributes['data-id'] as string;
    const look = `${element.name} ${fill} ${stroke} ${width}`;
    looks.set(id, (looks.get(id) ?? new Set()).add(look));
  }
  return looks;
}

/** Strokes of the lines that run over the stages. */
const linesOf = (picture: Picture) =>
  [...descendants(treeOf(picture))].flatMap(({ parent, attributes }) =>
    parent && classesOf(parent).includes('curve') && attributes.stroke?.startsWith('#')
      ? [`${attributes.stroke} ${attributes['stroke-width']}`]
      : [],
  );

const look: DrawOptions = { theme: 'light' };
const only = (name: string): DrawOptions => ({ ...look, view: { personas: [name] } });

function expectTheSameLooks(part: Picture, whole: Picture): void {
  const known = looksOf(whole);
  const shown = looksOf(part);
  expect(shown.size).toBeGreaterThan(0);
  for (const [id, looks] of shown) {
    const before = known.get(id) ?? new Set();
    expect([id, [...looks].filter((each) => !before.has(each))]).toEqual([id, []]);
  }
  expect(linesOf(whole)).toEqual(expect.arrayContaining(linesOf(part)));
}

describe('colours and signs', () => {
  it.each(['map', 'curve', 'priorities', 'personas'] satisfies PictureView[])(
    'are those of the whole when the %s shows one persona',
    (view) => {
      const whole = drawers[view](map(), look);
      for (const name of people) expectTheSameLooks(drawers[view](map(), only(name)), whole);
    },
  );

  it('are those of the whole when a stage is folded', () => {
    const folded = drawers.curve(map(), { ...look, view: { personas: ['omar'], folded: ['trip/together'] } });
    expectTheSameLooks(folded, drawers.curve(map(), look));
  });

  it('are those of the whole on a picture that is cut out of it', () => {
    const whole = map();
    const cut = { ...whole, personas: whole.personas.slice(2), stages: whole.stages.slice(2) };
    for (const view of ['map', 'curve'] satisfies PictureView[]) {
      expectTheSameLooks(drawers[view](cut, { ...look, whole }), drawers[view](whole, look));
    }
  });

  it('are those of the newer map on a drawing of changes, where a stage before it is gone', () => {
    const before = map();
    const after = { ...map(), stages: map().stages.slice(1) };
    const inks = (picture: Picture) => bandsOf(picture).filter(({ id }) => !id.startsWith('before:'));
    const drawn = drawChanges(before, after, diff(before, after), look);
    expect(inks(drawn)).toEqual(bandsOf(drawers.map(after, look)));
    expect(bandsOf(drawn)).toHaveLength(before.stages.length);
  });

  it('let the first band begin straight, whichever stage it is', () => {
    const [first] = [...descendants(treeOf(drawers.map(map(), only('omar'))))].filter(
      ({ parent, name }) => name === 'path' && parent && classesOf(parent).includes('band'),
    );
    // Without the point of a stage before it.
    expect(first?.attributes.d).toMatch(/H0Z$/);
  });
});

/** The tint of each stage. */
const bandsOf = (picture: Picture) =>
  [...descendants(treeOf(picture))].flatMap((element) => {
    if (!classesOf(element).includes('band')) return [];
    const { attributes } = element.children[0] as (typeof element.children)[number];
    return [{ id: element.attributes['data-id'] as string, fill: attributes.fill }];
  });
