import type { ValidationAcceptor } from 'langium';
import { type Clause, isOwnField, isUnknown, type Line } from '../generated/ast.js';
import { blockOf } from '../scope.js';
import { clauseReader, lineReader } from '../values/forms.js';
import { operandsOf } from '../values/reading.js';
import { report } from './report.js';

/** Values that the word before them does not take, on a line and in its clauses. */
export function checkValues(line: Line, accept: ValidationAcceptor): void {
  if (isUnknown(line)) return;
  const block = blockOf(line);
  tell(line, lineReader(block, line)(line).problem);
  for (const clause of line.clauses) tell(clause, clauseReader(line.word, block, clause.word)(clause).problem);

  function tell(holder: Line | Clause, problem: ReturnType<ReturnType<typeof lineReader>>['problem']): void {
    if (problem) report(accept, problem.code, problem.message, problem.at ?? holder);
  }
}

/** Words that may stand several times in a block; see `mayRepeat`. */
const often: ReadonlySet<string> = new Set([
  'persona',
  'expects',
  'need',
  'trait',
  'pain',
  'gain',
  'watches',
  'tags',
  'objective',
  'channel',
  'sees',
  'frontstage',
  'backstage',
  'support',
  'thinks',
  'says',
  'does',
  'now',
  'note',
  'image',
  'link',
  'takes',
  'waits',
  'moment',
  'feels',
  'then',
  'target',
  'next',
  'stage',
  'touchpoint',
  'opportunity',
  'metric',
  'solves',
  'serves',
  'moves',
  'for',
  'from',
  'by',
  ':',
]);

/** Clauses that may stand several times on a line and add up. */
const oftenClauses: ReadonlySet<string> = new Set([
  'for',
  'from',
  'tags',
  'by',
  'solves',
  'serves',
  'moves',
  'now',
  'on',
]);

/** Facts and clauses that stand once and are given again; the first counts. */
export function checkGivenTwice(line: Line, accept: ValidationAcceptor): void {
  const seen = new Set<string>();
  for (const fact of line.lines) {
    // A field of one's own may have any word of the language as its name.
    if (isUnknown(fact) || isOwnField(fact) || mayRepeat(line.word, fact.word)) continue;
    const again = seen.has(fact.word) || isGivenOnHead(line, fact);
    if (again) report(accept, 'given-twice', `\`${fact.word}\` is given twice; the first counts.`, fact);
    seen.add(fact.word);
  }
  const clauses = new Set<string>();
  for (const clause of line.clauses) {
    if (!oftenClauses.has(clause.word) && clauses.has(clause.word)) {
      report(accept, 'given-twice', `\`${clause.word}\` is given twice on this line; the first counts.`, clause);
    }
    clauses.add(clause.word);
  }
}

/** Whether lines of a word may stand several times in a block. */
export function mayRepeat(block: string, word: string): boolean {
  if (word === 'target' && block === 'metric') return false;
  return block === 'top' || often.has(word) || (word === 'goal' && block === 'persona');
}

function isGivenOnHead(block: Line, fact: Line): boolean {
  return block.clauses.some((clause) => clause.word === fact.word && operandsOf(clause).length > 0);
}
