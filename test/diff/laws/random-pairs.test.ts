import { expect, test } from 'vitest';
import { apply, type ChangeList, diff, sentenceOf } from '../../../src/diff/index.js';
import { same } from '../../../src/diff/same.js';
import { reviewSchema } from '../../../src/diff/schema.js';
import type { PlainMap } from '../../../src/map/model.js';
import { schemaFlaws } from '../../../src/map/schema-flaws.js';
import { type Random, randomFrom, seedFrom } from '../../fuzz/random.js';
import { edited, edits, type Told } from './edits.js';
import { copied, MapMaker } from './random-maps.js';

/** Repeat a run with `LAWS_SEED=… npx vitest run --project laws`; make it longer with `LAWS_PAIRS=200000`. */
const seed = seedFrom('LAWS_SEED');
const pairs = Number(process.env.LAWS_PAIRS ?? 10_000);

const schema = reviewSchema();
const changeList = { $ref: '#/definitions/changeList' };
const manyEdits = 'many edits';
const unlike = 'unrelated maps';

/** Two maps, and what should be told of them where that is known. */
interface Pair {
  name: string;
  before: PlainMap;
  after: PlainMap;
  told?: Told[];
}

test(`the laws hold for ${pairs} pairs of maps, seed ${seed}`, { timeout: 3_600_000 }, () => {
  console.info(`LAWS_SEED=${seed}`);
  const counts = new Map<string, number>();
  const problems: string[] = [];
  let number = 0;
  while (number < pairs && problems.length < 5) {
    const own = seed + number;
    const random = randomFrom(own);
    const before = new MapMaker(random).map();
    for (const pair of [...singleEdits(before, random), script(before, random), unrelated(before, random)]) {
      counts.set(pair.name, (counts.get(pair.name) ?? 0) + 1);
      problems.push(...broken(pair).map((law) => `LAWS_SEED=${own} LAWS_PAIRS=1, ${pair.name}: ${law}`));
      number++;
    }
  }
  expect(problems).toEqual([]);
  // Every kind of edit was made, and not once only.
  for (const name of [...Object.keys(edits), manyEdits, unlike]) {
    expect(counts.get(name) ?? 0, name).toBeGreaterThan(pairs >= 1000 ? pairs / 1000 : -1);
  }
});

function singleEdits(before: PlainMap, random: Random): Pair[] {
  return Object.entries(edits).flatMap(([name, edit]) => {
    const result = edited(before, edit, random);
    return result ? [{ name, before, after: result.map, told: result.told }] : [];
  });
}

function script(before: PlainMap, random: Random): Pair {
  let after = before;
  for (let times = 2 + random.below(12); times > 0; times--) {
    after = edited(after, random.pick(Object.values(edits)), random)?.map ?? after;
  }
  return { name: manyEdits, before, after };
}

function unrelated(before: PlainMap, random: Random): Pair {
  return { name: unlike, before, after: new MapMaker(random).map() };
}

/** The laws that a pair breaks. */
function broken({ name, before, after, told }: Pair): string[] {
  const list = diff(before, after);
  const laws: [string, () => boolean][] = [
    ['the changes applied to the older map are the newer map', () => same(apply(before, throughJson(list)), after)],
    ['only maps that say the same have no changes', () => !isEmpty(list) || same(before, after)],
    ['words make up both texts', () => wordsAreTexts(list)],
    ['every change has a sentence', () => list.changes.every((change) => isSentence(sentenceOf(change)))],
    ['effects are counted', () => sum(Object.values(list.rollUps.effects)) === list.changes.length],
  ];
  // What one edit cannot break is looked at where there are many.
  if (name === manyEdits || name === unlike) {
    laws.push(
      ['the same maps give the same changes', () => same(list, diff(copied(before), copied(after)))],
      ['a map has no changes to itself', () => isEmpty(diff(before, copied(before)))],
      ['every side is a thing of its map', () => sidesAreThere(list, before, after)],
      ['the list is as its schema says', () => schemaFlaws(throughJson(list), schema, changeList).length === 0],
    );
  }
  const failed = laws.flatMap(([law, holds]) => (holds() ? [] : [law]));
  const got = list.changes.map(({ kind, thing }) => `${kind} ${thing}`);
  const wanted = told?.map(({ kind, thing }) => `${kind} ${thing}`);
  if (wanted && !same(got, wanted)) failed.push(`edited was ${wanted.join(', ')}, told is ${got.join(', ')}`);
  return failed;
}

function throughJson(list: ChangeList): ChangeList {
  return JSON.parse(JSON.stringify(list));
}

function isEmpty({ changes, implied }: ChangeList): boolean {
  return changes.length + implied.length === 0;
}

function sidesAreThere({ changes, implied }: ChangeList, before: PlainMap, after: PlainMap): boolean {
  const [olds, news] = [idsIn(before), idsIn(after)];
  return [...changes, ...implied].every(
    (change) =>
      (!('before' in change) || olds.has(change.before.id)) && (!('after' in change) || news.has(change.after.id)),
  );
}

function idsIn(value: unknown, ids = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return ids;
  if ('id' in value) ids.add(value.id as string);
  for (const part of Object.values(value)) idsIn(part, ids);
  return ids;
}

function wordsAreTexts({ changes }: ChangeList): boolean {
  return changes.every((change) => {
    if (!('words' in change)) return true;
    const text = (not: string): string => change.words?.map(({ op, text }) => (op === not ? '' : text)).join('') ?? '';
    const { from, to } = change.fields.find(({ field }) => field !== 'name') ?? {};
    return text('added') === from && text('removed') === to;
  });
}

/** One line, of which nothing is missing. */
function isSentence(text: string): boolean {
  return /^\S.*\S$/u.test(text) && !/undefined|NaN|\[object|“”| {2}/.test(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
