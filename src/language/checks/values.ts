import type { ValidationAcceptor } from 'langium';
import { readLexemes } from '../../edit/lexemes.js';
import { type Clause, isLaneText, isOwnField, isText, isUnknown, type Line } from '../generated/ast.js';
import { blockOf } from '../scope.js';
import { clauseReader, lineReader } from '../values/forms.js';
import { operandsOf, type Problem, type Reading } from '../values/reading.js';
import { mayRepeat } from '../values/repeatable.js';
import { saysNothing } from './clauses.js';
import { report } from './report.js';

/** Values that the word before them does not take, on a line and in its clauses. */
export function checkValues(line: Line, accept: ValidationAcceptor): void {
  const problems = problemsOf(line);
  if (problems.length === 0 || hasOpenText(line)) return;
  for (const { holder, problem } of problems) {
    report(accept, problem.code, problem.message, problem.at ?? holder, { mends: problem.mends });
  }
}

/** What is wrong with the values of a line and its clauses; nothing twice about the same words. */
export function problemsOf(line: Line): { holder: Line | Clause; problem: Problem }[] {
  if (isUnknown(line)) return [];
  // The name says already that there is no such row.
  if (isLaneText(line) && !line.lane.ref) return [];
  const block = blockOf(line);
  const found: { holder: Line | Clause; problem: Problem }[] = [];
  let until = 0;
  const tell = (holder: Line | Clause, { problem }: Reading<unknown>): void => {
    if (!problem) return;
    const start = (problem.at ?? holder).$cstNode?.offset ?? 0;
    if (start < until) return;
    // That a clause says nothing here is told already, and matters more than its value.
    if (holder.$type === 'Clause' && saysNothing(line, holder.word)) return;
    until = Math.max(until, problem.until ?? 0);
    found.push({ holder, problem });
  };
  tell(line, lineReader(block, line)(line));
  for (const clause of line.clauses) {
    tell(clause, clauseReader(line.word, block, clause.word)(clause));
  }
  return found;
}

/** What the value problems of a line cover, so that nothing else is to be said about it; ends are exclusive. */
export function explainedIn(line: Line): { start: number; end: number }[] {
  return problemsOf(line).flatMap(({ holder, problem }) => {
    if (!problem.at) return [];
    const start = problem.at.$cstNode?.offset ?? 0;
    return [{ start, end: problem.until ?? holder.operands.at(-1)?.$cstNode?.end ?? 0 }];
  });
}

/** A text without its end may have swallowed what is missing on its line. */
function hasOpenText(line: Line): boolean {
  return [line, ...line.clauses].some(({ operands }) =>
    operands.some((operand) => isText(operand) && isOpen(operand.$cstNode?.text ?? '')),
  );
}

function isOpen(written: string): boolean {
  const [lexeme] = readLexemes(written);
  return lexeme?.flaw === 'unclosed';
}

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
    // `as a, "B" as b` is two things on one line, and told there.
    const isOther =
      clause.word === 'as' && line.clauses.some(({ word, operands }) => word === 'as' && operands.some(isText));
    if (!oftenClauses.has(clause.word) && clauses.has(clause.word) && !isOther) {
      report(accept, 'given-twice', `\`${clause.word}\` is given twice on this line; the first counts.`, clause);
    }
    clauses.add(clause.word);
  }
}

function isGivenOnHead(block: Line, fact: Line): boolean {
  return block.clauses.some((clause) => clause.word === fact.word && operandsOf(clause).length > 0);
}
