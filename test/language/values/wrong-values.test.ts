import { AstUtils } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { blockWords, clauseWords } from '../../../src/language/block-words.js';
import { isUnknown } from '../../../src/language/generated/ast.js';
import { type Finding, isJargon, languageServices, read } from '../reading.js';
import { allKinds, kinds, ofClauses, ofLines, type Takes } from './kinds.js';
import { placed } from './places.js';

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

  test('a wrong value gives a message with the word and a way out', { timeout: 60_000 }, async () => {
    expect(await silentOrDumb(lineWords)).toEqual([]);
  });

  test('no value makes a line of a known word unknown', { timeout: 60_000 }, async () => {
    const lost: string[] = [];
    for (const { block, before } of lineWords) {
      for (const kind of allKinds) {
        const place = placed(block, `${before} ${kinds[kind]}`);
        const { document } = await read(place.text);
        const unknown = AstUtils.streamAllContents(document.parseResult.value).filter(isUnknown);
        for (const line of unknown) lost.push(`${block}: ${before} ${kinds[kind]} (${line.$cstNode?.text})`);
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('behind a word within a line', () => {
  test('a right value gives no message', async () => {
    expect(await complaintsAboutRightValues(clauseWordsToTry)).toEqual([]);
  });

  test('a wrong value gives a message with the word and a way out', { timeout: 60_000 }, async () => {
    expect(await silentOrDumb(clauseWordsToTry)).toEqual([]);
  });
});

/** What is said about a value behind a word. */
async function saidAbout({ block, before }: Word, value: string): Promise<Finding[]> {
  const place = placed(block, `${before} ${value}`);
  const { findings } = await read(place.text);
  return findings;
}

async function complaintsAboutRightValues(words: readonly Word[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const word of words) {
    for (const value of [...word.takes.right.map((kind) => kinds[kind]), ...word.takes.examples]) {
      const findings = (await saidAbout(word, value)).filter(({ severity }) => severity === 'error');
      if (findings.length > 0) complaints.push(`${word.block}: ${word.before} ${value} → ${findings[0]?.message}`);
    }
  }
  return complaints;
}

/** Wrong values about which nothing is said, or nothing that helps. */
async function silentOrDumb(words: readonly Word[]): Promise<string[]> {
  const bad: string[] = [];
  for (const word of words) {
    for (const kind of allKinds) {
      if (word.takes.right.includes(kind)) continue;
      const findings = (await saidAbout(word, kinds[kind])).filter(({ severity }) => severity === 'error');
      const messages = findings.map(({ message }) => message);
      const line = `${word.block}: ${word.before} ${kinds[kind]}`;
      if (messages.length === 0) bad.push(`${line} → nothing`);
      if (messages.some(isJargon)) bad.push(`${line} → jargon: ${messages.join(' ')}`);
      if (messages.length > 0 && !messages.some((message) => helps(message, word.word, kinds[kind]))) {
        bad.push(`${line} → no help: ${messages.join(' ')}`);
      }
    }
  }
  return bad;
}

/** Whether a message names the word that it is about (or the name that does not exist) and says what to write instead. */
function helps(message: string, word: string, value: string): boolean {
  const named = [word, value].some(
    (name) => name !== '' && new RegExp(`\`${name}[\` ]|\\b${name} needs`).test(message),
  );
  const wayOut = /`[^`]+ [^`]+`|in quotes|takes|needs|is one of|Declare|Write|write|Remove/.test(message);
  return named && wayOut;
}
