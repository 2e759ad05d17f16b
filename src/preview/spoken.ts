import type { PlainFeeling } from '../map/curve.js';
import type { PlainMap, PlainTouchpoint } from '../map/model.js';
import { feelingOf, textOf } from './gestures/things.js';
import { ownerOf } from './walk.js';

/**
 * What a screen reader says of what is selected. Of a stage or touchpoint: "Stage 2 of 5, Compare, touchpoint 3: Calls the
 * carrier, Jamie frustrated minus 1"; of what stands in one: "Pain: Carrier jargon, in Calls the carrier".
 */
export function spokenName(map: PlainMap, id: string): string {
  const card = spokenCard(map, id);
  if (card !== undefined) return card;
  const owner = ownerOf(map, id);
  if (!owner) return map.title;
  const { stage } = owner;
  const stages = map.stages.filter((candidate) => !candidate.implicit);
  const place = stages.indexOf(stage);
  const where = place < 0 ? [] : [`Stage ${place + 1} of ${stages.length}`, stage.title];
  const index = stage.touchpoints.findIndex((candidate) => candidate.id === owner.touchpoint);
  const touchpoint = stage.touchpoints[index];
  if (touchpoint && id !== touchpoint.id) return `${spokenFact(map, id)}, in ${touchpoint.title}`;
  if (!touchpoint) return [...where, count(stage.touchpoints.length)].join(', ');
  return [...where, `touchpoint ${index + 1}: ${touchpoint.title}`, ...feelings(map, touchpoint)].join(', ');
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
function spokenFact(map: PlainMap, id: string): string {
  const kind = /[^/:]+(?=[^/]*$)/.exec(id)?.[0] ?? '';
  const feeling = feelingOf(map, id);
  const text = feeling ? spokenFeeling(map, feeling) : textOf(map, id);
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return text === undefined ? name : `${name}: ${text}`;
}

function feelings(map: PlainMap, touchpoint: PlainTouchpoint): string[] {
  return touchpoint.feels.map((feeling) => spokenFeeling(map, feeling));
}

function spokenFeeling(map: PlainMap, { word, value, for: names = [] }: PlainFeeling): string {
  const people = names.map((name) => map.personas.find((persona) => persona.name === name)?.title ?? name);
  return [people.join(' and '), word ?? '', value < 0 ? `minus ${-value}` : `${value}`].filter(Boolean).join(' ');
}

function count(touchpoints: number): string {
  return touchpoints === 1 ? '1 touchpoint' : `${touchpoints} touchpoints`;
}
