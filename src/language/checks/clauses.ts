import type { ValidationAcceptor } from 'langium';
import { isLaneText, isOwnField, isUnknown, type Line } from '../generated/ast.js';
import { clausesBehind, isSaidAtDeclaration, meaningfulClauses } from '../meaningful-clauses.js';
import { anyOf } from '../messages.js';
import { blockOf } from '../scope.js';
import { report } from './report.js';

/** Clauses that any claim about the customer may carry. */
const universal: ReadonlySet<string> = new Set(['for', 'because', 'from', 'by', 'when']);
const blocksOfClaims: ReadonlySet<string> = new Set(['journey', 'stage', 'touchpoint']);
/** Lines in those blocks that claim nothing. */
const plain: ReadonlySet<string> = new Set([
  'state',
  'owner',
  'watches',
  'tags',
  'language',
  'improves',
  'persona',
  'metric',
]);

/** Clauses that say nothing on their line. */
export function checkClauses(line: Line, accept: ValidationAcceptor): void {
  if (isUnknown(line)) return;
  const word = isOwnField(line) || isLaneText(line) ? 'a line of your own' : `\`${line.word}\``;
  for (const clause of line.clauses) {
    if (!saysNothing(line, clause.word)) continue;
    if (isSaidAtDeclaration(line, blockOf(line), clause.word)) {
      const name = line.operands[0]?.$cstNode?.text ?? '';
      const message = `\`${clause.word}\` is said where \`${name}\` is declared; here it only is referred to.`;
      report(accept, 'clause-unused', message, clause);
      continue;
    }
    const meaningful = meaningfulClauses(line, blockOf(line));
    const known = meaningful.length > 0 ? ` It takes ${anyOf(meaningful)}.` : '';
    report(accept, 'clause-unused', `\`${clause.word}\` says nothing behind ${word}; remove it.${known}`, clause);
  }
}

/** Whether a clause of a word on a line means nothing there. */
export function saysNothing(line: Line, word: string): boolean {
  const block = blockOf(line);
  if (universal.has(word) && blocksOfClaims.has(block) && !plain.has(line.word)) return false;
  if (meaningfulClauses(line, block).includes(word)) return false;
  return !line.clauses.some((clause) => clausesBehind(clause.word).includes(word));
}
