import type { PlainMap } from '../map/model.js';
import { personaFilter } from '../map/view.js';
import { type MapView, type TableEntry, tableOf } from '../render/index.js';

/** What is said of the things of a map, in the words of its table. */
export interface MapInWords {
  /** Without what is said of people who are hidden. */
  map: PlainMap;
  /** How many stages and touchpoints. */
  counts: string;
  /** Whether the curve is among the rows that are shown. */
  showsFeelings: boolean;
  /** What is said of a thing, each for itself: "20 min (Jamie; validated, Interviews)". Empty where nothing is. */
  of(id: string): string[];
  /** Of what is told only together with something else: an earlier value of a metric, a link of an opportunity. */
  plainly(id: string): string;
  /** What else is said of a feeling: whose it is, why, how well supported. */
  notesOf(id: string): readonly string[];
}

type Shown = Pick<MapView, 'lanes' | 'personas'>;

const last = new WeakMap<PlainMap, { as: string; words: MapInWords }>();

/** @param shown what of the map is drawn */
export function mapInWords(whole: PlainMap, { lanes, personas }: Shown): MapInWords {
  const as = JSON.stringify([lanes, personas]);
  const known = last.get(whole);
  if (known?.as === as) return known.words;
  const words = putInWords(whole, { lanes, personas });
  last.set(whole, { as, words });
  return words;
}

function putInWords(whole: PlainMap, shown: Shown): MapInWords {
  const map = personaFilter(shown.personas)(whole);
  const table = tableOf(whole, shown);
  const entries = new Map<string, TableEntry[]>();
  const take = (entry: TableEntry) => entries.set(entry.id, [...(entries.get(entry.id) ?? []), entry]);
  for (const { cells } of table.rows) cells.flat().forEach(take);
  for (const { title, entries: told } of table.journey) {
    // Of the journey itself several things are said, which only their headings tell apart.
    for (const entry of told) take(entry.id === map.id ? { ...entry, text: `${title}: ${entry.text}` } : entry);
  }
  return {
    map,
    counts: table.counts.replace(/\.$/, ''),
    showsFeelings: shown.lanes?.includes('feels') ?? true,
    of: (id) => entries.get(id)?.map(inOne) ?? [],
    plainly: (id) => plainWordsOf(map, id),
    notesOf: (id) => entries.get(id)?.flatMap(({ notes }) => notes) ?? [],
  };
}

function inOne({ text, notes }: TableEntry): string {
  return notes.length > 0 ? `${text} (${notes.join('; ')})` : text;
}

function plainWordsOf(map: PlainMap, id: string): string {
  const { title, text, target, value, on } = (find(map, id) ?? {}) as Record<string, unknown>;
  const quantity = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
  return [title ?? text ?? target ?? quantity, on].filter((word) => typeof word === 'string').join(', ');
}

function find(value: unknown, id: string): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && value.id === id) return value;
  for (const field of Object.values(value)) {
    const found = find(field, id);
    if (found) return found;
  }
  return undefined;
}
