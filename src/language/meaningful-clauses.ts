import { isOwnField, isText, type Line } from './generated/ast.js';

/** Which clauses mean something on which fact; `block word` goes before `word`. The most likely come first. */
export const clausesByFact: Readonly<Record<string, string>> = {
  'top import': '',
  'top persona': 'as role quote share color image from',
  'top team': 'as',
  'top channel': 'as online offline icon',
  channel: 'for because from',
  'top evidence': 'as kind date sample link quote confidence',
  'top emotion': 'as',
  'top lane': 'as role',
  'top journey': 'as',
  stage: 'as for by optional',
  touchpoint: 'as for by optional',
  pain: 'as severity for because from resolved when by',
  gain: 'as severity for because from resolved when by',
  opportunity: 'as solves serves moves impact effort owner status ticket link tags for because from by when',
  objective: 'as for because from by',
  metric: 'as kind baseline now target data for from',
  sees: 'as by for because from when',
  frontstage: 'as by fails because for from when',
  backstage: 'as by fails because for from when',
  support: 'as by fails because for from when',
  feels: 'for because from when',
  then: 'for because from when',
  target: 'for because from',
  'metric target': 'because',
  does: 'for because from when',
  thinks: 'for because from when',
  says: 'for because from when',
  moment: 'for because from',
  takes: 'to for because from when',
  waits: 'to for because from when',
  repeats: 'to until for because from',
  next: 'when for because',
  optional: 'for because when',
  opens: 'when because',
  note: 'by from',
  scenario: 'for from',
  goal: 'for because from',
  expects: 'for because from',
  starts: 'for because from',
  ends: 'for because from',
  'persona goal': 'because from',
  'persona need': 'because from',
  'persona role': 'from',
  'persona quote': 'from',
  'persona trait': 'of because from',
  'persona share': 'from',
  reviewed: 'every by',
  baseline: 'from',
  now: 'on from by because',
  data: 'column',
  ':': 'for from by',
};

/** Clauses that mean something behind another one. */
const behind: Readonly<Record<string, readonly string[]>> = { now: ['on', 'from'], data: ['column'] };

const wordsByFact: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(clausesByFact).map(([fact, words]) => [fact, words.split(' ').filter(Boolean)]),
);

/** The clause words that mean something directly behind a clause. */
export function clausesBehind(clause: string): readonly string[] {
  return behind[clause] ?? [];
}

/** A name that stands where a title could refers to a thing; it says nothing new about it. */
const ofReference = ['for', 'because', 'from'];

/**
 * The clause words that mean something on a line, whether they stand on it or not, the most likely first.
 * @param block the word of the block that the line stands in, `top` outside of any
 */
export function meaningfulClauses(line: Line, block: string): readonly string[] {
  const word = isOwnField(line) ? ':' : line.word;
  const home = word === 'persona' && isText(line.operands[0]) ? 'top' : block;
  const known = wordsByFact.get(`${home} ${word}`) ?? wordsByFact.get(word) ?? [];
  const isReference = known[0] === 'as' && block !== 'top' && !isText(line.operands[0]) && !isHead(line);
  return isReference ? ofReference : known;
}

/** Whether a line only refers to a thing, and a clause says something where that is declared. */
export function isSaidAtDeclaration(line: Line, block: string, clause: string): boolean {
  if (meaningfulClauses(line, block) !== ofReference) return false;
  return (wordsByFact.get(`${block} ${line.word}`) ?? wordsByFact.get(line.word) ?? []).includes(clause);
}

function isHead(line: Line): boolean {
  return line.word === 'stage' || line.word === 'touchpoint';
}
