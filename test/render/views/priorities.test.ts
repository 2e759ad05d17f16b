import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../../src/map/model.js';
import { drawers } from '../../../src/render/index.js';
import { opportunitiesOf, quadrantOf, stepOf } from '../../../src/render/views/opportunities.js';
import { journey, mobilePlan, opportunity, pain, stage, touchpoint } from '../../fixtures/maps.js';
import { type Box, classesOf, descendants, inside, linesOf, rectOf, treeOf } from '../support/svg.js';

const treeFor = (map: PlainMap) => treeOf(drawers.priorities(map, { theme: 'light' }));
const textsOf = (map: PlainMap) => linesOf(treeFor(map)).map(({ text }) => text);

/** The boxes of the groups of a kind, by their id or first text. */
function boxesOf(map: PlainMap, kind: string): Map<string, Box> {
  const groups = [...descendants(treeFor(map))].filter((element) => classesOf(element).includes(kind));
  return new Map(
    groups.map((group) => {
      const rect = group.children.find(({ name }) => name === 'rect');
      const name = group.attributes['data-id'] ?? group.children.find((child) => child.name === 'text')?.text ?? '';
      return [name.split(':').pop() as string, rectOf(rect as NonNullable<typeof rect>)];
    }),
  );
}

const many = () =>
  journey('m', 'M', {
    opportunities: [
      opportunity('a', 'A', { impact: 5, effort: 1 }),
      opportunity('b', 'B', { impact: 5, effort: 1 }),
      opportunity('c', 'C', { impact: 5, effort: 5 }),
      opportunity('d', 'D', { impact: 1, effort: 1 }),
      opportunity('e', 'E', { impact: 2, effort: 4 }),
      opportunity('f', 'F', { impact: 4 }),
      opportunity('g', 'G', { effort: 2 }),
      opportunity('h', 'H'),
    ],
  });

describe('a card', () => {
  it('has dots between what stands on one line, and none where a line begins or ends', () => {
    const map = journey('m', 'M', {
      teams: [
        { id: '', name: 'support', title: 'Customer support' },
        { id: '', name: 'long', title: 'The team for whatever nobody else does' },
        { id: '', name: 'web', title: 'Web' },
      ],
      opportunities: ['support', 'long', 'web'].map((owner) =>
        opportunity(owner, owner, { impact: 5, effort: 1, owner, status: 'idea', ticket: 'DX-12' }),
      ),
    });
    const texts = textsOf(map);
    expect(texts).toEqual(expect.arrayContaining(['Customer support · idea', 'DX-12', 'Web · idea · DX-12']));
    expect(texts.filter((text) => /^·|·$/.test(text))).toEqual([]);
  });
});

describe('the quadrants', () => {
  it('begin at three on both axes', () => {
    expect([quadrantOf(3, 2), quadrantOf(3, 3), quadrantOf(2, 2), quadrantOf(2, 3)]).toEqual([
      'quickWins',
      'bigBets',
      'fillIns',
      'moneyPits',
    ]);
    expect([0, 1.4, 2.5, 9].map(stepOf)).toEqual([1, 1, 3, 5]);
  });

  it('hold the opportunities that belong in them', () => {
    const quadrants = boxesOf(many(), 'quadrant');
    const cards = boxesOf(many(), 'opportunity');
    const within = (card: string, quadrant: string) => inside(cards.get(card) as Box, quadrants.get(quadrant) as Box);
    expect([within('a', 'Quick wins'), within('b', 'Quick wins')]).toEqual([true, true]);
    expect([within('c', 'Big bets'), within('d', 'Fill-ins'), within('e', 'Money pits')]).toEqual([true, true, true]);
    expect(within('f', 'Quick wins')).toBe(false);
  });
});

describe('the matrix', () => {
  it('places more impact above less and more effort to the right of less', () => {
    const cards = boxesOf(many(), 'opportunity');
    const [a, c, d, e] = ['a', 'c', 'd', 'e'].map((name) => cards.get(name) as Box) as [Box, Box, Box, Box];
    expect(c.left).toBeGreaterThan(e.left);
    expect(e.left).toBeGreaterThan(d.left);
    expect(a.top).toBeLessThan(e.top);
    expect(e.top).toBeLessThan(d.top);
  });

  it('lists beside it what lacks a score, and says which', () => {
    const texts = textsOf(many());
    expect(texts).toContain('Not scored yet');
    expect(texts).toEqual(
      expect.arrayContaining(['no effort given', 'no impact given', 'no impact given, no effort given']),
    );
    const right = boxesOf(many(), 'quadrant').get('Big bets') as Box;
    for (const name of ['f', 'g', 'h'])
      expect((boxesOf(many(), 'opportunity').get(name) as Box).left).toBeGreaterThan(right.right);
  });

  it('shows every opportunity of the map, and the worst that each of them solves', () => {
    const all = opportunitiesOf(mobilePlan());
    expect(boxesOf(mobilePlan(), 'opportunity').size).toBe(all.length);
    expect(all.find(({ item }) => item.name === 'compare-three')).toMatchObject({
      severity: 'critical',
      place: 'Compares plans on the website',
    });
    expect(textsOf(mobilePlan())).toEqual(expect.arrayContaining(['critical', 'high']));
  });

  it('forgets pains that are resolved', () => {
    const map = journey('m', 'M', {
      stages: [
        stage('s', 'S', {
          touchpoints: [
            touchpoint('t', 'T', {
              pains: [pain('p', 'P', { severity: 'high', resolved: '2026-01' }), pain('q', 'Q', { severity: 'low' })],
              opportunities: [opportunity('o', 'O', { impact: 3, effort: 3, solves: ['p', 'q'] })],
            }),
          ],
        }),
      ],
    });
    expect(opportunitiesOf(map)[0]?.severity).toBe('low');
  });

  it('is described by quadrant', () => {
    const { description } = drawers.priorities(many(), { theme: 'light' });
    expect(description).toBe('Quick wins: A, B. Big bets: C. Fill-ins: D. Money pits: E. Not scored yet: F, G, H.');
  });

  it('says why it is empty, and how to fill it', () => {
    const texts = textsOf(journey('m', 'M'));
    expect(texts).toContain('No opportunities on this map yet');
    expect(texts.join(' ')).toContain('impact 4 effort 2');
  });
});
