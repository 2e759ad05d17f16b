import type { PlainFeeling } from '../../map/curve.js';
import { contradicts, emotionAt } from '../../map/emotion-steps.js';
import type { Opportunity, PlainMap, SourceFree } from '../../map/model.js';
import { isBuiltIn } from '../../render/index.js';

/** Anything of a map that can be pointed at. */
interface Thing {
  id: string;
}

/** What is written as a word or a value and not as a text, and what bears the title of something else. */
const withoutText: ReadonlySet<string> = new Set([
  'feels',
  'images',
  'links',
  'moments',
  'next',
  'now',
  'opens',
  'repeats',
  'reviewed',
  'takes',
  'targets',
  'unknown',
  'waits',
]);

/** Anything of a map by its id. */
export function thingOf(map: PlainMap, id: string): object | undefined {
  return find(map, id, new Set());
}

/** The text or title by which a thing is known, where that is written as a text and can be written anew. */
export function textOf(map: PlainMap, id: string): string | undefined {
  const thing = find(map, id, withoutText) as Texts | undefined;
  if (!thing || belongsToLanguage(thing)) return undefined;
  const text = thing.title ?? thing.text;
  return typeof text === 'string' ? text : undefined;
}

/** Why a thing has no text that can be written anew in place, as a sentence. */
export function whyWithoutText(map: PlainMap, id: string): string {
  const thing = thingOf(map, id) as Texts | undefined;
  if (thing && belongsToLanguage(thing)) return `“${thing.title}” belongs to the language.`;
  if (feelingOf(map, id)) return 'Drag a feeling, or press Alt and an arrow.';
  if (/\/(?:next|opens):[^/]*$/.test(id)) return 'It bears the title of what it leads to.';
  return 'A value, not a text: Enter leads to it.';
}

type Texts = Thing & { name?: unknown; title?: unknown; text?: unknown };

/** A channel, say, that every map can use without an import. */
function belongsToLanguage({ id, name, title }: Texts): boolean {
  const isShared = /\/(?:channel|evidence):[^/]*$/.test(id);
  return isShared && typeof name === 'string' && typeof title === 'string' && isBuiltIn({ name, title });
}

/** Whether the text of a thing may have several lines: what a fact says may, a title only where it has them already. */
export function mayHaveLines(map: PlainMap, id: string): boolean {
  const thing = find(map, id, withoutText);
  return thing !== undefined && (!('title' in thing) || /[\r\n]/.test(String(thing.title)));
}

/** A feeling, felt or aimed at, with how it is drawn while it is at another value. */
export function feelingOf(map: PlainMap, id: string): PlainFeeling | undefined {
  for (const stage of map.stages) {
    for (const place of [stage, ...stage.touchpoints]) {
      const feeling = [...place.feels, ...place.targets].find((each) => each.id === id);
      if (feeling) return feeling;
    }
  }
  return undefined;
}

export function opportunityOf(map: PlainMap, id: string): SourceFree<Opportunity> | undefined {
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  return [map, ...places].flatMap(({ opportunities }) => opportunities).find((each) => each.id === id);
}

/** The word that is written with a value: another one where the present one would say the contrary. */
export function wordFor({ word, emoji, value: before }: PlainFeeling, value: number): string | undefined {
  // A word that the language does not know is the author's own and stays.
  const own = word !== undefined && emoji === undefined;
  return !own && contradicts(before, value) ? emotionAt(value) : word;
}

/** A map in which one thing is otherwise. What has nothing to do with it stays the same object, and so keeps its layout. */
export function withChanged<T extends Thing>(map: PlainMap, id: string, change: (thing: T) => T): PlainMap {
  return changed(map, id, change as unknown as (thing: Thing) => Thing) as PlainMap;
}

function changed(value: unknown, id: string, change: (thing: Thing) => Thing): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, id, change));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && value.id === id) return change(value as Thing);
  const fields = Object.entries(value).map(([key, field]) => [key, changed(field, id, change)] as const);
  return fields.some(([key, field]) => field !== (value as Record<string, unknown>)[key])
    ? Object.fromEntries(fields)
    : value;
}

function find(value: unknown, id: string, except: ReadonlySet<string>): Thing | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = find(item, id, except);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && value.id === id) return value as Thing;
  for (const [key, field] of Object.entries(value)) {
    const found = except.has(key) ? undefined : find(field, id, except);
    if (found) return found;
  }
  return undefined;
}
