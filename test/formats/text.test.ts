import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../src/formats/fonts/clusters.js';
import { FontSet, type FontSource } from '../../src/formats/fonts/font-set.js';
import { systemFonts } from '../../src/formats/fonts/node-system-fonts.js';
import { unpacked } from '../../src/formats/fonts/unpack.js';
import { layoutLine } from '../../src/formats/text/line.js';
import { measure } from '../../src/render/measure.js';
import { type } from '../../src/render/type.js';

const require = createRequire(import.meta.url);
const folderOf = (name: string) => join(dirname(require.resolve(`${name}/package.json`)), 'files');
const bundled = (file: string) =>
  readFile(
    file.startsWith('noto')
      ? join(folderOf('@fontsource/noto-emoji'), 'noto-emoji-emoji-400-normal.woff')
      : join(folderOf('@fontsource/inter'), file),
  );
const source: FontSource = { bundled };
const look = { face: 'regular', size: 12.5, spacing: 0, rightToLeft: false } as const;

async function runsOf(text: string, rightToLeft = false) {
  const fonts = await FontSet.for([{ text, face: 'regular' }], source);
  return { fonts, ...layoutLine(text, { ...look, rightToLeft }, fonts) };
}

describe('a text falls apart', () => {
  it.each([
    ['a letter and its accent', 'e\u0301x', ['e\u0301', 'x']],
    ['a family', '👩‍👩‍👧!', ['👩‍👩‍👧', '!']],
    ['a skin tone', '👍🏽👍', ['👍🏽', '👍']],
    ['two flags', '🇩🇪🇫🇷', ['🇩🇪', '🇫🇷']],
    ['a keycap', '1️⃣2', ['1️⃣', '2']],
  ])('into what one font has to draw: %s', (_, text, clusters) => {
    expect(clustersOf(text)).toEqual(clusters);
  });
});

describe('a line', () => {
  it('is as wide as it was measured, or a little less', async () => {
    for (const text of ['Reads the last three bills', 'AVATAR To, -> 1x2', 'Größe: 20 %']) {
      const { width } = await runsOf(text);
      expect(width).toBeLessThanOrEqual(measure(text, type.body) + 0.01);
      expect(width).toBeGreaterThan(measure(text, type.body) * 0.98);
    }
  });

  it('takes each character from a font that has it, one glyph for an emoji of several characters', async () => {
    const { runs } = await runsOf('Žal ж 👩‍👩‍👧');
    expect(runs.map(({ font, text }) => [font?.key, text])).toEqual([
      ['inter-latin-ext-400-normal.woff', 'Ž'],
      ['inter-latin-400-normal.woff', 'al '],
      ['inter-cyrillic-400-normal.woff', 'ж'],
      ['inter-latin-400-normal.woff', ' '],
      ['noto-emoji-400-normal.woff', '👩‍👩‍👧'],
    ]);
    expect(runs.at(-1)?.glyphs).toHaveLength(1);
  });

  it('leaves room for what no font has, and names it', async () => {
    const { runs, fonts } = await runsOf('a\u{f0000}');
    expect(fonts.missing).toEqual(['\u{f0000}']);
    expect(runs.map(({ font }) => font?.key)).toEqual(['inter-latin-400-normal.woff', undefined]);
    expect(runs[1]?.width).toBeGreaterThan(5);
  });

  it('stands from right to left where its letters run so, with numbers and brackets as they are read', async () => {
    const { runs } = await runsOf('אב 24/7 (Chat)', true);
    expect(runs.map(({ text }) => text).join('|')).toBe('(|Chat|) |24/7| |אב');
    const places = runs.map(({ x }) => x);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('keeps the spaces between letters that a look asks for', async () => {
    const fonts = await FontSet.for([{ text: 'abcd', face: 'regular' }], source);
    const width = (spacing: number) => layoutLine('abcd', { ...look, spacing }, fonts).width;
    expect(width(-0.4) - width(0)).toBeCloseTo(-1.6);
  });
});

describe('fonts', () => {
  it('of WOFF are unpacked to plain ones, others are left alone', async () => {
    const packed = await bundled('inter-latin-400-normal.woff');
    const plain = unpacked(packed);
    expect(Buffer.from(plain.subarray(0, 4)).toString('hex')).toBe('00010000');
    expect(plain.length).toBeGreaterThan(packed.length);
    expect(unpacked(plain)).toBe(plain);
  });

  it('of the machine are looked up by what they draw, in the folders that there are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'journey-fonts-'));
    try {
      const plain = unpacked(await bundled('inter-greek-400-normal.woff'));
      mkdirSync(join(folder, 'below'));
      writeFileSync(join(folder, 'below', 'greek.ttf'), plain);
      writeFileSync(join(folder, 'damaged.ttf'), plain.subarray(0, 100));
      writeFileSync(join(folder, 'none.otf'), 'no font');
      const folders = [folder, join(folder, 'missing')];
      const found = systemFonts([0x3a9, 0x6f22], folders);
      expect(found.map(({ data }) => Buffer.from(data).equals(plain))).toEqual([true]);
      expect(systemFonts([0x6f22], folders)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
