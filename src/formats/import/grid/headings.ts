/** What the columns of a grid are about, as people head them. */
import { type Language, languages } from '../languages.js';
import { fillers, headingWords } from './heading-words.js';

/** What a cell says; `lane` is a row of the author's own, `position` only counts the rows. */
export type Field =
  | 'position'
  | 'stage'
  | 'touchpoint'
  | 'goal'
  | 'for'
  | 'channels'
  | 'does'
  | 'thinks'
  | 'says'
  | 'feels'
  | 'feelings'
  | 'targets'
  | 'pains'
  | 'gains'
  | 'opportunities'
  | 'metrics'
  | 'objectives'
  | 'moments'
  | 'takes'
  | 'waits'
  | 'sees'
  | 'frontstage'
  | 'backstage'
  | 'support'
  | 'next'
  | 'by'
  | 'owner'
  | 'notes'
  | 'links'
  | 'tags'
  | 'lane';

/** What a heading is about, and whose where it says so: `Feels: Jamie`. */
export interface Heading {
  title: string;
  field: Field;
  persona?: string;
}

type Fields = ReadonlyMap<string, Field>;

const fieldsOf: Readonly<Record<Language, Fields>> = {
  en: fieldsIn('en'),
  de: fieldsIn('de'),
  fr: fieldsIn('fr'),
  es: fieldsIn('es'),
};

function fieldsIn(language: Language): Fields {
  return new Map(
    Object.entries(headingWords[language]).flatMap(([field, words]) =>
      words.split('|').map((word) => [bare(word), field as Field] as const),
    ),
  );
}

/** Longer texts are no headings, and are not searched for one. */
const longest = 80;

const ofPersona = /^(?:feels|feelings?|emotions?|score|mood|gefühle?|emotionen|stimmung)\s*[:–-]\s*(.+)$/i;

const laneHeading = /^(.+) \(lane\)$/;

/** How a lane of the author's own is headed, so that it is not taken for another one. */
export function headingOfLane(title: string): string {
  return knownField(title) || laneHeading.test(title) ? `${title} (lane)` : title;
}

/** Reads a heading; one that nobody knows is a lane of the author's own. */
export function headingOf(written: string): Heading {
  const title = written.replace(/\s+/g, ' ').trim();
  const [, lane] = laneHeading.exec(title) ?? [];
  if (lane !== undefined) return { title: lane, field: 'lane' };
  const [, persona] = ofPersona.exec(title) ?? [];
  if (persona !== undefined) return { title, field: 'feels', persona };
  return { title, field: knownField(title) ?? 'lane' };
}

/** What a heading is about, where it is one that is known. */
export function knownField(title: string): Field | undefined {
  if (ofPersona.test(title)) return 'feels';
  for (const language of languages) {
    const field = fieldIn(fieldsOf[language], title);
    if (field) return field;
  }
  return undefined;
}

/** Whether a heading of touchpoints may name what people meet, rather than what they go through. */
export function isOfContacts(title: string): boolean {
  return /touch|contact|kontakt|berühr/i.test(title);
}

/** The language that most headings are of; English where none has more. */
export function languageOf(titles: readonly string[]): Language {
  const known = languages.map((language) => titles.filter((title) => fieldIn(fieldsOf[language], title)).length);
  return languages[known.indexOf(Math.max(...known))] ?? 'en';
}

/** The heading itself, without words that say nothing, or the first of its parts: `Onstage / Visible actions`. */
function fieldIn(fields: Fields, title: string): Field | undefined {
  if (title.length > longest) return undefined;
  const whole = bare(title);
  const parts = whole.split(/ *[/&+|,] *| (?:and|und|et|y|or|oder) /);
  for (const part of [whole, ...parts]) {
    const field = fields.get(part.trim()) ?? fields.get(squeezed(part.replace(fillers, ' ')));
    if (field) return field;
  }
  return undefined;
}

/** In small letters, without what stands in brackets, marks, signs and a number in front. */
function bare(title: string): string {
  const text = title
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d/gu, ' ')
    .replace(/['’]s(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[*_:?!"“”„'’.]+/g, ' ')
    .replace(/[-–]/g, ' ')
    .replace(/^\s*\d+[.)]\s+/, '');
  return squeezed(text.replace(/#(?=.)/g, ' ').replace(/(?<=\p{L})\s*#\s*$/u, ' no'));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
