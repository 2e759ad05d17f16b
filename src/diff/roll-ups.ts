import { type Curve, emotionCurves, meanFeeling } from '../map/curve.js';
import { countEvidence } from '../map/evidence.js';
import type { PlainMap, PlainStage } from '../map/model.js';
import type { Matching } from './matching/matching.js';
import type { Change, CurveChange, Effect, EvidenceShare, Extreme, FactChanged, RollUps, StageCurve } from './model.js';
import { fieldsOf } from './shapes.js';
import { type AnyThing, type ThingKind, thingsIn } from './things.js';

/** What the changes between two maps come to. */
export function rollUps(before: PlainMap, after: PlainMap, matching: Matching, changes: readonly Change[]): RollUps {
  const feelings = changes.filter((change): change is FactChanged => change.kind === 'emotion-changed');
  const worst = extreme(feelings, (delta) => -delta);
  const best = extreme(feelings, (delta) => delta);
  return {
    effects: countEffects(changes),
    curves: curveChanges(before, after, matching),
    ...(worst ? { worstDrop: worst } : {}),
    ...(best ? { bestGain: best } : {}),
    ...countPains(changes),
    evidence: { before: evidenceShare(before), after: evidenceShare(after) },
  };
}

/** How many pains hurt by some changes that did not, and how many do no longer. */
export function countPains(changes: readonly Change[]): Pick<RollUps, 'painsOpened' | 'painsResolved'> {
  return { painsOpened: sum(changes, opened), painsResolved: sum(changes, resolved) };
}

function countEffects(changes: readonly Change[]): Record<Effect, number> {
  const effects: Record<Effect, number> = { worse: 0, better: 0, neutral: 0 };
  for (const { effect } of changes) effects[effect]++;
  return effects;
}

/** The change of a feeling that goes the farthest, the first of equals; undefined where none goes that way. */
function extreme(feelings: readonly FactChanged[], far: (delta: number) => number): Extreme | undefined {
  let farthest: FactChanged | undefined;
  for (const change of feelings) {
    if (far(change.delta ?? 0) > Math.max(0, far(farthest?.delta ?? 0))) farthest = change;
  }
  if (!farthest) return undefined;
  const { after, whose, from = '', to = '', delta = 0 } = farthest;
  return { id: after.id, ...(whose ? { whose } : {}), place: after.place, from, to, delta };
}

/** How many pains hurt by a change that did not. */
function opened(change: Change): number {
  if (change.kind === 'reopened') return 1;
  return change.kind === 'added' ? hurting(change.thing, change.value as AnyThing) : 0;
}

function hurting(kind: ThingKind, thing: AnyThing): number {
  if (kind === 'pain') return thing.repeated || thing.resolved !== undefined ? 0 : 1;
  const lists = fieldsOf(kind).flatMap(([field, shape]) => (shape.as === 'things' ? [[field, shape.of] as const] : []));
  return sum(lists, ([field, of]) => sum(thingsIn(thing, field), (inner) => hurting(of, inner)));
}

function resolved(change: Change): number {
  return change.kind === 'resolved' && change.thing === 'pain' && change.from === undefined ? 1 : 0;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function evidenceShare(map: PlainMap): EvidenceShare {
  const { claims, assumed } = countEvidence(map);
  return { claims, supported: claims - assumed };
}

/** Curves of the newer map with those of the older one that are of the same persona, then those that are gone. */
function curveChanges(before: PlainMap, after: PlainMap, matching: Matching): CurveChange[] {
  const olds = new Map(emotionCurves(before).map((curve) => [matching.newName('persona', curve.persona), curve]));
  const news = new Map(emotionCurves(after).map((curve) => [curve.persona, curve]));
  const titles = new Map([...before.personas, ...after.personas].map(({ name, title }) => [name, title]));
  return [...new Set([...news.keys(), ...olds.keys()])].map((persona) => {
    const [old, curve] = [olds.get(persona), news.get(persona)];
    return {
      persona,
      title: titles.get(persona) ?? persona,
      ...both(meanFeeling(old), meanFeeling(curve)),
      stages: stageCurves(before, after, old, curve, matching),
    };
  });
}

function stageCurves(
  before: PlainMap,
  after: PlainMap,
  old: Curve | undefined,
  curve: Curve | undefined,
  matching: Matching,
): StageCurve[] {
  const kept = after.stages.map((stage): StageCurve => {
    const partner = matching.beforeOf(stage as unknown as AnyThing) as unknown as PlainStage | undefined;
    const means = both(partner && meanFeeling(old, partner), meanFeeling(curve, stage));
    return { stage: stage.title, ...(partner ? { beforeId: partner.id } : {}), afterId: stage.id, ...means };
  });
  const gone = before.stages
    .filter((stage) => !matching.afterOf(stage as unknown as AnyThing))
    .map(
      (stage): StageCurve => ({ stage: stage.title, beforeId: stage.id, ...both(meanFeeling(old, stage), undefined) }),
    );
  return [...kept, ...gone].filter((stage) => stage.before !== undefined || stage.after !== undefined);
}

function both(before: number | undefined, after: number | undefined): { before?: number; after?: number } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
