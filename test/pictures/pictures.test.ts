/**
 * Pictures that are kept: a change of how maps are drawn shows here, to be looked at and then accepted with
 * `UPDATE_PICTURES=1 npx vitest run --project unit test/pictures`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  drawChanges,
  drawers,
  drawHistory,
  drawMap,
  type PictureView,
  type ThemeName,
  toSvg,
} from '../../src/render/index.js';
import { yearOfPlan } from '../fixtures/history.js';
import { mobilePlan } from '../fixtures/maps.js';
import { readPair } from '../fixtures/pairs.js';
import { cases } from './cases.js';

const folder = import.meta.dirname;
const source = join(folder, '../../src');

const pictures: [name: string, draw: () => string][] = [
  ...(['light', 'high-contrast'] satisfies ThemeName[]).map((theme): [string, () => string] => [
    `mobile-plan-${theme}`,
    () => toSvg(drawMap(mobilePlan(), { theme, today: '2026-11-20' }), []),
  ]),
  ...(['curve', 'priorities', 'personas'] satisfies PictureView[]).map((view): [string, () => string] => [
    `mobile-plan-${view}-light`,
    () => toSvg(drawers[view](mobilePlan(), { theme: 'light' }), []),
  ]),
  ...Object.entries(cases).map(([name, map]): [string, () => string] => [
    `${name}-light`,
    () => toSvg(drawMap(map(), { theme: 'light' }), []),
  ]),
];

const changed: [pair: string, themes: ThemeName[]][] = [
  ['39-a-quarter-later', ['light', 'dark', 'high-contrast']],
  ['11-touchpoint-moved', ['light']],
  ['14-stage-removed', ['light']],
  ['35-gain-gone-and-persona-added', ['light']],
];

for (const [name, themes] of changed) {
  const { before, after, changes } = await readPair(name);
  const sides = { before: 'main a41f9c2', after: 'working tree' };
  for (const theme of themes) {
    const draw = () => toSvg(drawChanges(before, after, changes, { theme, today: '2026-11-20', sides }), []);
    pictures.push([`changes-${name.slice(3)}-${theme}`, draw]);
  }
}

for (const theme of ['light', 'dark', 'high-contrast'] satisfies ThemeName[]) {
  pictures.push([`history-${theme}`, () => toSvg(drawHistory(yearOfPlan(), { theme }), [])]);
}

describe('the picture', () => {
  it.each(pictures)('%s is drawn as it was accepted, byte for byte', (name, draw) => {
    const file = join(folder, `${name}.svg`);
    const svg = draw();
    if (process.env.UPDATE_PICTURES) writeFileSync(file, svg);
    expect(svg === readFileSync(file, 'utf8'), `${name}.svg differs from what is drawn`).toBe(true);
  });

  it('is made without a clock, chance, a locale or a page', () => {
    const files = ['map', 'render'].flatMap((part) =>
      readdirSync(join(source, part), { recursive: true, encoding: 'utf8' }).map((name) => join(source, part, name)),
    );
    const impure =
      /Date\.now|new Date\(\)|Math\.random|toLocale|Intl\.|\bdocument\.|\bwindow\.|\bnavigator\.|localeCompare/;
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.filter((file) => impure.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
