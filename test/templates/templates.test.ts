import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { templates } from '../../src/templates/index.js';
import { brokenNames, errorsOf, findingsOf, mapsIn, openText } from '../fixtures/documents.js';
import { layoutFlaws } from '../fixtures/layout.js';

test('three templates are offered, the emptiest first', () => {
  expect(templates.map(({ id }) => id)).toEqual(['blank', 'online-shop', 'service-blueprint']);
  expect(new Set(templates.map(({ title }) => title)).size).toBe(3);
});

describe.each(templates)('$id', ({ id, text, description }) => {
  test('has no error, and every name leads somewhere', async () => {
    const document = await openText(text, `template-${id}`);
    expect(errorsOf(document)).toEqual([]);
    expect(brokenNames(document)).toEqual([]);
    const unknown = AstUtils.streamAllContents(document.parseResult.value).filter((node) => node.$type === 'Unknown');
    expect(unknown.map((node) => node.$cstNode?.text).toArray()).toEqual([]);
  });

  test('gives a newcomer nothing to mend: no error, warning or info', async () => {
    expect(findingsOf(await openText(text, `template-${id}-checked`), 3)).toEqual([]);
  });

  test('yields one map of three to seven stages, with a curve that goes up and down', async () => {
    const maps = await mapsIn(await openText(text, `template-${id}-map`));
    expect(maps).toHaveLength(1);
    const [map] = maps;
    expect(map?.personas).toHaveLength(1);
    expect(map?.stages.length).toBeGreaterThanOrEqual(3);
    expect(map?.stages.length).toBeLessThanOrEqual(7);
    const touchpoints = map?.stages.flatMap((stage) => stage.touchpoints) ?? [];
    expect(
      touchpoints.filter(({ feels, channels, does }) => !(feels.length && channels.length && does.length)),
    ).toEqual([]);
    const values = touchpoints.flatMap(({ feels }) => feels.map(({ value }) => value));
    expect(Math.min(...values)).toBeLessThan(0);
    expect(Math.max(...values)).toBeGreaterThan(0);
  });

  test('stands on its own: imports nothing, names no file', () => {
    expect(text).not.toMatch(/^\s*(import|image|data)\b/m);
  });

  test('is in the canonical layout and ends with its last line', () => {
    expect(layoutFlaws(text)).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('says in one sentence when to pick it', () => {
    expect(description).toMatch(/^[A-Z][^.]*\.$/);
  });
});

test('the service blueprint fills all four rows, and names a row of its own', async () => {
  const text = templates.find(({ id }) => id === 'service-blueprint')?.text ?? '';
  const [map] = await mapsIn(await openText(text, 'template-rows'));
  const touchpoints = map?.stages.flatMap((stage) => stage.touchpoints) ?? [];
  for (const row of ['sees', 'frontstage', 'backstage', 'support'] as const) {
    expect(touchpoints.filter((touchpoint) => touchpoint[row].length > 0).length, row).toBeGreaterThan(2);
  }
  expect(map?.lanes.map(({ name, title }) => [name, title])).toEqual([
    ['frontstage', 'At the counter'],
    ['rules', 'Rules we follow'],
  ]);
});
