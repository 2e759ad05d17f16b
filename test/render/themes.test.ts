import { describe, expect, it } from 'vitest';
import { contrast, readable } from '../../src/render/color.js';
import { drawers, type PictureView, type ThemeName } from '../../src/render/index.js';
import { colorOf, type Ink, textContrast, themes } from '../../src/render/themes.js';
import { mobilePlan, persona } from '../fixtures/maps.js';
import { textsOf } from './support/contrast.js';
import { treeOf } from './support/svg.js';

const names = Object.keys(themes) as ThemeName[];
const views = Object.keys(drawers) as PictureView[];

/** Which texts stand on which grounds. */
const pairs: readonly (readonly [Ink, readonly Ink[]])[] = [
  ['ink', ['page', 'card', 'rail', 'painFill', 'gainFill', 'opportunityFill']],
  ['soft', ['page', 'card', 'rail', 'opportunityFill']],
  ['faint', ['page', 'card', 'rail']],
  ['painInk', ['painFill', 'card']],
  ['gainInk', ['gainFill', 'card']],
  ['opportunityInk', ['opportunityFill', 'card']],
];

describe.each(names)('the theme %s', (name) => {
  const theme = themes[name];
  const color = (ink: Ink) => colorOf(theme, ink);

  it('gives every text a contrast of 4.5 and more', () => {
    const weak = pairs.flatMap(([ink, grounds]) =>
      grounds
        .filter((ground) => contrast(color(ink), color(ground)) < textContrast)
        .map((ground) => `${ink} on ${ground}`),
    );
    expect(weak).toEqual([]);
  });

  it('gives stages and personas colours that read on what they stand on', () => {
    const weak: string[] = [];
    for (let i = 0; i < 8; i++) {
      if (contrast(color(`stageInk${i}`), color(`stageFill${i}`)) < textContrast) weak.push(`stage ${i}`);
    }
    for (let i = 0; i < 6; i++) {
      // The word beside the curve, and the initials in the avatar.
      if (contrast(color(`persona${i}`), color('card')) < textContrast) weak.push(`persona ${i}`);
    }
    expect(weak).toEqual([]);
  });

  it.each(['#ffff00', '#000000', '#ffffff', '#7f7f7f', '#7048e8'])(
    "reads a persona's own colour %s on the card",
    (own) => {
      const wanted = name.startsWith('high-contrast') ? 7 : textContrast;
      expect(contrast(colorOf(theme, own as Ink), theme.card)).toBeGreaterThanOrEqual(wanted);
    },
  );

  it.each(views)('gives every drawn text of the %s a contrast of 4.5 and more on the box that it stands in', (view) => {
    const map = mobilePlan();
    map.personas.push(persona('third', 'Third', { color: '#ffee00' }));
    const tree = treeOf(drawers[view](map, { theme: name, today: '2027-03-01' }));
    const lines = textsOf(tree, theme.page);
    expect(lines.length).toBeGreaterThan(view === 'map' ? 200 : 25);
    const weak = lines
      .filter(({ contrast }) => contrast < textContrast)
      .map(({ line, contrast }) => [line.text, contrast]);
    expect(weak).toEqual([]);
  });
});

describe('a readable colour', () => {
  it('is the colour itself where that is enough', () => {
    expect(readable('#1b1f2a', '#ffffff', '#000000', 4.5)).toBe('#1b1f2a');
  });

  it('is moved towards the ink only as far as needed', () => {
    const moved = readable('#ffcc00', '#ffffff', '#1b1f2a', 4.5);
    expect(contrast(moved, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(moved).not.toBe('#1b1f2a');
  });
});
