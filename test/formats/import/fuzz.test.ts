import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { importFile } from '../../../src/formats/import/import-file.js';
import { type ImportFormat, importFormats } from '../../../src/formats/import/import-formats.js';
import { Unreadable } from '../../../src/formats/import/imported.js';
import { words } from '../../edit/format/reading.js';
import { workbook } from '../../fixtures/workbooks.js';
import { mutations } from '../../fuzz/mutations.js';
import { type Random, randomFrom, seedFrom } from '../../fuzz/random.js';

/** Repeat a run with `IMPORT_SEED=…`; make it longer with `IMPORT_RUNS=…`. */
const seed = seedFrom('IMPORT_SEED');
const runs = Number(process.env.IMPORT_RUNS ?? 800);

const folder = join(import.meta.dirname, '../../fixtures/import');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:journey|txt)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><v>1</v></c><c t="str"><v>x</v></c></row>';
files.push(
  ...[
    'Stage,Touchpoint,Feels: Me,Pains\nA,"b ""c""\n- d",-1,e (Me, high)\n,f,9,\n',
    ';Find;Buy\nDoing;a;b\nFeeling;😊;odd\n',
  ],
  Buffer.from(workbook(rows)).toString('latin1'),
);

/** A workbook with something broken in one of its parts, rather than in what packs them. */
function brokenInside(random: Random): Buffer {
  const broken = random.pick(Object.values(mutations))(rows, random, [rows, rows]);
  return Buffer.from(random.below(2) ? workbook(broken) : workbook(rows, { 'xl/sharedStrings.xml': broken }));
}

describe('any bytes', () => {
  test.each(importFormats)(
    'as %s give a map in the one layout, or a reason why not',
    { timeout: 60_000 },
    (as: ImportFormat) => {
      let imported = 0;
      for (let run = 0; run < runs; run++) {
        const random = randomFrom(seed + run);
        const others = [random.pick(files), random.pick(files)];
        const mutation = random.pick(Object.values(mutations));
        const text = mutation(random.pick(files), random, others);
        const bytes = Buffer.from(text, random.pick(['latin1', 'utf8', 'utf16le'] as const));
        const outcome = outcomeOf(as === 'xlsx' && random.below(2) ? brokenInside(random) : bytes, as);
        if (outcome.map !== undefined) {
          imported++;
          expect(format(outcome.map, words), `IMPORT_SEED=${seed + run}`).toBe(outcome.map);
        } else expect(outcome.reason, `IMPORT_SEED=${seed + run}`).toMatch(/^[A-Z].*\.$/s);
      }
      if (as === 'mermaid') expect(imported).toBeGreaterThan(runs / 4);
      if (as !== 'mermaid' && as !== 'json') expect(imported).toBeGreaterThan(0);
    },
  );
});

describe('a long file of one thing is read in one go', () => {
  const parts = [
    '%%{',
    'accDescr {\n',
    'accTitle:',
    '<br',
    '#',
    '&',
    ' ',
    '---\n',
    'a:',
    ',',
    ':::',
    '```\n',
    '> ',
    '%',
    ';',
    '\t\n',
    '|',
    '|-',
    'a|b\n-|-\n',
    '[a](',
    '**a',
    '\\|',
    '"',
    '"a\n',
    '"a,',
    '"""\n,',
  ];
  test.each(parts)('%j', { timeout: 20_000 }, (part) => {
    const many = part.repeat(200_000 / part.length);
    const inside = Buffer.from(`journey\n${many}`);
    expect(outcomeOf(inside, 'mermaid').map).toMatch(/^(?:persona|journey) /);
    expect(outcomeOf(Buffer.from(many), 'markdown').reason).toMatch(/holds no journey/);
    expect(outcomeOf(Buffer.from(many), 'csv').reason).toMatch(
      /^(?:This table has no headings|This table is empty|The table has more than)/,
    );
  });
});

test('a heading with a gap in it, and a table of long cells, are read in one go', { timeout: 20_000 }, () => {
  const heading = `# a${' '.repeat(100_000)}b\n`;
  expect(outcomeOf(Buffer.from(heading), 'markdown').reason).toMatch(/holds no journey/);
  const row = `| ${'[a]('.repeat(4_000)} | b |\n`;
  const table = `| Touchpoint | Doing |\n|---|---|\n${row.repeat(20)}`;
  expect(outcomeOf(Buffer.from(table), 'markdown').map).toMatch(/touchpoint/);
});

test('a diagram with somebody else in each of its tasks is read in one go', { timeout: 20_000 }, () => {
  const tasks = Array.from({ length: 20_000 }, (_, at) => `  Task: 3: Person ${at}\n`);
  const { map } = outcomeOf(Buffer.from(`journey\n${tasks.join('')}`), 'mermaid');
  expect(map?.match(/^persona /gm)).toHaveLength(tasks.length);
});

/** Anything thrown that is no reason fails the test. */
function outcomeOf(bytes: Buffer, format: ImportFormat): { map?: string; reason?: string } {
  try {
    return { map: importFile(bytes, 'fuzzed', format).text };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { reason: error.message };
  }
}
