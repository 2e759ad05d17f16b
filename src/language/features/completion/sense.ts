/** What would be legal at a place, but says nothing there: it stands there already, or leads to itself. */
import { AstUtils } from 'langium';
import {
  type Declaration,
  isJourney,
  isMention,
  isOpportunity,
  isStage,
  isTouchpoint,
  type Line,
} from '../../generated/ast.js';
import { kindOf } from '../../naming.js';
import { forNames, parentOf } from '../../whose.js';
import type { Nameable } from './names.js';

/** Words whose lines each put something into their block that needs to be there only once. */
const once: ReadonlySet<string> = new Set([
  'persona',
  'channel',
  'pain',
  'gain',
  'opportunity',
  'objective',
  'metric',
  'sees',
  'frontstage',
  'backstage',
  'support',
  'solves',
  'serves',
  'moves',
  'from',
]);

/**
 * Whether a thing is in a block already, so that one more line of a word would say it twice.
 * @param others the other lines of the block
 */
export function isThere(
  word: string,
  { name, thing }: Pick<Nameable, 'name' | 'thing'>,
  block: Line | undefined,
  others: readonly Line[],
): boolean {
  if (!once.has(word)) return false;
  if (thing.$container === block && thing.word === word) return true;
  return others.some(
    (line) => line.word === word && line.operands.some((each) => isMention(each) && each.target.$refText === name),
  );
}

/** Whether a line would lead to the place that it stands in: to its touchpoint or stage, or to its own map. */
export function leadsToItself(line: Line, thing: Declaration): boolean {
  if (line.word !== 'next' && line.word !== 'opens' && line.word !== 'improves') return false;
  return thing === parentOf(line) || (isJourney(thing) && thing === AstUtils.getContainerOfType(line, isJourney));
}

/** Where it goes on, the likeliest first: what comes below, touchpoints before stages, then what stands above. */
export function byWay(line: Line, things: readonly Nameable[]): Nameable[] {
  const here = line.$cstNode?.offset ?? 0;
  const rank = ({ thing }: Nameable): number => {
    if (isJourney(thing)) return 4;
    return (isStage(thing) ? 1 : 0) + ((thing.$cstNode?.offset ?? 0) < here ? 2 : 0);
  };
  const named = new Set<string>();
  // Of two things with one name only the first kind can be meant.
  const reachable = things.filter(({ name }) => !named.has(name) && named.add(name));
  return reachable.sort((a, b) => rank(a) - rank(b));
}

/** Pains for an opportunity, the likeliest first: those of its own place, and those that nothing solves yet. */
export function byNeed(line: Line, pains: readonly Nameable[]): Nameable[] {
  const journey = AstUtils.getContainerOfType(line, isJourney);
  const opportunities = journey ? AstUtils.streamAllContents(journey).filter(isOpportunity) : undefined;
  const solved = new Set(opportunities?.flatMap(solvedBy));
  const rank = ({ name, thing }: Nameable): number => distance(line, thing) * 2 + (solved.has(name) ? 1 : 0);
  return [...pains].sort((a, b) => rank(a) - rank(b));
}

function solvedBy(opportunity: Line): string[] {
  const holders = [...opportunity.lines, ...opportunity.clauses].filter(({ word }) => word === 'solves');
  return holders.flatMap(({ operands }) => operands.filter(isMention).map(({ target }) => target.$refText));
}

/** 0 in the same touchpoint, 1 in the same stage, 2 elsewhere; the place of what stands outside of them is everywhere. */
function distance(line: Line, thing: Declaration): number {
  const touchpoint = AstUtils.getContainerOfType(line, isTouchpoint);
  if (touchpoint && AstUtils.getContainerOfType(thing, isTouchpoint) === touchpoint) return 0;
  const stage = AstUtils.getContainerOfType(line, isStage);
  return stage && AstUtils.getContainerOfType(thing, isStage) === stage ? 1 : 2;
}

/** The personas who feel something above a line of the same place: only they can feel something `then`. */
export function feltAbove(line: Line, inScope: readonly string[]): ReadonlySet<string> {
  const here = line.$cstNode?.offset ?? 0;
  const above = parentOf(line)?.lines.filter((fact) => fact.word === 'feels' && (fact.$cstNode?.offset ?? 0) < here);
  const isEverybodys = above?.some((fact) => forNames(fact).length === 0) ?? false;
  return new Set(isEverybodys ? inScope : above?.flatMap(forNames));
}

/** Personas for whom a block has a line of this word already; they may come again, but others are likelier. */
export function spokenFor(line: Line): ReadonlySet<string> {
  const others = parentOf(line)?.lines.filter((fact) => fact.word === line.word && fact !== line) ?? [];
  return new Set(others.flatMap(forNames));
}

/** Things of one kind before another keep their order; personas stand as on the map. */
export function inOrderOf(names: readonly string[], things: readonly Nameable[]): Nameable[] {
  const place = ({ name, thing }: Nameable): number => (kindOf(thing) === 'persona' ? names.indexOf(name) : 0);
  return [...things].sort((a, b) => place(a) - place(b));
}
