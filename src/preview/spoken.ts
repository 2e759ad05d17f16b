import type { PlainFeeling } from '../map/curve.js';
import type { PlainMap, PlainStage, PlainTouchpoint } from '../map/model.js';
import { type WayThrough, waysThrough } from '../map/view.js';
import type { MapView } from '../render/index.js';
import { feelingOf } from './gestures/things.js';
import { type MapInWords, mapInWords } from './map-in-words.js';
import { ownerOf } from './walk.js';

/**
 * What a screen reader says of what is selected. Of a stage or touchpoint: "Stage 2 of 5, Compare, touchpoint 3: Calls the
 * carrier, Jamie frustrated minus 1"; of what stands in one: "Pain: Carrier jargon (high), in Calls the carrier".
 * @param view what of the map is drawn: of what is hidden nothing is said
 */
export function spokenName(whole: PlainMap, id: string, view: MapView = {}): string {
  const words = mapInWords(whole, view);
  const { map } = words;
  if (id === map.id) return joined([`Journey: ${map.title}`, words.counts, ...words.of(id)]);
  const card = spokenCard(map, id);
  if (card !== undefined) return card;
  const owner = ownerOf(map, id);
  if (!owner) return spokenFact(words, id);
  const { stage } = owner;
  const index = stage.touchpoints.findIndex((candidate) => candidate.id === owner.touchpoint);
  const touchpoint = stage.touchpoints[index];
  if (id !== (touchpoint ?? stage).id) return `${spokenFact(words, id)}, in ${(touchpoint ?? stage).title}`;
  const stages = map.stages.filter((candidate) => !candidate.implicit);
  const place = stages.indexOf(stage);
  const where = place < 0 ? [] : [`Stage ${place + 1} of ${stages.length}`, stage.title];
  if (touchpoint)
    return joined([...where, `touchpoint ${index + 1}: ${touchpoint.title}`, ...spokenTouchpoint(words, touchpoint)]);
  return joined([...where, ...spokenStage(words, stage, view)]);
}

function spokenTouchpoint(words: MapInWords, touchpoint: PlainTouchpoint): string[] {
  return [
    ...words.of(touchpoint.id),
    ...touchpoint.moments.flatMap(({ id }) => words.of(id)),
    ...spokenFeelings(words, touchpoint),
  ];
}

/** None where the curve is not drawn. */
function spokenFeelings(words: MapInWords, { feels }: PlainTouchpoint): string[] {
  return words.showsFeelings ? feels.map((feeling) => spokenFeeling(words, feeling)) : [];
}

function spokenStage(words: MapInWords, stage: PlainStage, { folded = [] }: MapView): string[] {
  const size = count(stage.touchpoints.length);
  if (!folded.includes(stage.id)) return [size, ...words.of(stage.id)];
  const names = words.map.personas.map(({ name }) => name);
  const ways = waysThrough(stage, names.length > 0 ? names : ['']);
  return ['folded', size, ...ways.map((way) => spokenWay(words, way))];
}

/** The lowest and the highest that somebody feels in a stage. */
function spokenWay(words: MapInWords, { feels, lowest, highest }: WayThrough): string {
  const low = spokenFeeling(words, lowest);
  if (lowest.value === highest.value) return feels.length > 1 ? `${low} throughout` : low;
  return `${low} at the lowest, ${spokenFeeling(words, { ...highest, for: [] })} at the highest`;
}

/** Of an opportunity or a persona, by name and what counts of it. */
function spokenCard(map: PlainMap, id: string): string | undefined {
  const persona = map.personas.find((candidate) => candidate.id === id);
  if (persona) return ['Persona', persona.title, persona.role?.text].filter(Boolean).join(', ');
  const places = [map, ...map.stages.flatMap((stage) => [stage, ...stage.touchpoints])];
  const opportunity = places.flatMap(({ opportunities }) => opportunities).find((candidate) => candidate.id === id);
  if (!opportunity) return undefined;
  const { title, impact, effort } = opportunity;
  return `Opportunity: ${title}, impact ${impact ?? 'not given'}, effort ${effort ?? 'not given'}`;
}

/** By the word of the language that it is written with, which begins the last part of its id. */
function spokenFact(words: MapInWords, id: string): string {
  const kind = /[^/:]+(?=[^/]*$)/.exec(id)?.[0] ?? '';
  const feeling = feelingOf(words.map, id);
  const text = feeling ? spokenFeelingWhy(words, feeling) : joined(words.of(id), '; ') || words.plainly(id);
  if (!text) return capital(kind);
  // Some entries of the table begin with the word themselves.
  const isTold = text.toLowerCase().startsWith(tellsItself.has(kind) ? kind : `${kind}:`);
  return isTold ? capital(text) : `${capital(kind)}: ${text}`;
}

const tellsItself: ReadonlySet<string> = new Set(['moment', 'waits']);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With why, and how well supported. */
function spokenFeelingWhy(words: MapInWords, feeling: PlainFeeling): string {
  const spoken = spokenFeeling(words, feeling);
  const isOfSomebody = feeling.for?.some((name) => name !== 'all') ?? false;
  const notes = words.notesOf(feeling.id).slice(isOfSomebody ? 1 : 0);
  return notes.length > 0 ? `${spoken} (${notes.join('; ')})` : spoken;
}

/** Whose it is, its word and its value. */
function spokenFeeling({ map }: MapInWords, { word, value, for: names = [] }: PlainFeeling): string {
  const people = names
    .filter((name) => name !== 'all')
    .map((name) => map.personas.find((persona) => persona.name === name)?.title ?? name);
  const spoken = [people.join(' and '), word ?? '', value < 0 ? `minus ${-value}` : `${value}`];
  return spoken.filter(Boolean).join(' ');
}

function count(touchpoints: number): string {
  return touchpoints === 1 ? '1 touchpoint' : `${touchpoints} touchpoints`;
}

function joined(parts: readonly string[], by = ', '): string {
  return parts.filter(Boolean).join(by);
}
