import type { PlainMap } from '../../map/model.js';
import { ownerOf } from '../walk.js';
import type { Ground } from './ground.js';
import { thingOf } from './things.js';

/** Whether a thing is in the picture, which is scrolled to it. */
export function isDrawn({ drawing, viewport }: Ground, id: string): boolean {
  drawing.bringIn(id);
  return viewport.svg.querySelector(`[data-id="${CSS.escape(id)}"]`) !== null;
}

/** What of the map is shown. */
export interface ShownPart {
  /** The map without what is said of people who are hidden. */
  rest: PlainMap | undefined;
  /** Ids of stages. */
  folded: readonly string[];
}

/** Why a thing of the map is not in the picture, as a sentence. */
export function whyNotDrawn(map: PlainMap, { rest, folded }: ShownPart, id: string): string {
  const owner = ownerOf(map, id);
  if (owner && owner.stage.id !== id && folded.includes(owner.stage.id)) return 'The stage is folded.';
  if (rest && !thingOf(rest, id)) {
    const hidden = peopleOf(map, id).filter((name) => !rest.personas.some((persona) => persona.name === name));
    const titles = hidden.map((name) => map.personas.find((persona) => persona.name === name)?.title ?? name);
    if (titles.length > 0) return `${titles.join(' and ')} ${titles.length > 1 ? 'are' : 'is'} hidden.`;
  }
  return 'It is not shown here.';
}

/** Names of those whom a thing is about, be it by what it stands in. */
function peopleOf(map: PlainMap, id: string): readonly string[] {
  const persona = map.personas.find((candidate) => id === candidate.id || id.startsWith(`${candidate.id}/`));
  if (persona) return [persona.name];
  const owner = ownerOf(map, id);
  const around = [id, owner?.touchpoint, owner?.stage.id];
  for (const each of around) {
    const people =
      each === undefined ? undefined : (thingOf(map, each) as { for?: readonly string[] } | undefined)?.for;
    if (people && people.length > 0) return people;
  }
  return [];
}
