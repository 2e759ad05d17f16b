import type { PlainMap, PlainStage } from '../map/model.js';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * Where the arrows lead: left and right along the stages or the touchpoints, across the borders of stages; up from a
 * touchpoint to its stage, down from a stage to its first touchpoint, and further down through what stands in that.
 * @param from id of the selected thing, or undefined; sideways a thing inside a touchpoint counts as that touchpoint
 * @param inside ids of what is drawn of a touchpoint, from the top; nothing when left out
 * @returns id of the thing to select, or undefined where there is none
 */
export function walk(
  map: PlainMap,
  from: string | undefined,
  direction: Direction,
  inside: (touchpoint: string) => readonly string[] = () => [],
): string | undefined {
  const stages = map.stages.filter((stage) => !stage.implicit);
  const touchpoints = map.stages.flatMap((stage) => stage.touchpoints);
  const at = from === undefined ? undefined : ownerOf(map, from);
  if (at === undefined) return (stages[0] ?? touchpoints[0])?.id;
  const row = at.touchpoint === undefined ? stages.map(({ id }) => id) : touchpoints.map(({ id }) => id);
  const place = row.indexOf(at.touchpoint ?? at.stage.id);
  switch (direction) {
    case 'left':
      return row[Math.max(0, place - 1)];
    case 'right':
      return row[Math.min(row.length - 1, place + 1)];
    case 'first':
      return row[0];
    case 'last':
      return row[row.length - 1];
    case 'up': {
      if (at.touchpoint === undefined || from === undefined) return at.stage.id;
      if (from !== at.touchpoint) return before(inside(at.touchpoint), from) ?? at.touchpoint;
      return at.stage.implicit ? at.touchpoint : at.stage.id;
    }
    case 'down': {
      if (at.touchpoint === undefined || from === undefined) return at.stage.touchpoints[0]?.id ?? at.stage.id;
      const facts = inside(at.touchpoint);
      return facts[facts.indexOf(from) + 1] ?? from;
    }
  }
}

/**
 * Where the arrows lead among cards that stand in no order but that of reading.
 * @param cards their ids
 */
export function walkCards(
  cards: readonly string[],
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const place = from === undefined ? -1 : cards.indexOf(from);
  if (place < 0 || direction === 'first') return cards[0];
  if (direction === 'last') return cards.at(-1);
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  return cards[Math.max(0, Math.min(cards.length - 1, place + step))];
}

function before(ids: readonly string[], id: string): string | undefined {
  return ids[ids.indexOf(id) - 1];
}

/** The stage, and the touchpoint if there is one, that a thing belongs to. */
export function ownerOf(map: PlainMap, id: string): { stage: PlainStage; touchpoint?: string } | undefined {
  const holds = (owner: string) => id === owner || id.startsWith(`${owner}/`);
  for (const stage of map.stages) {
    const touchpoint = stage.touchpoints.find((candidate) => holds(candidate.id));
    if (touchpoint) return { stage, touchpoint: touchpoint.id };
  }
  const stage = map.stages.find((candidate) => holds(candidate.id));
  return stage && { stage };
}
