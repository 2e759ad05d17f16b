/** Every diagram that is exported is read and drawn by Mermaid itself. */
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mermaidBundle } from '../../scripts/lib/mermaid-bundle.mjs';
import { toMermaid } from '../../src/formats/mermaid.js';
import type { PlainMap } from '../../src/map/model.js';
import { feeling, journey, mobilePlan, persona, stage, touchpoint } from '../fixtures/maps.js';
import { maps } from '../render/support/arbitrary.js';

const root = join(import.meta.dirname, '../..');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const bundle = await build({ ...mermaidBundle(root), write: false });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  await page.evaluate(() => {
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 1e7 });
  });
});
afterAll(() => browser?.close());

interface Task {
  section: string;
  task: string;
  score: number;
  people: string[];
}
declare const mermaid: {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
  mermaidAPI: {
    getDiagramFromText(text: string): Promise<{ db: { getTasks(): Task[]; getDiagramTitle(): string } }>;
  };
};

/** What Mermaid understood of a diagram, its character references turned back, and what it drew. */
function read(text: string) {
  return page.evaluate(async (source) => {
    const decoded = (value: string) =>
      value.replace(/ﬂ°°(\d+)¶ß|#(\d+);/g, (_, a, b) => String.fromCodePoint(Number(a ?? b)));
    const { svg } = await mermaid.render('drawn', source);
    const { db } = (await mermaid.mermaidAPI.getDiagramFromText(source)) as {
      db: { getTasks(): Task[]; getDiagramTitle(): string };
    };
    const drawn = new DOMParser().parseFromString(svg, 'text/html');
    return {
      title: decoded(db.getDiagramTitle()),
      tasks: db.getTasks().map(({ section, task, score, people }) => ({
        section: decoded(section),
        task: decoded(task),
        score,
        people: people.map(decoded),
      })),
      text: drawn.body.textContent ?? '',
      elements: [...drawn.querySelectorAll('script, iframe, img, a')].length,
      faces: drawn.querySelectorAll('circle.face').length,
    };
  }, text);
}

const spaces = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim() || '…';

const nasty = [
  'title: of it',
  'section two',
  'Foo: bar: 5: Me',
  'a; b # c, d',
  '%% comment %%{init: {"theme":"dark"}}%%',
  'accDescr { all }',
  'journey',
  '---',
  'style: #red;',
  'classDef x fill:#f9f;',
  'linkStyle 0 stroke:#fff;',
  '<script>alert(1)</script><b onclick="x">bold</b>',
  '&lt;b&gt; &#58; #59; #amp;',
  'line\nend\r\n  title',
  'tab\tand \u2028 separator \u0000 nul',
  "“quoted” 'single' `code` {brace} [box] (round)",
  'https://example.org/a?b=c#d',
  '价格太高了，真的',
  'مرحبا بالعالم',
  '👩‍👩‍👧 family',
  '\ud800 half',
  'end',
  '$$x^2$$',
  '**bold** _it_ 1. list',
  'fa:fa-car',
  '@{ shape: rect }',
  '   ',
];

const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.array(fc.constantFrom(...nasty), { maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const nastyMaps: fc.Arbitrary<PlainMap> = fc
  .record({
    title: text,
    people: fc.array(text, { maxLength: 3 }),
    stages: fc.array(
      fc.tuple(text, fc.array(fc.tuple(text, fc.option(fc.integer({ min: -8, max: 8 }))), { maxLength: 4 })),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ title, people, stages }) =>
    journey('m', title, {
      personas: people.map((name, i) => persona(`p${i}`, name)),
      stages: stages.map(([name, points], i) =>
        stage(`s${i}`, name, {
          touchpoints: points.map(([words, quarter], j) =>
            touchpoint(`t${i}-${j}`, words, { feels: quarter === null ? [] : [feeling('f', quarter / 4)] }),
          ),
        }),
      ),
    }),
  );

describe('what is exported for Mermaid', () => {
  it('is read as it was meant', async () => {
    const seen = await read(toMermaid(mobilePlan()));
    expect(seen.title).toBe('I want a cheaper mobile plan');
    expect(seen.tasks.slice(0, 2)).toEqual([
      { section: 'Define', task: 'Reads the last three bills', score: 2.5, people: ['Jamie'] },
      { section: 'Define', task: 'Reads the last three bills', score: 4, people: ['Omar'] },
    ]);
    expect(seen.faces).toBe(seen.tasks.length);
    expect(seen.text).toContain('Reads the last three bills');
  });

  it.each(nasty)('keeps %j in every place', async (words) => {
    const map = journey('m', words, {
      personas: [persona('p', words), persona('q', 'Second')],
      stages: [
        stage('s', words, { touchpoints: [touchpoint('t', words, { feels: [feeling('f', -1.5)] })] }),
        stage('u', 'After', { touchpoints: [touchpoint('v', 'Then')] }),
      ],
    });
    const seen = await read(toMermaid(map));
    const expected = spaces(words).replace(/\p{Cs}/gu, '\ufffd');
    expect(seen.title).toBe(expected);
    expect(seen.tasks.map(({ people, ...task }) => ({ ...task, people: [...people].sort() }))).toEqual([
      { section: expected, task: expected, score: 1.5, people: [expected, 'Second'].sort() },
      { section: 'After', task: 'Then', score: 3, people: [expected, 'Second'].sort() },
    ]);
    expect(seen.elements).toBe(0);
  });

  it('is drawn for any map, with every task in its place', async () => {
    await fc.assert(
      fc.asyncProperty(nastyMaps, async (map) => {
        const seen = await read(toMermaid(map));
        const clean = (value: string) => spaces(value.replace(/\p{Cs}/gu, '\ufffd'));
        const tasks = map.stages.flatMap(({ title, touchpoints }) =>
          (touchpoints.length > 0 ? touchpoints.map((point) => point.title) : [title]).map((task) => ({
            section: clean(title),
            task: clean(task),
          })),
        );
        expect(seen.tasks.map(({ section, task }) => ({ section, task }))).toEqual(tasks);
        expect(seen.tasks.every(({ score }) => score >= 1 && score <= 5)).toBe(true);
        expect(seen.elements).toBe(0);
      }),
      { seed: 20261122, numRuns: 150 },
    );
  }, 120_000);

  it('is drawn for maps with every kind of fact', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async (map) => {
        const seen = await read(toMermaid(map));
        expect(seen.faces).toBe(seen.tasks.length);
      }),
      { seed: 20261122, numRuns: 40 },
    );
  }, 120_000);
});
