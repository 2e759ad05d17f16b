import { AstUtils } from 'langium';
import { isJourney, isMention, isPersona, isStage, isTouchpoint, type Journey, type Line } from './generated/ast.js';
import { declares, nameOf } from './naming.js';
import { operandsOf } from './values/reading.js';

/** Facts that are somebody's, so that with several personas they must say whose. */
export const personal: ReadonlySet<string> = new Set(['feels', 'then', 'target', 'thinks', 'says']);

/** The names of the personas on a journey's map, in its order. */
export function personasOnMap(journey: Journey): string[] {
  return journey.lines.filter(isPersona).flatMap((line) => (declares(line) ? (nameOf(line) ?? []) : mentionedIn(line)));
}

/**
 * The names of the personas that go through the place where a line stands.
 * @returns undefined outside of journeys and on maps without personas, where every persona may be named
 */
export function personasInScope(line: Line | undefined): string[] | undefined {
  for (let block: Line | undefined = line; block; block = parentOf(block)) {
    const narrowed = isStage(block) || isTouchpoint(block) ? forNames(block) : [];
    if (narrowed.length > 0) return narrowed;
  }
  const journey = line && AstUtils.getContainerOfType(line, isJourney);
  const onMap = journey ? personasOnMap(journey) : [];
  return onMap.length > 0 ? onMap : undefined;
}

/** The block that a line stands in. */
export function parentOf(line: Line): Line | undefined {
  const container = line.$container;
  return container && container.$type !== 'JourneyFile' ? (container as Line) : undefined;
}

/** Whom a fact says it is for; empty for everybody. */
export function forNames(line: Line): string[] {
  return line.clauses.filter(({ word }) => word === 'for').flatMap((clause) => mentionedIn(clause));
}

function mentionedIn(holder: Parameters<typeof operandsOf>[0]): string[] {
  return operandsOf(holder)
    .filter(isMention)
    .map((mention) => mention.target.$refText);
}
