import { describe, expect, it } from 'vitest';
import { diff, exportMap, type JourneyMap, parse, render } from '../../src/api/index.js';
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

describe('what no type keeps from being given', () => {
  const themes = 'light, dark, high-contrast, high-contrast-light, safe, safe-dark, print';
  const views = 'map, curve, priorities, personas';
  // As from JavaScript.
  const drawn = async (options: object) => render(await mapOf(), options);
  const exported = async (format: string, options: object) => exportMap(await mapOf(), format as 'svg', options);

  it.each<[string, () => Promise<unknown>, new () => Error, string]>([
    ['a theme', () => drawn({ theme: 'pink' }), RangeError, `There is no theme pink. There are ${themes}.`],
    ['a picture', () => drawn({ as: 'pie' }), RangeError, `A map cannot be drawn as pie. There are ${views}.`],
    [
      'a day',
      () => drawn({ today: '2026-02-30' }),
      RangeError,
      '`today` takes a day such as 2026-05-14, not 2026-02-30.',
    ],
    [
      'a date',
      () => drawn({ today: new Date() }),
      RangeError,
      '`today` takes a day such as 2026-05-14, not an object.',
    ],
    [
      'a map',
      () => render(undefined as never),
      TypeError,
      'A map is drawn and exported, as `parse` gives it in `maps`, not undefined.',
    ],
    [
      'a map to compare',
      async () => diff({} as never, {} as never),
      TypeError,
      'A map is compared, as `parse` gives it in `maps`, not an object.',
    ],
    [
      'maps',
      () => exportMap('plan' as never, 'svg'),
      TypeError,
      'A map is drawn and exported, as `parse` gives it in `maps`, not a string.',
    ],
    [
      'an older map',
      () => drawn({ since: 'yesterday' }),
      TypeError,
      'A map is drawn and exported, as `parse` gives it in `maps`, not a string.',
    ],
    [
      'a format',
      () => exported('gif', {}),
      RangeError,
      'There is no format gif. There are svg, png, pdf, html, md, mmd, json, csv, xlsx, pptx.',
    ],
    [
      'no format',
      () => exported(undefined as never, {}),
      RangeError,
      'There is no format undefined. There are svg, png, pdf, html, md, mmd, json, csv, xlsx, pptx.',
    ],
    ['a paper', () => exported('pdf', { paper: 'a9' }), RangeError, 'There is no paper a9. Did you mean a4?'],
    ['a scale', () => exported('png', { scale: -1 }), RangeError, '`scale` -1 is no number from 0.1 to 10.'],
    ['a written scale', () => exported('png', { scale: '2' }), RangeError, '`scale` "2" is no number from 0.1 to 10.'],
    [
      'a chart',
      () => exported('mmd', { chart: 'pie' }),
      RangeError,
      'A map cannot be drawn as pie. There are map, priorities, conversion.',
    ],
    [
      'a theme of pages',
      () => exported('html', { theme: 'high-contrast' }),
      RangeError,
      "A page has no theme high-contrast: it takes high contrast from the reader's system. There are auto, light, dark, safe, safe-dark, print.",
    ],
    ['a text', () => parse(undefined as never), TypeError, 'A text is read, not undefined.'],
    ['bytes', () => parse(new Uint8Array() as never), TypeError, 'A text is read, not an object.'],
    [
      'a day to read by',
      () => parse('', { today: '2026' }),
      RangeError,
      '`today` takes a day such as 2026-05-14, not 2026.',
    ],
  ])('is refused in words: %s', async (_what, call, kind, message) => {
    const refusal = await call().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(refusal).toBeInstanceOf(kind);
    expect((refusal as Error).message).toBe(message);
  });

  it('is refused where an option would count for nothing', async () => {
    const map = await mapOf();
    await expect(render(map, { since: map, as: 'curve' })).rejects.toThrow(
      'What changed is marked on the map: `since` leaves no room for `as: curve`.',
    );
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
