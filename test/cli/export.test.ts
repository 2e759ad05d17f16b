import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPoppler } from '../../scripts/host/poppler.mjs';
import { exportFormats } from '../../src/formats/export-formats.js';
import { readJson } from '../../src/formats/json/json.js';
import { PackedCommand } from './packed-command.js';

const example = 'examples/mobile-plan.journey';

let command: PackedCommand;

beforeAll(() => {
  command = PackedCommand.pack();
  cpSync(join(import.meta.dirname, '../../examples'), join(command.folder, 'examples'), { recursive: true });
}, 60_000);
afterAll(() => command.dispose());

const path = (file: string) => join(command.folder, file);
const bytes = (file: string) => readFileSync(path(file));

/** What an export writes. */
function exported(file: string, output: string, ...words: string[]): Buffer {
  const run = command.run('export', file, '-o', output, ...words);
  expect(run.code, run.stderr).toBe(0);
  expect(run.stdout).toBe('');
  return bytes(output);
}

describe('text', () => {
  it('in Markdown has the map as tables, and as a diagram for those who draw it', () => {
    const markdown = exported(example, 'map.md').toString();
    expect(markdown).toMatch(/^# I want a cheaper mobile plan\n/);
    expect(markdown).toContain('| **Doing** |');
    expect(markdown).toMatch(/\n```mermaid\njourney\n {2}title I want a cheaper mobile plan\n[\s\S]*\n```\n$/);
  });

  it('in Mermaid is a journey diagram', () => {
    expect(exported(example, 'map.mmd').toString()).toMatch(/^journey\n {2}title [^\n]+\n {2}section Define\n/);
  });

  it('in Mermaid is another chart where one is asked for', () => {
    expect(exported(example, 'chart.mmd', '--as', 'priorities').toString()).toMatch(/^quadrantChart\n/);
    expect(exported(example, 'chart.mmd', '--as', 'conversion').toString()).toMatch(/^xychart-beta\n/);
    const bare = command.file('bare.journey', 'journey "Bare" as bare {\n}\n');
    expect(command.run('export', bare, '-o', 'bare.mmd', '--as', 'priorities')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No opportunity of this map has both an impact and an effort.'),
    });
    expect(command.run('export', example, '-o', 'bare.mmd', '--as', 'curve').stderr).toContain(
      'A map cannot be drawn as curve. There are map, priorities, conversion.',
    );
    expect(readdirSync(command.folder)).not.toContain('bare.mmd');
  });

  it('tells of touchpoints that stand in a journey diagram as neutral without a feeling', () => {
    const touchpoints = 'touchpoint "A" { feels happy }\n touchpoint "B" {\n }\n touchpoint "C" {\n }';
    const file = command.file('unfelt.journey', `journey "U" as u {\n stage "S" {\n ${touchpoints}\n }\n}\n`);
    const told = '2 touchpoints without a feeling: Mermaid shows them with the score 3, as neutral.\n';
    expect(command.run('export', file, '-o', 'unfelt.mmd').stderr).toContain(told);
    expect(command.run('export', file, '-o', 'unfelt.svg').stderr).not.toContain('Mermaid');
    const page = command.file('unfelt.md', '```journey\njourney "U" as u { touchpoint "A" { does "b" } }\n```\n');
    expect(command.run('markdown', page, '--as', 'mermaid').stderr).toBe(
      '1 touchpoint without a feeling: Mermaid shows it with the score 3, as neutral.\n',
    );
  });

  it.each(['md', 'mmd'])('in .%s leaves out what is said of others, where a persona is named', (ending) => {
    expect(exported(example, `both.${ending}`).toString()).toContain('Omar');
    expect(exported(example, `one.${ending}`, '--persona', 'jamie').toString()).not.toContain('Omar');
  });
});

describe('JSON', () => {
  const two = 'journey "One" as one {\n}\njourney "Two" as two {\n}\n';
  const titles = (json: Buffer) => readJson(json.toString()).map(({ title }) => title);

  it('has every journey of a file, with what it imports, unless one is named', () => {
    const file = command.file('two.journey', two);
    expect(titles(exported(file, 'two.json'))).toEqual(['One', 'Two']);
    expect(titles(exported(file, 'one.json', '--journey', 'two'))).toEqual(['Two']);
    const [plan] = readJson(exported(example, 'map.json').toString());
    expect(plan?.personas.map(({ title }) => title)).toEqual(['Jamie', 'Omar']);
  });
});

describe('a report', () => {
  const poppler = (tool: string, ...words: string[]) =>
    execFileSync(tool, words, { cwd: command.folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const pageOf = (number: number) =>
    poppler('pdftotext', '-layout', '-f', `${number}`, '-l', `${number}`, 'r.pdf', '-');

  beforeAll(async () => {
    await installPoppler();
    exported(example, 'r.pdf', '--report', '--today', '2026-11-21');
  }, 60_000);

  it('has pages of one size, with their number and a title that is repeated', () => {
    const info = poppler('pdfinfo', 'r.pdf');
    expect(info).toMatch(/^Page size: +841.89 x 595.28 pts \(A4\)$/m);
    const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1]);
    const texts = Array.from({ length: pages }, (_, at) => pageOf(at + 1));
    expect(texts[0]).toContain('I want a cheaper mobile plan');
    texts.slice(1).forEach((text, at) => {
      expect(text).toMatch(new RegExp(`I want a cheaper mobile plan +${at + 2} / ${pages}\\s*$`));
    });
    const compare = texts.filter((text) => /^\s*Compare \(\d\/\d\)$/m.test(text));
    expect(compare.length).toBeGreaterThan(1);
    for (const text of compare) expect(text).toContain('Compares plans online');
  });

  it('has text to search, in letters that come along, and the portraits as its only pixels', () => {
    const text = poppler('pdftotext', 'r.pdf', '-');
    for (const words of ['Plans cannot be put side by side', 'Jamie', 'Help by chat']) expect(text).toContain(words);
    // A title may be broken into lines.
    const closed = (title: string) => title.replaceAll(/[\s\u00ad]+/g, '');
    const [map] = readJson(exported(example, 'titles.json').toString());
    const titles = (map?.stages ?? []).flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title));
    expect(titles.filter((title) => !closed(text).includes(closed(title)))).toEqual([]);
    expect(titles).toContain('Reads the last three bills');
    const fonts = poppler('pdffonts', 'r.pdf').split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(2);
    for (const line of fonts) expect(line).toMatch(/\+Inter-\w+ .* yes yes yes /);
    const [, , ...images] = poppler('pdfimages', '-list', 'r.pdf').trim().split('\n');
    expect(new Set(images.map((line) => line.trim().split(/ +/)[0]))).toEqual(new Set(['2']));
  });

  it('is drawn as it is written', () => {
    poppler('pdftoppm', '-r', '30', '-png', 'r.pdf', 'page');
    const pages = readdirSync(command.folder).filter((name) => /^page-\d+\.png$/.test(name));
    expect(pages.length).toBeGreaterThan(8);
    for (const name of pages) {
      const { data } = PNG.sync.read(bytes(name));
      expect(
        data.some((value) => value < 128),
        name,
      ).toBe(true);
    }
  });

  it('takes the sheet that is named', () => {
    exported(example, 'letter.pdf', '--report', '--paper', 'letter');
    expect(poppler('pdfinfo', 'letter.pdf')).toMatch(/^Page size: +792 x 612 pts \(letter\)$/m);
  });
});

describe('a whole folder', () => {
  const journey = (title: string) => `journey "${title}" as x {\n  stage "A" {\n    touchpoint "B"\n  }\n}\n`;
  const filesBelow = (folder: string) =>
    readdirSync(path(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(path(folder), join(parentPath, name)).replaceAll('\\', '/'))
      .sort();

  it('becomes a page for each map, and an index that leads to them', () => {
    command.file('maps/index.journey', journey('<i>First</i> & foremost'));
    command.file('maps/deep er/Größe #1.journey', journey('Second'));
    command.file('maps/people.journey', 'persona "Ada" as ada\n');
    const run = command.run('export', '--all', 'maps', '-o', 'new/site');
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(run.stderr).toContain('Wrote 2 pages and an index to ');
    expect(filesBelow('new/site')).toEqual(['index.html', 'maps/deep er/Größe #1.html', 'maps/index.html']);
    const index = bytes('new/site/index.html').toString();
    const links = [...index.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => decodeURIComponent(address));
    expect(links).toEqual(['maps/deep er/Größe #1.html', 'maps/index.html']);
    expect(index).toContain('&lt;i&gt;First&lt;/i&gt; &amp; foremost');
    expect(bytes('new/site/maps/deep er/Größe #1.html').toString()).toContain('Second');
    expect(bytes('new/site/maps/index.html')).toEqual(exported('maps/index.journey', 'alone.html'));
  });

  it('names a map that is no text, and writes the pages of the others', () => {
    command.file('mixed/a.journey', Uint8Array.from([106, 0, 255]));
    command.file('mixed/b.journey', 'journey "B" as b {\n}\n');
    const { code, stderr } = command.run('export', '--all', 'mixed', '-o', 'mixed-site');
    expect(code).toBe(2);
    expect(stderr).toMatch(/mixed\/a\.journey is not a text file\. /);
    expect(stderr).toMatch(/^Wrote 1 page and an index to mixed-site\.$/m);
    expect(filesBelow('mixed-site')).toEqual(['index.html', 'maps/b.html']);
  });

  it('is exported as far as it goes where a map has errors, and they are named', () => {
    command.file('bad/map.journey', journey('Bad').replace('touchpoint', 'tuchpoint'));
    const { code, stderr } = command.run('export', '--all', 'bad', '-o', 'bad-site');
    expect(code).toBe(1);
    expect(stderr).toContain('map.journey:3:5 error');
    expect(filesBelow('bad-site')).toEqual(['index.html', 'maps/map.html']);
  });

  it.each([
    ['no place to write', ['--all', 'examples'], '--all writes a folder of pages; name it with -o.'],
    ['a file too', [example, '--all', 'examples', '-o', 'x.site'], `--all takes the place of ${example}: name one`],
    ['a file in its place', ['--all', example, '-o', 'x.site'], `--all takes a folder; ${example} is a file.`],
    ['a place that is a file', ['--all', 'examples', '-o', example], `Cannot write ${example}/maps/`],
    ['a place named like a file', ['--all', 'examples', '-o', 'x.html'], '--all writes a folder of pages; x.html is'],
    ['an option of one map', ['--all', 'examples', '-o', 'x.site', '--as', 'curve'], '--as is for a single map;'],
    ['neither', ['-o', 'x.svg'], 'Which map? Name a .journey file, or a folder with --all.'],
  ])('ends with 2 for %s', (_, words, message) => {
    const { code, stderr } = command.run('export', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(command.folder).filter((name) => name.startsWith('x.'))).toEqual([]);
  });
});

it('names errors with their places, and says of warnings how many there are', () => {
  const feels = (word: string) => `touchpoint "${word}" {\n      feels ${word} -0.5\n    }`;
  const stageOf = (...words: string[]) => `  stage "A" {\n    ${words.map(feels).join('\n    ')}\n  }\n`;
  const file = command.file('so so.journey', `journey "So so" as x {\n${stageOf('curious', 'happy', 'no-word')}}\n`);
  const found = command.run('check', file).stdout.split('\n');
  const warnings = found.filter((line) => / warning /.test(line)).length;
  expect(warnings).toBeGreaterThan(2);
  const { stderr } = command.run('export', file, '-o', 'so.svg');
  expect(stderr.split('\n')).toEqual([
    ...found.filter((line) => / error /.test(line)),
    `${warnings} warnings: \`journeymap check "so so.journey"\` lists them.`,
    'Wrote "So so" to so.svg.',
    '',
  ]);
});

it('is what render writes', () => {
  const drawn = command.run('render', example, '--theme', 'dark', '--today', '2026-11-21');
  expect(drawn.code, drawn.stderr).toBe(0);
  expect(exported(example, 'map.svg', '--theme', 'dark', '--today', '2026-11-21').toString()).toBe(drawn.stdout);
});

it.each(exportFormats)('writes the same bytes of .%s in every locale and time zone', (ending) => {
  const writtenIn = (environment: NodeJS.ProcessEnv, file: string) => {
    const run = command.runIn(environment, 'export', example, '-o', file, '--today', '2026-11-21');
    expect(run.code, run.stderr).toBe(0);
    return bytes(file);
  };
  const first = writtenIn({ LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }, `first.${ending}`);
  const second = writtenIn({ LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Pacific/Auckland' }, `second.${ending}`);
  expect(first.equals(second)).toBe(true);
});

it.each(['svg', 'pdf'])('leaves the .%s that is there as it is, where the disk takes no more', (ending) => {
  const folder = `full-${ending}`;
  mkdirSync(path(folder));
  const file = command.file(`${folder}/map.${ending}`, 'The one of yesterday');
  const run = limited(0, 'export', example, '-o', file);
  expect(run.status, run.stderr).toBe(2);
  expect(run.stderr).toContain(`Cannot write ${file}: `);
  expect(bytes(file).toString()).toBe('The one of yesterday');
  expect(readdirSync(path(folder))).toEqual([`map.${ending}`]);
});

/** Runs the command with files of this process that grow no further than so many blocks. */
const limited = (blocks: number, ...words: string[]) =>
  spawnSync('bash', ['-c', `ulimit -f ${blocks}; exec "$@"`, 'bash', process.execPath, command.shim, ...words], {
    cwd: command.folder,
    encoding: 'utf8',
  });

it('leaves no folder behind that it made for a file that it cannot write', () => {
  const run = limited(8, 'export', '--all', 'examples', '-o', 'full/of/pages');
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^Cannot write full\/of\/pages\/maps\/.*: it would be larger than files may be here\.$/m);
  expect(readdirSync(command.folder)).not.toContain('full');
});

it('writes into a pipe, which stays one', () => {
  const script = 'mkfifo pipe.svg && { cat pipe.svg > read.svg & "$@" -o pipe.svg; status=$?; wait; exit $status; }';
  const run = spawnSync('bash', ['-c', script, 'bash', process.execPath, command.shim, 'export', example], {
    cwd: command.folder,
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(run.status).toBe(0);
  expect(statSync(join(command.folder, 'pipe.svg')).isFIFO()).toBe(true);
  expect(readFileSync(join(command.folder, 'read.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\n?$/s);
});

it('says in a sentence that stdout takes no more', () => {
  const run = spawnSync('bash', ['-c', '"$@" > /dev/full', 'bash', process.execPath, command.shim, 'export', example], {
    cwd: command.folder,
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^Cannot write to stdout: the disk is full\.$/m);
  expect(run.stderr).not.toMatch(/^\s+at /m);
});

it.each([
  [
    'a view of text',
    ['-o', 'x.md', '--as', 'curve'],
    '--as is for .svg, .png, .pdf and .mmd; write one with -o, such as',
  ],
  ['a theme of text', ['-o', 'x.mmd', '--theme', 'dark'], '--theme is for .svg, .png, .pdf and .html;'],
  ['a report that is no PDF', ['-o', 'x.png', '--report'], '--report is for .pdf;'],
  [
    'a view of a report',
    ['-o', 'x.pdf', '--report', '--as', 'curve'],
    '--as is for one picture; a report shows the map.',
  ],
  ['a scale for a PDF', ['-o', 'x.pdf', '--scale', '2'], '--scale is for .png;'],
])('exits with 2 for %s', (_, words, message) => {
  const { code, stderr, stdout } = command.run('export', example, ...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(readdirSync(command.folder).filter((name) => name.startsWith('x.'))).toEqual([]);
});
