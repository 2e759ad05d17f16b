import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { drawMap } from '../../src/render/index.js';
import {
  channel,
  feeling,
  item,
  journey,
  opportunity,
  pain,
  persona,
  said,
  stage,
  touchpoint,
} from '../fixtures/maps.js';
import { outside, overlapping } from './support/boxes.js';
import { type Box, classesOf, descendants, type Element, linesOf, rectOf, treeOf } from './support/svg.js';

const hebrew = 'אני רוצה תוכנית סלולר זולה יותר';

/** Words of the picture itself and of the channels are in Latin letters. */
const map = (stages = 1): PlainMap =>
  journey('he', hebrew, {
    personas: [persona('a', 'ג׳יימי', { role: said(hebrew), quote: said(hebrew) })],
    scenario: said(hebrew),
    goal: said('לשלם פחות'),
    state: 'current',
    stages: Array.from({ length: stages }, (_, i) =>
      stage(`s${i}`, 'הגדרה', {
        goal: said('לדעת'),
        owner: 'growth',
        touchpoints: [
          touchpoint('t', 'קוראת את החשבון', {
            channels: [channel('web', 'Website')],
            takes: [{ id: '', min: 20, max: 20, unit: 'min' }],
            thinks: [said('על מה אני משלמת?')],
            feels: [feeling('מבולבלת', -1)],
            pains: [pain('p', hebrew, { severity: 'high' })],
            opportunities: [opportunity('o', hebrew, { impact: 4, effort: 2, status: 'idea' })],
            backstage: [item('מנוע חיוב', { fails: 'איטי' })],
          }),
          touchpoint('u', 'B'),
        ],
      }),
    ),
  });

const tree = (stages?: number) => treeOf(drawMap(map(stages), { theme: 'light' }));

const groupsOf = (root: Element, kind: string): Element[] =>
  [...descendants(root)].filter((element) => classesOf(element).includes(kind));

/** Right edges of what is said in a group. */
const edges = (group: Element | undefined, said: (text: string) => boolean = () => true): number[] =>
  group
    ? linesOf(group)
        .filter(({ text }) => said(text))
        .map(({ right }) => Math.round(right))
    : [];

const only = (root: Element, kind: string): Element => {
  const [group] = groupsOf(root, kind);
  if (!group) throw new Error(`There is no ${kind}`);
  return group;
};

describe('a text from right to left', () => {
  it('has its heading beside it, at the right', () => {
    const header = only(tree(), 'header');
    const goal = linesOf(only(header, 'goal'))[0] as Box;
    const heading = linesOf(header).find(({ text }) => text === 'Goal') as Box;
    expect(heading.left).toBeGreaterThan(goal.right);
    expect(heading.left - goal.right).toBeLessThan(100);
  });

  it.each(['persona', 'band', 'touchpoint'])('shares one right edge with all else that a %s says', (kind) => {
    // Initials stand in their disc.
    const said = edges(only(tree(), kind), (text) => text.length > 2);
    expect(said.length).toBeGreaterThan(2);
    const farthest = Math.max(...said);
    expect(said.filter((edge) => Math.abs(edge - farthest) > 1)).toEqual([]);
  });

  it('has the bar of a thought and the sign of what fails where it begins', () => {
    const root = tree();
    const thought = only(root, 'thinks');
    const bar = thought.parent?.children.find(({ name }) => name === 'rect') as Element;
    expect(rectOf(bar).left).toBeGreaterThan(Math.max(...edges(thought)));
    const fails = only(root, 'fails');
    const reason = Math.max(...edges(fails));
    const sign = [...descendants(fails)].filter(({ name }) => name === 'path');
    expect(sign).toHaveLength(2);
    for (const { attributes } of sign) {
      const x = Number(/translate\((-?[\d.]+)/.exec(attributes.transform ?? '')?.[1] ?? 0);
      const from = Number(/M(-?[\d.]+)/.exec(attributes.d ?? '')?.[1] ?? 0);
      const box = rectOf(fails);
      expect(box.left + x + from).toBeGreaterThan(reason);
    }
  });

  it('stands at the right edge of the sheet, and its people beside it', () => {
    for (const stages of [1, 6]) {
      const root = tree(stages);
      const sheet = rectOf(only(root, 'sheet').children.find(({ name }) => name === 'rect') as Element);
      const title = linesOf(only(root, 'journey'))[0] as Box;
      expect(Math.abs(title.right - sheet.right)).toBeLessThan(2);
    }
  });

  it('keeps its words apart and inside their boxes', () => {
    const picture = drawMap(map(3), { theme: 'light' });
    const root = treeOf(picture);
    expect(overlapping(linesOf(root))).toEqual([]);
    expect(outside(root, linesOf(root), picture)).toEqual([]);
  });
});
