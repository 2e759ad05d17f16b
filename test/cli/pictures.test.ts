import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPoppler } from '../../scripts/host/poppler.mjs';
import { PackedCommand } from './packed-command.js';

const example = 'examples/mobile-plan.journey';

let command: PackedCommand;

beforeAll(async () => {
  command = PackedCommand.pack();
  cpSync(join(import.meta.dirname, '../../examples'), join(command.folder, 'examples'), { recursive: true });
  await installPoppler();
}, 120_000);
afterAll(() => command.dispose());

const path = (file: string) => join(command.folder, file);
const bytes = (file: string) => readFileSync(path(file));
const named = (title: string) => `journey "${title}" as x {\n  stage "A" {\n    touchpoint "B"\n  }\n}\n`;

function writeLong(): void {
  const touchpoints = Array.from({ length: 400 }, (_, i) => `    touchpoint "Step ${i}"`).join('\n');
  command.file('long.journey', `journey "Long" as long {\n  stage "A" {\n${touchpoints}\n  }\n}\n`);
}

function draw(file: string, output: string, ...words: string[]) {
  const run = command.run('render', file, '-o', output, ...words);
  expect(run.code, run.stderr).toBe(0);
  return run;
}

/** Width and height that an SVG says it has. */
function sizeOfSvg(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function colorAt(png: PNG, x: number, y: number): string {
  return `#${png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 3).toString('hex')}`;
}

/** How many pixels of an area are not in its background colour. */
function inked(png: PNG, area: { x: number; y: number; width: number; height: number }): number {
  const ground = colorAt(png, area.x, area.y);
  let count = 0;
  for (let y = area.y; y < area.y + area.height; y++)
    for (let x = area.x; x < area.x + area.width; x++) if (colorAt(png, x, y) !== ground) count++;
  return count;
}

/** A picture with this title, and where the title is in it. */
function titled(title: string): { png: PNG; stderr: string } {
  command.file('titled.journey', named(title));
  const { stderr } = draw('titled.journey', 'titled.png', '--scale', '1');
  return { png: PNG.sync.read(bytes('titled.png')), stderr };
}
const titleArea = { x: 30, y: 30, width: 300, height: 40 };

describe('a PNG', () => {
  it('has the size of the picture times the scale, and twice of it unless asked', () => {
    const svg = sizeOfSvg(command.run('render', example).stdout);
    for (const [words, scale] of [
      [[], 2],
      [['--scale', '0.5'], 0.5],
    ] as const) {
      draw(example, 'map.png', ...words);
      const { width, height } = PNG.sync.read(bytes('map.png'));
      expect({ width, height }).toEqual({ width: Math.ceil(svg.width * scale), height: Math.ceil(svg.height * scale) });
    }
  });

  it.each([
    ['light', '#ffffff'],
    ['dark', '#1b1d23'],
    ['high-contrast', '#000000'],
  ])('has the colours of the theme %s', (theme, page) => {
    draw(example, 'map.png', '--scale', '1', '--theme', theme);
    const png = PNG.sync.read(bytes('map.png'));
    expect(colorAt(png, 2, 2)).toBe(page);
    expect(colorAt(png, png.width - 2, png.height - 2)).toBe(page);
    expect(inked(png, titleArea)).toBeGreaterThan(500);
  });

  it('draws letters with accents, of other alphabets, and emoji', () => {
    for (const title of ['é', 'Žižkov', 'ж', 'Ω', '🙂', '👩‍👩‍👧', '1️⃣']) {
      const { png, stderr } = titled(title);
      expect(inked(png, titleArea), title).toBeGreaterThan(40);
      expect(stderr, title).not.toContain('No font here');
    }
  });

  it('draws Chinese with a font of the machine, and names what it has none for', () => {
    const { png, stderr } = titled('漢');
    const isBox = titled('\u{f0000}').png.data.equals(png.data);
    expect(stderr.includes('boxes stand in their place: 漢.')).toBe(isBox);
    expect(inked(png, titleArea)).toBeGreaterThan(40);
  });

  it('names the characters that no font has, and draws boxes', () => {
    const { png, stderr } = titled('Ruin \u{f0000}\u{f0001}');
    expect(stderr).toContain('No font here has these characters, so boxes stand in their place: \u{f0000} \u{f0001}.');
    expect(inked(png, titleArea)).toBeGreaterThan(inked(titled('Ruin').png, titleArea));
  });
});

describe('a PDF', () => {
  it('says how small its text is on a sheet that is too small, and what to do', () => {
    writeLong();
    const { stderr } = draw('long.journey', 'long.pdf', '--paper', 'a3');
    expect(stderr).toContain('On a3 the text is less than 1 point high, too small to read');
    for (const way of ['--paper', '--persona', '--report']) expect(stderr).toContain(way);
    expect(draw('long.journey', 'long.pdf', '--paper', 'a0').stderr).not.toContain('larger --paper');
  });

  it.each([
    ['a sheet on which it can be read', ['--paper', 'a2']],
    ['a page of its own', []],
    ['pages', ['--report']],
  ])('says nothing of its size on %s', (_, words) => {
    expect(draw(example, 'map.pdf', ...words).stderr).not.toContain('too small');
  });

  const poppler = (tool: string, ...words: string[]) =>
    execFileSync(tool, words, { cwd: command.folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

  it('is one page in the size of the picture, with its title', () => {
    draw(example, 'map.pdf');
    const { width, height } = sizeOfSvg(command.run('render', example).stdout);
    const info = poppler('pdfinfo', 'map.pdf');
    expect(info).toMatch(/^Title: +I want a cheaper mobile plan$/m);
    expect(info).toMatch(/^Pages: +1$/m);
    const [, wide, high] = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(info) ?? [];
    expect([Number(wide), Number(high)].map(Math.round)).toEqual([width * 0.75, height * 0.75].map(Math.round));
    expect(info).not.toMatch(/^CreationDate/m);
  });

  it('holds its text, each once, to be searched and copied', () => {
    command.file('greek.journey', named('Žižkov, Ωμέγα & <b>Wörter</b>'));
    draw('greek.journey', 'greek.pdf');
    const text = poppler('pdftotext', 'greek.pdf', '-');
    expect(text.match(/Žižkov, Ωμέγα & <b>Wörter<\/b>/g)).toHaveLength(1);
    const plan = poppler('pdftotext', 'map.pdf', '-');
    for (const word of ['frustrated', 'Reads the last three bills', 'line of visibility']) {
      expect(plan.split(word).length - 1, word).toBe(1);
    }
  });

  it('embeds Inter, as letters and not as pictures', () => {
    const fonts = poppler('pdffonts', 'map.pdf').split('\n').slice(2).filter(Boolean);
    expect(fonts.map((line) => /\+(Inter-\w+)/.exec(line)?.[1]).sort()).toEqual([
      'Inter-Italic',
      'Inter-Medium',
      'Inter-Regular',
      'Inter-SemiBold',
    ]);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
    // The two portraits, each with what shows through it.
    const [, , ...images] = poppler('pdfimages', '-list', 'map.pdf').trim().split('\n');
    const portrait = ['image 128x128', 'smask 128x128'];
    expect(images.map((line) => line.replace(/^ *\S+ +\S+ +(\S+) +(\d+) +(\d+) .*$/, '$1 $2x$3'))).toEqual([
      ...portrait,
      ...portrait,
    ]);
  });

  it('looks as the PNG does', () => {
    draw(example, 'map.png', '--scale', '1');
    poppler('pdftoppm', '-r', '96', '-png', '-singlefile', 'map.pdf', 'page');
    const [page, picture] = [PNG.sync.read(bytes('page.png')), PNG.sync.read(bytes('map.png'))];
    expect(Math.abs(page.width - picture.width)).toBeLessThanOrEqual(1);
    // Each tile of the one holds about as much ink as that of the other; two rasterizers never agree on every pixel.
    const tile = 64;
    let different = 0;
    let tiles = 0;
    for (let y = 0; y + tile < picture.height - 1; y += tile) {
      for (let x = 0; x + tile < picture.width - 1; x += tile, tiles++) {
        const brightness = (png: PNG) => {
          let sum = 0;
          for (let j = y; j < y + tile; j++)
            for (let i = x; i < x + tile; i++) sum += png.data[(j * png.width + i) * 4 + 1] ?? 0;
          return sum / (tile * tile);
        };
        if (Math.abs(brightness(page) - brightness(picture)) > 4) different++;
      }
    }
    expect(tiles).toBeGreaterThan(500);
    expect(different).toBeLessThan(tiles / 100);
  });

  it('fits on a sheet of paper when asked, lying or upright as the map is', () => {
    draw(example, 'sheet.pdf', '--paper', 'a3');
    expect(poppler('pdfinfo', 'sheet.pdf')).toMatch(/^Page size: +841.89 x 1190.55 pts \(A3\)$/m);
    draw('greek.journey', 'sheet.pdf', '--paper', 'letter');
    expect(poppler('pdfinfo', 'sheet.pdf')).toMatch(/^Page size: +792 x 612 pts \(letter\)$/m);
  });
});

it.each([
  ['a scale for a PDF', ['-o', 'x.pdf', '--scale', '2'], '--scale is for .png;'],
  ['paper for stdout', ['--paper', 'a4'], '--paper is for .pdf;'],
  ['a scale that is no number', ['-o', 'x.png', '--scale', 'big'], '--scale big is no number from 0.1 to 10.'],
  ['a paper that is none', ['-o', 'x.pdf', '--paper', 'a33'], 'There is no paper a33. Did you mean a3?'],
])('exits with 2 for %s', (_, words, message) => {
  const { code, stderr, stdout } = command.run('render', example, ...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(readdirSync(command.folder).filter((name) => name.startsWith('x.'))).toEqual([]);
});

it('tells readers of a very long PDF that its units are larger, so that it keeps its size', () => {
  writeLong();
  draw('long.journey', 'long.pdf');
  const { width } = sizeOfSvg(command.run('render', 'long.journey').stdout);
  const pdf = bytes('long.pdf').toString('latin1');
  const unit = Number(/\/UserUnit (\d+)/.exec(pdf)?.[1]);
  const length = Number(/\/MediaBox \[0 0 ([\d.]+) /.exec(pdf)?.[1]);
  expect(length).toBeLessThanOrEqual(14_400);
  expect(length * unit).toBeCloseTo(width * 0.75, 0);
});

it('refuses a picture that no program could open, and says which scale would do', () => {
  writeLong();
  const { code, stderr } = command.run('render', 'long.journey', '-o', 'long.png', '--scale', '10');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /The picture would be \d+ × \d+ pixels\..* Use --scale \d(\.\d)? or less, or write \.svg or \.pdf\./,
  );
  expect(readdirSync(command.folder)).not.toContain('long.png');
});

describe('what a page is asked for', () => {
  const two =
    'persona "A" as a\npersona "B" as b\njourney "One" as one {\n  persona     a\n}\njourney "Two" as two {\n  persona     b\n}\n';
  const page = (...words: string[]) =>
    command.run('render', command.file('two.journey', two), '-o', 'two.html', ...words);

  it('may be a persona of any of its maps, and any theme of a page', () => {
    expect(page('--persona', 'b', '--theme', 'auto')).toMatchObject({ code: 0 });
    expect(page('--persona', 'c')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no persona c in `one`, `two`.'),
    });
    expect(page('--theme', 'high-contrast').stderr).toContain('it takes high contrast from the reader');
  });

  it('is a view that is saved, for maps without some of its personas too', () => {
    const config = command.file('views.json', '{ "views": { "both": { "personas": ["a", "b"] } } }');
    expect(page('--config', config, '--view', 'both').code).toBe(0);
    expect(page('--config', config, '--view', 'bth').stderr).toContain('There is no view bth');
    const drawn = command.run('render', 'two.journey', '--journey', 'two', '--config', config, '--view', 'both');
    expect(drawn.code).toBe(0);
    expect(drawn.stdout).toContain('>B<');
  });
});

it.each([
  ['map', 'Touchpoints'],
  ['curve', 'how it should feel'],
  ['priorities', 'Quick wins'],
  ['personas', 'Worst moment'],
])('draws the view %s', (view, words) => {
  const { code, stdout } = command.run('render', example, '--as', view);
  expect(code).toBe(0);
  expect(stdout).toContain(`>${words}<`);
});

it('asks what was meant by a view that there is not, and has none for a page', () => {
  const render = (...words: string[]) => command.run('render', example, ...words);
  expect(render('--as', 'prioritys')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean priorities?'),
  });
  expect(render('--as', 'curve', '-o', 'x.html').stderr).toContain(
    '--as is for pictures; a page in .html has every view.',
  );
});
