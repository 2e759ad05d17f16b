import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'langium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GitHistory } from '../../../src/language/node-git-history.js';
import { gitRepository } from '../../fixtures/git-repository.js';
import { check } from './workspace.js';

const map = `journey "Plan" as plan {
  reviewed    2026-10-12 every quarter
  watches     "src/checkout/**"
}
`;

describe('a map whose watched files changed', () => {
  const messages = async (changed?: string[]): Promise<string[]> => {
    const { findings } = await check(map, { changed });
    return findings().flatMap(({ code, message }) => (code === 'watched-files-changed' ? [String(message)] : []));
  };

  test('names the first of them, at the review', async () => {
    expect(await messages(['src/checkout/cart.ts', 'src/checkout/pay.ts', 'src/checkout/x.ts'])).toEqual([
      '`src/checkout/cart.ts` and 2 more files that this map watches changed after the review of 2026-10-12. Look whether it still holds, then set `reviewed` to today.',
    ]);
  });

  test('says nothing where nothing changed, or there is no history to ask', async () => {
    expect(await messages([])).toEqual([]);
    expect(await messages(undefined)).toEqual([]);
  });
});

describe('the history of a repository', () => {
  let folder: string;
  let date = '';
  const repository = gitRepository(
    () => folder,
    () => ({ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' }),
  );
  const commit = (path: string, on: string) => {
    date = on;
    repository.write(path, on);
    repository.commit(on);
  };
  const changed = (patterns: string[], date: string, history = new GitHistory()) =>
    history.changedSince(patterns, date, URI.file(join(folder, 'maps', 'map.journey')));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'journeymap-history-'));
    repository.begin();
    commit('maps/map.journey', '2026-09-01T12:00:00+0000');
    commit('src/checkout/old.ts', '2026-10-01T12:00:00+0000');
    commit('src/checkout/same day.ts', '2026-10-12T23:30:00+0200');
    commit('src/checkout/deep/größe.ts', '2026-10-13T00:30:00+0200');
    commit('src/search/index.ts', '2026-11-01T12:00:00+0000');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('tells files by patterns from the root, committed on a later day than the given one', async () => {
    expect(await changed(['src/checkout/**'], '2026-10-12')).toEqual(['src/checkout/deep/größe.ts']);
    expect(await changed(['src/checkout/**', 'src/search/*.ts'], '2026-10-11')).toEqual([
      'src/checkout/deep/größe.ts',
      'src/checkout/same day.ts',
      'src/search/index.ts',
    ]);
    expect(await changed(['src/checkout/*.ts'], '2026-10-12')).toEqual([]);
    expect(await changed([':(exclude)src/**', '--output=x'], '2026-01-01')).toEqual([]);
  });

  test('is not asked where the workspace is not trusted, and not known outside of a repository', async () => {
    expect(await changed(['**'], '2026-01-01', new GitHistory(() => false))).toBeUndefined();
    const elsewhere = mkdtempSync(join(tmpdir(), 'journeymap-no-history-'));
    expect(
      await new GitHistory().changedSince(['**'], '2026-01-01', URI.file(join(elsewhere, 'a.journey'))),
    ).toBeUndefined();
    rmSync(elsewhere, { recursive: true });
    expect(await new GitHistory().changedSince(['**'], '2026-01-01', URI.parse('untitled:a'))).toBeUndefined();
  });

  test('is not believed where only its end is known', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'journeymap-shallow-'));
    repository.git('clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    const file = URI.file(join(clone, 'maps', 'map.journey'));
    expect(await new GitHistory().changedSince(['src/**'], '2026-10-12', file)).toBeUndefined();
    rmSync(clone, { recursive: true });
  });

  test('is asked again after a while only, so that typing starts no processes', async () => {
    let now = 0;
    const history = new GitHistory(
      () => true,
      () => now,
    );
    const before = await changed(['src/late/**'], '2026-10-12', history);
    commit('src/late/new.ts', '2026-11-02T12:00:00+0000');
    expect(await changed(['src/late/**'], '2026-10-12', history)).toEqual(before);
    now += 61_000;
    expect(await changed(['src/late/**'], '2026-10-12', history)).toEqual(['src/late/new.ts']);
  });
});
