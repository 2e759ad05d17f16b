/**
 * Files of earlier versions are read for ever as they were meant then. Every release adds a folder of its own files, with
 * what they say beside them in `*.facts`; neither is changed afterwards. See docs/contributing.md.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import type { JourneyMap } from '../../src/map/model.js';
import { brokenNames, errorsOf, mapsIn, openExample } from '../fixtures/documents.js';
import { journeyFilesIn, read } from '../fixtures/repository.js';
import { type Fact, factsOf, readBack, written } from './facts.js';

const root = join(import.meta.dirname, '../..');
const kept = 'test/fixtures/compat';
const versions = readdirSync(join(root, kept));
const files = versions.flatMap((version) => journeyFilesIn(`${kept}/${version}`));
const factsFile = (path: string): string => path.replace(/\.journey$/, '.facts');

const mapsOf = async (path: string): Promise<JourneyMap[]> => mapsIn(await openExample(path));

/** What was understood when the file was kept, a list for each of its maps. */
function factsThen(path: string): Fact[][] {
  return read(factsFile(path))
    .trimEnd()
    .split('\n\n')
    .map((map) => map.split('\n').map(readBack));
}

/** Writes what is not there yet: the facts of the files of a version that has just been added. */
async function keepFacts(path: string, maps: readonly JourneyMap[]): Promise<void> {
  if (!process.env.KEEP_FACTS || maps.length === 0 || existsSync(join(root, factsFile(path)))) return;
  const text = maps.map((map) => factsOf(map).map(written).join('\n')).join('\n\n');
  writeFileSync(join(root, factsFile(path)), `${text}\n`);
}

test('every version keeps its examples, the published maps and a map of every word', () => {
  expect(versions).toContain('0.1');
  for (const version of versions) {
    const names = files.filter((path) => path.startsWith(`${kept}/${version}/`));
    expect(names.length, version).toBeGreaterThan(10);
    expect(names.map((name) => name.split('/').at(-1))).toContain('every-word.journey');
  }
});

test('what is kept of a map is all that it says', async () => {
  const maps = await mapsOf(`${kept}/0.1/every-word.journey`);
  const texts = new Set<string>();
  JSON.stringify(maps, (key, value) => {
    if (key === 'range' || key === 'uri') return undefined;
    if (typeof value === 'string') texts.add(JSON.stringify(value));
    return value;
  });
  const lines = maps.flatMap(factsOf).map(written).join('\n');
  expect(texts.size).toBeGreaterThan(100);
  expect([...texts].filter((text) => !lines.includes(text.slice(1, -1)))).toEqual([]);
});

test.each([
  ['another value', (fact: Fact) => ({ ...fact, says: { ...fact.says, value: 2 } })],
  ['another field of its kind', (fact: Fact) => ({ ...fact, says: { ...fact.says, then: true } })],
  ['a field less', ({ says: { word: _word, ...says }, ...fact }: Fact) => ({ ...fact, says })],
  ['another id', (fact: Fact) => ({ ...fact, id: `${fact.id}0` })],
])('a feeling that is read with %s is found', (_what, changed) => {
  const then = factsThen(`${kept}/0.1/every-word.journey`)[0] ?? [];
  const index = then.findIndex(({ kind }) => kind === 'feels');
  expect(index).toBeGreaterThan(0);
  expect(() => expectToSay(then, then)).not.toThrow();
  expect(() => expectToSay(then.with(index, changed(then[index] as Fact)), then)).toThrow();
});

test('a feeling that is read twice, or not at all, is found; what is new is not', () => {
  const then = factsThen(`${kept}/0.1/every-word.journey`)[0] ?? [];
  const index = then.findIndex(({ kind }) => kind === 'feels');
  const feeling = then[index] as Fact;
  expect(() => expectToSay(then.toSpliced(index, 1), then)).toThrow();
  expect(() => expectToSay(then.toSpliced(index, 0, feeling), then)).toThrow();
  expect(() => expectToSay(then.toSpliced(index, 0, { ...feeling, kind: 'news' }), then)).not.toThrow();
  expect(() => expectToSay(then.with(index, { ...feeling, says: { ...feeling.says, news: 1 } }), then)).not.toThrow();
});

describe.each(files)('%s', (path) => {
  test('has no error, no name that leads nowhere and no unknown word', async () => {
    const document = await openExample(path);
    expect(errorsOf(document)).toEqual([]);
    expect(brokenNames(document)).toEqual([]);
    const unknown = AstUtils.streamAllContents(document.parseResult.value).filter((node) => node.$type === 'Unknown');
    expect(unknown.map((node) => node.$cstNode?.text).toArray()).toEqual([]);
  });

  test('says what it said', async () => {
    const maps = await mapsOf(path);
    await keepFacts(path, maps);
    const then = existsSync(join(root, factsFile(path))) ? factsThen(path) : [];
    expect(maps.length).toBe(then.length);
    for (const [index, map] of maps.entries()) expectToSay(factsOf(map), then[index] ?? []);
  });
});

/**
 * The same things of the kinds that were known then, in the same order, with the same fields and values. A later version
 * may know more kinds, and more fields of each.
 */
function expectToSay(now: readonly Fact[], then: readonly Fact[]): void {
  const fields = new Map<string, Set<string>>();
  for (const { kind, says } of then) fields.set(kind, new Set([...(fields.get(kind) ?? []), ...Object.keys(says)]));
  const still = now.filter(({ kind }) => fields.has(kind));
  expect(still.map(nameOf)).toEqual(then.map(nameOf));
  for (const [index, fact] of then.entries()) {
    const says = still[index]?.says ?? {};
    const known = Object.keys(says).filter((field) => fields.get(fact.kind)?.has(field));
    expect(known.sort(), nameOf(fact)).toEqual(Object.keys(fact.says).sort());
    expect(says, nameOf(fact)).toMatchObject(fact.says);
  }
}

const nameOf = ({ kind, id }: Fact): string => `${kind} ${id}`;
