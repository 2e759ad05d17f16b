import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImageFolder } from '../../../src/formats/images/image-folder.js';
import { ImageReader } from '../../../src/formats/images/image-reader.js';
import { nodeImageFolder } from '../../../src/formats/images/node-image-folder.js';
import type { NamedImage } from '../../../src/map/images.js';
import { imageOf, png } from '../../fixtures/images.js';

let outside: string;
let root: string;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'journey-images-'));
  root = join(outside, 'project');
  write('project/journeymap.config.json', '{}');
  write('project/images/a.png', png());
  write('secret.png', png(9, 9));
});
afterEach(() => rmSync(outside, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(outside, path)), { recursive: true });
  writeFileSync(join(outside, path), content);
}

const here = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const named = (...paths: string[]): NamedImage[] => paths.map((path, i) => ({ path, id: `i${i}`, range: here }));
const readerAt = (file: string) => new ImageReader(nodeImageFolder(join(root, file)));

/** What becomes of a path that stands in a map of the project. */
async function fate(path: string, file = 'maps/plan.journey'): Promise<string> {
  const { images, refused } = await readerAt(file).read(named(path));
  expect(images.size + refused.length).toBeLessThanOrEqual(1);
  return images.has(path) ? 'drawn' : (refused[0]?.reason ?? 'left alone');
}

describe('a path to a picture', () => {
  it.each(['../images/a.png', './../images/a.png', '..\\images\\a.png', '../maps/../images//a.png'])(
    'starts at the file and may go where the project is: %s',
    async (path) => {
      expect(await fate(path)).toBe('drawn');
    },
  );

  it.each([
    '../../secret.png',
    '../../../../../../../../etc/passwd',
    '..\\..\\secret.png',
    '../images/../../secret.png',
    '../../project/images/a.png',
  ])('may not leave the project: %s', async (path) => {
    expect(await fate(path)).toContain('leads out of the folder that the map belongs to');
  });

  it.each(['/etc/passwd', '\\\\server\\share\\a.png', '//server/a.png', 'C:/a.png', 'file:///etc/passwd'])(
    'may not begin elsewhere: %s',
    async (path) => {
      expect(await fate(path)).toContain('is no path from this file');
    },
  );

  it.each(['data:image/png;base64,AA==', 'javascript:alert(1)', 'vscode-resource:/a.png', 'ftp://example.org/a.png'])(
    'may not be another address: %s',
    async (path) => {
      expect(await fate(path)).toContain('is no path from this file');
    },
  );

  it.each(['https://example.org/a.png', 'HTTP://example.org/a.png', '', '  ', 'nothing.png', '../images', '..'])(
    'is left alone where there is nothing to read: %j',
    async (path) => {
      expect(await fate(path)).toBe('left alone');
    },
  );

  it('cannot be escaped into one', async () => {
    expect(await fate('%2e%2e/%2e%2e/secret.png')).toBe('left alone');
    expect(await fate('../images/a.png\0.txt')).toBe('left alone');
  });

  it('is not followed out of the project by links, but within it', async () => {
    symlinkSync(join(outside, 'secret.png'), join(root, 'images/link.png'));
    symlinkSync(outside, join(root, 'images/up'));
    symlinkSync(join(root, 'images'), join(root, 'pictures'));
    expect(await fate('../images/link.png')).toContain('leads out');
    expect(await fate('../images/up/secret.png')).toContain('leads out');
    expect(await fate('../pictures/a.png')).toBe('drawn');
  });

  it('may go no further than the file, where it belongs to no project', async () => {
    rmSync(join(root, 'journeymap.config.json'));
    expect(await fate('../images/a.png')).toContain('leads out');
    expect(await fate('images/a.png', 'plan.journey')).toBe('drawn');
    mkdirSync(join(root, '.git'));
    expect(await fate('../images/a.png')).toBe('drawn');
  });

  it('may go no further than a workspace that is but a part of the project', async () => {
    const reader = new ImageReader(nodeImageFolder(join(root, 'maps/plan.journey'), join(root, 'maps')));
    const { refused } = await reader.read(named('../images/a.png'));
    expect(refused.map(({ reason }) => reason)).toEqual([
      'The picture `../images/a.png` leads out of the folder that the map belongs to.',
    ]);
  });
});

describe('a file', () => {
  it('is what its bytes say, not its name', async () => {
    write('project/maps/page.png', '<!DOCTYPE html>');
    write('project/maps/really.txt', png());
    expect(await fate('page.png')).toContain('is no PNG, JPEG or GIF');
    expect(await fate('really.txt')).toBe('drawn');
  });

  it('may be as large as 1 MB', async () => {
    write('project/maps/large.png', Buffer.concat([png(), Buffer.alloc(1_000_000)]));
    expect(await fate('large.png')).toContain('is larger than 1 MB');
  });

  it('that grows while it is read is as large as it is then', async () => {
    const read = async () => new Uint8Array(1_000_001);
    const folder: ImageFolder = { base: [], find: async () => ({ size: 10, modified: 1, read }) };
    const { refused } = await new ImageReader(folder).read(named('a.png'));
    expect(refused[0]?.reason).toContain('is larger than 1 MB');
  });

  it('counts with all others of the map, in their order', async () => {
    const large = Buffer.concat([png(), Buffer.alloc(899_000)]);
    const paths = Array.from({ length: 13 }, (_, i) => `${String.fromCharCode(97 + i)}.png`);
    for (const path of paths) write(`project/${path}`, large);
    const { images, refused } = await readerAt('plan.journey').read(named(...paths));
    expect([...images.keys()]).toEqual(paths.slice(0, 11));
    expect(refused.map(({ image }) => image.path)).toEqual(paths.slice(11));
    expect(refused[0]?.reason).toContain('makes the pictures together larger than 10 MB');
  });

  it('is one of 200 at most', async () => {
    let asked = 0;
    const folder: ImageFolder = {
      base: [],
      find: async () => {
        asked++;
        return undefined;
      },
    };
    const paths = Array.from({ length: 5000 }, (_, i) => `${i}.png`);
    const { refused } = await new ImageReader(folder).read(named(...paths));
    expect(asked).toBe(200);
    expect(refused).toHaveLength(4800);
  });
});

describe('reading again', () => {
  it('reads only what changed', async () => {
    const counted: string[] = [];
    const folder = nodeImageFolder(join(root, 'plan.journey'));
    const reader = new ImageReader({
      base: folder.base,
      async find(way) {
        const file = await folder.find(way);
        if (typeof file !== 'object') return file;
        return {
          ...file,
          read: () => {
            counted.push(way.join('/'));
            return file.read();
          },
        };
      },
    });
    write('project/images/b.png', png(5, 5));
    const both = named('images/a.png', 'images/b.png', 'images/a.png');
    const before = await reader.read(both);
    await reader.read(both);
    expect(counted).toEqual(['images/a.png', 'images/b.png']);
    write('project/images/a.png', png(7, 7));
    utimesSync(join(root, 'images/a.png'), 1, 1);
    const after = await reader.read(both);
    expect(counted).toEqual(['images/a.png', 'images/b.png', 'images/a.png']);
    expect(after.images.get('images/a.png')?.hash).toBe(imageOf(png(7, 7)).hash);
    expect(after.images.get('images/b.png')).toBe(before.images.get('images/b.png'));
  });

  it('finds one that has come, and misses one that has gone', async () => {
    const reader = readerAt('plan.journey');
    const has = async () => (await reader.read(named('images/new.png'))).images.has('images/new.png');
    expect(await has()).toBe(false);
    write('project/images/new.png', png());
    expect(await has()).toBe(true);
    rmSync(join(root, 'images/new.png'));
    expect(await has()).toBe(false);
  });
});
