import { describe, expect, test } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { printMaps } from '../../../src/edit/print/index.js';
import { toCsv } from '../../../src/formats/csv.js';
import { readCsv } from '../../../src/formats/import/grid/csv.js';
import { parseSeparated } from '../../../src/formats/import/grid/separated-values.js';
import { Unreadable } from '../../../src/formats/import/imported.js';
import { readMarkdown } from '../../../src/formats/import/markdown/markdown.js';
import { readXlsx } from '../../../src/formats/import/xlsx/xlsx.js';
import { markdownDocument } from '../../../src/formats/markdown.js';
import { gridSheet } from '../../../src/formats/sheets/grid.js';
import { toXlsx } from '../../../src/formats/xlsx.js';
import type { PlainMap } from '../../../src/map/model.js';
import { words } from '../../edit/format/reading.js';
import { errorsOf, mapsIn, openExample, openText } from '../../fixtures/documents.js';
import { journey, said, stage, touchpoint } from '../../fixtures/maps.js';
import { corpusPaths, examplePaths } from '../../fixtures/repository.js';

/** What a table becomes, checked. */
async function imported(table: string, name: string): Promise<{ text: string; losses: string[]; guesses: string[] }> {
  const { maps, losses, guesses = [] } = readCsv(table, 'From a table');
  const text = printMaps(maps);
  expect(format(text, words)).toBe(text);
  expect(errorsOf(await openText(text, `grid-${name}`))).toEqual([]);
  return { text, losses: losses.map(({ text }) => text), guesses };
}

/** The rows of a map's grid, each cell by its heading; empty ones left out. */
function gridOf(map: PlainMap): unknown {
  const { columns, rows } = gridSheet(map);
  const cells = rows.map((row) => columns.map(({ title }, at) => [title, row[at]] as const));
  return cells.map((row) => Object.fromEntries(row.filter(([, cell]) => cell !== undefined)));
}

const journeys = await Promise.all(
  [...examplePaths, ...corpusPaths].map(async (path) =>
    (await mapsIn(await openExample(path))).map((map) => ({ name: `${map.name} of ${path}`, map })),
  ),
);

test.each(journeys.flat())('the grid of $name is the same after CSV or Excel out and in', async ({ name, map }) => {
  const { text } = await imported(toCsv(map), name.replace(/\W+/g, '-'));
  const [read] = await mapsIn(await openText(text, `read-${name.replace(/\W+/g, '-')}`));
  expect(gridOf(read as PlainMap)).toEqual(gridOf(map));
  // A workbook knows the title of its journey, and says the same otherwise.
  const [inWorkbook] = readXlsx(await toXlsx(map), 'x').maps;
  expect(inWorkbook?.title).toBe(map.title);
  expect(printMaps([{ ...(inWorkbook as PlainMap), title: 'From a table' }])).toBe(text);
});

test.each([
  "'=quoted",
  "''+1 more",
  "' @home",
  "'plain'",
  '=1+1',
  '_x0041_ and _x00e9_x0042_ of __x005F_',
  'snake_case_x1',
])('the text %j is the same after CSV or Excel out and in', async (text) => {
  const map = journey('m', 'M', {
    stages: [stage('s', text, { touchpoints: [touchpoint('t', 'T', { does: [said(text)] })] })],
    lanes: [{ id: '', name: 'own', title: `Own ${text}` }],
  });
  map.stages[0]?.touchpoints[0]?.own.push({ ...said(text), lane: 'own' });
  for (const { maps } of [readCsv(toCsv(map), 'x'), readXlsx(await toXlsx(map), 'x')]) {
    const [place] = maps[0]?.stages[0]?.touchpoints ?? [];
    expect(maps[0]?.stages[0]?.title).toBe(text);
    expect(place?.does).toMatchObject([{ text }]);
    expect(place?.own).toMatchObject([{ text }]);
    expect(maps[0]?.lanes).toMatchObject([{ title: `Own ${text}` }]);
  }
});

test('neighbouring stages of one title are two after CSV, Excel or Markdown out and in', async () => {
  const stages = ['a', 'b', 'c'].map((name) =>
    stage(name, 'Wait', { touchpoints: name === 'b' ? [] : [touchpoint(`${name}-1`, `Sits ${name}`)] }),
  );
  const map = journey('m', 'M', { stages: [...stages, stage('d', 'Go')] });
  const [csv] = readCsv(toCsv(map), 'x').maps;
  const [xlsx] = readXlsx(await toXlsx(map), 'x').maps;
  const [page] = readMarkdown(markdownDocument(map), 'x').maps;
  const shape = ({ stages }: PlainMap) =>
    stages.map((each) => [each.title, each.touchpoints.map(({ title }) => title)]);
  for (const read of [csv, xlsx, page]) expect(shape(read as PlainMap)).toEqual(shape(map));
});

describe('a table of somebody else', () => {
  test('with a row for each step, a title above, merged stages and a scale of its own', async () => {
    const table = [
      'Buying a bike;;;;;',
      ';;;;;',
      'Phase;Step;Persona;Emotion score;Pain points;Cost',
      'Find;Searches the web;Mei;4;Too many shops;"0 €"',
      ';Asks a friend;Mei, Jo;5;;',
      'Buy;Pays;Jo;1;"- Card is refused\n- No receipt";"900 €"',
    ];
    expect(await imported(table.join('\r\n'), 'rows')).toEqual({
      text: `lane "Cost" as cost

persona "Mei" as mei
persona "Jo" as jo

journey "Buying a bike" {
  persona     mei
  persona     jo

  stage "Find" {
    touchpoint "Searches the web" for mei {
      feels       +1
      pain        "Too many shops"
      cost:       "0 €"
    }

    touchpoint "Asks a friend" for mei, jo {
      feels       +2 for all
    }
  }

  stage "Buy" {
    touchpoint "Pays" for jo {
      feels       -2
      pain        "Card is refused"
      pain        "No receipt"
      cost:       "900 €"
    }
  }
}
`,
      losses: [],
      guesses: [
        'The values are read with semicolons between them.',
        'The table is read with a row for each touchpoint: Phase → stage, Step → touchpoint, Persona → for, Emotion score → feels, Pain points → pains, Cost → own lane.',
        '“Emotion score” is taken as a scale from 1 to 5, and becomes -2 to +2.',
      ],
    });
  });

  test('with lanes as rows', async () => {
    const table = [
      ',Find,,Buy',
      'Touchpoint,Search,Friend,Shop',
      'Doing,Searches,Asks,Pays',
      'Feeling,curious,😊,odd',
      'Opportunities,,,Faster',
    ];
    const { text, losses, guesses } = await imported(table.join('\n'), 'lanes');
    expect(text).toBe(`journey "From a table" {
  stage "Find" {
    touchpoint "Search" {
      does        "Searches"
      feels       curious +0.5
    }

    touchpoint "Friend" {
      does        "Asks"
      feels       calm +1
    }
  }

  stage "Buy" {
    touchpoint "Shop" {
      does        "Pays"
      opportunity "Faster"
      note        "Feeling: odd"
    }
  }
}
`);
    expect(losses).toEqual(['“odd” at “Shop” is nothing that Feeling can say: it is kept as a note.']);
    expect(guesses[1]).toMatch(/^The table is read with a column for each touchpoint: /);
  });

  test('gives no characters that steer a terminal', async () => {
    const { text, losses } = await imported(
      'Stage,Touchpoint,Mo\u009bod\nB\u001b]0;owned\u0007uy,Pays,\u001b[2Jodd\u0000\nSell,"a\tb\nc",1\n',
      'controls',
    );
    expect(text).toContain('stage "B]0;owneduy"');
    expect(text).toContain('touchpoint "a b c"');
    expect(losses).toEqual(['“[2Jodd” at “Pays” is nothing that Mood can say: it is kept as a note.']);
    expect(text + losses.join('')).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('has plain names, and no marks that the language writes itself', async () => {
    const table = [
      'Persona:,"Sabine, 42, nurse"',
      'Stage,Touchpoint,Who,Department,Date,Image,Says,Pains',
      'Buy,Pays,Everyone,Growth,today,pay.png,"""Where?""","1. Card fails\n2) No receipt"',
      'Buy,Leaves,Sabine,growth,,,"""Bye"" and ""never again""",2. nobody answers',
    ];
    expect((await imported(table.join('\n'), 'plain-names')).text).toBe(`lane "Date" as date
lane "Image" as image-lane

team "Growth" as growth
team "growth" as growth-team

persona "Sabine" as sabine {
  role        "nurse"
  age:        "42"
}

journey "From a table" {
  persona     sabine

  stage "Buy" {
    touchpoint "Pays" by growth {
      says        "Where?"
      pain        "Card fails"
      pain        "No receipt"
      date:       "today"
      image-lane: "pay.png"
    }

    touchpoint "Leaves" for sabine by growth-team {
      says        "\\"Bye\\" and \\"never again\\""
      pain        "2. nobody answers"
    }
  }
}
`);
  });

  test('with a row of touch points below unnamed steps has the steps as touchpoints', async () => {
    const table = [
      'Stages,Aware,,Buy',
      ',See ad,Ask a friend,Pay',
      'Touch points,Instagram,Phone,Shop',
      'Pains,,,Queue',
    ];
    const { text, losses } = await imported(table.join('\n'), 'unnamed-steps');
    expect(text.match(/(?:stage|touchpoint|channel|pain|note) .*/g)).toEqual([
      ...['channel "Instagram" as instagram', 'channel "Shop" as shop'],
      ...['stage "Aware" {', 'touchpoint "See ad" {', 'channel     instagram', 'touchpoint "Ask a friend" {'],
      ...['channel     phone', 'stage "Buy" {', 'touchpoint "Pay" {', 'channel     shop', 'pain        "Queue"'],
    ]);
    expect(losses).toEqual([]);
  });

  test('has one stage of neighbours of one title', async () => {
    const { text } = await imported('Phase,Step,Pains\nBuy,,Far away\nBuy,,Closed\nBuy,Pays,\n', 'one-stage');
    expect(text.match(/stage|pain .*/g)).toEqual(['stage', 'pain        "Far away"', 'pain        "Closed"']);
  });

  test.each(['', '\ufeff\r\n', ',,\n , ,\n'])('that says nothing (%j) is refused as empty', (table) => {
    expect(() => readCsv(table, 'x')).toThrow('This table is empty.');
  });

  test('whose headings nobody knows is refused, with what to do', () => {
    expect(() => readCsv('a,b\n1,2\n', 'x')).toThrow(Unreadable);
    expect(() => readCsv('a,b\n1,2\n', 'x')).toThrow(/^This table has no headings that are known\. Name its columns/);
  });
});

/** The feelings of a table with such headings and rows, and what is told of their scale. */
async function feelingsOf(name: string, headings: string, ...rows: string[]) {
  const table = [`Stage,Touchpoint,${headings}`, ...rows.map((row, at) => `Buy,Step ${at},${row}`)].join('\n');
  const { text, losses, guesses } = await imported(table, `scale-${name}`);
  const feels = [...text.matchAll(/^ *(?:then )?(?:feels|target) +(.*)$/gm)].map(([, feeling]) => feeling);
  return { feels, losses, guesses: guesses.slice(2) };
}

describe('the scale of scores', () => {
  test('is one for all people: a 1 of 5 is bad whoever gave it', async () => {
    expect(await feelingsOf('together', 'Feels: Jamie,Feels: Omar', '1,5', '2,4')).toEqual({
      feels: ['-2 for jamie', '+2 for omar', '-1 for jamie', '+1 for omar'],
      losses: [],
      guesses: ['“Feels: Jamie” and “Feels: Omar” are taken as a scale from 1 to 5, and become -2 to +2.'],
    });
  });

  test('is 1 to 5 also where nobody gave more than 2', async () => {
    expect(await feelingsOf('low', 'Score', '1', '2')).toMatchObject({
      feels: ['-2', '-1'],
      guesses: ['“Score” is taken as a scale from 1 to 5, and becomes -2 to +2.'],
    });
  });

  test('holds for what should be felt, and for numbers with whose they are', async () => {
    const { feels } = await feelingsOf('notes', 'For,Feelings,Should feel', '"Jamie, Omar","1 (Jamie)\n5 (Omar)",2');
    expect(feels).toEqual(['-2 for jamie', '+2 for omar', '-1 for all']);
  });

  test.each([
    ['a number below zero in another column', 'Feels: Jamie,Feels: Omar', ['1,-1'], ['+1 for jamie', '-1 for omar']],
    ['a word with a sign', 'Score,Feelings', ['1,calm +1', '2,'], ['calm +1', '+2']],
    ['a plus', 'Feelings', ["'+1", "'+1.5"], ['+1', '+1.5']],
    ['a zero', 'Score', ['0', '2'], ['0', '+2']],
  ])('is that of the language with %s', async (name, headings, rows, feels) => {
    expect((await feelingsOf(name.replaceAll(' ', '-'), headings, ...rows)).feels).toEqual(feels);
  });

  test('is told where no number is below zero', async () => {
    expect((await feelingsOf('told', 'Score', '0', '2')).guesses).toEqual([
      '“Score” is taken as a scale from -2 to +2.',
    ]);
    expect((await feelingsOf('sure', 'Score', '-1', '2')).guesses).toEqual([]);
  });

  test.each([
    ['0', '5', ['-2', '+2']],
    ['3', '9', ['-0.8', '+1.6']],
    ['-4', '5', ['-1.6', '+2']],
    ['20', '75', ['-1.2', '+1']],
  ])('holds %s and %s', async (least, most, feels) => {
    expect((await feelingsOf(`${least}-${most}`, 'Score', least, most)).feels).toEqual(feels);
  });

  test('is that of each column where none holds them all, and a number on none is kept as a note', async () => {
    expect(await feelingsOf('apart', 'Feels,Rating,Score', '-1,,1', ',80,2019')).toEqual({
      feels: ['-1', '+1.2'],
      losses: [
        '“1” at “Step 0” is nothing that Score can say: it is kept as a note.',
        '“2019” at “Step 1” is nothing that Score can say: it is kept as a note.',
      ],
      guesses: [
        '“Rating” is taken as a scale from 0 to 100, and becomes -2 to +2.',
        'The numbers of “Score” are on no scale that is known.',
      ],
    });
  });

  test('of an export of ours is that of the language, also where all feel well', async () => {
    const source = `journey "J" {
  stage "Buy" {
    touchpoint "Shop" { feels +1 }
    touchpoint "Pay" { feels +2 }
  }
}
`;
    const [map] = await mapsIn(await openText(source, 'well'));
    const { text } = await imported(toCsv(map as PlainMap), 'well-out');
    expect(text.match(/feels +(.*)/g)).toEqual(['feels       +1', 'feels       +2']);
  });
});

describe('a number beside a word', () => {
  test('is that of the word, and told', async () => {
    const told = await feelingsOf('beside', 'Emotion,Score', 'happy,1', 'sad,5', 'excited,5', 'curious,', ',2');
    expect(told).toEqual({
      feels: ['happy -2', '"sad" +2', 'excited +2', 'curious +0.5', '-1'],
      losses: [],
      guesses: [
        '“Score” is taken as a scale from 1 to 5, and becomes -2 to +2.',
        'Words for feelings have the numbers of “Score”.',
      ],
    });
  });

  test('is that of whoever gave it', async () => {
    expect(
      await feelingsOf('whose', 'Feels: Jamie,Feels: Omar,Emotion', '1,4,confused', '5,,happy', '1,3,calm (Jamie)'),
    ).toEqual({
      feels: [
        ...['confused -2 for jamie', 'confused +1 for omar', 'happy +2 for jamie', 'happy +1 for omar'],
        ...['calm -2 for jamie', '0 for omar'],
      ],
      losses: [],
      guesses: [
        '“Feels: Jamie” and “Feels: Omar” are taken as a scale from 1 to 5, and become -2 to +2.',
        'Words for feelings have the numbers of “Feels: Jamie” and “Feels: Omar”.',
      ],
    });
  });

  test('is a note where several feelings stand there, or one with a number of its own', async () => {
    expect(
      await feelingsOf('several', 'Emotion,Score', '"tired, then relieved",5', 'calm +1,1', 'bored,3'),
    ).toMatchObject({
      feels: ['tired -1', 'relieved +1', 'calm +1', 'bored +1.2'],
      losses: [
        '“5” of Score at “Step 0” is of no single feeling there: it is kept as a note.',
        '“1” of Score at “Step 1” is of no single feeling there: it is kept as a note.',
      ],
    });
  });

  test('that says the same is not told', async () => {
    const { feels, guesses, losses } = await feelingsOf(
      'same',
      'Emotion,Score',
      'happy,4',
      '"tired, relieved",4',
      'sad,1',
    );
    expect(feels).toEqual(['happy +1', 'tired -1', 'relieved +1', '"sad" -2']);
    expect([...guesses.slice(1), ...losses]).toEqual(['Words for feelings have the numbers of “Score”.']);
  });
});

describe('what is felt', () => {
  test.each([
    ['🙂😡', ['happy +1', 'furious -2']],
    ['😡😡', ['furious -2']],
    ['😠/😞', ['angry -2', 'disappointed -1']],
    ['Happy 😊', ['happy +1']],
    ['meh', ['"meh" 0']],
    ['ok', ['"ok" 0']],
    ['+/-', ['neutral 0']],
    ['Happy!', ['happy +1']],
    ['frustrated!!', ['frustrated -1.5']],
    ['LOVE IT', ['"love it" +2']],
    ['🎉', ['+2']],
    ['↑', ['+1']],
    ['↓↓', ['-2']],
    ['hopeful, but unsure', ['hopeful +1', 'unsure -0.5']],
    ['frustrated (long queue)', ['frustrated -1.5 because "long queue"']],
    ['frustrated (when it rains)', ['frustrated -1.5 when "it rains"']],
  ] as const)('by %j is read', async (cell, feels) => {
    const told = await feelingsOf(`felt-${Buffer.from(cell).toString('hex')}`, 'Emotion', `"${cell}"`);
    expect(told).toEqual({ feels, losses: [], guesses: [] });
  });

  test('by a number with its name is on the scale of the numbers', async () => {
    expect((await feelingsOf('named', 'Emotion', '1 – bad', '5 - great', '3: so so')).feels).toEqual([
      ...['"bad" -2', '"great" +2', '"so so" 0'],
    ]);
  });

  test.each(['Happy 😡', 'Surprise 😊😡', 'not happy'])('by %j is a note, and told', async (cell) => {
    const { feels, losses } = await feelingsOf(`odd-${Buffer.from(cell).toString('hex')}`, 'Emotion', 'calm', cell);
    expect(feels).toEqual(['calm +1']);
    expect(losses).toEqual([`“${cell}” at “Step 1” is nothing that Emotion can say: it is kept as a note.`]);
  });
});

describe('values with marks between them', () => {
  test.each([
    ['a,b\n', ',', [['a', 'b']]],
    [
      'a,\r\n"b, ""c""\nd",e',
      ',',
      [
        ['a', ''],
        ['b, "c"\nd', 'e'],
      ],
    ],
    [
      'a\tb\r"c"d\t',
      '\t',
      [
        ['a', 'b'],
        ['cd', ''],
      ],
    ],
    ['a "b",5" wide', ',', [['a "b"', '5" wide']]],
    ['', ',', []],
  ] as const)('%j', (text, delimiter, rows) =>
    expect(parseSeparated(text, delimiter)).toEqual({ rows, openQuotes: [] }),
  );

  test.each([
    ['never', '"open,\nend', [['"open', ''], ['end']], [1]],
    ['never, behind one that is', '"a\r\nb",c\r\nd,"e\r\nf', [['a\r\nb', 'c'], ['d', '"e'], ['f']], [3]],
    [
      'only where another opens',
      'a,"b\nc,"d"\ne,f',
      [
        ['a', '"b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      [1],
    ],
    ['at the very end', 'a,"', [['a', '"']], [1]],
  ] as const)('a quotation mark that is closed %s swallows no rows', (_where, text, rows, openQuotes) =>
    expect(parseSeparated(text, ',')).toEqual({ rows, openQuotes }),
  );

  test('an open quotation mark is told with its line, and every row is there', async () => {
    const table = 'sep=;\nStage;Touchpoint;Does\nBuy;"Pays;Counts coins\nBuy;Leaves;"Says ""bye"""\n';
    const { text, losses } = await imported(table, 'open-quote');
    expect(text.match(/(?:touchpoint|does) .*/g)).toEqual([
      'touchpoint "\\"Pays" {',
      'does        "Counts coins"',
      'touchpoint "Leaves" {',
      'does        "Says \\"bye\\""',
    ]);
    expect(losses).toEqual([
      'The quotation mark that a value begins with here is not closed: it is read as part of the text.',
    ]);
    expect(readCsv(table, 'x').losses[0]?.line).toBe(3);
  });

  test.each(['\n'.repeat(30_000), `${','.repeat(600)}`])('more than any map has are refused', (text) => {
    expect(() => parseSeparated(text, ',')).toThrow(/^The table has more than \d+ (rows|columns), which no map has\.$/);
  });
});
