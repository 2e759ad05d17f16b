import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/render/color.js';
import { drawMap, type ThemeName } from '../../src/render/index.js';
import { defaultColor, ownColorNames, withOwnColors } from '../../src/render/own-colors.js';
import { colorOf, type Ink, textContrast, themes } from '../../src/render/themes.js';
import { feeling, journey, metric, mobilePlan, persona, quantity, said, stage, touchpoint } from '../fixtures/maps.js';
import { descendants, treeOf } from './support/svg.js';

const names = Object.keys(themes) as ThemeName[];
const glaring = ['#ffff00', '#000000', '#ffffff', '#808080', '#ff00ff', '#00ff00'];

describe.each(names)('chosen colours in the theme %s', (name) => {
  it.each(glaring)('%s reads wherever text stands on it or in it', (color) => {
    const theme = withOwnColors(themes[name], Object.fromEntries(ownColorNames.map((own) => [own, color])));
    const pairs: [Ink, Ink][] = [
      ...(['pain', 'gain', 'opportunity'] as const).flatMap((fact): [Ink, Ink][] => [
        [`${fact}Ink`, `${fact}Fill`],
        [`${fact}Ink`, 'card'],
        ['ink', `${fact}Fill`],
      ]),
      ['soft', 'opportunityFill'],
      ...Array.from({ length: 8 }, (_, i): [Ink, Ink] => [`stageInk${i}`, `stageFill${i}`]),
      ...Array.from({ length: 6 }, (_, i): [Ink, Ink] => [`persona${i}`, 'card']),
      ...(['positive', 'negative', 'target', 'moment', 'metric', 'ownLane'] as const).map((ink): [Ink, Ink] => [
        ink,
        'card',
      ]),
    ];
    const weak = pairs.filter(([ink, ground]) => contrast(colorOf(theme, ink), colorOf(theme, ground)) < textContrast);
    expect(weak).toEqual([]);
  });

  it('leave everything else as it is', () => {
    expect(withOwnColors(themes[name], {})).toBe(themes[name]);
    const { painInk, painFill, painLine, personas, ...rest } = withOwnColors(themes[name], { pain: '#1040a0' });
    const { painInk: before, painFill: _, painLine: __, personas: people, ...others } = themes[name];
    expect(rest).toEqual(others);
    expect(personas).toEqual(people);
    expect(painInk).not.toBe(before);
    expect([painFill, painLine].every((color) => /^#[\da-f]{6}$/.test(color))).toBe(true);
  });
});

it('are drawn, and only they make another picture', () => {
  const markup = (colors?: Record<string, string>) =>
    drawMap(mobilePlan(), { theme: 'light', colors }).parts.map((part) => part.markup());
  expect(markup({})).toEqual(markup());
  const chosen = markup({ stage2: '#aa0077', persona1: '#005500' });
  expect(chosen.join('')).toContain('#aa0077');
  expect(chosen.join('')).toContain('#005500');
  expect(chosen.join('')).not.toContain(defaultColor('stage2', 'light'));
});

describe('a colour of its own', () => {
  const map = journey('j', 'J', {
    personas: [persona('p', 'P')],
    stages: [
      stage('s', 'S', {
        touchpoints: [
          touchpoint('up', 'Up', {
            feels: [feeling('glad', 2)],
            moments: [{ id: '', kind: 'truth' }],
            metrics: [
              metric('m', 'M', {
                now: [{ id: '', value: quantity('40 %', 40, '%') }],
                target: quantity('60 %', 60, '%'),
              }),
            ],
          }),
          touchpoint('down', 'Down', { feels: [feeling('sad', -2)], own: [{ ...said('Ours'), lane: 'tone' }] }),
        ],
      }),
    ],
  });
  const elements = (colors: Record<string, string>) => [
    ...descendants(treeOf(drawMap(map, { theme: 'light', colors }))),
  ];
  const chosen = '#7a0099';

  it.each([
    ['positive', 'stop', 'stop-color'],
    ['negative', 'stop', 'stop-color'],
    ['target', 'path', 'fill'],
    ['moment', 'text', 'fill'],
    ['metric', 'rect', 'fill'],
    ['ownLane', 'text', 'fill'],
  ])('%s is that of what it is named after, and of nothing else', (name, shape, attribute) => {
    const colored = elements({ [name]: chosen }).filter(({ attributes }) => Object.values(attributes).includes(chosen));
    expect(colored.some((element) => element.name === shape && element.attributes[attribute] === chosen)).toBe(true);
    const colorsIn = (colors: Record<string, string>) =>
      elements(colors).flatMap(({ attributes }) => Object.values(attributes).filter((value) => value.startsWith('#')));
    const other = colorsIn({});
    const now = colorsIn({ [name]: chosen });
    expect(now).toHaveLength(other.length);
    expect(now.filter((value, i) => value !== other[i] && value !== chosen)).toEqual([]);
  });
});

it('that are no colours are not taken', () => {
  for (const color of ['red', 'rgba(1,2,3,0.5)', '#12', '"/><script>', ''])
    expect(withOwnColors(themes.light, { pain: color })).toBe(themes.light);
});
