import type { PlainMap, PlainTouchpoint } from '../map/model.js';
import { ownerOf } from './walk.js';

/**
 * What a screen reader says of a selected stage or touchpoint:
 * "Stage 2 of 5, Compare, touchpoint 3: Calls the carrier, Jamie frustrated minus 1".
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

function feelings(map: PlainMap, touchpoint: PlainTouchpoint): string[] {
  return touchpoint.feels.map(({ word, value, for: names = [] }) => {
    const people = names.map((name) => map.personas.find((persona) => persona.name === name)?.title ?? name);
    return [people.join(' and '), word ?? '', value < 0 ? `minus ${-value}` : `${value}`].filter(Boolean).join(' ');
  });
}

function count(touchpoints: number): string {
  return touchpoints === 1 ? '1 touchpoint' : `${touchpoints} touchpoints`;
}
