import { describe, expect, it } from 'vitest';
import type { PlainStage } from '../../../src/map/model.js';
import { drawMap } from '../../../src/render/index.js';
import { journey, metric, quantity, stage, touchpoint } from '../../fixtures/maps.js';
import { type Box, classesOf, descendants, type Element, linesOf, originOf, treeOf } from '../support/svg.js';

const conversion = (name: string, share: number) =>
  metric(name, name, { kind: 'conversion', now: [{ id: '', value: quantity(`${share} %`, share, '%') }] });

const funnelsOf = (...stages: PlainStage[]): Element[] =>
  [...descendants(treeOf(drawMap(journey('j', 'J', { stages }), { theme: 'light' })))].filter((element) =>
    classesOf(element).includes('conversion'),
  );

const said = (funnel: Element) => linesOf(funnel).map(({ text }) => text);

/** Top edge of the band, its heights where it begins and ends, and its width. */
function bandOf(funnel: Element): Box & { begins: number; ends: number } {
  const path = [...descendants(funnel)].find(({ name }) => name === 'path') as Element;
  const [, width, top, low, begins] = /M0 0L(\S+) (\S+)V(\S+)L0 (\S+)Z/.exec(path.attributes.d ?? '') ?? [];
  const { x, y } = originOf(path);
  const tall = Number(begins);
  return {
    left: x,
    top: y,
    right: x + Number(width),
    bottom: y + tall,
    begins: tall,
    ends: Number(low) - Number(top),
  };
}

describe('the band of a conversion', () => {
  it.each([0, 0.3, 25, 62.5, 100])('narrows to %d %% of its height', (share) => {
    const [funnel] = funnelsOf(stage('a', 'A', { metrics: [conversion('signed', share)] }));
    const { begins, ends } = bandOf(funnel as Element);
    expect(Math.abs(ends - Math.max(1.5, (begins * share) / 100))).toBeLessThan(0.2);
  });

  it('has its words above it, where none of them leaves it', () => {
    for (const share of [0.3, 50, 100]) {
      const [funnel] = funnelsOf(stage('a', 'A', { metrics: [conversion('signed', share)] })) as [Element];
      const { top } = bandOf(funnel);
      expect(said(funnel)).toEqual([`${share} %`, 'go on']);
      for (const line of linesOf(funnel)) expect(line.bottom).toBeLessThanOrEqual(top);
    }
  });

  it('is named where a stage has several, and not where it is alone', () => {
    const several = stage('a', 'A', {
      metrics: [conversion('Form done', 62.5)],
      touchpoints: [touchpoint('t', 'T', { metrics: [conversion('Mail confirmed', 80)] })],
    });
    const alone = stage('b', 'B', { metrics: [conversion('Activated', 40)] });
    expect(funnelsOf(several, alone).map(said)).toEqual([
      ['62.5 %', 'go on', 'Form done'],
      ['80 %', 'go on', 'Mail confirmed'],
      ['40 %', 'go on'],
    ]);
  });
});
