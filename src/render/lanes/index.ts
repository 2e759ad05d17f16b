import type { LaneRole, PlainMap } from '../../map/model.js';
import { type Block, stack } from '../block.js';
import { type Context, contextOf } from '../context.js';
import { factBlock, textOf } from '../facts.js';
import { grid } from '../grid.js';
import type { Labels } from '../labels/index.js';
import { type } from '../type.js';
import { blueprintItems } from './blueprint.js';
import { funnel } from './funnel.js';
import { images } from './images.js';
import type { Lane, LanePart, Place } from './lane.js';
import { metrics } from './metrics.js';
import { notes } from './notes.js';
import { objectives } from './objectives.js';
import { opportunities } from './opportunities.js';
import { boxGap, gains, pains } from './pains.js';
import { doing, thinking } from './thoughts.js';
import { touchpointCard } from './touchpoint.js';

export type { Lane } from './lane.js';

/** Key of the row that holds the cards of the touchpoints. */
export const touchpointLane = 'touchpoint';
/** Key of the row that holds the emotion curve; it has no cells of its own. */
export const curveLane = 'feels';

/** Key of the row that shows how many go on; it is drawn from the metrics, no fact stands in it. */
const funnelLane = 'funnel';

type BuiltInLane = keyof Labels['lanes'];

const experience: readonly (readonly [BuiltInLane, Lane['layout']])[] = [
  [touchpointLane, touchpointCard],
  ['image', images],
  ['does', doing],
  ['thinks', thinking],
  [curveLane, () => undefined],
  ['pain', pains],
  ['gain', gains],
  ['opportunity', opportunities],
  ['metric', metrics],
  ['objective', objectives],
];

const roles: readonly LaneRole[] = ['sees', 'frontstage', 'backstage', 'support'];

/**
 * The rows of a map in their order, those without content too: built-in ones, own ones, then the blueprint.
 * @param chosen names of the rows that are wanted, in the order in which they are wanted; the cards are there always
 */
export function lanesOf(map: PlainMap, labels: Labels, chosen?: readonly string[]): Lane[] {
  return withHurtAndJoy(separateLanes(map, labels, chosen), map, labels);
}

/** The rows with pains and gains apart, see `lanesOf`. */
export function separateLanes(map: PlainMap, labels: Labels, chosen?: readonly string[]): Lane[] {
  const lanes = allLanes(map, labels);
  return chosen ? chosenOf(lanes, chosen) : lanes;
}

function chosenOf(lanes: readonly Lane[], chosen: readonly string[]): Lane[] {
  const place = (lane: Lane) => (lane.key === touchpointLane ? -1 : chosen.indexOf(laneName(lane)));
  const shown = lanes.filter((lane) => lane.key === touchpointLane || place(lane) >= 0);
  // The named lines of the blueprint run between its parts, so a row never leaves its part.
  return shown.sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || place(a) - place(b));
}

/**
 * Pains and gains share a row where they follow each other: seldom has a touchpoint many of both, and two rows would be
 * mostly empty. A row that the author has named stays by itself.
 */
function withHurtAndJoy(lanes: Lane[], map: PlainMap, labels: Labels): Lane[] {
  const at = lanes.findIndex(({ key }) => key === 'pain');
  const [hurt, joy] = lanes.slice(at, at + 2);
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  const both = places.some((place) => place.pains.length > 0) && places.some((place) => place.gains.length > 0);
  if (!hurt || joy?.key !== 'gain' || hurt.id || joy.id || !both) return lanes;
  const layout: Lane['layout'] = (place, width, context) => {
    const blocks = [pains(place, width, context), gains(place, width, context)].filter((block) => block !== undefined);
    return blocks.length > 0 ? stack(blocks, boxGap) : undefined;
  };
  return lanes.toSpliced(at, 2, { ...hurt, title: labels.painsAndGains, layout });
}

/** The name by which a view asks for a row. */
export function laneName({ key }: Pick<Lane, 'key'>): string {
  return key.startsWith(ownPrefix) ? key.slice(ownPrefix.length) : key;
}

const ownPrefix = 'own:';
const parts: readonly LanePart[] = ['customer', 'frontstage', 'backstage', 'support'];

function allLanes(map: PlainMap, labels: Labels): Lane[] {
  const declared = new Map(map.lanes.map((lane) => [lane.name, lane]));
  const builtin = (key: BuiltInLane, part: LanePart, layout: Lane['layout']): Lane => {
    const renamed = declared.get(key);
    return { key, title: renamed?.title ?? labels.lanes[key], id: renamed?.id, part, layout };
  };
  const own = ownLanes(map, labels);
  return [
    { key: funnelLane, title: labels.funnel, part: 'customer', layout: funnel },
    ...experience.map(([key, layout]) => builtin(key, 'customer', layout)),
    ...own.filter((lane) => !lane.role).map((lane) => ownLane(lane, textLane(lane.name))),
    builtin('note', 'customer', notes),
    ...roles.flatMap((role) => [
      builtin(role, partOf(role), (place, width, context) => blueprintItems(place[role], width, context)),
      ...own.filter((lane) => lane.role === role).map((lane) => ownLane(lane, cardLane(lane.name))),
    ]),
  ];
}

interface OwnLane {
  name: string;
  title: string;
  id?: string;
  role?: LaneRole;
}

/** What the customer sees is still on the customer's side of the line of interaction. */
function partOf(role: LaneRole | undefined): LanePart {
  return role === undefined || role === 'sees' ? 'customer' : role;
}

/** Lanes of the author's own: those declared, then those that are only written to. */
function ownLanes(map: PlainMap, labels: Labels): OwnLane[] {
  const lanes: OwnLane[] = map.lanes.filter((lane) => !Object.hasOwn(labels.lanes, lane.name));
  const known = new Set(lanes.map((lane) => lane.name));
  for (const stage of map.stages) {
    for (const place of [stage, ...stage.touchpoints]) {
      for (const { lane } of place.own) {
        if (known.has(lane)) continue;
        known.add(lane);
        lanes.push({ name: lane, title: lane });
      }
    }
  }
  return lanes;
}

function ownLane(lane: OwnLane, layout: Lane['layout']): Lane {
  return { key: ownPrefix + lane.name, title: lane.title, id: lane.id, part: partOf(lane.role), layout };
}

function textLane(name: string): Lane['layout'] {
  return (place: Place, width: number, context: Context): Block | undefined => {
    if (place.own.length === 0) return undefined;
    const look = { kind: 'own', style: type.body, ink: 'ownLane', width, maxLines: 8 } as const;
    const facts = place.own.filter((fact) => fact.lane === name);
    if (facts.length === 0) return undefined;
    return stack(
      facts.map((fact) => factBlock(fact, textOf, look, context)),
      6,
    );
  };
}

function cardLane(name: string): Lane['layout'] {
  return (place, width, context) => {
    if (place.own.length === 0) return undefined;
    const items = place.own.filter((fact) => fact.lane === name);
    return blueprintItems(items, width, context);
  };
}

/** All rows that a view of a map can ask for, by their names, those without content too. */
export function namedRows(map: PlainMap): { name: string; title: string }[] {
  return allLanes(map, contextOf(map).labels).map((lane) => ({ name: laneName(lane), title: lane.title }));
}

/**
 * The rows in which a map has something, by the names that a view asks for them with: what a reader may show and hide.
 * The cards of the touchpoints are not among them; they are there always.
 */
export function filledRows(map: PlainMap): { name: string; title: string }[] {
  const context = contextOf(map);
  const places = map.stages.flatMap((stage): Place[] => [stage, ...stage.touchpoints]);
  const fills = (lane: Lane) => (place: Place) =>
    lane.key === curveLane
      ? place.feels.length + place.targets.length > 0
      : lane.layout(place, grid.column, context) !== undefined;
  return allLanes(map, context.labels)
    .filter((lane) => lane.key !== touchpointLane && places.some(fills(lane)))
    .map((lane) => ({ name: laneName(lane), title: lane.title }));
}
