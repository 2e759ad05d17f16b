import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/formats/fonts/texts-of.js';
import { picturesOf, toPptx } from '../../src/formats/pptx/pptx.js';
import { mapPictures } from '../../src/formats/report/map-pictures.js';
import { layout, roomOn } from '../../src/formats/report/page.js';
import { reportOf } from '../../src/formats/report/report.js';
import type { PlainMap } from '../../src/map/model.js';
import { drawMap } from '../../src/render/index.js';
import { MapMaker } from '../diff/laws/random-maps.js';
import { saying } from '../fixtures/hostile.js';
import { identify, mobilePlan } from '../fixtures/maps.js';
import { openedSlides } from '../fixtures/opened-slides.js';
import { randomFrom } from '../fuzz/random.js';

const size = { width: 1280, height: 720 };
const room = roomOn(size);
const slideReport = (map: PlainMap) => reportOf(map, { theme: 'light' }, size, 'slides');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const emu = 9525;

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** What a parser of others finds in a file: its elements, and its texts. */
function parsed(xml: string): { elements: Element[]; texts: string[] } {
  const elements: Element[] = [];
  const texts: string[] = [];
  const parser = new Parser();
  for (const event of ['error', 'warn'] as const) {
    parser.on(event, (problem) => {
      throw problem;
    });
  }
  parser.on('openTag', (name, attributes, decode) => {
    const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    elements.push({ name, attributes: Object.fromEntries(decoded) });
  });
  parser.on('text', (text, decode) => void texts.push(decode(text)));
  parser.parse(xml);
  return { elements, texts };
}

/** The slides of a map, in order. */
function slidesOf(map: PlainMap) {
  const report = slideReport(map);
  const files = unzipSync(
    toPptx(
      report,
      picturesOf(report).map(() => png),
    ),
  );
  const texts = Object.fromEntries(Object.entries(files).filter(([path]) => /\.(xml|rels)$/.test(path)));
  const all = Object.fromEntries(Object.entries(texts).map(([path, data]) => [path, parsed(strFromU8(data))]));
  const slides = Object.keys(all).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const number = (path: string) => Number(/\d+/.exec(path)?.[0]);
  return { files, all, slides: slides.sort((a, b) => number(a) - number(b)).map((path) => all[path]) };
}
const saidOn = (slides: ReturnType<typeof slidesOf>['slides']) => slides.flatMap((slide) => slide?.texts ?? []);

describe('a map as slides', { timeout: 30_000 }, () => {
  it('has every touchpoint, pain and opportunity as a text of its own, and no pictures but those of the map', () => {
    const map = mobilePlan();
    const { slides, files } = slidesOf(map);
    const texts = saidOn(slides);
    for (const stage of map.stages) {
      for (const { title, pains, opportunities, does } of stage.touchpoints) {
        expect(texts).toContain(title);
        for (const { text } of [...pains, ...does]) expect(texts).toContain(text);
        for (const opportunity of opportunities) expect(texts).toContain(opportunity.title);
      }
    }
    const pictures = slides.map((slide) => slide?.elements.filter(({ name }) => name === 'p:pic').length);
    expect(pictures.filter(Boolean)).toEqual([1, 1, 1, 1, 1]);
    const media = Object.keys(files).filter((path) => path.startsWith('ppt/media/'));
    expect(media).toEqual([1, 2, 3, 4, 5].map((number) => `ppt/media/map${number}.png`));
  });

  it('shows the map as large as the room on a slide is, in parts that leave nothing out', () => {
    const map = mobilePlan();
    const copies = ['a', 'b', 'c'].flatMap((copy) =>
      mobilePlan().stages.map((stage) => ({
        ...stage,
        name: `${stage.name}-${copy}`,
        title: `${stage.title} ${copy}`,
      })),
    );
    for (const shown of [map, identify({ ...map, stages: copies })]) {
      const pictures = mapPictures(shown, { theme: 'light' }, room);
      for (const { width, height } of pictures) {
        // Letters stay more than half as large as in the editor.
        expect(Math.min(room.width / width, room.height / height)).toBeGreaterThan(0.55);
      }
      const texts = new Set(pictures.flatMap((picture) => textsOf(picture).map(({ text }) => text)));
      for (const { title } of shown.stages) expect(texts).toContain(title);
      const whole = drawMap(map, { theme: 'light' });
      const parts = whole.parts.filter(({ key }) => key === 'rail' || shown.stages.some(({ id }) => id === key));
      const missing = textsOf({ parts }).filter(({ text }) => !texts.has(text));
      expect(missing.map(({ text }) => text)).toEqual([]);
    }
  });

  it('begins with a cover, the people, the whole map and its parts; then comes each stage', () => {
    const { slides } = slidesOf(mobilePlan());
    const titles = slides.map((slide) => slide?.texts[0]);
    const title = 'I want a cheaper mobile plan';
    const parts = [1, 2, 3, 4].map((part) => `${title} (${part}/4)`);
    expect(titles.slice(0, 7)).toEqual([title, 'People', title, ...parts]);
    const stages = titles.map((title) => title?.replace(/ \(\d\/\d\)$/, ''));
    expect([...new Set(stages.slice(7))]).toEqual([
      ...mobilePlan().stages.map(({ title }) => title),
      'Pains',
      'Gains',
      'Opportunities',
      'The whole journey',
    ]);
  });

  it('names every file that it has, and has every file that it names', () => {
    const { files, all } = slidesOf(mobilePlan());
    const named = (all['[Content_Types].xml']?.elements ?? []).flatMap(({ attributes }) => attributes.PartName ?? []);
    expect(named.map((path) => path.slice(1)).filter((path) => !(path in files))).toEqual([]);
    for (const [path, { elements }] of Object.entries(all)) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]+$/, '');
      const targets = elements.flatMap(({ attributes }) => attributes.Target ?? []);
      const missing = targets.filter((target) => !(new URL(target, `file:///${folder}`).pathname.slice(1) in files));
      expect(missing, path).toEqual([]);
    }
  });

  it.each(['<a:t>&amp;</a:t>', '"\'', '\0\u0007\ufffe', '\ud800', '=1+1', 'https://example.org', 'long '.repeat(300)])(
    'has %j as text, wherever it is said',
    (text) => {
      const { map } = saying(mobilePlan(), text);
      const { slides } = slidesOf(map);
      const names = new Set(slides.flatMap((slide) => slide?.elements.map(({ name }) => name) ?? []));
      expect([...names].filter((name) => /hlink|video|audio|oleObj/.test(name))).toEqual([]);
    },
  );
});

describe('slides in a program that is not ours', () => {
  it.each([
    ['a map', mobilePlan()],
    ['a map that says what is markup elsewhere', saying(mobilePlan(), '<a:t>&amp;</a:t> "\'').map],
  ])('have their titles, all their texts and their pictures, of %s', async (_, map) => {
    const { files, slides } = slidesOf(map);
    const opened = await openedSlides(zipSync(files));
    expect(opened.width).toBe(size.width * 0.75);
    const words = (texts: readonly string[]) => texts.flatMap((text) => text.split(/\s+/)).filter(Boolean);
    expect(opened.slides.map(({ texts }) => words(texts).toSorted())).toEqual(
      slides.map((slide) => words(slide?.texts ?? []).toSorted()),
    );
    expect(opened.slides.map(({ title }) => title).filter((title) => title === '')).toEqual([]);
    expect(opened.slides[0]?.title).toBe(map.title);
    const pictures = opened.slides.reduce((sum, { pictures }) => sum + pictures, 0);
    expect(pictures).toBe(Object.keys(files).filter((path) => path.startsWith('ppt/media/')).length);
  });
});

describe('tables of a report', { timeout: 30_000 }, () => {
  /** What is written over the edge of a page. */
  const tooTall = (map: PlainMap) =>
    slideReport(map).pages.flatMap((page) => {
      if (page.kind !== 'table') return [];
      const height = page.rows.reduce((sum, row) => sum + row.height, page.lead.height + page.head.height);
      return height > size.height - layout.bodyTop - layout.foot + 0.01 ? [page.title] : [];
    });

  it('fit on their pages, whatever a map says, and however long it is', () => {
    for (let seed = 0; seed < 25; seed++) {
      const map = new MapMaker(randomFrom(seed)).map();
      expect(tooTall(map), `seed ${seed}`).toEqual([]);
    }
    expect(tooTall(saying(mobilePlan(), 'Words that go on '.repeat(300)).map)).toEqual([]);
    expect(tooTall(saying(mobilePlan(), 'Unbreakable'.repeat(300)).map)).toEqual([]);
  });

  it('stand on slides where their pages say', () => {
    const { slides } = slidesOf(mobilePlan());
    for (const slide of slides) {
      const elements = slide?.elements ?? [];
      const at = elements.findIndex(({ name }) => name === 'p:graphicFrame');
      if (at < 0) continue;
      const frame = elements.slice(at);
      const value = (name: string, key: string) =>
        Number(frame.find((element) => element.name === name)?.attributes[key]) / emu;
      expect(value('a:off', 'x') + value('a:ext', 'cx')).toBeLessThanOrEqual(size.width - layout.margin + 1);
      expect(value('a:off', 'y') + value('a:ext', 'cy')).toBeLessThanOrEqual(size.height - layout.foot + 1);
      const columns = frame.filter(({ name }) => name === 'a:gridCol').length;
      const rows = frame.filter(({ name }) => name === 'a:tr').length;
      expect(frame.filter(({ name }) => name === 'a:tc')).toHaveLength(columns * rows);
    }
  });

  it('leave nothing out', () => {
    const text = Array.from({ length: 250 }, (_, at) => `w${at}`).join(' ');
    const { slides } = slidesOf(saying(mobilePlan(), text).map);
    const said = new Set(saidOn(slides).flatMap((part) => part.split(' ')));
    expect(text.split(' ').filter((word) => !said.has(word))).toEqual([]);
  });
});
