import { describe, expect, it } from 'vitest';
import { exportMap, type JourneyMap, parse, render } from '../../src/api/index.js';
import { diff } from '../../src/diff/index.js';
import { drawChanges, drawers, toSvg } from '../../src/render/index.js';
import { png } from '../fixtures/images.js';

const text = `
persona "Jamie" as jamie image "jamie.png"
persona "Omar" as omar

journey "A cheaper plan" as plan {
  persona jamie
  persona omar
  stage "Compare" as compare {
    feels confused -1 for jamie
    feels calm +1 for omar
    opportunity "Sort by price" as sort impact 4 effort 2
  }
}
`;
const today = '2026-11-22';
const fonts = false;

async function mapOf(written = text): Promise<JourneyMap> {
  const { maps } = await parse(written);
  if (!maps[0]) throw new Error('No map.');
  return maps[0];
}

describe('render', () => {
  it('draws the map as every other part of the program does', async () => {
    const map = await mapOf();
    expect(await render(map, { today, fonts })).toBe(toSvg(drawers.map(map, { theme: 'light', today }), []));
  });

  it('draws another view in another theme, and less of it', async () => {
    const map = await mapOf();
    const view = { personas: ['omar'] };
    expect(await render(map, { as: 'curve', theme: 'safe-dark', view, fonts })).toBe(
      toSvg(drawers.curve(map, { theme: 'safe-dark', view }), []),
    );
    expect(await render(map, { view, fonts })).not.toContain('confused');
  });

  it('marks what changed since an older state', async () => {
    const [before, after] = [await mapOf(), await mapOf(text.replace('calm +1', 'lost -1'))];
    const changes = drawChanges(before, after, diff(before, after), { theme: 'light' });
    expect(await render(after, { since: before, fonts })).toBe(toSvg(changes, []));
  });

  it('draws the images that it is given, and only images', async () => {
    const map = await mapOf();
    expect(await render(map, { fonts, images: { 'jamie.png': png() } })).toContain('href="data:image/png;base64,');
    const other = new TextEncoder().encode('<svg onload="alert(1)"/>');
    expect(await render(map, { fonts, images: { 'jamie.png': other } })).toBe(await render(map, { fonts }));
  });

  it('leaves the map as it is', async () => {
    const map = await mapOf();
    const copy = structuredClone(map);
    await render(map, { view: { personas: ['jamie'], folded: ['plan/compare'] }, fonts });
    expect(map).toEqual(copy);
  });
});

describe('exportMap', () => {
  const textOf = async (...words: Parameters<typeof exportMap>) =>
    new TextDecoder().decode((await exportMap(...words)).data);

  it('takes one map or several', async () => {
    const map = await mapOf();
    const two = [map, await mapOf('journey "Another" as another {\n}\n')];
    const names = async (maps: Parameters<typeof exportMap>[0]) =>
      JSON.parse(await textOf(maps, 'json')).journeys.map(({ name }: JourneyMap) => name);
    expect(await names(map)).toEqual(['plan']);
    expect(await names(two)).toEqual(['plan', 'another']);
    expect(await textOf(two, 'md')).toBe(await textOf(map, 'md'));
  });

  it('draws the chart that is asked for', async () => {
    expect(await textOf(await mapOf(), 'mmd', { chart: 'priorities' })).toMatch(/^quadrantChart\n/);
  });

  it('fails where there is nothing to show, and says so', async () => {
    await expect(exportMap([], 'json')).rejects.toThrow('There is no map to export.');
    await expect(exportMap(await mapOf(), 'mmd', { chart: 'conversion' })).rejects.toThrow(/conversion/);
  });
});
