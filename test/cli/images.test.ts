import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPoppler } from '../../scripts/host/poppler.mjs';
import { gif, imageOf, jpeg, png } from '../fixtures/images.js';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
const path = (file: string) => join(command.folder, file);
const written = (file: string) => readFileSync(path(file));
const render = (...words: string[]) => command.run('render', 'project/plan.journey', ...words);

beforeAll(async () => {
  await installPoppler();
  command = PackedCommand.pack();
  mkdirSync(path('project/images'), { recursive: true });
  command.file('project/journeymap.config.json', '{}');
  writeFileSync(path('secret.png'), png());
  writeFileSync(path('project/images/red.png'), png(64, 64, '#ff0000'));
  cpSync(join(import.meta.dirname, '../../examples/images/packages.png'), path('project/images/screen.png'));
  writeFileSync(path('project/images/cut.jpg'), jpeg().subarray(0, 50));
  command.file('project/images/page.png', '<!DOCTYPE html><script>alert(1)</script>');
  symlinkSync(path('secret.png'), path('project/images/link.png'));
}, 120_000);
afterAll(() => command.dispose());

/** A map with a portrait, and a touchpoint with these pictures. */
function write(portrait: string, ...images: string[]): void {
  const lines = images.map((image) => `      image ${JSON.stringify(image)}\n`).join('');
  command.file(
    'project/plan.journey',
    `persona "Jamie" as jamie image ${JSON.stringify(portrait)}\n\njourney "Plan" as plan {\n  persona jamie\n` +
      `  stage "A" {\n    touchpoint "B" {\n      feels calm\n${lines}    }\n  }\n}\n`,
  );
}

describe('pictures that a map names', () => {
  it('are in every format', () => {
    write('images/red.png', 'images/screen.png');
    for (const format of ['svg', 'png', 'pdf', 'html']) {
      const { code, stderr } = render('-o', path(`plan.${format}`), ...(format === 'png' ? ['--scale', '1'] : []));
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain('The picture');
    }
    const { dataUri } = imageOf(png(64, 64, '#ff0000'));
    expect(written('plan.svg').toString()).toContain(`href="${dataUri}"`);
    expect(written('plan.html').toString()).toContain(JSON.stringify(dataUri).slice(1, -1));
    const { data } = PNG.sync.read(written('plan.png'));
    let red = 0;
    for (let at = 0; at < data.length; at += 4) if (data.readUInt32BE(at) === 0xff0000ff) red++;
    // A disc 34 pixels across, but for its rim.
    expect(red).toBeGreaterThan(750);
    expect(red).toBeLessThan(Math.PI * 17 ** 2);
  });

  it('are in a PDF with their colours, and as opaque as they were', () => {
    const half = new PNG({ width: 2, height: 2 });
    half.data.set([200, 100, 50, 128], 4);
    writeFileSync(path('project/images/half.png'), PNG.sync.write(half));
    writeFileSync(path('project/images/moving.gif'), gif(2));
    writeFileSync(path('project/images/turned.jpg'), jpeg({ width: 60, height: 45, orientation: 6 }));
    write('images/red.png', 'images/half.png', 'images/moving.gif', 'images/turned.jpg');
    const { code, stderr } = render('-o', path('plan.pdf'));
    expect(code, stderr).toBe(0);
    const poppler = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8' });
    const rows = poppler('pdfimages', '-list', path('plan.pdf')).split('\n').slice(2, -1);
    expect(rows.map((row) => row.trim().split(/ +/)).map((words) => `${words[2]} ${words[3]}x${words[4]}`)).toEqual([
      ...['image 64x64', 'smask 64x64'],
      ...['image 2x2', 'smask 2x2'],
      ...['image 1x1', 'smask 1x1'],
      'image 60x45',
    ]);
    poppler('pdfimages', '-png', path('plan.pdf'), path('held'));
    const pixel = (file: string, at: number) => [...PNG.sync.read(written(file)).data.subarray(at * 4, at * 4 + 3)];
    expect(pixel('held-000.png', 0)).toEqual([255, 0, 0]);
    expect(pixel('held-001.png', 0)).toEqual([255, 255, 255]);
    expect(pixel('held-003.png', 1)).toEqual([128, 128, 128]);
    // What is half there lost half of its steps when the rasterizer multiplied it.
    for (const [channel, value] of [200, 100, 50].entries())
      expect(Math.abs((pixel('held-002.png', 1)[channel] ?? 0) - value)).toBeLessThanOrEqual(1);
  });

  it('are the same bytes each time', () => {
    write('images/red.png', 'images/screen.png');
    for (const format of ['svg', 'pdf', 'html']) {
      render('-o', path(`one.${format}`));
      render('-o', path(`two.${format}`));
      expect(written(`one.${format}`).equals(written(`two.${format}`)), format).toBe(true);
    }
  });

  it('are told of where they are not drawn, and stop nothing', () => {
    write(
      '../secret.png',
      'images/link.png',
      'images/page.png',
      'images/cut.jpg',
      '/etc/passwd',
      'file:///etc/passwd',
      'https://example.org/a.png',
    );
    const { code, stderr } = render('-o', path('plan.svg'));
    expect(code).toBe(0);
    const told = stderr.split('\n').filter((line) => line.includes('The picture'));
    expect(told.map((line) => line.replace(/^.*?plan\.journey:/, ''))).toEqual([
      '1:1 warning The picture `../secret.png` leads out of the folder that the map belongs to.',
      '8:7 warning The picture `images/link.png` leads out of the folder that the map belongs to.',
      '9:7 warning The picture `images/page.png` is no PNG, JPEG or GIF.',
      '10:7 warning The picture `images/cut.jpg` is damaged.',
      '11:7 warning The picture `/etc/passwd` is no path from this file, and nothing else is read.',
      '12:7 warning The picture `file:///etc/passwd` is no path from this file, and nothing else is read.',
    ]);
    const svg = written('plan.svg').toString();
    expect(svg).not.toContain('<image');
    expect(svg).not.toContain('root:');
    expect(svg).toContain('https://example.org/a.png');
  });
});
