/** What a thing says itself, on both sides: to changes in the reader's words. */
import type * as model from '../map/model.js';
import { ofFall, ofMetric, ofRise, quantityDelta, severityDelta } from './effects.js';
import type { FactKind } from './kinds.js';
import type { Effect, FactChanged, FieldChange, Side } from './model.js';
import type { References } from './references.js';
import { shapes } from './shapes.js';
import type { AnyThing, ThingKind } from './things.js';
import { feelingText, shortened, titleOf } from './titles.js';
import { compareWords } from './words.js';

/** Fields of one thing that differ and are one change. */
export interface Difference {
  kind: FactKind;
  thing: ThingKind;
  before: AnyThing;
  after: AnyThing;
  fields: FieldChange[];
  sides: { before: Side; after: Side };
  references: { before: References; after: References };
  /** Names of the personas that it is about. */
  names: { before: readonly string[]; after: readonly string[] };
  /** What holds the thing, on the newer side. */
  owner: AnyThing;
}

type Details = Omit<Partial<FactChanged>, 'thing' | 'before' | 'after' | 'fields'>;

/** A difference with all that a reader wants to know of it. */
export function describe(difference: Difference): FactChanged {
  const { kind, thing, sides, fields } = difference;
  const details = (describers[kind] ?? values)(difference);
  return { kind, thing, effect: 'neutral', ...sides, fields: fields.map(withoutNothing), ...defined(details) };
}

const describers: { readonly [K in FactKind]?: (difference: Difference) => Details } = {
  renamed: texts,
  'name-changed': values,
  'text-changed': texts,
  'emotion-changed': (difference) => {
    const details = feelings(difference);
    return { ...details, effect: ofRise(details.delta) };
  },
  'target-changed': feelings,
  'severity-changed': (difference) => {
    const { from, to } = changeOf(difference, 'severity');
    const delta = severityDelta(from, to);
    return { ...values(difference), effect: difference.thing === 'gain' ? 'neutral' : ofFall(delta) };
  },
  resolved: (difference) => {
    const { from, to } = changeOf(difference, 'resolved');
    const kind = to === undefined ? 'reopened' : 'resolved';
    const isPain = difference.thing === 'pain';
    const effect: Effect = !isPain || (from && to) ? 'neutral' : to === undefined ? 'worse' : 'better';
    return { ...values(difference), kind, effect };
  },
  'channel-changed': whole,
  'time-changed': (difference) => {
    const details = whole(difference);
    const delta = minutes(difference.after) - minutes(difference.before);
    return { ...details, effect: ofFall(delta) };
  },
  'moment-changed': whole,
  'flow-changed': flow,
  'failure-changed': (difference) => {
    const { from, to } = changeOf(difference, 'fails');
    const effect = from === undefined ? 'worse' : to === undefined ? 'better' : 'neutral';
    return { ...values(difference), effect };
  },
  'whose-changed': (difference) => {
    const { before, after } = difference.names;
    return references({ ...difference, fields: [{ field: 'for', from: before, to: after }] });
  },
  'responsible-changed': references,
  'evidence-changed': (difference) => {
    const fields = difference.fields.map(({ field, from, to }) => ({
      field,
      from: supporting(from),
      to: supporting(to),
    }));
    return references({ ...difference, fields });
  },
  'trace-changed': references,
  'tags-changed': references,
  'status-changed': (difference) => {
    const { from, to } = changeOf(difference, 'status');
    return { ...values(difference), effect: to === 'done' ? 'better' : from === 'done' ? 'worse' : 'neutral' };
  },
  'metric-value-changed': (difference) => {
    const { from, to } = changeOf(difference, 'value') as { from?: model.Quantity; to?: model.Quantity };
    const isNewest = (difference.owner.now as model.MetricValue[]).at(-1)?.id === difference.after.id;
    const effect = isNewest ? ofMetric(difference.owner, from, to) : 'neutral';
    const shown = difference.fields.some(({ field }) => field === 'on')
      ? whole(difference)
      : { from: from?.text, to: titleOf(difference.thing, difference.after) };
    return { ...shown, delta: quantityDelta(from, to), effect };
  },
  'metric-target-changed': (difference) => {
    const { from, to } = changeOf(difference, 'target') as { from?: model.Quantity; to?: model.Quantity };
    return { ...values(difference), delta: quantityDelta(from, to) };
  },
  'review-changed': whole,
  'persona-changed': (difference) => (difference.thing === 'persona' ? values(difference) : whole(difference)),
  'setting-changed': (difference) => (shapeOf(difference).as === 'names' ? references(difference) : values(difference)),
};

function texts(difference: Difference): Details {
  const [from, to] = textOf(difference);
  return { from: shortened(from), to: shortened(to), words: compareWords(from, to) };
}

function textOf({ fields }: Difference): [string, string] {
  const { from = '', to = '' } = fields.find(({ field }) => field !== 'name') ?? {};
  return [String(from), String(to)];
}

function feelings({ before, after }: Difference): Details & { delta: number } {
  const [from, to] = [before, after] as unknown as [model.Feeling, model.Feeling];
  const delta = Math.round((to.value - from.value) * 100) / 100;
  const turns = Math.sign(from.value) * Math.sign(to.value) < 0 ? (to.value > 0 ? 'good' : 'bad') : undefined;
  return { from: feelingText(from), to: feelingText(to), delta, turns };
}

/** The thing as a whole is what a reader knows: a time is no two numbers and a unit. */
function whole({ thing, before, after }: Difference): Details {
  return { from: titleOf(thing, before), to: titleOf(thing, after) };
}

function flow(difference: Difference): Details {
  return difference.fields.some(({ field }) => field === 'optional') ? values(difference) : whole(difference);
}

/** What is newly referred to, and what is not any more. */
function references(difference: Difference): Details {
  const gained = new Set<string>();
  const lost = new Set<string>();
  for (const { field, from, to } of difference.fields) {
    const kind = referred(difference.thing, field);
    const before = ((from as string[] | undefined) ?? []).map((name) =>
      difference.references.before.titleOf(kind, name),
    );
    const after = ((to as string[] | undefined) ?? []).map((name) => difference.references.after.titleOf(kind, name));
    for (const title of after) if (!before.includes(title)) gained.add(title);
    for (const title of before) if (!after.includes(title)) lost.add(title);
  }
  return { gained: [...gained], lost: [...lost] };
}

/** The old and the new values as they are written, with the titles of what they refer to. */
function values(difference: Difference): Details {
  const shown = (side: 'before' | 'after'): string | undefined => {
    const said = difference.fields.flatMap(({ field, from, to }) => {
      const value = side === 'before' ? from : to;
      const text = valueText(difference, field, value, side);
      if (text === undefined) return [];
      return difference.fields.length > 1 ? [`${field} ${text}`] : [text];
    });
    return said.length > 0 ? said.join(', ') : undefined;
  };
  return { from: shown('before'), to: shown('after') };
}

function valueText(
  { thing, references }: Difference,
  field: string,
  value: unknown,
  side: 'before' | 'after',
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return shortened(references[side].titleOf(referred(thing, field), value));
  if (typeof value !== 'object' || value === null) return String(value);
  if ('text' in value) return shortened(String(value.text));
  if ('file' in value)
    return [value.file, 'column' in value ? value.column : undefined].filter(Boolean).join(', column ');
  return JSON.stringify(value);
}

function referred(thing: ThingKind, field: string): ThingKind | undefined {
  const shape = (shapes[thing] as Record<string, { of?: ThingKind }>)[field];
  return shape?.of;
}

function shapeOf({ thing, fields }: Difference): { as: string } {
  return (shapes[thing] as Record<string, { as: string }>)[fields[0]?.field ?? ''] ?? { as: 'value' };
}

/** Names of evidence without the built-in one that says that there is none. */
function supporting(names: unknown): string[] {
  return ((names as string[] | undefined) ?? []).filter((name) => name !== 'assumption');
}

function changeOf({ fields }: Difference, field: string): FieldChange {
  return fields.find((change) => change.field === field) ?? { field };
}

const inMinutes: Readonly<Record<model.TimeUnit, number>> = {
  s: 1 / 60,
  min: 1,
  hour: 60,
  day: 24 * 60,
  week: 7 * 24 * 60,
  month: 30 * 24 * 60,
  year: 365 * 24 * 60,
};

/** The mean of a duration. */
function minutes(thing: AnyThing): number {
  const { min, max, unit } = thing as unknown as model.Duration;
  return ((min + max) / 2) * inMinutes[unit];
}

function withoutNothing(change: FieldChange): FieldChange {
  return defined(change) as FieldChange;
}

/** Without what is undefined and without empty lists: a change list is JSON, and says only what there is to say. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, part]) =>
        part !== undefined && !(Array.isArray(part) && part.length === 0 && key !== 'from' && key !== 'to'),
    ),
  ) as T;
}
