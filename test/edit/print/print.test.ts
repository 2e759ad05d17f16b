import { describe, expect, test } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { printMaps } from '../../../src/edit/print/index.js';
import type { PlainMap, PlainStage, PlainTouchpoint } from '../../../src/map/model.js';
import { errorsOf, mapsIn, openExample, openText } from '../../fixtures/documents.js';
import { corpusPaths, examplePaths } from '../../fixtures/repository.js';
import { randomFrom } from '../../fuzz/random.js';
import { words } from '../format/reading.js';
import { randomMap, said, sayable } from './random-maps.js';
import { plain, readMaps } from './reading.js';

describe('every map of the repository is read from its print as it was', () => {
  test.each([...examplePaths, ...corpusPaths])('%s', async (path) => {
    const maps = plain(await mapsIn(await openExample(path)));
    const text = printMaps(maps);
    const read = await openText(text, `printed-${path.replaceAll('/', '-')}`);
    expect(plain(await mapsIn(read))).toEqual(maps);
    // The file that it imports to answer another map is all that is missing.
    const improved = maps.flatMap(({ improves }) => improves ?? []);
    expect(errorsOf(read).filter((error) => !improved.some((name) => error.includes(`\`${name}\``)))).toEqual([]);
    expect(format(text, words)).toBe(text);
  });
});

describe('random maps with any texts', () => {
  const seed = 20_261_122;

  test('are read from their print as they were, and the formatter leaves it as it is', {
    timeout: 60_000,
  }, async () => {
    for (let run = 0; run < 40; run++) {
      const map = sayable(randomMap(randomFrom(seed + run)));
      const text = printMaps([map]);
      const [read] = await readMaps(text);
      expect(read && said(read), `seed ${seed + run}`).toEqual(said(map));
      expect(format(text, words), `seed ${seed + run}`).toBe(text);
    }
  });

  test('share a file, each with its own things', { timeout: 60_000 }, async () => {
    for (let run = 0; run < 10; run++) {
      const random = randomFrom(seed + run);
      const maps = [sayable(randomMap(random, 'a-')), sayable(randomMap(random, 'b-'))];
      const read = await readMaps(printMaps(maps));
      expect(read.map(withoutNames), `seed ${seed + run}`).toEqual(maps.map(withoutNames));
    }
  });
});

function withoutNames(map: PlainMap): unknown {
  return JSON.parse(JSON.stringify(said(map), (key, value) => (names.has(key) ? undefined : value)));
}
/** What may be called otherwise where two maps of a file use one name for two things. */
const names = new Set([
  ...['name', 'for', 'from', 'by', 'owner', 'lane', 'solves', 'serves', 'moves', 'teams', 'evidence', 'lanes'],
]);

const nothing = (map: Partial<PlainMap>): PlainMap => ({
  ...{
    id: '',
    name: '',
    title: '',
    personas: [],
    teams: [],
    evidence: [],
    lanes: [],
    expects: [],
    watches: [],
    tags: [],
  },
  ...{ objectives: [], stages: [], opportunities: [], metrics: [], notes: [], unknown: [] },
  ...map,
});
const noFacts = {
  ...{
    for: [],
    by: [],
    optional: false,
    channels: [],
    sees: [],
    does: [],
    thinks: [],
    says: [],
    feels: [],
    targets: [],
  },
  ...{ pains: [], gains: [], moments: [], takes: [], waits: [], next: [], frontstage: [], backstage: [], support: [] },
  ...{ images: [], links: [], notes: [], tags: [], own: [], opportunities: [], metrics: [], unknown: [] },
};
const touchpoint = (title: string, facts: Partial<PlainTouchpoint> = {}): PlainTouchpoint => ({
  ...noFacts,
  ...{ id: '', name: '', title },
  ...facts,
});
const stage = (title: string, touchpoints: PlainTouchpoint[], facts: Partial<PlainStage> = {}): PlainStage => ({
  ...touchpoint(title),
  ...{ objectives: [], touchpoints },
  ...facts,
});
const persona = (name: string, title: string) => ({
  ...{ id: '', name, title, goals: [], needs: [], pains: [], gains: [], traits: [], own: [] },
});

test('names are made of titles where they are missing, unreadable or taken, and what refers to them follows', () => {
  const map = nothing({
    title: 'Order a taxi',
    personas: [persona('', 'Mei Lin'), persona('Omar S.', 'Omar'), persona('all', 'Everybody')],
    lanes: [{ id: '', name: '3rd party', title: '3rd party' }],
    stages: [
      stage('Call', [
        touchpoint('Waits', { for: ['Omar S.'], next: [{ id: '', to: 'the end' }] }),
        touchpoint('Waits', { own: [{ id: '', lane: '3rd party', text: 'Music' }] }),
      ]),
      stage('…', [touchpoint('Arrives', { name: 'the end' })]),
    ],
  });
  expect(printMaps([map])).toBe(`lane "3rd party" as _3rd-party

persona "Mei Lin" as mei-lin
persona "Omar" as omar-s
persona "Everybody" as all-2

journey "Order a taxi" {
  persona     mei-lin
  persona     omar-s
  persona     all-2

  stage "Call" {
    touchpoint "Waits" for omar-s {
      next        the-end
    }

    touchpoint "Waits" as waits-2 {
      _3rd-party: "Music"
    }
  }

  stage "…" as stage-2 {
    touchpoint  "Arrives" as the-end
  }
}
`);
});

test('a face that is not the built-in one is declared', () => {
  const feels = [
    { id: '', word: 'calm', value: 1, emoji: '😊' },
    { id: '', word: 'let down', value: -1, emoji: '😿' },
    { id: '', word: 'let down', value: -2, emoji: '😿', then: true },
    { id: '', word: 'meh', value: -0.5 },
    { id: '', value: 0 },
  ];
  expect(
    printMaps([nothing({ title: 'A', stages: [stage('B', [], { feels })] })]),
  ).toBe(`emotion "let down" as let-down -1 "😿"

journey "A" {
  stage "B" {
    feels       calm +1
    feels       let-down -1
    then feels  let-down -2
    feels       "meh" -0.5
    feels       0
  }
}
`);
});

test('what the language cannot hold as it is loses the least', async () => {
  const notes = ['"""\ntriple', 'a }\n}\nb', '  both\n  indented', 'car\r\nriage', 'no\u0000zero \ud800'];
  const [map] = await readMaps(printMaps([nothing({ title: 'A', notes: notes.map((text) => ({ id: '', text })) })]));
  expect(map?.notes.map(({ text }) => text)).toEqual([
    "'''\ntriple",
    'a } } b',
    'both\nindented',
    'car\nriage',
    'no\ufffdzero \ufffd',
  ]);
});

test('a line that nobody knows stays as it is, and one that would break out of its block becomes a note', () => {
  const unknown = ['weather "rain" {\n        degrees 4\n}', '}\nstage "Mine"', 'x {', '// hidden'];
  const lines = unknown.map((text) => ({ id: '', text }));
  expect(printMaps([nothing({ title: 'A', unknown: lines })])).toBe(`journey "A" {
  weather "rain" {
    degrees 4
  }
  note        "} stage \\"Mine\\""
  note        "x {"
  note        "// hidden"
}
`);
});
