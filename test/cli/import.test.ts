import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplePaths, examplesFolder } from '../fixtures/repository.js';
import { workbook } from '../fixtures/workbooks.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
afterAll(() => command.dispose());

const read = (file: string) => readFileSync(join(command.folder, file), 'utf8');
const day = 'journey\n  title My day\n  section Work\n    Sleeps: 9: Me\n    Wakes up: 2: Me\n';
const map = `persona "Me" as me

journey "My day" {
  persona     me

  stage "Work" {
    touchpoint "Sleeps" {
      feels       +2
      note        "Score in Mermaid: 9"
    }

    touchpoint "Wakes up" {
      feels       -1
    }
  }
}
`;
const loss = ':4: The score of “Sleeps” is 9, not from 1 to 5: it counts as 5, with a note.\n';

/** Unpacked it is a thousand times as large. */
const bomb = Buffer.from(workbook('', { 'xl/styles.xml': 'a'.repeat(60_000_001) }));
const locked = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('journeymap import', () => {
  it('writes the map to stdout, and what it does not say to stderr', () => {
    const file = command.file('day.mmd', day);
    expect(command.run('import', file)).toEqual({ code: 0, stdout: map, stderr: `day.mmd${loss}` });
  });

  it('writes a file that passes its checks, and none over another', () => {
    const file = command.file('days/day.mmd', day);
    const first = command.run('import', file, '-o', 'day.journey');
    expect(first).toEqual({
      code: 0,
      stdout: '',
      stderr: `days/day.mmd${loss}Wrote day.journey, with 1 thing to look at.\n`,
    });
    expect(read('day.journey')).toBe(map);
    expect(command.run('check', 'day.journey').code).toBe(0);
    expect(command.run('format', '--check', 'day.journey').code).toBe(0);
    const again = command.run('import', command.file('other.mmd', 'journey\n  title Other\n'), '-o', 'day.journey');
    expect(again.code).toBe(2);
    expect(again.stderr).toBe('day.journey is there already; nothing was changed. Give another name, or --force.\n');
    expect(read('day.journey')).toBe(map);
    expect(command.run('import', 'other.mmd', '-o', 'day.journey', '--force').code).toBe(0);
    expect(read('day.journey')).toBe('journey "Other" {\n}\n');
  });

  it('reads stdin where it is told what that is', () => {
    expect(command.runWith(day, 'import', '-', '--from', 'mermaid').stdout).toBe(map);
    const run = command.runWith(day, 'import', '-');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toBe('What comes from stdin has no name: say `--from`, such as --from mermaid.\n');
  });

  it('reads every journey that a Markdown page draws, with the headings above as titles', () => {
    const page = [
      ...[
        '# Shop',
        '',
        '```mermaid',
        'flowchart LR',
        '  a --> b',
        '```',
        '',
        '## Buys',
        '',
        '> ~~~ mermaid',
        '> journey',
      ],
      ...[
        '>   Pays: 2: Me',
        '> ~~~',
        '',
        ':::mermaid',
        'journey',
        ' title Returns',
        ' section Store',
        '  Queues: 1',
        ':::',
      ],
    ];
    const run = command.run('import', command.file('page.md', page.join('\n')));
    expect(run.stderr).toBe('page.md:3: This diagram is left out: it is of another kind than a journey.\n');
    expect(run.stdout.match(/^(?:journey|persona).*$/gm)).toEqual([
      'persona "Me" as me',
      'journey "Buys" {',
      'journey "Returns" {',
    ]);
  });

  it.each([
    ['flow.mmd', 'flowchart LR\n', 'This is no journey diagram: it begins with `flowchart`, and not with `journey`.'],
    ['empty.mmd', '', 'This is no journey diagram: it is empty.'],
    [
      'plain.md',
      '# Nothing\n',
      'This Markdown file holds no journey: no Mermaid diagram of that kind, and no table whose headings are known.',
    ],
    ['other.json', '{"a": 1}', 'This JSON holds no journey maps: its "format" is not "journeymap".'],
    ['zero.mmd', Buffer.from([0x6a, 0, 0, 0, 1]), 'This is not a text file.'],
    ['odd.mmd', Buffer.from([0x6a, 0x81, 0xff]), 'The encoding of this text is not known. Save it as UTF-8.'],
    ['cut.mmd', Buffer.from([0xff, 0xfe, 0x6a]), 'The text is said to be UTF-16LE, and is not. Save it as UTF-8.'],
    ['huge.mmd', Buffer.alloc(50_000_000, 'a'), 'The file is larger than 20 MB, which no map is.'],
    ['huge.xlsx', Buffer.alloc(50_000_000, 'PK'), 'The file is larger than 20 MB, which no map is.'],
    ['zero.csv', 'Stage,Touchpoint\nBuy,P\0ys\n', 'This is not a text file.'],
    ['bomb.xlsx', bomb, 'Unpacked, this workbook is larger than 60 MB, which no map is.'],
    [
      'locked.xlsx',
      locked,
      'This workbook is locked with a password, or of an Excel before 2007. Save it as .xlsx without one.',
    ],
    ['table.xlsx', 'Stage,Touchpoint\n', 'This is no Excel workbook, or it is damaged.'],
  ])('refuses %s with a reason, and writes nothing', (file, content, reason) => {
    const run = command.run('import', command.file(file, content), '-o', 'refused.journey');
    expect(run).toEqual({ code: 2, stdout: '', stderr: `Cannot import ${file}: ${reason}\n` });
    expect(existsSync(join(command.folder, 'refused.journey'))).toBe(false);
  });

  it.each([
    ['plan.txt', 'plan.journey'],
    ['my.plan/plan', 'my.plan/plan.journey'],
    ['../plan', '../plan.journey'],
  ])('does not write to %s, and names a file that it would', (output, better) => {
    const run = command.run('import', command.file('day.mmd', day), '-o', output);
    expect(run).toMatchObject({ code: 2, stderr: `A map's file ends in .journey: ${better}\n` });
  });

  it('names the endings that it knows, and the file that is missing', () => {
    const run = command.run('import', command.file('map.xyz', day));
    expect(run.stderr).toMatch(
      /^Cannot import map\.xyz: What this file is cannot be told from its name\. .*\.mmd.*\.json/,
    );
    expect(command.run('import', 'nowhere.mmd')).toMatchObject({
      code: 2,
      stderr: 'There is no file nowhere.mmd.\n',
    });
  });

  it('leaves no half file where it cannot write', () => {
    const file = command.file('day.mmd', day);
    mkdirSync(join(command.folder, 'no-folder'));
    expect(command.run('import', file, '-o', 'no-folder/deeper/day.journey').code).toBe(2);
    expect(readdirSync(join(command.folder, 'no-folder'))).toEqual([]);
  });

  it('reads back what an export to JSON wrote', () => {
    command.file('day.journey', map);
    expect(command.run('export', 'day.journey', '-o', 'day.json').code).toBe(0);
    expect(command.run('import', 'day.json')).toEqual({ code: 0, stdout: map, stderr: '' });
  });

  it.each(examplePaths.filter((path) => !path.includes('shared/')))(
    'makes of a JSON of %s a file that passes its checks, as a copy of it does',
    (path) => {
      cpSync(examplesFolder, join(command.folder, 'examples'), { recursive: true });
      const json = path.replace(/journey$/, 'json');
      const again = path.replace(/\.journey$/, '-again.journey');
      expect(command.run('export', path, '-o', json).code).toBe(0);
      const isOfFuture = path.includes('future');
      expect(command.run('import', json, '-o', again)).toEqual({
        code: 0,
        stdout: '',
        stderr: isOfFuture
          ? `${json}: “My carrier finds me a cheaper plan” improves the journey “I want a cheaper mobile plan”, which is not in this file: import the file that has it, and write \`improves switch-plan\`.\nWrote ${again}, with 1 thing to look at.\n`
          : `Wrote ${again}.\n`,
      });
      expect(command.run('check', again)).toMatchObject({ code: 0 });
      // What was in a file of its own is in this one now, and so the JSON of it is the last word.
      expect(command.run('export', again, '-o', json).code).toBe(0);
      expect(command.run('import', json).stdout).toBe(read(again));
    },
  );

  it('refuses a JSON without a journey', () => {
    const run = command.run('import', command.file('none.json', '{"format":"journeymap","version":1,"journeys":[]}'));
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Cannot import none.json: There is no journey in this file.\n',
    });
  });

  it('reads a table, and tells how it understood it', () => {
    const file = command.file('table.csv', 'Phase;Step;Score\nBuy;Pays;5\n');
    expect(command.run('import', file)).toEqual({
      code: 0,
      stdout: 'journey "Table" {\n  stage "Buy" {\n    touchpoint "Pays" {\n      feels       +2\n    }\n  }\n}\n',
      stderr: [
        'The values are read with semicolons between them.',
        'The table is read with a row for each touchpoint: Phase → stage, Step → touchpoint, Score → feels.',
        '“Score” is taken as a scale from 1 to 5, and becomes -2 to +2.\n',
      ].join('\n'),
    });
  });

  it('prints nothing of a file that would steer a terminal', () => {
    const steering = '\u001b]0;owned\u0007\u001b[2J\u009b1m';
    const runs = [
      command.run(
        'import',
        command.file('steering.csv', `Stage,Touchpoint,Mood\nBuy${steering},Pays,odd${steering}\nBuy,Leaves,calm\n`),
      ),
      command.run('import', command.file('steering.mmd', `journey\n  Pays${steering}#27;[2J: odd${steering}: Me\n`)),
      command.run('import', command.file('refused.mmd', `flow${steering}\n`)),
    ];
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 2]);
    for (const { stdout, stderr } of runs) {
      expect(stderr).toContain('[2J');
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  it('reads the workbook that an export wrote', () => {
    command.file('day.journey', map);
    expect(command.run('export', 'day.journey', '-o', 'day.xlsx').code).toBe(0);
    expect(command.run('import', 'day.xlsx')).toMatchObject({ code: 0, stdout: map });
  });

  it.each([
    ['utf-8 with its mark', '\ufeff', 'utf8'],
    ['UTF-16 with its mark', '\ufeff', 'utf16le'],
    ['UTF-16 without one', '', 'utf16le'],
    ['Windows-1252', '', 'latin1'],
  ] as const)('reads %s', (name, mark, encoding) => {
    const file = command.file(
      'umlauts.mmd',
      Buffer.from(`${mark}journey\n  title Größe und Süße\n  Kauft: 4: Zoë\n`, encoding),
    );
    const run = command.run('import', file);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('journey "Größe und Süße" {');
    expect(run.stderr).toBe(
      name === 'utf-8 with its mark' || mark ? '' : `The text is read as ${name.split(' ')[0]}.\n`,
    );
  });
});
