import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { drawMap } from '../../src/render/index.js';
import { journey, persona, said, stage, touchpoint } from '../fixtures/maps.js';
import { classesOf, descendants, type Element, linesOf, treeOf } from './support/svg.js';

const title =
  'A very long title of a customer journey that nobody would ever write but somebody will, because marketing wants every word of the strategy in it';
const name = 'Alexandria Konstantinopoulos-Featherstonehaugh von und zu Hohenlohe';
const role =
  'Head of Global Strategic Procurement and Vendor Relationship Management in Continental Europe and Overseas';
const quote =
  'A very long quotation that does not fit one line, nor two lines, nor three lines but goes on and on until everyone has left the room, and the next one too.';
const scenario = `${quote} ${quote} ${quote} ${quote}`;

const map = (stages: number, people = 1): PlainMap =>
  journey('long', title, {
    personas: Array.from({ length: people }, (_, i) =>
      persona(`p${i}`, name, { role: said(role), quote: said(quote), share: { text: '20 %' } }),
    ),
    scenario: said(scenario),
    goal: said(scenario),
    stages: Array.from({ length: stages }, (_, i) =>
      stage(`s${i}`, `Stage ${i}`, { touchpoints: [touchpoint('t', 'T'), touchpoint('u', 'U')] }),
    ),
  });

const headerOf = (map: PlainMap): Element => {
  const header = treeOf(drawMap(map, { theme: 'light' })).children.find((group) => classesOf(group).includes('header'));
  if (!header) throw new Error('There is no header');
  return header;
};

/** What each thing of a kind says, its lines joined. */
const saidBy = (header: Element, kind: string): string[] =>
  [...descendants(header)]
    .filter((element) => classesOf(element).includes(kind))
    .map((group) =>
      linesOf(group)
        .map(({ text }) => text)
        .join(' '),
    );

const plain = (text: string) => text.replace(/\s/g, '');

describe('the header', () => {
  it.each([
    [1, 1],
    [1, 2],
    [4, 1],
    [4, 3],
    [9, 2],
  ])('says long texts whole, with %d stages and %d personas', (stages, people) => {
    const header = headerOf(map(stages, people));
    expect(saidBy(header, 'journey').map(plain)).toEqual([plain(title)]);
    expect(saidBy(header, 'scenario').map(plain)).toEqual([plain(scenario)]);
    expect(saidBy(header, 'role').map(plain)).toEqual(Array(people).fill(plain(role)));
    for (const card of saidBy(header, 'persona')) expect(plain(card)).toContain(plain(name));
    for (const said of saidBy(header, 'quote')) expect(plain(said)).toContain(plain(quote));
  });

  it('lets a long title take the width of the sheet before it takes more lines', () => {
    const [first] = linesOf(headerOf(map(1)));
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeGreaterThan(700);
  });

  it('has a wider card for who has much to say, and a narrow one otherwise', () => {
    const short = journey('short', 'Short', { ...map(3), personas: [persona('p', 'Ada', { role: said('Buys') })] });
    const widthOf = (map: PlainMap) => {
      const card = [...descendants(headerOf(map))].find((element) => classesOf(element).includes('persona'));
      return Number(card?.children.find(({ name }) => name === 'rect')?.attributes.width);
    };
    expect(widthOf(map(3))).toBeGreaterThan(widthOf(short));
  });

  it('cuts what would push the map out of sight, and tells it where the pointer rests', () => {
    const endless = Array(60).fill(quote).join(' ');
    const header = headerOf({ ...map(2), title: endless, scenario: { id: 'long/scenario', text: endless } });
    expect(saidBy(header, 'journey')[0]).toMatch(/…$/);
    expect(saidBy(header, 'scenario')[0]).toMatch(/…$/);
    const tips = [...descendants(header)].filter((element) => element.name === 'title').map(({ text }) => text);
    expect(tips.filter((tip) => tip === endless)).toHaveLength(2);
  });
});
