/** Charts that are exported are read and drawn by Mermaid itself, as others run it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NothingToShow } from '../../src/formats/exported.js';
import { toConversionChart, toQuadrantChart } from '../../src/formats/mermaid-charts.js';
import type { PlainMap } from '../../src/map/model.js';
import { saying } from '../fixtures/hostile.js';
import { identify, journey, metric, mobilePlan, opportunity, quantity, stage } from '../fixtures/maps.js';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage();
  const script = join(import.meta.dirname, '../../node_modules/mermaid/dist/mermaid.min.js');
  await page.addScriptTag({ content: readFileSync(script, 'utf8') });
  await page.evaluate(() => mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }));
});
afterAll(() => browser?.close());

declare const mermaid: {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
};

/** What Mermaid drew. */
function drawn(text: string): Promise<{ texts: string[]; foreign: number; bars: number; points: number }> {
  return page.evaluate(async (source) => {
    const { svg } = await mermaid.render('drawn', source);
    const document = new DOMParser().parseFromString(svg, 'text/html');
    return {
      texts: [...document.querySelectorAll('text')].map((each) => each.textContent ?? ''),
      foreign: document.querySelectorAll('script, iframe, img, a').length,
      bars: document.querySelectorAll('g[class^="bar-plot"] rect').length,
      points: document.querySelectorAll('circle').length,
    };
  }, text);
}

const conversion = (title: string, share: number) =>
  metric(title.toLowerCase(), title, {
    kind: 'conversion',
    now: [{ id: '', value: quantity(`${share} %`, share, '%') }],
  });
const funnel = (): PlainMap =>
  identify(
    journey('x', 'Buys shoes', {
      stages: [
        stage('a', 'Look', { metrics: [conversion('Adds to cart', 38)] }),
        stage('b', 'Buy', { metrics: [conversion('Pays', 82.5), metric('m', 'No conversion')] }),
      ],
    }),
  );

const nasty = ['a; b # c, d: 5', '"quoted" [x] {y} (z)', '%% comment', '<img src=x onerror=alert(1)>', 'é 🙂 漢', ''];

describe('the priorities as a chart', () => {
  it('have a point for each opportunity with both scores, in named quadrants', async () => {
    const map = mobilePlan();
    const places = map.stages.flatMap((each) => [each, ...each.touchpoints]);
    const scored = [map, ...places]
      .flatMap(({ opportunities }) => opportunities)
      .filter(({ impact, effort }) => impact !== undefined && effort !== undefined);
    const { texts, points } = await drawn(toQuadrantChart(map));
    expect(scored.length).toBeGreaterThan(1);
    expect(points).toBe(scored.length);
    expect(texts).toEqual(expect.arrayContaining([...scored.map(({ title }) => title), 'Quick wins', 'Impact']));
  });

  it.each(nasty)('say %j as it is written', async (text) => {
    const { texts, foreign } = await drawn(toQuadrantChart(saying(mobilePlan(), text).map));
    expect(texts).toContain(text || '…');
    expect(foreign).toBe(0);
  });

  it('are refused where there are none', () => {
    const map = journey('x', 'X', { opportunities: [opportunity('o', 'O', { impact: 3 })] });
    expect(() => toQuadrantChart(map)).toThrow(NothingToShow);
  });
});

describe('the conversion as a chart', () => {
  it('has a bar for each share that goes on, in the order of the map', async () => {
    const { texts, bars } = await drawn(toConversionChart(funnel()));
    expect(bars).toBe(2);
    expect(texts.filter((text) => ['Adds to cart', 'Pays'].includes(text))).toEqual(['Adds to cart', 'Pays']);
    expect(texts).toContain('Buys shoes');
    expect(toConversionChart(funnel())).toContain('\n  bar [38, 82.5]\n');
  });

  it.each(nasty)('says %j as it is written', async (text) => {
    const map = funnel();
    map.title = text;
    const { texts, foreign } = await drawn(toConversionChart(map));
    expect(texts).toContain(text || '…');
    expect(foreign).toBe(0);
  });

  it('is refused where nothing is measured', () => {
    expect(() => toConversionChart(journey('x', 'X'))).toThrow(NothingToShow);
  });
});
