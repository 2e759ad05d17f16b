/** What a conflict is about, in words that people use for it. */
import { textOf } from '../texts.js';
import { isList } from './clauses.js';
import type { Fate } from './fates.js';
import type { Unit } from './units.js';

/**
 * One sentence: where it is, and what the sides did.
 * @param isOld whether the base has it
 */
export function conflictTitle(unit: Unit, { kind }: Fate, isOld: boolean): string {
  const place = placeOf(unit);
  if (kind === 'contested') return `${place} was taken out on one side, and the other one changed it or refers to it.`;
  if (kind === 'namesake') return `${place} was added under a name that the other side gave to something else.`;
  if (kind === 'parted') return `${place} was put into two places.`;
  return isOld ? `${place} was changed on both sides.` : `${place} was added on both sides, each another one.`;
}

/** The same of what stands once in a place, where the sides together would make two of it. */
export function rivalTitle(unit: Unit): string {
  return isList(unit)
    ? `${placeOf(unit)} would list the same twice.`
    : `${placeOf(unit)} would be there twice for the same persona.`;
}

/** The same of what one side called as the other one called something else. */
export function clashTitle(unit: Unit): string {
  return `${placeOf(unit)} was given a name that the other side gave to something else.`;
}

function placeOf(unit: Unit): string {
  return [...blocksAround(unit), nameOf(unit)].join(': ');
}

/** The nearest block with a title. */
function blocksAround({ parent }: Unit): string[] {
  if (!parent?.line) return [];
  const title = titleOf(parent);
  return title === undefined ? blocksAround(parent) : [title];
}

/** The title of what declares something; else the word that the line begins with, with what it says where that is needed. */
function nameOf(unit: Unit): string {
  const title = unit.meaning?.declares || unit.close ? titleOf(unit) : undefined;
  if (title !== undefined) return title;
  const first = /^(?:then\s+feels|\S+)/.exec(unit.words)?.[0] ?? 'A comment';
  return `\`${first.replace(/\s+/g, ' ')}\``;
}

function titleOf({ line, source }: Unit): string | undefined {
  const text = line?.lexemes.find(({ kind }) => kind === 'text' || kind === 'block-text');
  return text && `“${textOf(source.slice(text.start, text.end)).trim()}”`;
}
