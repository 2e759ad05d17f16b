import { expect, test } from 'vitest';
import { type Merged, type MergeSide, type MergeSides, merge } from '../../../../src/edit/merge/index.js';
import { type MergeTexts, readMergeSide } from '../../../../src/language/merge/index.js';
import { type Random, randomFrom, seedFrom } from '../../../fuzz/random.js';
import { languageServices, read } from '../../../language/reading.js';
import { copied, type Draft, DraftMaker, namesIn, written } from './drafts.js';
import { edits } from './edits.js';
import { type Drafts, losses } from './kept.js';

/** Repeat a run with `LAWS_SEED=… npx vitest run --project laws random-triples`; make it longer with `LAWS_TRIPLES=200000`. */
const seed = seedFrom('LAWS_SEED');
const triples = Number(process.env.LAWS_TRIPLES ?? 10_000);

/** A version of a file, as it was written and as it is read. */
interface Version {
  file: Draft[];
  text: string;
  side: MergeSide;
}

/** Three versions of a file. */
type Triple = Record<keyof MergeTexts, Version>;

/** How many people go their own way from one base; any two of them are merged. */
const people = ['o', 't', 'p', 'q'];

test(`the laws of merging hold for ${triples} random triples, seed ${seed}`, { timeout: 3_600_000 }, async () => {
  console.info(`LAWS_SEED=${seed}`);
  const problems: string[] = [];
  let number = 0;
  let clean = 0;
  for (let own = seed; number < triples && problems.length < 5; own++) {
    const made = await randomTriples(randomFrom(own));
    const broken = untouched(made[0] as Triple);
    for (const [at, triple] of made.entries()) {
      const merged = merge(sidesOf(triple));
      number++;
      if (merged.conflicts.length === 0) clean++;
      broken.push(...losses(draftsOf(triple), merged.text));
      // These take as long as all others together, and break where others of the same base break.
      if (at % 3 === 0) broken.push(...lopsided(triple, merged), ...(await unreadable(triple, merged)));
      if (broken.length > 0 && triples === 1) show(triple, merged);
    }
    problems.push(...broken.map((law) => `LAWS_SEED=${own} LAWS_TRIPLES=1: ${law}`));
  }
  expect(problems).toEqual([]);
  if (triples < 1_000) return;
  // Neither kind of merge is an exception.
  expect(clean).toBeGreaterThan(number / 4);
  expect(clean).toBeLessThan(number);
});

async function randomTriples(random: Random): Promise<Triple[]> {
  const maker = new DraftMaker(random, 'b');
  const file = maker.file();
  const base = await versionOf(file);
  const versions: Version[] = [];
  for (const prefix of people) versions.push(await versionOf(edited(file, maker.another(prefix))));
  return versions.flatMap((ours, at) => versions.slice(at + 1).map((theirs) => ({ base, ours, theirs })));
}

function edited(base: Draft[], maker: DraftMaker): Draft[] {
  const file = copied(base);
  for (let times = 1 + maker.random.below(5); times > 0; times--) maker.random.pick(Object.values(edits))(file, maker);
  return file;
}

async function versionOf(file: Draft[]): Promise<Version> {
  const text = written(file);
  const side = await readMergeSide(text, await languageServices());
  if (typeof side === 'string') throw new Error(side);
  return { file, text, side };
}

function sidesOf({ base, ours, theirs }: Triple): MergeSides {
  return { base: base.side, ours: ours.side, theirs: theirs.side };
}

function draftsOf({ base, ours, theirs }: Triple): Drafts {
  return { base: base.file, ours: ours.file, theirs: theirs.file };
}

function show(triple: Triple, { text }: Merged): void {
  for (const [side, version] of Object.entries(triple)) console.info(`--- ${side}\n${version.text}`);
  console.info(`--- merged\n${text}`);
  console.info(`--- mirrored\n${mirrored(triple).text}`);
}

/** Where one side or none did something, the text of the other one stays as it is, to the last space. */
function untouched({ base, ours }: Triple): string[] {
  const [one, other] = [base.side, ours.side];
  const laws = {
    'merge(a, a, b) is b': { base: one, ours: one, theirs: other },
    'merge(a, b, a) is b': { base: one, ours: other, theirs: one },
    'merge(a, b, b) is b': { base: one, ours: other, theirs: other },
  };
  return Object.entries(laws).flatMap(([law, sides]) => (merge(sides).text === ours.text ? [] : [law]));
}

/** Errors that neither side had. */
async function unreadable({ ours, theirs }: Triple, merged: Merged): Promise<string[]> {
  if (merged.conflicts.length > 0) return [];
  const found = await errorsIn(merged.text);
  if (found.size === 0) return [];
  const known = new Set([...(await errorsIn(ours.text)), ...(await errorsIn(theirs.text))]);
  return [...found].filter((error) => !known.has(error));
}

async function errorsIn(text: string): Promise<Set<string>> {
  const { findings } = await read(text);
  return new Set(findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} at ${at}`));
}

/** What is kept otherwise when theirs are ours. */
function lopsided(triple: Triple, merged: Merged): string[] {
  const [one, other] = [merged, mirrored(triple)].map((each) => wordsIn(each, triple));
  return one === other ? [] : ['it is not symmetric in what it keeps'];
}

function mirrored({ base, ours, theirs }: Triple): Merged {
  return merge({ base: base.side, ours: theirs.side, theirs: ours.side });
}

/** The words of a merged text. What both sides called otherwise is called by either name, and counts as not renamed. */
function wordsIn({ text }: Merged, triple: Triple): string {
  const [before, left, right] = [triple.base, triple.ours, triple.theirs].map(({ file }) => namesIn(file));
  const old = new Map<string, string>();
  for (const [id, name] of before ?? []) for (const names of [left, right]) old.set(names?.get(id) ?? name, name);
  return text
    .split(/[\s,]+/)
    .filter((word) => !/^[<=>]{7}$/.test(word))
    .map((word) => old.get(word) ?? word)
    .sort()
    .join(' ');
}
