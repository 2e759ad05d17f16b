import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../../src/map/model.js';
import { heightOf } from '../../../src/render/grid.js';
import { drawers, type Picture } from '../../../src/render/index.js';
import { feeling, journey, mobilePlan, persona, stage, touchpoint } from '../../fixtures/maps.js';
import { classesOf, descendants, type Element, linesOf, originOf, treeOf } from '../support/svg.js';

const draw = (map: PlainMap, personas?: string[], folded?: string[]) =>
  drawers.curve(map, { theme: 'light', view: { personas, folded } });
const textsOf = (map: PlainMap, personas?: string[]) => linesOf(treeOf(draw(map, personas))).map(({ text }) => text);
const ofKind = (tree: Element, kind: string) =>
  [...descendants(tree)].filter((element) => classesOf(element).includes(kind));

const one = (...values: number[]) =>
  journey('m', 'M', {
    personas: [persona('jamie', 'Jamie')],
    stages: [
      stage('s', 'Stage', {
        touchpoints: values.map((value, i) => touchpoint(`t${i}`, `Step ${i}`, { feels: [feeling('felt', value)] })),
      }),
    ],
  });

/** Where the face of each feeling stands, from left to right. */
function faces(map: PlainMap): { x: number; y: number }[] {
  const found = ofKind(treeOf(draw(map)), 'feeling').flatMap((group) => {
    const disc = group.children.find(({ name }) => name === 'circle');
    if (!disc) return [];
    const { x, y } = originOf(disc);
    return [{ x: x + Number(disc.attributes.cx), y: y + Number(disc.attributes.cy) }];
  });
  return found.sort((a, b) => a.x - b.x);
}

describe('the curve alone', () => {
  it('places equal steps of feeling at equal distances, better above worse, on about 420 pixels', () => {
    const ys = faces(one(2, 1, 0, -1, -2)).map(({ y }) => y);
    const steps = ys.slice(1).map((y, i) => y - (ys[i] as number));
    expect(steps).toEqual([82, 82, 82, 82]);
  });

  it('stands each point over the title of its touchpoint', () => {
    const map = one(1, -1, 0);
    const points = faces(map);
    const titles = linesOf(treeOf(draw(map))).filter(({ text }) => text.startsWith('Step'));
    expect(titles.map(({ left, right }) => Math.round((left + right) / 2))).toEqual(
      points.map(({ x }) => Math.round(x)),
    );
    expect(titles.every(({ top }) => top > Math.max(...points.map(({ y }) => y)))).toBe(true);
  });

  it('says everything that is felt, of everybody, and the quotes of the worst points', () => {
    const texts = textsOf(mobilePlan());
    for (const word of ['confused', 'frustrated', 'calm', 'impatient', 'Jamie', 'Omar']) expect(texts).toContain(word);
    expect(texts.join(' ')).toContain('“I gave up on tab five”');
  });

  it('says where most is missing to the target, for each who has one', () => {
    expect(textsOf(mobilePlan())).toContain('3 below target');
    const map = one(-1, 0.5);
    expect(textsOf(map).some((text) => text.includes('target'))).toBe(false);
    for (const { feels, targets } of map.stages[0]?.touchpoints ?? [])
      targets.push({ ...(feels[0] as (typeof feels)[0]), value: 0 });
    expect(textsOf(map)).toContain('1 below target');
    expect(textsOf({ ...map, language: 'de' })).toContain('1 unter dem Ziel');
  });

  it('shows of a view only its personas', () => {
    const texts = textsOf(mobilePlan(), ['omar']);
    expect(texts).toContain('impatient');
    expect(texts).not.toContain('frustrated');
  });

  it('folds a stage to its title, how many touchpoints it has and the range of each persona in it, and says so', () => {
    const map = one(0.5, -2, 1, 2, 0);
    const folded = draw(map, undefined, ['m/s']);
    const texts = linesOf(treeOf(folded)).map(({ text }) => text);
    expect(texts).toContain('Stage');
    expect(texts.join(' ')).toContain('5 touchpoints: lowest and highest feeling');
    expect(texts.filter((text) => text.startsWith('Step'))).toEqual([]);
    const felt = ofKind(treeOf(folded), 'feeling').map(
      ({ children }) => children.find(({ name }) => name === 'title')?.text,
    );
    expect(felt).toHaveLength(2);
    expect(felt[1]).toContain('−2 · lowest of the stage');
    expect(felt[0]).toContain('+2 · highest of the stage');
    const widthOf = ({ parts }: Picture) => parts.find(({ key }) => key === 'm/s')?.width ?? 0;
    expect(widthOf(folded)).toBeLessThan(widthOf(draw(map)));
  });

  it('leads the line through a folded stage from where one arrives to where one leaves', () => {
    const [start, end] = [0.5, 0].map((value) => heightOf(value, { top: 48, step: 82, height: 424, left: 80 }));
    const line = [...descendants(treeOf(draw(one(0.5, -2, 1, 2, 0), undefined, ['m/s'])))].find(
      ({ attributes }) => attributes['stroke-width'] === '2.75' && attributes.d?.includes('C'),
    );
    expect(line?.attributes.d).toMatch(new RegExp(`^M[\\d.]+ ${start}C.* ${end}$`));
  });

  it('says why it is empty, and how to fill it', () => {
    const texts = textsOf(journey('m', 'M', { stages: [stage('s', 'S')] }));
    expect(texts).toContain('Nobody feels anything on this map yet');
    expect(texts.join(' ')).toContain('feels frustrated -2');
  });

  it('has a part for each stage with its place, so that only what is in sight needs to be in a page', () => {
    const { parts, width } = draw(mobilePlan());
    const stages = parts.filter(({ key }) => key.includes('/'));
    expect(stages).toHaveLength(4);
    for (const { x, width: own } of stages) expect(x + own).toBeLessThanOrEqual(width);
  });
});
