import type { PlainMap, PlainStage } from '../../map/model.js';
import { ownerOf } from '../walk.js';

export type Noun = 'stage' | 'touchpoint';

/** Where a touchpoint or stage goes, as `MapEdit` names it. */
export interface Place {
  into: string;
  before: string | null;
}

/** A touchpoint's card, or a stage with its cards, as far as they are drawn; pixels of the map. */
export interface DrawnCard {
  id: string;
  left: number;
  right: number;
}
export interface DrawnStage extends DrawnCard {
  cards: readonly DrawnCard[];
}

/** A place with where it is marked. */
export interface Spot extends Place {
  /** Of the mark between two columns. */
  x: number;
  /** Place among the touchpoints of the stage, or among the stages; from one. */
  number: number;
}

/** How far inside of its stage the place before the first and after the last card is marked. */
const inset = 5;

/** The place for a touchpoint under a pointer: before the card whose middle is right of it. */
export function spotForTouchpoint(map: PlainMap, stages: readonly DrawnStage[], x: number): Spot | undefined {
  const stage = nearest(stages, x);
  const written = map.stages.find(({ id }) => id === stage?.id);
  if (!stage || !written) return undefined;
  const { cards } = stage;
  const index = cards.filter(({ left, right }) => (left + right) / 2 < x).length;
  const [previous, next] = [cards[index - 1], cards[index]];
  const mark = () => {
    if (previous && next) return (previous.right + next.left) / 2;
    if (next) return stage.left + inset;
    return previous ? stage.right - inset : (stage.left + stage.right) / 2;
  };
  return { ...placeIn(map, written, next?.id ?? null), x: mark(), number: index + 1 };
}

/** The place for a stage under a pointer. */
export function spotForStage(map: PlainMap, stages: readonly DrawnStage[], x: number): Spot | undefined {
  const last = stages.at(-1);
  if (!last) return undefined;
  const index = stages.filter(({ left, right }) => (left + right) / 2 < x).length;
  const next = stages[index];
  return { ...placeAmong(map, next?.id), x: next?.left ?? last.right, number: index + 1 };
}

/** Whether a thing that goes there stays where it is. */
export function isThere(map: PlainMap, id: string, { into, before }: Place): boolean {
  const owner = ownerOf(map, id);
  if (!owner || before === id) return before === id;
  if (owner.touchpoint === undefined)
    return before === placeAmong(map, map.stages[indexOf(map, owner.stage) + 1]?.id).before;
  const { touchpoints } = owner.stage;
  const next = touchpoints[touchpoints.findIndex((touchpoint) => touchpoint.id === id) + 1];
  const own = placeIn(map, owner.stage, next?.id ?? null);
  return own.into === into && own.before === before;
}

/** One step to the left or right, for the keyboard: a touchpoint goes on across the borders of stages. */
export function stepTo(map: PlainMap, id: string, direction: 'left' | 'right'): Place | undefined {
  const owner = ownerOf(map, id);
  if (!owner) return undefined;
  const { stage, touchpoint } = owner;
  const at = indexOf(map, stage);
  if (touchpoint === undefined) {
    const before = direction === 'left' ? map.stages[at - 1] : map.stages[at + 2];
    const isPossible = direction === 'left' ? at > 0 : at < map.stages.length - 1;
    return isPossible ? placeAmong(map, before?.id) : undefined;
  }
  const place = stage.touchpoints.findIndex((candidate) => candidate.id === touchpoint);
  if (direction === 'left') {
    const previous = stage.touchpoints[place - 1];
    if (previous) return placeIn(map, stage, previous.id);
    const stageBefore = map.stages[at - 1];
    return stageBefore && placeIn(map, stageBefore, null);
  }
  if (place < stage.touchpoints.length - 1) return placeIn(map, stage, stage.touchpoints[place + 2]?.id ?? null);
  const stageAfter = map.stages[at + 1];
  return stageAfter && placeIn(map, stageAfter, stageAfter.touchpoints[0]?.id ?? null);
}

/**
 * The place right behind a touchpoint or stage. A stage in which nothing happens yet wants a touchpoint, as does one that a
 * touchpoint is asked for in: that goes to its end.
 * @param noun what goes there, if that is not what stands before it
 */
export function placeAfter(map: PlainMap, id: string, noun?: Noun): { noun: Noun; place: Place } | undefined {
  const owner = ownerOf(map, id);
  if (!owner) return undefined;
  const { stage, touchpoint } = owner;
  const wanted = noun ?? (touchpoint === undefined && stage.touchpoints.length > 0 ? 'stage' : 'touchpoint');
  if (wanted === 'stage') return { noun: wanted, place: placeAmong(map, map.stages[indexOf(map, stage) + 1]?.id) };
  const index = stage.touchpoints.findIndex((candidate) => candidate.id === touchpoint);
  const next = touchpoint === undefined ? undefined : stage.touchpoints[index + 1];
  return { noun: wanted, place: placeIn(map, stage, next?.id ?? null) };
}

/** Id that a touchpoint or stage has once it is there. */
export function idAt(map: PlainMap, id: string, { into }: Place): string {
  const stage = map.stages.find((candidate) => candidate.id === into);
  const owner = stage && !stage.implicit ? stage.id : map.id;
  return `${owner}/${id.slice(id.lastIndexOf('/') + 1)}`;
}

/** Before a touchpoint of a stage, or at its end: where there is no stage around them, that is before the next one. */
function placeIn(map: PlainMap, stage: PlainStage, before: string | null): Place {
  if (before !== null || !stage.implicit) return { into: stage.id, before };
  return { into: stage.id, before: map.stages[indexOf(map, stage) + 1]?.id ?? null };
}

/** Before a stage; before its first touchpoint where it is none that is written. */
function placeAmong(map: PlainMap, next: string | undefined): Place {
  const stage = map.stages.find(({ id }) => id === next);
  return { into: map.id, before: (stage?.implicit ? stage.touchpoints[0]?.id : stage?.id) ?? null };
}

function nearest(stages: readonly DrawnStage[], x: number): DrawnStage | undefined {
  return stages.find(({ right }) => x < right) ?? stages.at(-1);
}

function indexOf(map: PlainMap, stage: PlainStage): number {
  return map.stages.findIndex(({ id }) => id === stage.id);
}
