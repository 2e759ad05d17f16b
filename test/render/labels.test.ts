import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInLanes } from '../../src/language/map/library.js';
import { choicesOf } from '../../src/language/values/choices.js';
import { builtinLibrary } from '../../src/map/builtin-library.js';
import type { PlainMap } from '../../src/map/model.js';
import { drawers, drawMap } from '../../src/render/index.js';
import { emotionWords } from '../../src/render/labels/emotions.js';
import {
  emotionWord,
  type Labels,
  labelsFor,
  writtenDate,
  writtenDuration,
  writtenFeeling,
} from '../../src/render/labels/index.js';
import { errorsOf, mapsIn, openText } from '../fixtures/documents.js';
import { metric, mobilePlan, quantity } from '../fixtures/maps.js';
import { descendants, linesOf, treeOf } from './support/svg.js';

const languages = ['en', 'de', 'fr', 'es'] as const;

/** Every paragraph that is drawn, its lines joined. */
function drawnTexts(map: PlainMap): string[] {
  const texts = [...descendants(treeOf(drawMap(map, { theme: 'light', today: '2026-11-20' })))];
  return texts
    .filter((element) => element.name === 'text')
    .map((element) => [element.text, ...element.children.map((line) => line.text)].join(''));
}

/** Every text of a map's pictures in all views: what is drawn, the tooltips, and the descriptions. */
function textsIn(map: PlainMap): string[] {
  return Object.values(drawers).flatMap((draw) => {
    const picture = draw(map, { theme: 'light', today: '2026-11-20' });
    const tree = treeOf(picture);
    const tips = [...descendants(tree)].filter((element) => element.name === 'title').map((element) => element.text);
    return [...linesOf(tree).map(({ text }) => text), ...drawnTexts(map), ...tips, picture.description];
  });
}

/** A map in which the author has written nothing but numbers, so that every word in its picture is the picture's own. */
function wordless(language: string): PlainMap {
  const map = mobilePlan();
  map.metrics.push(
    metric('share', '7', {
      kind: 'rate',
      data: { file: '7', column: '7' },
      now: [
        { id: 'a', value: quantity('7 %', 7, '%'), on: '2026-05' },
        { id: 'b', value: quantity('8 %', 8, '%'), on: '2026-06' },
      ],
    }),
  );
  const written = new Set(['text', 'title', 'because', 'until', 'to', 'ticket', 'target', 'fails', 'lane', 'when']);
  const strip = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) if (typeof value[i] === 'string') value[i] = '7';
      for (const item of value) strip(item);
    } else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      const builtIn = 'icon' in fields || fields.name === 'assumption';
      for (const [key, field] of Object.entries(fields)) {
        if (typeof field !== 'string') strip(field);
        else if (key === 'word' && !emotionWords.includes(field)) fields[key] = '7';
        else if (written.has(key) && !(builtIn && key === 'title')) fields[key] = '7';
      }
    }
  };
  strip(map);
  for (const team of [map, ...map.stages, ...map.opportunities]) if (team.owner) team.owner = '7';
  for (const place of map.stages.flatMap((stage) => [stage, ...stage.touchpoints])) {
    for (const item of place.opportunities) if (item.owner) item.owner = '7';
  }
  for (const person of map.personas) for (const own of person.own) own.name = '7';
  return { ...map, language };
}

const wordsOf = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => text.replaceAll('\u00ad', '').match(/\p{L}+/gu) ?? []));

describe('the labels of a picture', () => {
  it('follow the language of the map, by its first part, and are English where there is no table', () => {
    expect(
      [undefined, 'en', 'de', 'de-AT', 'FR', 'es-419', 'nl', 'constructor'].map((code) => labelsFor(code).language),
    ).toEqual(['en', 'en', 'de', 'de', 'fr', 'es', 'en', 'en']);
  });

  it.each([
    [
      'de',
      [
        'Berührungs- punkte',
        'Denken',
        'Schmerzpunkte und Gewinne',
        'Sichtbarkeitslinie',
        'Wirkung',
        'kritisch',
        'wartet 12 min',
        'wartet 1 Tag',
      ],
    ],
    [
      'fr',
      [
        'Points de contact',
        'Pensées',
        'Points de friction et positifs',
        'ligne de visibilité',
        'Effet',
        'critique',
        'attend 1 jour',
      ],
    ],
    [
      'es',
      [
        'Puntos de contacto',
        'Pensamientos',
        'Dolores y alegrías',
        'línea de visibilidad',
        'Impacto',
        'crítica',
        'espera 1 día',
      ],
    ],
  ])('are those of %s', (language, expected) => {
    const texts = drawnTexts({ ...mobilePlan(), language });
    const missing = expected.filter((label) => !texts.includes(label));
    expect(missing).toEqual([]);
  });

  it.each([
    // What both languages write alike.
    ['de', 'Aug Backstage E Frontstage Jan Moment NPS Support Teams Website min optional'],
    ['fr', 'Conversion E Gains Images Moment NPS Traits conversion interaction mail min moment'],
    ['es', 'Backstage Frontstage NPS media min'],
  ])('leave no English word in a picture in %s', (language, alike) => {
    const english = wordsOf(textsIn(wordless('en')));
    const found = wordsOf(textsIn(wordless(language)));
    expect(english.size).toBeGreaterThan(80);
    expect(found.size).toBeGreaterThan(80);
    expect(
      [...found]
        .filter((word) => english.has(word))
        .sort()
        .join(' '),
    ).toBe(alike);
  });

  it('are filled in everywhere', () => {
    const empty = (value: unknown): boolean =>
      typeof value === 'string'
        ? value.trim() === ''
        : typeof value === 'object' && value !== null && Object.values(value).some(empty);
    expect(languages.filter((language) => empty(labelsFor(language)))).toEqual([]);
  });

  it('know the words of the language', () => {
    const en = labelsFor('en');
    const channels = [...builtinLibrary.matchAll(/^channel "([^"]+)" as ([\w-]+)/gm)].map(([, title, name]) => [
      name,
      title,
    ]);
    expect(Object.fromEntries(channels)).toEqual(en.channels);
    expect(builtinLibrary).toContain(`evidence "${en.assumption}" as assumption`);
    const emotions = [...builtinLibrary.matchAll(/^emotion ([\w-]+) /gm)].map(([, word]) => word);
    expect(emotions).toEqual(emotionWords);
    expect([...builtInLanes].sort()).toEqual(Object.keys(en.lanes).sort());
    const lists: [string, string, Record<string, string>][] = [
      ['evidence', 'kind', en.evidenceKinds],
      ['metric', 'kind', en.metricKinds],
      ['pain', 'severity', en.severities],
      ['opportunity', 'status', en.statuses],
      ['touchpoint', 'moment', en.moments],
      ['journey', 'state', en.states],
    ];
    for (const [owner, word, labels] of lists) expect(choicesOf(owner, word)).toEqual(Object.keys(labels));
  });
});

describe('numbers and dates', () => {
  const each = <T>(write: (labels: Labels) => T) => languages.map((language) => write(labelsFor(language)));

  it('have the decimal mark of the language, in feelings too', () => {
    expect(each((labels) => writtenFeeling(-1.5, labels))).toEqual(['−1.5', '−1,5', '−1,5', '−1,5']);
  });

  it('are dates of the language', () => {
    expect(each((labels) => writtenDate('2026-10-01', labels))).toEqual([
      '1 Oct 2026',
      '1. Okt. 2026',
      '1er oct. 2026',
      '1 oct 2026',
    ]);
    expect(each((labels) => writtenDate('2026-03', labels))).toEqual([
      'Mar 2026',
      'März 2026',
      'mars 2026',
      'mar 2026',
    ]);
    expect(each((labels) => writtenDate('2026', labels))).toEqual(['2026', '2026', '2026', '2026']);
    expect(each((labels) => writtenDate('soon', labels))).toEqual(['soon', 'soon', 'soon', 'soon']);
  });

  it('are times with the plural of the language', () => {
    const time = (min: number, max = min) =>
      each((labels) => writtenDuration({ id: '', min, max, unit: 'hour' }, labels));
    expect(time(1)).toEqual(['1 hour', '1 Stunde', '1 heure', '1 hora']);
    expect(time(1.5)).toEqual(['1.5 hours', '1,5 Stunden', '1,5 heure', '1,5 horas']);
    expect(time(1, 2)).toEqual(['1–2 hours', '1–2 Stunden', '1–2 heures', '1–2 horas']);
  });

  it('stay as they are in what is written', () => {
    const map = { ...mobilePlan(), language: 'de' };
    map.goal = { id: 'g', text: 'Pay 1.50 less' };
    expect(drawnTexts(map)).toContain('Pay 1.50 less');
  });
});

describe('built-in words', () => {
  it('are translated, those of the author are not', () => {
    const de = labelsFor('de');
    expect(['frustrated', 'stuck but determined'].map((word) => emotionWord(word, de))).toEqual([
      'frustriert',
      'stuck but determined',
    ]);
    const map = { ...mobilePlan(), language: 'de' };
    const [channel] = map.stages[0]?.touchpoints[0]?.channels ?? [];
    expect(drawnTexts(map)).toContain('E-Mail');
    if (channel) channel.title = 'Post by wire';
    expect(drawnTexts(map)).toContain('Post by wire');
  });
});

describe('a map in German', () => {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/languages/arzttermin.journey'), 'utf8');

  it('is read without an error and drawn in German', async () => {
    const document = await openText(text, 'arzttermin');
    expect(errorsOf(document)).toEqual([]);
    const [map] = await mapsIn(document);
    const texts = drawnTexts(map as PlainMap);
    for (const label of [
      '1,5 Stunden',
      'wartet 6 Wochen',
      '2- bis 3-mal bis jemand abhebt',
      'Persönlich',
      'frustriert',
      'Am Empfang',
    ])
      expect(texts).toContain(label);
    expect(texts).toContain('„Ich habe nur die Mittagspause.“');
  });

  it('names renamed rows and rows of its own as it declares them, each beside its kind', async () => {
    const [map] = await mapsIn(await openText(text, 'arzttermin-rows'));
    const tree = treeOf(drawMap(map as PlainMap, { theme: 'light' }));
    const rail = [...descendants(tree)].find((element) => element.attributes.class === 'rail');
    const titles = linesOf(rail as NonNullable<typeof rail>)
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text);
    const inOrder = (...expected: string[]) =>
      expect(titles.filter((title) => expected.includes(title))).toEqual(expected);
    inOrder('Denkt', 'Fühlen');
    inOrder('Sichtbares', 'Frontstage', 'Am Empfang', 'Backstage', 'Support-', 'Labor');
    expect(titles).not.toContain('Denken');
  });
});
