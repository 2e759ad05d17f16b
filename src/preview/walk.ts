import type { PlainMap, PlainStage } from '../map/model.js';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** What of a map is drawn, apart from its stages and touchpoints: there arrows lead too. */
export interface DrawnThings {
  /** Ids of what stands above the stages, as it is read: title, goal, people. */
  above?: readonly string[];
  /** Ids of what stands below them: objectives, metrics of the journey, sources. */
  below?: readonly string[];
  /** Ids of stages that are folded: of what is in those, only what is drawn of them counts. */
  folded?: readonly string[];
  /** Ids of what is drawn in a stage or touchpoint, from the top. */
  inside?(owner: string): readonly string[];
}

/**
 * Where the arrows lead: left and right along the stages or the touchpoints, across the borders of stages. Down from a
 * stage through what is said of itself to its first touchpoint, further down through what stands in that, and at last
 * through what stands below all stages; up the same way back, and from a stage through what stands above it. From there
 * and from below the ends of the row are the first and the last stage.
 * @param map without what is not drawn
 * @param from id of the selected thing, or undefined; sideways a thing inside a touchpoint counts as that touchpoint
 * @param back where one was among the stages at last: there one comes back to from above and below
 * @returns id of the thing to select, or undefined where there is none
 */
export function walk(
  map: PlainMap,
  from: string | undefined,
  direction: Direction,
  drawn: DrawnThings = {},
  back?: string,
): string | undefined {
  const { above = [], below = [] } = drawn;
  const stages = map.stages.filter((stage) => !stage.implicit);
  const start = (stages[0] ?? map.stages.flatMap((stage) => stage.touchpoints)[0])?.id;
  const at = from === undefined ? undefined : placeOf(map, from, drawn);
  if (from !== undefined && at) return walkStages(map, from, at, direction, drawn);
  if (stages.length > 0 && (direction === 'first' || direction === 'last')) {
    return walkCards(idsOf(stages), undefined, direction);
  }
  const home = (back !== undefined && ownerOf(map, back) ? back : undefined) ?? start;
  if (from !== undefined && above.includes(from)) {
    const isLast = direction === 'down' && from === above.at(-1);
    return isLast ? (home ?? from) : walkCards(above, from, direction);
  }
  if (from !== undefined && below.includes(from)) {
    const isFirst = direction === 'up' && from === below[0];
    return isFirst ? (home ?? above.at(-1)) : walkCards(below, from, direction);
  }
  return start ?? above[0] ?? below[0];
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

interface WalkedPlace {
  stage: PlainStage;
  touchpoint?: string;
  /** Ids of what is drawn in it. */
  facts: readonly string[];
}

/** The stage or touchpoint that a thing is drawn in: a stage that is folded has no touchpoints. */
function placeOf(map: PlainMap, id: string, { folded = [], inside = () => [] }: DrawnThings): WalkedPlace | undefined {
  const owner = ownerOf(map, id);
  if (!owner) return undefined;
  const { stage, touchpoint } = owner;
  if (folded.includes(stage.id)) return { stage, facts: inside(stage.id) };
  if (touchpoint !== undefined) return { stage, touchpoint, facts: inside(touchpoint) };
  const isItsOwn = (fact: string) => !stage.touchpoints.some((each) => isWithin(fact, each.id));
  return { stage, facts: inside(stage.id).filter(isItsOwn) };
}

function walkStages(
  map: PlainMap,
  from: string,
  at: WalkedPlace,
  direction: Direction,
  drawn: DrawnThings,
): string | undefined {
  const { above = [], below = [], folded = [] } = drawn;
  const { stage, touchpoint, facts } = at;
  const isFolded = (id: string) => folded.includes(id);
  const stages = idsOf(map.stages.filter(({ implicit }) => !implicit));
  const touchpoints = map.stages.flatMap(({ id, touchpoints }) => (isFolded(id) ? [id] : idsOf(touchpoints)));
  const row = touchpoint === undefined ? stages : touchpoints;
  const owner = touchpoint ?? stage.id;
  switch (direction) {
    case 'left':
    case 'right':
    case 'first':
    case 'last':
      return walkCards(row, owner, direction);
    case 'up': {
      if (from !== owner) return before(facts, from) ?? owner;
      if (touchpoint === undefined || stage.implicit) return above.at(-1) ?? from;
      return placeOf(map, stage.id, drawn)?.facts.at(-1) ?? stage.id;
    }
    case 'down': {
      const fact = facts[facts.indexOf(from) + 1];
      const inner = touchpoint === undefined && !isFolded(stage.id) ? stage.touchpoints[0]?.id : undefined;
      return fact ?? inner ?? below[0] ?? from;
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
  if (direction === 'last') return cards.at(-1);
  if (place < 0 || direction === 'first') return cards[0];
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  return cards[Math.max(0, Math.min(cards.length - 1, place + step))];
}

function before(ids: readonly string[], id: string): string | undefined {
  return ids[ids.indexOf(id) - 1];
}

/** The stage, and the touchpoint if there is one, that a thing belongs to. */
export function ownerOf(map: PlainMap, id: string): { stage: PlainStage; touchpoint?: string } | undefined {
  for (const stage of map.stages) {
    const touchpoint = stage.touchpoints.find((candidate) => isWithin(id, candidate.id));
    if (touchpoint) return { stage, touchpoint: touchpoint.id };
  }
  const stage = map.stages.find((candidate) => isWithin(id, candidate.id));
  return stage && { stage };
}

/** Whether a thing is another one, or stands in it. */
export function isWithin(id: string, owner: string): boolean {
  return id === owner || id.startsWith(`${owner}/`);
}
