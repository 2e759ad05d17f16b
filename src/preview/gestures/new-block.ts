import type { PlainMap, PlainStage, PlainTouchpoint } from '../../map/model.js';
import type { Noun, Place } from './places.js';

/** A touchpoint or stage that stands on the map while its title is written, and is not in the text yet. */
export interface NewBlock {
  noun: Noun;
  place: Place;
  /** Its own until it is in the text. */
  id: string;
  /** What it is called before anybody says so. */
  title: string;
  /** Ids of those that are there already. */
  others: ReadonlySet<string>;
}

/** One that is about to be added, with a title that its neighbours do not have. */
export function newBlock(map: PlainMap, noun: Noun, place: Place): NewBlock {
  const others = siblings(map, noun, place);
  const titles = new Set(others.map(({ title }) => title));
  const plain = `New ${noun}`;
  let title = plain;
  for (let count = 2; titles.has(title); count++) title = `${plain} ${count}`;
  const stage = map.stages.find(({ id }) => id === place.into);
  const owner = stage && !stage.implicit ? stage.id : map.id;
  return { noun, place, id: `${owner}/+${noun}`, title, others: new Set(others.map(({ id }) => id)) };
}

/** The map with the new one in its place; as it is where that place is gone. */
export function withBlock(map: PlainMap, { noun, place, id }: NewBlock, title: string): PlainMap {
  const { into, before } = place;
  const bare: PlainTouchpoint = { ...nothingSaid, id, name: id, title };
  if (noun === 'stage') {
    const isNext = (stage: PlainStage) => (stage.implicit ? stage.touchpoints[0]?.id : stage.id) === before;
    return { ...map, stages: inserted(map.stages, { ...bare, objectives: [], touchpoints: [] }, isNext) };
  }
  const stages = map.stages.map((stage) => {
    if (stage.id !== into) return stage;
    return { ...stage, touchpoints: inserted(stage.touchpoints, bare, (next) => next.id === before) };
  });
  return { ...map, stages };
}

/** Whether it is on the map under a name of its own. */
export function isThereNow(map: PlainMap, { noun, place, others }: NewBlock): boolean {
  return siblings(map, noun, place).some(({ id }) => !others.has(id));
}

function siblings(map: PlainMap, noun: Noun, { into }: Place): readonly { id: string; title: string }[] {
  return noun === 'stage' ? map.stages : (map.stages.find(({ id }) => id === into)?.touchpoints ?? []);
}

function inserted<T>(items: readonly T[], item: T, isNext: (item: T) => boolean): T[] {
  const index = items.findIndex(isNext);
  return index < 0 ? [...items, item] : items.toSpliced(index, 0, item);
}

const nothingSaid = {
  for: [],
  by: [],
  optional: false,
  channels: [],
  sees: [],
  does: [],
  thinks: [],
  says: [],
  feels: [],
  targets: [],
  pains: [],
  gains: [],
  moments: [],
  takes: [],
  waits: [],
  next: [],
  frontstage: [],
  backstage: [],
  support: [],
  images: [],
  links: [],
  notes: [],
  tags: [],
  own: [],
  opportunities: [],
  metrics: [],
  unknown: [],
};
