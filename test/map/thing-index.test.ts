import { expect, it } from 'vitest';
import type { JourneyMap } from '../../src/map/model.js';
import { ThingIndex, thingAtPosition, thingsOf } from '../../src/map/things.js';
import { mobilePlan } from '../fixtures/maps.js';

it('finds at every position what a look at all things finds', () => {
  const map = placed(mobilePlan() as JourneyMap);
  const index = new ThingIndex(map);
  const places = [...thingsOf(map)].flatMap(({ range }) => [range.start, range.end]);
  expect(places.length).toBeGreaterThan(200);
  for (const { line, character } of places) {
    for (const position of [
      { line, character },
      { line, character: character + 1 },
      { line: line + 1, character: 0 },
    ])
      expect(index.at(position)?.id, JSON.stringify(position)).toBe(thingAtPosition(map, position)?.id);
  }
  expect(index.at({ line: 1e6, character: 0 })).toBeUndefined();
});

/** Every thing on lines of its own, within those of its owner. */
function placed(map: JourneyMap): JourneyMap {
  let line = 0;
  const place = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) place(item);
    else if (typeof value === 'object' && value !== null) {
      const start = { line, character: 2 };
      if ('id' in value) line++;
      for (const [key, inner] of Object.entries(value)) if (key !== 'range') place(inner);
      if ('id' in value) Object.assign(value, { range: { start, end: { line: line++, character: 3 } } });
    }
  };
  place(map);
  return map;
}
