/**
 * What the words of the language refer to. Which words stand in which block is in the grammar (see block-words.ts); what
 * values they take is in values/.
 */
import { blockNouns } from '../edit/line-tree.js';

/** The nouns that name things; a thing's kind is the word that declares it. Names are unique per kind. */
export type Kind =
  | 'persona'
  | 'team'
  | 'channel'
  | 'evidence'
  | 'emotion'
  | 'lane'
  | 'metric'
  | 'journey'
  | 'stage'
  | 'touchpoint'
  | 'pain'
  | 'gain'
  | 'opportunity'
  | 'objective'
  | 'sees'
  | 'frontstage'
  | 'backstage'
  | 'support';

/** Words after which the next word is always a plain name, even one that is a word of the language. */
export const nouns: ReadonlySet<string> = new Set([...blockNouns, 'sees', 'frontstage', 'backstage', 'support']);

/** Clause words that take names or value words, so that the word behind them is never read as a clause. */
export const takesName: ReadonlySet<string> = new Set([
  'as',
  'for',
  'from',
  'by',
  'owner',
  'solves',
  'serves',
  'moves',
  'tags',
  'icon',
  'next',
  'opens',
  'improves',
]);

/** Blocks in which a line may start with a name of one's own and a colon. */
export const takesOwnNames: ReadonlySet<string> = new Set(['persona', 'stage', 'touchpoint']);

const byLine: Readonly<Record<string, readonly Kind[]>> = {
  persona: ['persona'],
  channel: ['channel'],
  metric: ['metric'],
  pain: ['pain'],
  gain: ['gain'],
  objective: ['objective'],
  opportunity: ['opportunity'],
  sees: ['sees'],
  frontstage: ['frontstage'],
  backstage: ['backstage'],
  support: ['support'],
  feels: ['emotion'],
  then: ['emotion'],
  target: ['emotion'],
  next: ['touchpoint', 'stage', 'journey'],
  opens: ['journey'],
  improves: ['journey'],
};

const byClause: Readonly<Record<string, readonly Kind[]>> = {
  for: ['persona'],
  from: ['evidence'],
  by: ['team'],
  owner: ['team'],
  solves: ['pain'],
  serves: ['objective'],
  moves: ['metric'],
};

/**
 * The kinds that a bare word refers to.
 * @param block the word of the block that the line stands in, `top` outside of any
 * @param line the first word of the line
 * @param clause the clause word before it, where there is one
 * @returns undefined where a bare word is no name
 */
export function kindsReferredTo(block: string, line: string, clause?: string): readonly Kind[] | undefined {
  if (clause !== undefined) return byClause[clause];
  if (line === 'target' && block === 'metric') return undefined;
  if (block === 'top') return undefined;
  return byLine[line] ?? byClause[line];
}

/** Things that belong to a journey; the others belong to the file, and to those that import it. */
export const journeyKinds: ReadonlySet<string> = new Set<Kind>([
  'stage',
  'touchpoint',
  'pain',
  'gain',
  'opportunity',
  'objective',
  'sees',
  'frontstage',
  'backstage',
  'support',
]);
