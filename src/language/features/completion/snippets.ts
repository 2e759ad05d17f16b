import { choice, stop } from './items.js';
import { choicesAt, kindsAt, shapeAt, type ValuePlace } from './shapes.js';

/** The column in which values start: first words are padded to it. */
const column = 12;

/** A word with its value as a snippet. */
export interface WordSnippet {
  text: string;
  /** The value is best chosen from the list, which should open. */
  more: boolean;
}

/** Nouns that are written as a block where they stand; elsewhere they take a line. */
const blocks: ReadonlySet<string> = new Set([
  'top persona',
  'top evidence',
  'top metric',
  'top journey',
  'journey stage',
  'journey touchpoint',
  'journey opportunity',
  'journey metric',
  'stage touchpoint',
  'stage opportunity',
  'touchpoint opportunity',
]);

/** Nouns that mostly name what is declared elsewhere. */
const referring: ReadonlySet<string> = new Set(['persona', 'channel', 'metric']);

/** What a snippet is filled in with. */
export interface Fillings {
  /** The present day as an ISO date. */
  today: string;
  /** The unit of the metric that the word stands in, where that has one. */
  unit?: string;
}

/**
 * A line of the language to fill in.
 * @param whose asks whose a feeling or thought is; empty where only one persona comes along
 * @param isKnown tells whether there is anything to name
 */
export function lineSnippet(
  block: string,
  word: string,
  whose: readonly string[],
  isKnown: () => boolean,
  fillings: Fillings,
): WordSnippet {
  if (blocks.has(`${block} ${word}`)) return { text: `${word} "${stop(1, 'title')}" {\n\t$0\n}`, more: false };
  const place = { block, line: word };
  const written = word === 'then' ? 'then feels' : word;
  if (shapeAt(place) === 'flag') return { text: written, more: false };
  const start = block === 'top' ? `${written} ` : `${written} `.padEnd(column);
  if (shapeAt(place) === 'noun' && !(referring.has(word) && kindsAt(place).length > 0 && isKnown())) {
    return { text: `${start}"${block === 'top' ? stop(1, 'title') : '$1'}"`, more: false };
  }
  // Where no journey can be named, its file can be.
  if (word === 'opens' && !isKnown()) return { text: `${start}"$1"`, more: true };
  const value = valueSnippet(place, fillings);
  const asks = whose.length > 1 && ['feels', 'then', 'target', 'thinks', 'says'].includes(word);
  const forWhom = asks && !value.more ? ` for ${choice(2, [...whose, 'all'])}` : '';
  return { text: `${start}${value.text}${forWhom}`, more: value.more };
}

/** A clause word with its value. */
export function clauseSnippet(block: string, line: string, clause: string, fillings: Fillings): WordSnippet {
  const place = { block, line, clause };
  if (clause === 'fails') return { text: 'fails because "$1"', more: false };
  if (shapeAt(place) === 'flag') return { text: clause, more: false };
  const value = valueSnippet(place, fillings);
  return { text: `${clause} ${value.text}`, more: value.more };
}

function valueSnippet(place: ValuePlace, { today, unit }: Fillings): WordSnippet {
  const plain = (text: string): WordSnippet => ({ text, more: false });
  switch (shapeAt(place)) {
    case 'choice':
      return plain(choice(1, choicesAt(place) ?? []));
    case 'duration':
      return plain(`${stop(1, '10')} ${choice(2, ['min', 'hours', 'days', 'weeks'])}`);
    case 'repeats':
      return plain('until "$1"');
    case 'quantity':
      return plain(`${stop(1, '38')} ${stop(2, unit ?? '%')}`);
    case 'rating':
      return plain(choice(1, ['1', '2', '3', '4', '5']));
    case 'count':
    case 'amount':
      return plain(stop(1, '5'));
    case 'trait':
      return plain(`"$1" ${stop(2, '4')} of 5`);
    case 'emotion-word':
      return plain(`${stop(1, 'skeptical')} ${stop(2, '-1')} "${stop(3, '🤨')}"`);
    case 'date':
      return plain(stop(1, today));
    case 'review':
      return plain(`${stop(1, today)} every ${choice(2, ['quarter', 'month', 'week', 'year'])}`);
    case 'color':
      return plain(`#${stop(1, '7048e8')}`);
    case 'path':
      return { text: '"$1"', more: place.line === 'import' };
    case 'text':
      return plain('"$1"');
    default:
      return { text: '', more: true };
  }
}
