import { expect, it } from 'vitest';
import { isWithin, sightThrough } from '../../src/preview/mounting.js';

const stages = Array.from({ length: 100 }, (_, index) => ({ key: `s${index}`, x: 116 + index * 1960, width: 1960 }));
const mounted = (scrollLeft: number, width: number, zoom: number) =>
  stages.filter((stage) => isWithin(stage, sightThrough(scrollLeft, width, zoom).ready)).map(({ key }) => key);

it('mounts what is in sight and its neighbourhood', () => {
  expect(mounted(0, 800, 1)).toEqual(['s0']);
  expect(mounted(1900, 800, 1)).toEqual(['s0', 's1']);
  expect(mounted(116 + 50 * 1960, 1960, 1)).toEqual(['s49', 's50', 's51']);
});

it('mounts at once what can be seen, and nothing else, and keeps its neighbourhood ready, at every place and zoom', () => {
  for (const zoom of [0.1, 0.5, 1, 4])
    for (let scrollLeft = 0; scrollLeft < 196_000 * zoom; scrollLeft += 997) {
      const seen = stages.filter(({ x, width }) => x * zoom < scrollLeft + 800 && (x + width) * zoom > scrollLeft);
      const { seen: sight } = sightThrough(scrollLeft, 800, zoom);
      expect(stages.filter((stage) => isWithin(stage, sight))).toEqual(seen);
      expect(mounted(scrollLeft, 800, zoom)).toEqual(expect.arrayContaining(seen.map(({ key }) => key)));
    }
});

it('is bounded however long the map is', () => {
  for (const scrollLeft of [0, 40_000, 90_000]) expect(mounted(scrollLeft, 800, 0.5).length).toBeLessThanOrEqual(4);
});
