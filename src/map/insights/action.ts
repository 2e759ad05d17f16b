import type { JourneyMap, Metric, Objective, Opportunity } from '../model.js';
import type { Rule } from './insight.js';
import { placesOf } from './places.js';
import { listed, quoted } from './words.js';

/** Whether anything follows from a map. */
export const action = {
  'severe-pain-without-opportunity': (map) => {
    const solved = new Set(opportunitiesOf(map).flatMap(({ solves }) => solves));
    return placesOf(map)
      .flatMap(({ pains }) => pains)
      .filter(({ severity }) => severity === 'high' || severity === 'critical')
      .filter(({ name, repeated, resolved }) => !repeated && resolved === undefined && !solved.has(name))
      .map((pain) => ({
        at: pain,
        message: `${quoted(pain.text)} hurts badly, and nothing is planned against it. Add \`opportunity "…" solves ${pain.name}\`.`,
      }));
  },

  'opportunity-without-owner': (map) =>
    opportunitiesOf(map)
      .filter(({ owner, status }) => owner === undefined && status !== 'dismissed')
      .map((opportunity) => ({
        at: opportunity,
        message: `Nobody looks after ${quoted(opportunity.title)}. Name a team: \`owner ${map.teams[0]?.name ?? 'growth'}\`.`,
      })),

  'opportunity-solves-nothing': (map) =>
    opportunitiesOf(map)
      .filter(({ solves }) => solves.length === 0)
      .map((opportunity) => ({
        at: opportunity,
        message: `${quoted(opportunity.title)} solves no pain of this map. Say which: \`solves\` and its name.`,
      })),

  'objective-unserved': (map) => {
    const served = new Set(opportunitiesOf(map).flatMap(({ serves }) => serves));
    return objectivesOf(map)
      .filter(({ name }) => !served.has(name))
      .map((objective) => ({
        at: objective,
        message: `No opportunity serves the objective ${quoted(objective.title)}. Add \`serves ${objective.name}\` to one that does.`,
      }));
  },

  'opportunity-unscored': (map) =>
    opportunitiesOf(map)
      .filter(({ status }) => status !== 'dismissed' && status !== 'done')
      .flatMap((opportunity) => {
        const missing = (['impact', 'effort'] as const).filter((word) => opportunity[word] === undefined);
        if (missing.length === 0) return [];
        const message = `${quoted(opportunity.title)} cannot be compared with others yet. Give it ${listed(missing)}, from 1 to 5.`;
        return [{ at: opportunity, message }];
      }),

  'metric-without-target': (map) =>
    metricsOf(map)
      .filter(({ target }) => target === undefined)
      .map((metric) => ({
        at: metric,
        message: `Nobody can tell whether ${quoted(metric.title)} is good. Add \`target\` and the value that it should have.`,
      })),

  'metric-without-unit': (map) =>
    metricsOf(map)
      .filter(({ kind }) => kind === undefined || !countsPoints.has(kind))
      .filter(({ baseline, now, target }) =>
        [baseline, ...now.map(({ value }) => value), target].some(
          (value) => value?.number !== undefined && value.unit === undefined,
        ),
      )
      .map((metric) => ({
        at: metric,
        message: `The values of ${quoted(metric.title)} have no unit. Write it behind the number: \`38 %\`, \`12 min\`.`,
      })),

  'pain-without-severity': (map) =>
    placesOf(map)
      .flatMap(({ pains }) => pains)
      .filter(({ severity, repeated }) => severity === undefined && !repeated)
      .map((pain) => ({
        at: pain,
        message: `Say how much ${quoted(pain.text)} hurts: \`severity low\`, \`medium\`, \`high\` or \`critical\`.`,
      })),
} satisfies Record<string, Rule>;

/** Kinds of metrics whose number stands for itself. */
const countsPoints: ReadonlySet<string> = new Set(['count', 'nps', 'csat', 'ces']);

function opportunitiesOf(map: JourneyMap): Opportunity[] {
  return onceEach([...map.opportunities, ...placesOf(map).flatMap(({ opportunities }) => opportunities)]);
}

function objectivesOf(map: JourneyMap): Objective[] {
  return onceEach([...map.objectives, ...map.stages.flatMap(({ objectives }) => objectives)]);
}

/** Every metric once: where it is declared, or else where it is first referred to. */
function metricsOf(map: JourneyMap): Metric[] {
  const metrics = [...map.metrics, ...placesOf(map).flatMap(({ metrics }) => metrics)];
  return onceEach([...metrics.filter(({ repeated }) => !repeated), ...metrics.filter(({ repeated }) => repeated)]);
}

function onceEach<T extends { name: string }>(things: readonly T[]): T[] {
  const byName = new Map<string, T>();
  for (const thing of things) if (!byName.has(thing.name)) byName.set(thing.name, thing);
  return [...byName.values()];
}
