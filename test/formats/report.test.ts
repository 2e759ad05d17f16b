import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/formats/fonts/texts-of.js';
import { picturesOf as picturesOfSlides } from '../../src/formats/pptx/pptx.js';
import { evenGroups } from '../../src/formats/report/even-groups.js';
import { layout, pictureBox, placedOn, type Report, type TablePage } from '../../src/formats/report/page.js';
import { type ReportForm, reportOf } from '../../src/formats/report/report.js';
import type { MapImage } from '../../src/map/images.js';
import type { PlainMap } from '../../src/map/model.js';
import { idlePen } from '../../src/render/idle-pen.js';
import type { Picture } from '../../src/render/index.js';
import {
  feeling,
  identify,
  journey,
  mobilePlan,
  opportunity,
  pain,
  persona,
  said,
  stage,
  touchpoint,
} from '../fixtures/maps.js';
import { classesOf, descendants, treeOf } from '../render/support/svg.js';

/** A sheet of A4 on its side. */
const paper = { width: 1123, height: 794 };

const written = (map: PlainMap, form: ReportForm = 'paper', look = {}): Report =>
  reportOf(identify(map), { theme: 'light', today: '2026-11-22', ...look }, paper, form);

/** The rows of all tables with a title, each as the texts of its cells. */
function rowsOf(report: Report, title: string): string[][] {
  const tables = report.pages.filter((page): page is TablePage => page.kind === 'table' && page.title === title);
  return tables.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text).join(' / '))),
  );
}

const picturesOf = (report: Report, title: string): Picture[] =>
  report.pages.flatMap((page) => (page.kind === 'picture' && page.title === title ? [page.drawn] : []));
const saidIn = (picture: Picture): string[] => textsOf(picture).map(({ text }) => text);
/** The colour of each band. */
const tintsOf = (picture: Picture): [id: string, tint: string][] =>
  [...descendants(treeOf(picture))]
    .filter((element) => classesOf(element).includes('band'))
    .map(({ attributes, children }) => [attributes['data-id'] as string, children[0]?.attributes.fill as string]);

describe('the cover of a report', () => {
  const factsOf = (map: PlainMap) => {
    const [cover] = written(map).pages;
    return Object.fromEntries((cover?.kind === 'cover' ? cover.facts : []).map(({ title, text }) => [title, text]));
  };

  it('says whom it is about, whose it is, in which state, when it was reviewed, and how it stands', () => {
    const facts = factsOf(
      journey('plan', 'A plan', {
        personas: [persona('jamie', 'Jamie'), persona('omar', 'Omar')],
        teams: [{ id: '', name: 'growth', title: 'Growth team' }],
        owner: 'growth',
        state: 'future',
        reviewed: { id: '', date: '2026-10-12', every: { count: 1, unit: 'quarter' }, by: ['growth'] },
        stages: [
          stage('a', 'A', {
            pains: [
              pain('slow', 'Slow', { severity: 'high' }),
              pain('lost', 'Lost', { severity: 'critical' }),
              pain('old', 'Old', { severity: 'critical', resolved: '2026-08' }),
            ],
            opportunities: [opportunity('fast', 'Fast'), opportunity('past', 'Past', { status: 'done' })],
          }),
        ],
      }),
    );
    expect(facts).toMatchObject({
      People: 'Jamie, Omar',
      Owner: 'Growth team',
      State: 'future',
      Reviewed: '12 Oct 2026 · by Growth team · next 12 Jan 2027',
      Pains: '2 (1 critical, 1 high)',
      Opportunities: '1',
    });
  });

  it('tells when a review is over', () => {
    const reviewed = { id: '', date: '2026-01-12', every: { count: 1, unit: 'quarter' as const } };
    expect(factsOf(journey('plan', 'A plan', { reviewed })).Reviewed).toBe('12 Jan 2026 · review was due 12 Apr 2026');
  });
});

describe('what hurts and what could be done', () => {
  const map = journey('plan', 'A plan', {
    personas: [persona('jamie', 'Jamie'), persona('omar', 'Omar')],
    stages: [
      stage('a', 'Ask', {
        touchpoints: [
          touchpoint('one', 'One', {
            pains: [
              pain('mild', 'Mild', { severity: 'low' }),
              pain('over', 'Over', { severity: 'critical', resolved: '2026-08' }),
              pain('shared', 'Shared', { severity: 'high', for: ['omar'] }),
            ],
            opportunities: [opportunity('hard', 'Hard', { impact: 4, effort: 5 }), opportunity('vague', 'Vague')],
          }),
          touchpoint('two', 'Two', {
            pains: [
              pain('bad', 'Bad', { severity: 'critical' }),
              pain('shared', 'Shared', { severity: 'high', for: ['jamie'], repeated: true }),
            ],
            opportunities: [
              opportunity('easy', 'Easy', { impact: 4, effort: 1, ticket: 'PLAN-7', status: 'planned' }),
              opportunity('gone', 'Gone', { impact: 5, effort: 1, status: 'dismissed' }),
            ],
          }),
        ],
      }),
    ],
  });

  it('has each pain once, the worst first, with where it hurts and whom', () => {
    expect(rowsOf(written(map), 'Pains')).toEqual([
      ['critical', 'Bad', 'Ask › Two', 'Jamie, Omar'],
      ['high', 'Shared', 'Ask › One / Ask › Two', 'Jamie, Omar'],
      ['low', 'Mild', 'Ask › One', 'Jamie, Omar'],
      ['Resolved'],
      ['critical', 'Over', 'Ask › One', 'Jamie, Omar'],
    ]);
  });

  it('has what is resolved below a heading of its own, and in no colour of a pain', () => {
    const tables = written(map).pages.filter((page) => page.kind === 'table' && page.title === 'Pains') as TablePage[];
    const rows = tables.flatMap(({ rows }) => rows);
    const inks = rows.map(({ cells, look }) => (look === 'heading' ? look : cells[1]?.[0]?.ink));
    expect(inks).toEqual(['painInk', 'painInk', 'painInk', 'heading', 'faint']);
  });

  it('has opportunities by what they bring for how much work, and those that are over below', () => {
    const rows = rowsOf(written(map), 'Opportunities');
    expect(rows.map(([impact, effort, title]) => [impact, effort, title])).toEqual([
      ['4 of 5', '1 of 5', 'Easy'],
      ['4 of 5', '5 of 5', 'Hard'],
      ['', '', 'Vague'],
      ['done, dismissed', undefined, undefined],
      ['5 of 5', '1 of 5', 'Gone'],
    ]);
    const [matrix] = picturesOf(written(map), 'Impact / Effort');
    expect(matrix && saidIn(matrix)).toEqual(expect.arrayContaining(['Quick wins', 'Easy', 'Hard', 'Vague']));
  });
});

describe('the map in a report', () => {
  const long = journey('long', 'A long way', {
    personas: [persona('jamie', 'Jamie')],
    stages: Array.from({ length: 3 }, (_, at) =>
      stage(`s${at}`, `Stage ${at}`, {
        touchpoints: Array.from({ length: 10 }, (_, number) =>
          touchpoint(`t${at}-${number}`, `Step ${at}.${number}`, {
            does: [said(`Does ${at}.${number}`)],
            feels: [feeling('calm', number % 3)],
            backstage: [{ id: '', name: `b${at}-${number}`, text: `Behind ${at}.${number}` }],
          }),
        ),
      }),
    ),
  });
  const steps = long.stages.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title));

  it('is shown whole on one page, and then in parts that can be read, each with the titles of its rows', () => {
    const [whole, ...parts] = picturesOf(written(long), 'A long way');
    expect(whole && saidIn(whole)).toEqual(expect.arrayContaining(steps));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(pictureBox(part, paper).width / part.width).toBeGreaterThan(0.6);
      expect(saidIn(part)).toEqual(expect.arrayContaining(['Touchpoints']));
    }
    const shown = new Set(parts.flatMap(saidIn));
    expect(steps.filter((step) => !shown.has(step))).toEqual([]);
    const named = parts.filter((part) => saidIn(part).includes('Doing'));
    expect(new Set(named.flatMap(saidIn).filter((text) => text.startsWith('Does ')))).toHaveLength(steps.length);
  });

  it('has each stage in one tint on all pages, with and without the stages of others', () => {
    const people = ['jamie', 'omar'];
    const map = identify({
      ...structuredClone(long),
      personas: people.map((name) => persona(name, name)),
      stages: [stage('own', 'Own', { for: ['jamie'] }), ...structuredClone(long.stages)],
    });
    const [whole, ...parts] = picturesOf(written(map), 'A long way') as [Picture, ...Picture[]];
    const [ofOmar] = picturesOf(written(map, 'paper', { view: { personas: ['omar'] } }), 'A long way');
    const tints = tintsOf(whole);
    expect(new Set(tints.map(([, tint]) => tint))).toHaveLength(4);
    for (const [id, tint] of [...parts, ofOmar as Picture].flatMap(tintsOf)) {
      expect([id, tint]).toEqual(tints.find((known) => known[0] === id));
    }
  });

  it('names what an opportunity solves on another page', () => {
    const map = structuredClone(long);
    map.stages[0]?.touchpoints[0]?.pains.push(pain('dear', 'It is dear'));
    map.stages[2]?.touchpoints[9]?.opportunities.push(opportunity('free', 'Make it free', { solves: ['dear'] }));
    const [, ...parts] = picturesOf(written(map), 'A long way');
    const solving = parts.map(saidIn).filter((texts) => texts.includes('Make it free'));
    expect(solving.map((texts) => texts.find((text) => text.startsWith('Solves')))).toEqual(['Solves: It is dear']);
  });

  it('fills the page where it is long, instead of a strip of it', () => {
    const [whole] = picturesOf(written(long), 'A long way');
    const { height } = pictureBox(whole as Picture, paper);
    expect(height).toBeGreaterThan(paper.height / 2);
  });

  it('has low parts below each other on one page, though they are of one stage', () => {
    const touchpoints = Array.from({ length: 12 }, (_, at) => touchpoint(`t${at}`, `Step ${at}`));
    const pictures = picturesOf(written(journey('x', 'X', { stages: [stage('a', 'A', { touchpoints })] })), 'X');
    expect(pictures).toHaveLength(1);
    const [only] = pictures as [Picture];
    expect(saidIn(only)).toEqual(expect.arrayContaining(touchpoints.map(({ title }) => title)));
    expect(saidIn(only).filter((text) => text === 'A')).toHaveLength(2);
    expect(pictureBox(only, paper).width / only.width).toBeGreaterThan(0.6);
  });

  it('tells the feelings on a page of their own, stage by stage where there are many', () => {
    const [curve] = picturesOf(written(long), 'Feeling: lowest and highest of each stage');
    const texts = (curve && saidIn(curve))?.join(' ');
    expect(texts?.match(/10 touchpoints: lowest and highest feeling/g)).toHaveLength(3);
    // Everybody who is calm is so at 0, +1 and +2.
    const heights = new Set(
      [...descendants(treeOf(curve as Picture))]
        .filter((element) => classesOf(element).includes('feeling'))
        .map(({ children }) => children.find(({ name }) => name === 'circle')?.attributes.cy),
    );
    expect(heights.size).toBe(2);
    const [short] = picturesOf(written(mobilePlan()), 'Feeling');
    expect(short && saidIn(short).join(' ')).toContain('Calls her carrier');
  });

  it('shows images as such, and no path of a file as a text', () => {
    const step = touchpoint('one', 'One', {
      images: [{ id: '', target: 'images/packages.png' }],
      links: [
        { id: '', target: 'research/diary.md' },
        { id: '', target: 'https://example.org/plan.html' },
      ],
    });
    const report = written(
      journey('x', 'X', { watches: ['src/**'], stages: [stage('a', 'A', { touchpoints: [step] })] }),
    );
    const tables = report.pages.filter((page): page is TablePage => page.kind === 'table');
    const texts = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text)));
    expect(texts).toContain('https://example.org/plan.html');
    expect(texts.filter((text) => /packages\.png|diary\.md|src\//.test(text))).toEqual([]);
  });
});

describe('the people of a report', () => {
  const people = [
    persona('jamie', 'Jamie', {
      image: 'jamie.png',
      goals: [said('Save money')],
      needs: [said('A clear answer')],
      own: [{ id: '', name: 'age', value: { text: '34' } }],
    }),
    persona('omar', 'Omar', { goals: [said('One bill')] }),
  ];
  const map = journey('x', 'X', {
    personas: people,
    stages: [stage('a', 'A', { touchpoints: [touchpoint('one', 'One', { feels: [feeling('calm', 1)] })] })],
  });

  it('are told fact by fact behind its heading, beside each other', () => {
    const rows = rowsOf(written(map, 'slides'), 'People');
    expect(rows).toEqual([
      ['Goals', 'Save money', 'One bill'],
      ['Needs', 'A clear answer', ''],
      ['Details', 'age: 34', ''],
      ['Best moment', 'calm +1', 'calm +1'],
    ]);
  });

  const image: MapImage = { dataUri: 'data:image/png;base64,iVBORw0KGgo=', width: 8, height: 8, hash: 'h1' };

  it('have their portraits above their columns on a slide', () => {
    const report = written(map, 'slides', { images: new Map([['jamie.png', image]]) });
    const page = report.pages.find((page): page is TablePage => page.kind === 'table' && page.title === 'People');
    const [rail = 0, first = 0] = page?.widths ?? [];
    const [portrait, ...others] = placedOn(page as TablePage, paper);
    expect(others).toEqual([]);
    expect(portrait?.drawn.description).toBe('Jamie');
    expect(portrait?.box.x).toBeGreaterThan(layout.margin + rail);
    expect((portrait?.box.x ?? 0) + (portrait?.box.width ?? 0)).toBeLessThan(layout.margin + rail + first);
    expect(portrait?.box.height).toBeLessThan(page?.lead.height ?? 0);
    expect(picturesOfSlides(report)).toContain(portrait?.drawn);
  });

  it('have their portraits on paper', () => {
    const report = written(map, 'paper', { images: new Map([['jamie.png', image]]) });
    const [cards] = picturesOf(report, 'People');
    const drawn: string[] = [];
    for (const part of cards?.parts ?? []) {
      part.paint({ ...idlePen, image: ({ hash }) => void drawn.push(hash) });
    }
    expect(drawn).toEqual(['h1']);
    expect(cards && saidIn(cards)).toEqual(expect.arrayContaining(['Jamie', 'Goals', 'Save money', 'Needs', 'Omar']));
  });
});

describe('what does not fit on one page', () => {
  it('is spread so that no page holds a mere rest', () => {
    const things = Array.from({ length: 11 }, () => ({ size: 10 }));
    expect(evenGroups(things, 100).map(({ length }) => length)).toEqual([6, 5]);
    expect(evenGroups(things.slice(0, 10), 100)).toHaveLength(1);
    expect(evenGroups([{ size: 300 }, { size: 10 }], 100)).toHaveLength(2);
    expect(evenGroups([], 100)).toEqual([]);
  });

  it('has more columns than stand beside each other below them, with their headings', () => {
    const touchpoints = Array.from({ length: 12 }, (_, at) =>
      touchpoint(`t${at}`, `Step ${at}`, { does: [said(`Does ${at}`)] }),
    );
    const report = written(journey('x', 'X', { stages: [stage('a', 'Act', { touchpoints })] }));
    const pages = report.pages.filter((page): page is TablePage => page.kind === 'table' && page.title === 'Act');
    expect(pages.map(({ head }) => head.cells)).toEqual([['', 'Step 0', 'Step 1', 'Step 2', 'Step 3']]);
    expect(rowsOf(report, 'Act')).toEqual([
      ['Doing', 'Does 0', 'Does 1', 'Does 2', 'Does 3'],
      ['', 'Step 4', 'Step 5', 'Step 6', 'Step 7'],
      ['Doing', 'Does 4', 'Does 5', 'Does 6', 'Does 7'],
      ['', 'Step 8', 'Step 9', 'Step 10', 'Step 11'],
      ['Doing', 'Does 8', 'Does 9', 'Does 10', 'Does 11'],
    ]);
  });

  it('is a little smaller where it then fits', () => {
    const pages = written(mobilePlan()).pages.filter((page) => page.kind === 'table' && page.title === 'Negotiate');
    expect(pages).toHaveLength(1);
  });
});
