import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { drawers, drawMap } from '../../src/render/index.js';
import { feeling, journey, pain, persona, said, stage, touchpoint } from '../fixtures/maps.js';
import { classesOf, descendants, linesOf, treeOf } from './support/svg.js';

const plan = (facts: Parameters<typeof touchpoint>[2], names = ['jo']): PlainMap =>
  journey('m', 'M', {
    personas: names.map((name) => persona(name, name)),
    stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'T', facts)] })],
  });

/** What the legend explains. */
function explained(map: PlainMap, lanes?: string[]): string[] {
  const [legend] = [...descendants(treeOf(drawMap(map, { theme: 'light', view: { lanes } })))].filter((element) =>
    classesOf(element).includes('legend'),
  );
  return legend ? linesOf(legend).map(({ text }) => text) : [];
}
const rings = ['validated', 'reasoned', 'assumed'];
const inCurve = (map: PlainMap) => linesOf(treeOf(drawers.curve(map, { theme: 'light' }))).map(({ text }) => text);

describe('the legend of the map', () => {
  it('explains the rings wherever one is drawn', () => {
    expect(explained(plan({ feels: [feeling('happy', 1)] }))).toEqual(rings);
    expect(explained(plan({ pains: [pain('p', 'It hurts')] }))).toEqual(rings);
    expect(explained(plan({ does: [said('Looks', { from: ['assumption'] })] }))).toEqual(rings);
    expect(explained(plan({ takes: [{ id: '', min: 5, max: 5, unit: 'min', from: ['assumption'] }] }))).toEqual(rings);
    expect(explained(plan({ does: [said('Looks')] }))).toEqual([]);
  });

  it('explains the dashed marker of what is felt in some cases', () => {
    const feels = [feeling('happy', 1, { when: 'it shines' }), feeling('angry', -1, { when: 'it rains' })];
    expect(explained(plan({ feels }))).toContain('how it feels in some cases');
    expect(inCurve(plan({ feels }))).toContain('how it feels in some cases');
  });

  it('leaves out what a view hides', () => {
    const map = plan({ does: [said('Looks')], feels: [feeling('happy', 1)], targets: [feeling('calm', 1)] });
    expect(explained(map)).toEqual([...rings, 'how it should feel']);
    expect(explained(map, ['does'])).toEqual([]);
  });
});

describe('the keys of the curve alone', () => {
  it('explain the rings', () => {
    expect(inCurve(plan({ feels: [feeling('happy', 1)] }))).toEqual(expect.arrayContaining(rings));
  });

  it('list who feels nothing yet, and say so in place of how a line is drawn', () => {
    const texts = inCurve(plan({ feels: [feeling('happy', 1, { for: ['jo'] })] }, ['jo', 'mo']));
    expect(texts).toEqual(expect.arrayContaining(['jo', 'thick, faces', 'mo', 'no feelings written yet']));
    expect(texts).not.toContain('thin, diamonds');
    const unfelt = inCurve(plan({ targets: [feeling('calm', 1)] }));
    expect(unfelt).toContain('no feelings written yet');
    expect(unfelt).not.toContain('thick, faces');
  });
});
