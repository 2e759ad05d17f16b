/** Sentences for what is new, gone, or elsewhere. */
import type { Added, Moved, Removed, Side, ThingKind } from '../model.js';
import { at, capitalised, forWhom, nounIn, nouns, placeOf, quoted, subject, verb, withAll } from './phrases.js';

type Teller<C> = (change: C, side: Side) => string;

const added: { readonly [K in ThingKind]?: Teller<Added> } = {
  stage: ({ holds }, { title }) => `New stage ${quoted(title)}${withAll(holds)}`,
  touchpoint: ({ holds }, side) => `New touchpoint ${quoted(side.title)}${inStage(side)}${withAll(holds)}`,
  persona: (_, { title }) => `New persona on the map: ${title}`,
  feeling: ({ whose }, side) => `${subject(whose)} now ${verb(whose, 'feels', 'feel')} ${side.title}${at(side)}`,
  target: ({ whose }, side) =>
    `${subject(whose)} should now feel at least ${side.title}${at(side)}, where nothing was aimed at`,
  pain: ({ value, whose }, side) => `New pain${forWhom(whose)}${at(side)}: ${quoted(side.title)}${rated(value)}`,
  thinks: ({ whose }, side) =>
    `${subject(whose)} now ${verb(whose, 'thinks', 'think')}${at(side)}: ${quoted(side.title)}`,
  says: ({ whose }, side) => `${subject(whose)} now ${verb(whose, 'says', 'say')}${at(side)}: ${quoted(side.title)}`,
  does: ({ whose }, side) =>
    `${subject(whose)} now ${verb(whose, 'does', 'do')} this${at(side)}: ${quoted(side.title)}`,
  takes: ({ whose }, side) => `${placeOf(side)} now takes ${side.title}${forWhom(whose)}`,
  waits: ({ whose }, side) => `${subject(whose)} now ${verb(whose, 'waits', 'wait')} ${side.title}${at(side)}`,
  channel: (_, side) => `New channel${at(side)}: ${side.title}`,
  moment: (_, side) => `${placeOf(side)} is now a ${side.title}`,
  repeats: (_, side) => `${placeOf(side)} is now repeated ${side.title}`,
  next: (_, side) => `A new way leads from ${placeOf(side)} to ${quoted(side.title)}`,
  opens: (_, side) => `${placeOf(side)} now opens the map ${quoted(side.title)}`,
  'metric-value': (change, side) => newValue(change, side),
  review: (_, { title }) => `The map is now reviewed: ${title}`,
  image: (_, side) => `New image${at(side)}: ${side.title}`,
  link: (_, side) => `New link${at(side)}: ${side.title}`,
  'unknown-line': (_, side) => `New line${at(side)} that is not understood: ${side.title}`,
};

const removed: { readonly [K in ThingKind]?: Teller<Removed> } = {
  stage: ({ holds }, { title }) => `Stage ${quoted(title)} is gone${withAll(holds)}`,
  touchpoint: ({ holds }, side) => `Touchpoint ${quoted(side.title)} is gone${fromStage(side)}${withAll(holds)}`,
  persona: (_, { title }) => `Persona ${title} is no longer on the map`,
  feeling: ({ whose }, side) =>
    `What ${whose ? subject(whose) : 'the customer'} ${verb(whose, 'feels', 'feel')}${at(side)} is no longer said (was ${side.title})`,
  target: ({ whose }, side) => `No target${forWhom(whose)}${at(side)} any more (was ${side.title})`,
  pain: ({ whose }, side) =>
    `Pain${forWhom(whose)}${at(side)} is gone from the map, not resolved: ${quoted(side.title)}`,
  takes: ({ whose }, side) => `How long ${placeOf(side)} takes${forWhom(whose)} is no longer said (was ${side.title})`,
  waits: ({ whose }, side) => `The wait${forWhom(whose)}${at(side)} is gone (was ${side.title})`,
  channel: (_, side) => `Channel is gone${at(side)}: ${side.title}`,
  moment: (_, side) => `${placeOf(side)} is no longer a ${side.title}`,
  repeats: (_, side) => `${placeOf(side)} is no longer repeated (was ${side.title})`,
  next: (_, side) => `No way leads from ${placeOf(side)} to ${quoted(side.title)} any more`,
  opens: (_, side) => `${placeOf(side)} no longer opens the map ${quoted(side.title)}`,
  'metric-value': (_, side) => `A value of ${quoted(side.place.at(-1) ?? '')} is gone: ${side.title}`,
  review: (_, { title }) => `When the map was reviewed is no longer said (was ${title})`,
};

export function tellAdded(change: Added): string {
  const side = change.after;
  return added[change.thing]?.(change, side) ?? `New ${nounIn(change.thing, side)}: ${quoted(side.title)}`;
}

export function tellRemoved(change: Removed): string {
  const side = { ...change.before, place: change.place };
  const told = removed[change.thing]?.(change, side);
  return told ?? `${capitalised(nounIn(change.thing, side))} is gone: ${quoted(side.title)}`;
}

export function tellMoved({ thing, before, after, across, behind }: Moved): string {
  const what = `${capitalised(nouns[thing])} ${quoted(after.title)}`;
  const where = behind === undefined ? 'comes first' : `comes after ${quoted(behind)}`;
  if (across) {
    const order = thing === 'touchpoint' ? `, where it ${where}` : '';
    return `${what} moved from ${placeOf(before)} to ${placeOf(after)}${order}`;
  }
  return `${what} now ${where}${after.place.length > 0 ? ` in ${placeOf(after)}` : ''}`;
}

function inStage(side: Side): string {
  return side.place.length > 0 ? ` in ${placeOf(side)}` : '';
}

function fromStage(side: Side): string {
  return side.place.length > 0 ? ` from ${placeOf(side)}` : '';
}

function rated(value: object): string {
  return 'severity' in value ? ` (${value.severity})` : '';
}

function newValue({ effect }: Added, side: Side): string {
  const metric = quoted(side.place.at(-1) ?? '');
  return effect === 'neutral' ? `${metric} is now at ${side.title}` : `${metric} got ${effect}: now ${side.title}`;
}
