import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smoothLine } from '../../src/render/curve/line.js';
import { heightOf } from '../../src/render/grid.js';
import { drawMap } from '../../src/render/index.js';
import { feeling, journey, mobilePlan, persona, stage, touchpoint } from '../fixtures/maps.js';
import { classesOf, descendants, type Element, originOf, treeOf } from './support/svg.js';

const ways = fc
  .array(fc.tuple(fc.integer({ min: 5, max: 200 }), fc.integer({ min: 0, max: 150 })), { minLength: 2, maxLength: 30 })
  .map((steps) => {
    let x = 0;
    return steps.map(([dx, y]) => {
      x += dx;
      return { x, y };
    });
  });

describe('a smooth line', () => {
  it('goes through every point', () => {
    fc.assert(
      fc.property(ways, (points) => {
        const line = smoothLine(points);
        for (const { x, y } of points) expect(line?.at(x)).toBeCloseTo(y, 6);
      }),
      { seed: 5 },
    );
  });

  it('never rises above or falls below the two points that it runs between', () => {
    fc.assert(
      fc.property(ways, fc.double({ min: 0, max: 1, noNaN: true }), (points, share) => {
        const line = smoothLine(points);
        for (let i = 1; i < points.length; i++) {
          const [a, b] = [points[i - 1] as { x: number; y: number }, points[i] as { x: number; y: number }];
          const y = line?.at(a.x + (b.x - a.x) * share) as number;
          expect(y).toBeGreaterThanOrEqual(Math.min(a.y, b.y) - 1e-6);
          expect(y).toBeLessThanOrEqual(Math.max(a.y, b.y) + 1e-6);
        }
      }),
      { seed: 5 },
    );
  });

  it('needs two points', () => {
    expect(smoothLine([])).toBeUndefined();
    expect(smoothLine([{ x: 0, y: 0 }])).toBeUndefined();
  });

  it('ends where its points end', () => {
    const line = smoothLine([
      { x: 10, y: 1 },
      { x: 20, y: 5 },
    ]);
    expect(line?.at(9)).toBeUndefined();
    expect(line?.at(21)).toBeUndefined();
    expect(line?.path).toMatch(/^M10 1C.* 20 5$/);
  });
});

const feelings = (tree: Element) => [...descendants(tree)].filter((element) => classesOf(element).includes('feeling'));

describe('the emotion curve', () => {
  it('draws a face for the first persona and a diamond for the second, at the height of the value', () => {
    const tree = treeOf(drawMap(mobilePlan(), { theme: 'light' }));
    const row = [...descendants(tree)].find((element) => classesOf(element).includes('row-feels')) as Element;
    const top = originOf(row).y;
    const [first] = feelings(tree).filter(
      (element) => element.attributes['data-id'] === 'switch-plan/define/bill/feels:1',
    );
    const circle = first?.children.find((child) => child.name === 'circle') as Element;
    expect(originOf(circle).y + Number(circle.attributes.cy)).toBeCloseTo(top + heightOf(-1), 2);
    const [second] = feelings(tree).filter(
      (element) => element.attributes['data-id'] === 'switch-plan/define/bill/feels:3',
    );
    const diamond = second?.children.find((child) => child.name === 'path') as Element;
    expect(originOf(diamond).y).toBeCloseTo(top + heightOf(1), 2);
  });

  it('draws what everybody feels for everybody', () => {
    const map = journey('j', 'J', {
      personas: [persona('a', 'A'), persona('b', 'B')],
      stages: [
        stage('s', 'S', { touchpoints: [touchpoint('t', 'T', { feels: [feeling('calm', 1, { for: ['all'] })] })] }),
      ],
    });
    expect(feelings(treeOf(drawMap(map, { theme: 'light' })))).toHaveLength(2);
  });

  it('draws what is felt in a stage for one persona for that one alone', () => {
    const map = journey('j', 'J', {
      personas: [persona('a', 'A'), persona('b', 'B')],
      stages: [stage('s', 'S', { for: ['b'], touchpoints: [touchpoint('t', 'T', { feels: [feeling('calm', 1)] })] })],
    });
    const [only, ...more] = feelings(treeOf(drawMap(map, { theme: 'light' })));
    expect(more).toEqual([]);
    expect(only?.children.find((child) => child.name === 'title')?.text).toContain('B: calm +1');
  });

  it('shows the quote of the lowest point', () => {
    const tree = treeOf(drawMap(mobilePlan(), { theme: 'light' }));
    const quotes = [...descendants(tree)].filter((element) => classesOf(element).includes('quote'));
    const said = quotes.flatMap((quote) =>
      quote.children.filter((child) => child.name === 'title').map((title) => title.text),
    );
    expect(said).toContain('I gave up on tab five');
  });

  it('keeps values beyond the scale on it', () => {
    expect(heightOf(7)).toBe(heightOf(2));
    expect(heightOf(-7)).toBe(heightOf(-2));
  });
});
