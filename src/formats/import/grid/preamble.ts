/** What stands above a table: the journey's title, who goes through it, and such. */
import type { PlainMap } from '../../../map/model.js';
import { draftText } from '../draft.js';
import { namesIn } from './cells.js';
import { knownField } from './headings.js';

/** What is said of a journey as a whole. */
export interface Preamble {
  title?: string;
  people: NamedPerson[];
  facts: Pick<PlainMap, 'scenario' | 'goal'> & Partial<Pick<PlainMap, 'expects'>>;
  /** What says something else. */
  rest: string[];
}

export interface NamedPerson {
  title: string;
  /** In years, as written. */
  age?: string;
  /** What else is said of her behind her name. */
  role?: string;
}

type Key = 'title' | 'scenario' | 'goal' | 'expects' | 'people';

const keys: readonly (readonly [Key, RegExp])[] = [
  [
    'title',
    /^(?:(?:customer |user )?journey(?: map)?(?: name| title)?|map|title|titel|kundenreise|titre|título|name)$/i,
  ],
  ['scenario', /^(?:scenarios?|situation|context|szenario|kontext|scénario|contexte|escenario|contexto)$/i],
  ['expects', /^(?:expects|expectations?|erwartet|erwartung(?:en)?|attentes?|expectativas?)$/i],
];

function keyOf(heading: string): Key | undefined {
  const title = heading.replace(/\s*:\s*$/, '').trim();
  const known = keys.find(([, pattern]) => pattern.test(title))?.[0];
  if (known) return known;
  const field = knownField(title);
  return field === 'for' ? 'people' : field === 'goal' ? 'goal' : undefined;
}

/** Whether a heading is about the journey, and not about its stages. */
export function isAboutJourney(heading: string): boolean {
  const key = keyOf(heading);
  return key !== undefined && key !== 'goal';
}

/** Whether a text such as `Persona: Lisa` says something of the journey as a whole. */
export function isFactOfJourney(text: string): boolean {
  return keyOf(pairIn(text)[0]) !== undefined;
}

function pairIn(text: string): [key: string, value: string] {
  const [, key = '', value = ''] = /^(?:[-*+]\s+)?([^:]{1,40}):\s*(.+)$/s.exec(text) ?? [];
  return [key, value];
}

/** Reads the rows above a table. */
export function preambleOf(rows: readonly (readonly string[])[]): Preamble {
  const preamble: Preamble = { people: [], facts: {}, rest: [] };
  let only: string | undefined;
  for (const row of rows) {
    const [first = '', ...more] = row;
    const [named, said] = pairIn(first);
    const isPair = more.length > 0;
    const [key, value] = isPair ? [keyOf(first), more.join(', ')] : [keyOf(named), said];
    if (key) put(preamble, key, value);
    else if (!isPair && only === undefined) only = first;
    else preamble.rest.push(row.join(' '));
  }
  if (preamble.title === undefined) preamble.title = only;
  else if (only !== undefined) preamble.rest.unshift(only);
  return preamble;
}

function put(preamble: Preamble, key: Key, value: string): void {
  const { facts, people, rest } = preamble;
  if (key === 'people') people.push(...peopleIn(value));
  else if (key === 'expects') facts.expects = [...(facts.expects ?? []), draftText(value)];
  else if (key === 'title') preamble.title ??= value;
  else if (facts[key]) rest.push(value);
  else facts[key] = draftText(value);
}

/** `Jamie, Omar` are two; `Lisa, 34, student` is one. */
function peopleIn(text: string): NamedPerson[] {
  const [name = '', ...more] = namesIn(text);
  const isDescription = more.some((part) => !/^\p{Lu}\P{N}{0,30}$/u.test(part));
  if (!isDescription) return namesIn(text).map((title) => ({ title }));
  const ages = more.filter((part) => /^\d{1,3}$/.test(part));
  const [age] = ages.length === 1 ? ages : [];
  const role = more.filter((part) => part !== age).join(', ');
  return [{ title: name, ...(age === undefined ? {} : { age }), ...(role === '' ? {} : { role }) }];
}
