/** What a change means for the customer. Where it says nothing of that, it is neutral: a new target, a new owner. */
import type { Metric, MetricValue, Quantity, Severity } from '../map/model.js';
import type { Effect } from './model.js';
import { type AnyThing, type ThingKind, thingsIn } from './things.js';

/** More is better. */
export function ofRise(delta: number | undefined): Effect {
  return !delta ? 'neutral' : delta > 0 ? 'better' : 'worse';
}

/** Less is better. */
export function ofFall(delta: number | undefined): Effect {
  return ofRise(delta && -delta);
}

const severities: readonly (Severity | undefined)[] = [undefined, 'low', 'medium', 'high', 'critical'];

/** How much more severe it got; nothing where one side does not say. */
export function severityDelta(from: unknown, to: unknown): number {
  if (from === undefined || to === undefined) return 0;
  return severities.indexOf(to as Severity) - severities.indexOf(from as Severity);
}

const moreIsBetter = new Set(['conversion', 'csat', 'nps', 'retention']);
const lessIsBetter = new Set(['churn', 'time']);

/** Whether more or less of a metric is better: as its target says, else as its kind does. */
function wantsMore({ baseline, now, target, kind = '' }: Omit<Metric, 'range'>): boolean | undefined {
  const start = baseline?.number ?? now[0]?.value?.number;
  const aim = target?.number;
  if (start !== undefined && aim !== undefined && start !== aim) return aim > start;
  return moreIsBetter.has(kind) ? true : lessIsBetter.has(kind) ? false : undefined;
}

/** What another value of a metric means. */
export function ofMetric(metric: AnyThing, from: Quantity | undefined, to: Quantity | undefined): Effect {
  const delta = quantityDelta(from, to);
  const more = wantsMore(metric as unknown as Metric);
  return more === undefined ? 'neutral' : more ? ofRise(delta) : ofFall(delta);
}

/** How much more it is, where both are numbers in one unit. */
export function quantityDelta(from: Quantity | undefined, to: Quantity | undefined): number | undefined {
  const [start, end] = [from?.number, to?.number];
  if (start === undefined || end === undefined || from?.unit !== to?.unit) return undefined;
  return Math.round((end - start) * 1000) / 1000;
}

/** What it means that a thing is there which was not. */
export function ofAdded(kind: ThingKind, thing: AnyThing, owner: AnyThing): Effect {
  switch (kind) {
    case 'pain':
      return thing.resolved === undefined ? 'worse' : 'neutral';
    case 'gain':
      return 'better';
    case 'sees':
    case 'frontstage':
    case 'backstage':
    case 'support':
      return thing.fails === undefined ? 'neutral' : 'worse';
    case 'metric-value':
      return ofNewValue(thing as unknown as MetricValue, owner);
    case 'stage':
      return hurts(thing) || thingsIn(thing, 'touchpoints').some(hurts) ? 'worse' : 'neutral';
    case 'touchpoint':
      return hurts(thing) ? 'worse' : 'neutral';
    default:
      return 'neutral';
  }
}

/** What it means that a thing is gone. A pain that is only gone from the map is not resolved. */
export function ofRemoved(kind: ThingKind): Effect {
  return kind === 'gain' ? 'worse' : 'neutral';
}

function hurts(place: AnyThing): boolean {
  return thingsIn(place, 'pains').some(({ resolved }) => resolved === undefined);
}

/** The newest value of a metric is likened to the one before it. */
function ofNewValue(value: MetricValue, metric: AnyThing): Effect {
  const before = valueBefore(value, metric);
  return before ? ofMetric(metric, before, value.value) : 'neutral';
}

/** The value of a metric that another one is the news to, where that is its newest. */
export function valueBefore(value: Pick<MetricValue, 'id'>, metric: AnyThing): Quantity | undefined {
  const values = metric.now as MetricValue[];
  return values.at(-1)?.id === value.id ? values.at(-2)?.value : undefined;
}
