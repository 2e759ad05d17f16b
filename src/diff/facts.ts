/** What two matched things say themselves, field by field: which of it differs, and which only follows something else. */
import { describe } from './describe.js';
import type { FactKind } from './kinds.js';
import type { Matching } from './matching/matching.js';
import type { Change, FactChanged, FieldChange } from './model.js';
import { same } from './same.js';
import { type Field, fieldsOf } from './shapes.js';
import type { MapSide, Where } from './sides.js';
import type { AnyThing, ThingKind } from './things.js';

/** Two things that are the same, in their places. */
export interface Pair {
  kind: ThingKind;
  before: AnyThing;
  after: AnyThing;
  where: { before: Where; after: Where };
  sides: { before: MapSide; after: MapSide };
  matching: Matching;
}

export function compareFacts(pair: Pair): { changes: FactChanged[]; implied: Change[] } {
  const { told, implied } = differences(pair);
  if (told.length === 0 && implied.length === 0) return { changes: [], implied: [] };
  const { kind, before, after, where } = pair;
  const sides = {
    before: pair.sides.before.side(kind, before, where.before),
    after: pair.sides.after.side(kind, after, where.after),
  };
  const references = { before: pair.sides.before.references, after: pair.sides.after.references };
  const names = {
    before: pair.sides.before.namesOf(before, where.before),
    after: pair.sides.after.namesOf(after, where.after),
  };
  const whose = pair.sides.after.whose(kind, after, where.after);
  const changes = told.map(({ tells, fields }) => ({
    ...describe({
      kind: tells,
      thing: kind,
      before,
      after,
      fields,
      sides,
      references,
      names,
      owner: where.after.owner,
    }),
    ...(whose ? { whose } : {}),
  }));
  if (implied.length === 0) return { changes, implied: [] };
  return { changes, implied: [{ kind: 'name-changed', thing: kind, effect: 'neutral', ...sides, fields: implied }] };
}

/** Fields that are told as one change. */
interface Told {
  tells: FactKind;
  fields: FieldChange[];
}

function differences(pair: Pair): { told: Told[]; implied: FieldChange[] } {
  const { kind, before, after, matching } = pair;
  const told: Told[] = [];
  const implied: FieldChange[] = [];
  const leadsOn = kind === 'next' && leadsToTheSame(before.target, after.target, matching);
  let name: FieldChange | undefined;
  for (const [field, shape] of fieldsOf(kind)) {
    if (shape.as === 'things' || shape.as === 'thing') continue;
    const [from, to] = [before[field], after[field]];
    if (same(from, to)) continue;
    const meansTheSame =
      (field === 'for' && isAboutTheSame(pair)) ||
      (leadsOn && leading.has(field)) ||
      isMeantAlike(shape, from, to, matching);
    const change: FieldChange = { field };
    if (from !== undefined) change.from = from;
    if (to !== undefined) change.to = to;
    if (shape.as === 'name') name = change;
    else if (!('tells' in shape) || meansTheSame) implied.push(change);
    else if (isOneOfMany(kind, shape.tells)) told.push({ tells: shape.tells, fields: [change] });
    else addTo(told, shape.tells, change);
  }
  if (name) callAnew(pair, name, told, implied);
  return { told, implied };
}

/** A new name is part of a new title; alone it is a change of its own, unless it only follows what is referred to. */
function callAnew({ kind, before, matching }: Pair, name: FieldChange, told: Told[], implied: FieldChange[]): void {
  const title = told.find(({ tells }) => tells === 'renamed' || tells === 'text-changed');
  const follows = before.repeated === true && matching.newName(kind, String(name.from)) === name.to;
  if (follows) implied.push(name);
  else if (title) title.fields.push(name);
  else told.push({ tells: 'name-changed', fields: [name] });
}

function addTo(told: Told[], tells: FactKind, change: FieldChange): void {
  const group = told.find((group) => group.tells === tells);
  if (group) group.fields.push(change);
  else told.push({ tells, fields: [change] });
}

/** Kinds whose fields are facts of their own, while those of a feeling or a duration make one fact. */
const ofManyFacts: ReadonlySet<ThingKind> = new Set(['journey', 'persona', 'evidence', 'metric']);

function isOneOfMany(kind: ThingKind, tells: FactKind): boolean {
  return (ofManyFacts.has(kind) && tells !== 'renamed') || tells === 'trace-changed';
}

/** Whether a fact is about the same personas, be they named or all that there are. */
function isAboutTheSame({ before, after, where, sides, matching }: Pair): boolean {
  const olds = sides.before.namesOf(before, where.before).map((name) => matching.newName('persona', name));
  const news = new Set(sides.after.namesOf(after, where.after));
  return olds.length > 0 && olds.length === news.size && olds.every((name) => news.has(name));
}

/** Fields that say where `next` leads. */
const leading = new Set(['to', 'target', 'title']);

function leadsToTheSame(from: unknown, to: unknown, matching: Matching): boolean {
  return typeof from === 'string' && matching.newId(from) === to;
}

/** Whether references lead to the same things as before, whatever these are called now, and in whatever order. */
function isMeantAlike(shape: Field, from: unknown, to: unknown, matching: Matching): boolean {
  if (shape.as === 'names') {
    const after = new Set(to as string[] | undefined);
    const before = new Set(
      (from as string[] | undefined)?.map((name) => (shape.of ? matching.newName(shape.of, name) : name)),
    );
    return before.size === after.size && [...before].every((name) => after.has(name));
  }
  return (
    shape.as === 'value' &&
    shape.of !== undefined &&
    typeof from === 'string' &&
    matching.newName(shape.of, from) === to
  );
}
