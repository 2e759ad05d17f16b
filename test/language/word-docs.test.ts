import { expect, test } from 'vitest';
import { blockWords, clauseWords } from '../../src/language/block-words.js';
import { clauseDoc, documentedWords, lineDoc } from '../../src/language/word-docs.js';
import { open } from './testing.js';

const { services } = await open('');
const words = blockWords(services.Grammar);

test.each([...words.keys()])('every word of %s is documented, and no other', (block) => {
  expect([...documentedWords(block)].sort()).toEqual([...(words.get(block) ?? [])].sort());
});

test('every clause word is documented', () => {
  const missing = [...clauseWords(services.Grammar)].filter((word) => !clauseDoc('', word));
  expect(missing).toEqual([]);
});

test('a documentation is one sentence', () => {
  for (const block of words.keys()) {
    for (const word of documentedWords(block)) expect(lineDoc(block, word)?.text).toMatch(/^[A-Z][^\n]*\.$/);
  }
});

/** What the examples refer to. */
const library = `persona "Jamie" as jamie
team "Growth" as growth
metric "Conversion" as conversion
journey "A cheaper plan" as switch-plan
`;

const inJourney = (lines: string): string => `import "shared/people.journey"\njourney "J" {\n${lines}\n}`;
const inTouchpoint = (lines: string): string => inJourney(`touchpoint "T" {\n${lines}\n}\ntouchpoint "U" as compare`);

/** A block of each kind, with a place for the example. */
const around: Record<string, (line: string) => string> = {
  top: (line) => line,
  persona: (line) => `persona "P" {\n${line}\n}`,
  channel: (line) => `channel "C" {\n${line}\n}`,
  evidence: (line) => `evidence "E" {\n${line}\n}`,
  lane: (line) => `lane "L" {\n${line}\n}`,
  metric: (line) => `import "shared/people.journey"\nmetric "M" {\n${line}\n}`,
  journey: inJourney,
  stage: (line) =>
    inJourney(`stage "S" {\n${line.startsWith('then') ? 'feels calm\n' : ''}${line}\n}\nstage "Z" as compare`),
  touchpoint: (line) => inTouchpoint(line.startsWith('then') ? `feels calm\n${line}` : line),
  pain: (line) => inTouchpoint(`pain "P" {\n${line}\n}`),
  gain: (line) => inTouchpoint(`gain "P" {\n${line}\n}`),
  opportunity: (line) =>
    inJourney(`objective "O" as keep-them\ntouchpoint "T" {\npain "P" as jargon\n}\nopportunity "O" {\n${line}\n}`),
  objective: (line) => inJourney(`objective "O" {\n${line}\n}`),
};

test.each([...words.keys()])('the examples of %s are right', async (block) => {
  for (const word of documentedWords(block)) {
    const example = lineDoc(block, word)?.example ?? '';
    expect(example.split(' ')[0]).toBe(word);
    const text = around[block]?.(example) ?? '';
    const workspace = await open({ 'map.journey': text, 'shared/people.journey': library });
    const validator = workspace.services.validation.DocumentValidator;
    const diagnostics = await validator.validateDocument(workspace.document('map.journey'));
    const told = diagnostics.filter(({ severity }) => severity === 1);
    expect({ text, told: told.map(({ message }) => message) }).toEqual({ text, told: [] });
  }
});
