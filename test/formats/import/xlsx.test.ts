import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/formats/import/import-file.js';
import { readWorkbook } from '../../../src/formats/import/xlsx/workbook.js';
import { toXlsx } from '../../../src/formats/xlsx.js';
import type { PlainMap } from '../../../src/map/model.js';
import { mapsIn, openExample } from '../../fixtures/documents.js';
import { workbook } from '../../fixtures/workbooks.js';

const head = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Score</t></is></c></row>';

describe('a workbook of another program', () => {
  test('is read cell by cell: shared and inline texts, results, days, gaps', () => {
    const rows = [
      '<row r="2"><c r="A2" t="s"><v>3</v></c><c r="D2" s="1"><v>46156</v></c></row>',
      '<row r="3"><c r="B3" t="str"><f>1+1</f><v>a_x000D_&#10;b</v></c><c r="C3"><v>0.30000000000000004</v></c><c t="b"><v>1</v></c></row>',
      '<row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r="B4" t="s"><v>2</v></c><c r="C4" s="0"/></row>',
    ];
    expect(readWorkbook(workbook(rows.join('')))).toEqual([
      {
        name: 'Map & more',
        rows: [
          ['A & B', '', '', '2026-05-14'],
          ['', 'a\nb', '0.3', 'yes'],
          ['#REF!', ''],
        ],
      },
    ]);
  });

  test('becomes a map, with a word on what was guessed', () => {
    const rows = `${head}<row><c t="s"><v>3</v></c><c t="str"><v>Pays</v></c><c><v>4</v></c></row>`;
    expect(importFile(workbook(rows), 'buy-a-bike.xlsx')).toEqual({
      text: 'journey "Buy a bike" {\n  stage "A & B" {\n    touchpoint "Pays" {\n      feels       +1\n    }\n  }\n}\n',
      losses: [],
      guesses: [
        'The sheet “Map & more” is read.',
        'The table is read with a row for each touchpoint: Stage → stage, Touchpoint → touchpoint, Score → feels.',
        '“Score” is taken as a scale from 1 to 5, and becomes -2 to +2.',
      ],
    });
  });
});

describe('is refused with a reason', () => {
  const many = `${head}${'<row/>'.repeat(20_001)}`;
  const shared = (length: number) => ({ 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(length)}</t></si></sst>` });
  const repeated = '<row><c t="s"><v>0</v></c></row>';
  const sheets = (count: number) => ({
    'xl/workbook.xml': `<workbook><sheets>${'<sheet name="a" r:id="rId7"/>'.repeat(count)}</sheets></workbook>`,
  });
  test.each([
    ['a text', strToU8('Stage,Touchpoint'), 'This is no Excel workbook, or it is damaged.'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'This is no Excel workbook: it has no list of sheets.'],
    ['a cut one', workbook(head).slice(0, 300), 'This is no Excel workbook, or it is damaged.'],
    [
      'a locked one',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      /^This workbook is locked with a password, or of an Excel before 2007\./,
    ],
    ['an empty one', workbook(''), 'All sheets of this workbook are empty.'],
    ['one without headings', workbook('<row><c><v>1</v></c></row>'), /^This table has no headings that are known\./],
    ['one with too many rows', workbook(many), 'A sheet has more than 20000 rows, which no map has.'],
    ['one with a cell far away', workbook('<row><c r="XFD1"><v>1</v></c></row>'), /^A sheet has more than 500 columns/],
    [
      'a bomb',
      workbook('', { 'xl/styles.xml': 'a'.repeat(60_000_001) }),
      'Unpacked, this workbook is larger than 60 MB, which no map is.',
    ],
    [
      'one text that many cells show',
      workbook(repeated.repeat(2_000), shared(30_000)),
      'The cells of this workbook show more than 20 million characters, which no map does.',
    ],
    [
      'one sheet that is there many times',
      workbook(repeated.repeat(20), { ...shared(30_000), ...sheets(100) }),
      'The cells of this workbook show more than 20 million characters, which no map does.',
    ],
    [
      'a cell with more than Excel takes',
      workbook(repeated, shared(1_000_000)),
      'A cell has more than 32767 characters, which Excel does not take.',
    ],
    ['many sheets', workbook('', sheets(257)), 'This workbook has more than 256 sheets, which no map has.'],
  ])('%s', (_what, data, reason) => {
    expect(() => importFile(data, 'x.xlsx')).toThrow(reason);
  });

  test('a bomb that lies about its size is not unpacked', () => {
    const data = workbook('', { 'xl/styles.xml': 'a'.repeat(30_000_000) });
    const view = new DataView(data.buffer, data.byteOffset);
    for (let at = 0; at < data.length - 4; at++) {
      if (view.getUint32(at, true) === 30_000_000) view.setUint32(at, 10, true);
    }
    expect(() => importFile(data, 'x.xlsx')).toThrow(/^(?:This is no Excel workbook, or it is damaged|All sheets)/);
  });
});

describe('a workbook of several sheets', () => {
  const cells = (...rows: string[][]) =>
    rows
      .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
      .join('');
  /** A workbook with these sheets, by their names. */
  const book = (sheets: Readonly<Record<string, string>>) => {
    const names = Object.keys(sheets);
    const list = names.map((name, at) => `<sheet name="${name}" r:id="r${at}"/>`).join('');
    const targets = names.map((_, at) => `<Relationship Target="worksheets/${at}.xml" Id="r${at}"/>`).join('');
    const parts = Object.values(sheets).map((rows, at) => [
      `xl/worksheets/${at}.xml`,
      `<sheetData>${rows}</sheetData>`,
    ]);
    return workbook('', {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${targets}</Relationships>`,
      ...Object.fromEntries(parts),
    });
  };
  const asIs = cells(['Stage', 'Touchpoint', 'Does', 'Persona'], ['Buy', 'Pays', 'Queues', 'Kim']);
  const toBe = cells(
    ['', 'Buy', 'Use'],
    ['Does', 'Taps', ''],
    ['Thinks', 'So fast', 'Fine'],
    ['Pains', '', 'None left'],
  );

  test('becomes a journey for each of them that is a map, and names the others', () => {
    const ideas = cells(['Idea', 'Phase', 'Owner'], ['Tap to pay', 'Buy', 'Growth']);
    const about = cells(['Made in spring']);
    const sheets = { About: about, 'As-is': asIs, Ideas: ideas, 'To-be': toBe, Empty: '' };
    const { text, losses, guesses } = importFile(book(sheets), 'check-out.xlsx');
    expect(text.match(/^(?:persona|journey| {2}stage).*$/gm)).toEqual([
      'persona "Kim" as kim',
      'journey "Check out: As-is" {',
      '  stage "Buy" {',
      'journey "Check out: To-be" {',
      '  stage "Buy" {',
      '  stage "Use" {',
    ]);
    expect(losses).toEqual([{ text: 'The sheets “About” and “Ideas” are left out.' }]);
    expect(guesses.map((guess) => guess.replace(/: .*/s, ''))).toEqual([
      'The sheets “As-is” and “To-be” are read, a journey each.',
      'Sheet “As-is”',
      'Sheet “To-be”',
    ]);
  });

  test('keeps the titles above its tables, and says of which sheet something is lost', () => {
    const titled = cells(
      ['Paying by card'],
      ['Stage', 'Touchpoint', 'Takes'],
      ['Buy', 'Pays', 'ages'],
      ['', 'Goes', '5 min'],
    );
    const { text, losses } = importFile(book({ One: titled, Two: asIs }), 'x.xlsx');
    expect(text.match(/^journey.*$/gm)).toEqual(['journey "Paying by card" {', 'journey "X: Two" {']);
    expect(losses.map((loss) => loss.text)).toEqual([
      'Sheet “One”: “ages” at “Pays” is nothing that Takes can say: it is kept as a note.',
    ]);
  });

  test('that an export wrote is one journey, and one line names the sheets that only say more of it', async () => {
    const [map] = await mapsIn(await openExample('examples/mobile-plan.journey'));
    const { text, losses } = importFile(await toXlsx(map as PlainMap), 'plan.xlsx');
    expect(text.match(/^journey.*$/gm)).toEqual(['journey "I want a cheaper mobile plan" {']);
    expect(losses).toEqual([
      {
        text: 'The sheets “Journey”, “Pains and gains”, “Opportunities”, “Metrics”, “Personas” and “Evidence” are left out; an export of the map to .json keeps everything.',
      },
    ]);
  });
});
