/** What a reader calls a thing, and how values are written for one. English; numbers as in the language. */
import type * as model from '../map/model.js';
import type { AnyThing, ThingKind } from './things.js';

const cut = 120;

/** What a reader calls a thing: its title, its text, or its value where it has neither. */
export function titleOf(kind: ThingKind, thing: AnyThing): string {
  const title = byKind[kind]?.(thing as never) ?? thing.title ?? thing.text ?? thing.name;
  return shortened(typeof title === 'string' ? title : '');
}

/** As much of a text as fits into a sentence. */
export function shortened(text: string): string {
  const line = /[\t\n\r]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
  return line.length > cut ? `${line.slice(0, cut - 1).trimEnd()}…` : line;
}

const byKind: { readonly [K in ThingKind]?: (thing: never) => string } = {
  feeling: feelingText,
  target: feelingText,
  moment: ({ kind }: model.Moment) => momentTitles[kind],
  takes: durationText,
  waits: durationText,
  repeats: repeatsText,
  next: ({ title, to }: model.Next) => title ?? to,
  opens: ({ title, to }: model.Opens) => title ?? to,
  'metric-value': ({ value, on }: model.MetricValue) => (on ? `${value.text} (${on})` : value.text),
  image: ({ target }: model.LinkFact) => target,
  link: ({ target }: model.LinkFact) => target,
  trait: ({ title, value, of }: model.Trait) => `${title} ${value} of ${of}`,
  'own-field': ({ name, value }: model.OwnField) => `${name}: ${value.text}`,
  review: reviewText,
};

const momentTitles: Readonly<Record<model.Moment['kind'], string>> = {
  truth: 'moment of truth',
  delight: 'moment of delight',
  handoff: 'hand-off',
};

/** `angry (-2)`. */
export function feelingText({ word, value }: Pick<model.Feeling, 'word' | 'value'>): string {
  return word === undefined ? signed(value) : `${word} (${signed(value)})`;
}

/** `+1.5`, `0`, `-2`: as it is written in a map, at most two decimals. */
export function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded > 0 ? `+${rounded}` : String(rounded === 0 ? 0 : rounded);
}

/** `2 to 5 min`. */
export function durationText({ min, max, unit }: Pick<model.Duration, 'min' | 'max' | 'unit'>): string {
  return `${min === max ? min : `${min} to ${max}`} ${unit}${unit !== 's' && unit !== 'min' && max !== 1 ? 's' : ''}`;
}

/** `2 to 3 times until someone answers`. */
export function repeatsText({ min, max, until }: Pick<model.Repeats, 'min' | 'max' | 'until'>): string {
  const times =
    min === undefined ? 'again and again' : `${min === max || max === undefined ? min : `${min} to ${max}`} times`;
  return until === undefined ? times : `${times} until ${until}`;
}

/** `2026-10-12, every quarter`. */
export function reviewText({ date, every }: Pick<model.Review, 'date' | 'every'>): string {
  if (!every) return date;
  return `${date}, every ${every.count === 1 ? every.unit : `${every.count} ${every.unit}s`}`;
}
