import { AstUtils } from 'langium';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { blockWords, clauseWords } from '../../../src/language/block-words.js';
import { isUnknown } from '../../../src/language/generated/ast.js';
import { isJargon, languageServices, read } from '../reading.js';
import { allKinds, kinds, ofClauses, ofLines, type Takes, type ValueKind } from './kinds.js';
import { placed } from './places.js';

// Some four thousand texts are read.
vi.setConfig({ testTimeout: 180_000 });

/** A word behind which a value stands. */
interface Word {
  word: string;
  block: string;
  /** What stands before the value on its line. */
  before: string;
  takes: Takes;
}

const lineWords: Word[] = [];
const clauseWordsToTry: Word[] = Object.entries(ofClauses).map(([word, { block, line, ...takes }]) => ({
  word,
  block,
  before: `${line} ${word}`,
  takes,
}));
let known: { blocks: Map<string, Set<string>>; clauses: Set<string> };

beforeAll(async () => {
  const { Grammar } = (await languageServices()).journey;
  const blocks = [...blockWords(Grammar)].map(([block, words]) => [block, new Set(words)] as const);
  known = { blocks: new Map(blocks), clauses: new Set(clauseWords(Grammar)) };
  for (const [block, words] of blocks) {
    for (const word of words) {
      const takes = ofLines[`${block} ${word}`] ?? ofLines[word];
      // What comes after a feeling needs one above.
      const before = word === 'then' ? 'feels calm +1\nthen' : word;
      if (takes) lineWords.push({ word, block, before, takes });
    }
  }
});

describe('the tables of these tests', () => {
  test('know every word of every block', () => {
    const all = [...known.blocks.values()].reduce((count, words) => count + words.size, 0);
    expect(lineWords.length).toBe(all);
    expect(all).toBeGreaterThan(140);
  });

  test('know every clause word', () => {
    // `all` stands behind `for` only, and is tried there.
    expect(new Set(clauseWordsToTry.map(({ word }) => word))).toEqual(known.clauses);
  });
});

describe('behind the first word of a line', () => {
  test('a right value gives no message', async () => {
    expect(await complaintsAboutRightValues(lineWords)).toEqual([]);
  });

  test('a wrong value gives a message with the word and a way out', async () => {
    expect(await silentOrDumb(lineWords)).toEqual([]);
  });

  test('no value makes a line of a known word unknown', async () => {
    const lost: string[] = [];
    for (const word of lineWords) {
      for (const kind of allKinds) {
        const { unknown } = await tried(word, kinds[kind]);
        if (unknown.length > 0) lost.push(`${word.block}: ${word.before} ${kinds[kind]} (${unknown[0]})`);
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('behind a word within a line', () => {
  test('a right value gives no message', async () => {
    expect(await complaintsAboutRightValues(clauseWordsToTry)).toEqual([]);
  });

  test('a wrong value gives a message with the word and a way out', async () => {
    expect(await silentOrDumb(clauseWordsToTry)).toEqual([]);
  });
});

/** What the language makes of a value behind a word. */
interface Tried {
  errors: string[];
  /** Lines that are not known. */
  unknown: string[];
}

const triedBefore = new Map<string, Tried>();

async function tried({ block, before }: Word, value: string): Promise<Tried> {
  const text = placed(block, `${before} ${value}`);
  const known = triedBefore.get(text);
  if (known) return known;
  const { document, findings } = await read(text);
  const unknown = AstUtils.streamAllContents(document.parseResult.value).filter(isUnknown);
  const result = {
    errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    unknown: unknown.map((line) => line.$cstNode?.text ?? '').toArray(),
  };
  triedBefore.set(text, result);
  return result;
}

/** Whether a value is right behind a word; behind that of a noun's line its block may follow. */
function isRight({ takes, before }: Word, kind: ValueKind): boolean {
  if (takes.right.includes(kind)) return true;
  const opensBlock = known.blocks.has(before.split(' ')[0] ?? '') && before.includes(' ');
  return opensBlock && takes.right.includes(kind === 'brace' ? 'nothing' : kind === 'text and brace' ? 'text' : kind);
}

async function complaintsAboutRightValues(words: readonly Word[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const word of words) {
    for (const value of [...word.takes.right.map((kind) => kinds[kind]), ...word.takes.examples]) {
      const { errors } = await tried(word, value);
      if (errors.length > 0) complaints.push(`${word.block}: ${word.before} ${value} → ${errors[0]}`);
    }
  }
  return complaints;
}

/** Wrong values about which nothing is said, or nothing that helps. */
async function silentOrDumb(words: readonly Word[]): Promise<string[]> {
  const bad: string[] = [];
  for (const word of words) {
    for (const kind of allKinds) {
      if (isRight(word, kind)) continue;
      const { errors: messages } = await tried(word, kinds[kind]);
      const line = `${word.block}: ${word.before} ${kinds[kind]}`;
      if (messages.length === 0) bad.push(`${line} → nothing`);
      if (messages.some(isJargon)) bad.push(`${line} → jargon: ${messages.join(' ')}`);
      if (messages.length > 0 && !messages.some((message) => helps(message, word, kinds[kind]))) {
        bad.push(`${line} → no help: ${messages.join(' ')}`);
      }
    }
  }
  return bad;
}

/** Whether a message names the word that it is about, or the name that does not exist, and says what to write instead. */
function helps(message: string, { word, before }: Word, value: string): boolean {
  const about = [word, before.split(/\s/)[0], value].filter(Boolean);
  const named = about.some((name) =>
    [`\`${name}\``, `\`${name} `, `${name} needs`].some((form) => message.includes(form)),
  );
  const wayOut = /`[^`]+ [^`]+`|in quotes|takes|needs|is one of|Declare|Write|write|Remove/.test(message);
  return named && wayOut;
}
