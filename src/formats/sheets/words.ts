import { type Curve, emotionCurves, type PlainFeeling } from '../../map/curve.js';
import type { Duration, PlainMap, Repeats, SourceFree, TextFact } from '../../map/model.js';
import { plainLine } from '../plain-text.js';

/** Names of the map as titles, and facts as one line each, as cells show them. */
export interface SheetWords {
  map: PlainMap;
  persona(name: string): string;
  evidence(name: string): string;
  team(name: string): string;
  /** Texts with whose they are. */
  facts(facts: readonly SourceFree<TextFact>[]): string[];
}

export function sheetWords(map: PlainMap): SheetWords {
  const titleIn = (things: readonly { name: string; title: string }[]) => {
    const titles = new Map(things.map(({ name, title }) => [name, plainLine(title) || name]));
    return (name: string) => titles.get(name) ?? name;
  };
  const persona = titleIn(map.personas);
  return {
    map,
    persona,
    evidence: titleIn(map.evidence),
    team: titleIn(map.teams),
    facts: (facts) => facts.map((fact) => withNotes(fact.text, whose(fact, persona))),
  };
}

/** A text with what else is said of it, in brackets. */
export function withNotes(text: string, ...notes: (string | undefined)[]): string {
  const said = notes.filter(Boolean).join(', ');
  return said ? `${text} (${said})` : text;
}

/** Whose a fact is, where it says so. */
export function whose(fact: { for?: readonly string[] }, persona: (name: string) => string): string {
  return (fact.for ?? [])
    .filter((name) => name !== 'all')
    .map(persona)
    .join(', ');
}

/** `frustrated -1.5`, the number with a sign. */
export function feelingText({ word, value }: PlainFeeling): string {
  const number = value > 0 ? `+${value}` : `${value}`;
  return word === undefined ? number : `${word} ${number}`;
}

export function durationText({ min, max, unit }: SourceFree<Duration>): string {
  return `${min === max ? min : `${min} to ${max}`} ${unit}`;
}

/** `Repeats 2 to 3 times until someone may give a discount`. */
export function repeatsText({ min, max = min, until }: SourceFree<Repeats>): string {
  const times = min === max ? `${min} times` : `${min} to ${max} times`;
  return ['Repeats', min === undefined ? '' : times, until === undefined ? '' : `until ${until}`]
    .filter(Boolean)
    .join(' ');
}

/** How each persona leaves each place, by the id of the place: what is felt there last. */
export function lastFeelings(map: PlainMap): { persona: string; values: ReadonlyMap<string, number> }[] {
  return emotionCurves(map).map(({ persona, points }: Curve) => ({
    persona,
    values: new Map(points.map(({ feeling, stage, touchpoint }) => [(touchpoint ?? stage).id, feeling.value])),
  }));
}
