import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { drawMap, type Part, type Stretch } from '../../src/render/index.js';
import { mobilePlan } from '../fixtures/maps.js';
import { maps } from './support/arbitrary.js';
import { descendants, parseXml } from './support/svg.js';

const stagesOf = (map: PlainMap) => drawMap(map, { theme: 'light' }).parts.filter(({ column }) => column !== undefined);

/** Ids of what a part shows, of all of it or of a stretch. */
const shownIn = (part: Part, stretch?: Stretch) =>
  new Set([...descendants(parseXml(part.markup(stretch)))].flatMap(({ attributes }) => attributes['data-id'] ?? []));

it('a stretch of a whole stage is the stage', () => {
  fc.assert(
    fc.property(maps, (map) => {
      for (const part of stagesOf(map))
        expect(part.markup({ left: part.x, right: part.x + part.width })).toBe(part.markup());
    }),
    { seed: 11, numRuns: 40 },
  );
}, 30_000);

it('the column of a touchpoint shows all of it, nothing of the others, and what is of the stage', () => {
  const [, compare] = mobilePlan().stages;
  const part = stagesOf(mobilePlan()).find(({ key }) => key === compare?.id);
  if (!compare || !part) throw new Error('The map has no second stage.');
  const ids = compare.touchpoints.map(({ id }) => id);
  const ownerOf = (id: string) => ids.find((owner) => id === owner || id.startsWith(`${owner}/`));
  const whole = [...shownIn(part)];
  const right = part.x + part.width;
  const ofStage = shownIn(part, { left: right, right: right + 1 });
  expect(ids.filter((id) => ofStage.has(id))).toEqual([]);
  for (const id of ids) {
    const column = part.column?.(id);
    if (!column) throw new Error(`${id} has no column.`);
    const expected = whole.filter((shown) => ofStage.has(shown) || ownerOf(shown) === id);
    expect([...shownIn(part, column)]).toEqual(expected);
    expect(part.column?.(`${id}/does:1`)).toEqual(column);
  }
  expect(ids.length).toBeGreaterThan(1);
  expect(part.column?.(compare.id)).toBeUndefined();
});
