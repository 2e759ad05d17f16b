import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoredFiles } from '../../src/cli/git/stored-files.js';
import { gitRepository } from '../fixtures/git-repository.js';

let folder: string;
const contents: Record<string, Buffer> = {
  'empty.journey': Buffer.alloc(0),
  'one line without an end': Buffer.from('journey'),
  'grüße/日本 "x".journey': Buffer.from('journey "Ü"\n'),
  bytes: Buffer.from([0, 10, 13, 10, 255, 10]),
  'looks like an answer': Buffer.from(`${'a'.repeat(40)} blob 3\nabc\nHEAD:x missing\n`),
  large: Buffer.alloc(300_000, 'x\n'),
};
const { begin, commit, git, write } = gitRepository(() => folder);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-stored-'));
  begin();
  for (const [name, bytes] of Object.entries(contents)) write(name, bytes);
  commit('All');
});
afterAll(() => rmSync(folder, { recursive: true }));

const everything = () => Object.entries(contents).map(([name, bytes]) => ({ object: `HEAD:${name}`, bytes }));

describe('files that git keeps', () => {
  it('are read byte for byte, many at once, with their ids', async () => {
    const files = new StoredFiles(folder);
    const asked = [...everything(), ...everything().reverse()];
    const read = await Promise.all(asked.map(({ object }) => files.read(object)));
    expect(read.map((file) => file?.bytes)).toEqual(asked.map(({ bytes }) => bytes));
    expect(read.map((file) => file?.id)).toEqual(asked.map(({ object }) => git('rev-parse', object).trim()));
  });

  it('are undefined where there is none, or a folder, between others that are there', async () => {
    const files = new StoredFiles(folder);
    const objects = ['HEAD:none', 'HEAD:grüße', 'nonsense:bytes', 'HEAD:bytes', ':', 'HEAD:empty.journey'];
    const read = await Promise.all(objects.map((object) => files.read(object)));
    expect(read.map((file) => file?.bytes.length)).toEqual([undefined, undefined, undefined, 6, undefined, 0]);
  });

  it('are refused where they are too large, and the others are read all the same', async () => {
    const files = new StoredFiles(folder, 1000);
    const read = await Promise.allSettled(everything().map(({ object }) => files.read(object)));
    expect(read.map((each) => (each.status === 'fulfilled' ? each.value?.bytes : String(each.reason)))).toEqual([
      ...everything()
        .slice(0, -1)
        .map(({ bytes }) => bytes),
      'Error: it has 300000 bytes',
    ]);
    expect((await files.read('HEAD:bytes'))?.bytes.length).toBe(6);
    await expect(files.read('HEAD:large')).rejects.toThrow('it has 300000 bytes');
    expect((await files.read('HEAD:bytes'))?.bytes.length).toBe(6);
  });

  it('are refused where git is not there to be asked', async () => {
    const files = new StoredFiles(join(folder, 'gone'));
    await expect(files.read('HEAD:bytes')).rejects.toThrow('git cat-file ended with 128');
  });
});

it('do not keep the process from ending that asked for them', () => {
  const outfile = join(folder, 'stored-files.cjs');
  const source = join(import.meta.dirname, '../../src/cli/git/stored-files.ts');
  buildSync({ entryPoints: [source], bundle: true, platform: 'node', format: 'cjs', outfile });
  const script = `const { StoredFiles } = require(${JSON.stringify(outfile)});
    new StoredFiles(${JSON.stringify(folder)}).read('HEAD:bytes').then(({ bytes }) => console.log(bytes.length));`;
  const { status, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', timeout: 20_000 });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '6\n' });
});
