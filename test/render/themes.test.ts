import { describe, expect, it } from 'vitest';
import { contrast, readable } from '../../src/render/color.js';
import { drawers, type PictureView, type ThemeName } from '../../src/render/index.js';
import { colorOf, type Ink, textContrast, themes } from '../../src/render/themes.js';
import { mobilePlan, persona } from '../fixtures/maps.js';
import { type Box, descendants, type Element, type Line, linesOf, originOf, rectOf, treeOf } from './support/svg.js';

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
    const order = new Map([...descendants(tree)].map((element, i) => [element, i]));
    const shapes = [...order].flatMap(([element, i]) => {
      const box = boundsOf(element);
      return box ? [{ box, fill: element.attributes.fill as string, order: i }] : [];
    });
    const lines = linesOf(tree);
    expect(lines.length).toBeGreaterThan(view === 'map' ? 200 : 25);
    const weak = lines.flatMap((line) => {
      const ink = line.element.attributes.fill as string;
      const ground = groundOf(line, shapes, order.get(line.element) as number, theme.page);
      return contrast(ink, ground) < textContrast ? [`${line.text}: ${ink} on ${ground}`] : [];
    });
    expect(weak).toEqual([]);
  });
});

/** What a text stands on: the last solid shape drawn before it that lies under its middle. */
function groundOf(
  line: Line,
  shapes: readonly { box: Box; fill: string; order: number }[],
  order: number,
  page: string,
): string {
  const x = (line.left + line.right) / 2;
  const y = (line.top + line.bottom) / 2;
  const under = shapes.filter(
    ({ box, order: drawn }) => drawn < order && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  );
  return under.at(-1)?.fill ?? page;
}

/** Bounds of a filled rectangle, disc, or chevron. */
function boundsOf(element: Element): Box | undefined {
  if (!element.attributes.fill?.startsWith('#') || element.attributes['fill-opacity']) return undefined;
  if (element.name === 'rect') return rectOf(element);
  const { x, y } = originOf(element);
  if (element.name === 'circle') {
    const [cx, cy, r] = ['cx', 'cy', 'r'].map((name) => Number(element.attributes[name])) as [number, number, number];
    return { left: x + cx - r, top: y + cy - r, right: x + cx + r, bottom: y + cy + r };
  }
  const chevron = /^M0 0H\S+L(\S+) \S+L\S+ (\d+)/.exec(element.attributes.d ?? '');
  return chevron ? { left: x, top: y, right: x + Number(chevron[1]), bottom: y + Number(chevron[2]) } : undefined;
}

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
