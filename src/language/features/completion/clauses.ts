import type { Line } from '../../generated/ast.js';
import { clausesBehind, meaningfulClauses } from '../../meaningful-clauses.js';
import { mayRepeat } from '../../values/repeatable.js';
import { parentOf, personasInScope } from '../../whose.js';

/** Clause words that mean something on a line and are not there yet, the most likely first. */
export function clausesFor(line: Line, block: string, current: string | undefined): string[] {
  const words = meaningfulClauses(line, block);
  const own = current ? clausesBehind(current) : [];
  const inBlock = line.lines.map(({ word }) => word).filter((word) => !mayRepeat(line.word, word));
  const used = new Set<string>([...line.clauses.map(({ word }) => word), ...inBlock]);
  const free = [...own, ...words.filter((word) => !own.includes(word))].filter(
    (word) => !used.has(word) || word === 'now',
  );
  const isFree = (word: string): boolean => {
    return (word !== 'online' && word !== 'offline') || (!used.has('online') && !used.has('offline'));
  };
  const likely = free.filter(isFree);
  return asksWhose(line)
    ? likely
    : [...likely.filter((word) => word !== 'for'), ...likely.filter((word) => word === 'for')];
}

/** Whether several personas come along, so that a line may be for some of them only. */
function asksWhose(line: Line): boolean {
  return (personasInScope(parentOf(line)) ?? []).length > 1;
}
