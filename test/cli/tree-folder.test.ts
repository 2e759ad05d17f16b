import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Repository } from '../../src/cli/git/repository.js';
import { treeFolder } from '../../src/cli/git/tree-folder.js';
import { ImageReader } from '../../src/formats/images/image-reader.js';
import type { NamedImage } from '../../src/map/images.js';
import { gitRepository } from '../fixtures/git-repository.js';
import { png } from '../fixtures/images.js';

let folder: string;
const { begin, commit, write } = gitRepository(() => folder);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-tree-'));
  begin();
  write('maps/small.png', Buffer.from(png()));
  write('maps/large.png', Buffer.alloc(1_000_001));
  commit('Pictures');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('pictures of a revision are read where they are small enough, and the others are only measured', async () => {
  const repository = await Repository.of(folder);
  const read = vi.spyOn(repository, 'file');
  const id = await repository.commit('HEAD');
  const around = treeFolder(repository, { kind: 'commit', id: id ?? '' }, join(repository.root, 'maps', 'a.journey'));
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const named = ['small.png', 'large.png', 'none.png', '../maps'].map(
    (path): NamedImage => ({ id: 'plan', path, range }),
  );
  const { images, refused } = await new ImageReader(around).read(named);
  expect([...images.keys()]).toEqual(['small.png']);
  expect(refused.map(({ reason }) => reason)).toEqual(['The picture `large.png` is larger than 1 MB.']);
  expect(read.mock.calls.map(([, path]) => path)).toEqual(['maps/small.png', 'maps']);
});
