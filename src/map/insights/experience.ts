import { emotionCurves } from '../curve.js';
import { signed } from '../emotion-steps.js';
import type { Claim, Experience, Feeling, JourneyMap } from '../model.js';
import { plural } from '../plural.js';
import { personasOf } from '../scope.js';
import type { Remark, Rule } from './insight.js';
import { isEmpty, placesOf, touchpointsOf, writtenStages } from './places.js';
import { quoted } from './words.js';

/** Whether a map tells how it is for the customer. */
export const experience = {
  'stage-without-emotion': (map) =>
    writtenStages(map)
      .filter((stage) => !isEmpty(stage) && !(stage.opens && stage.touchpoints.length === 0))
      .filter((stage) => [stage, ...stage.touchpoints].every((place) => place.feels.length === 0))
      // How a future map should feel says as much as how it would.
      .filter(
        (stage) => map.state !== 'future' || [stage, ...stage.touchpoints].every(({ targets }) => targets.length === 0),
      )
      .map((stage) => ({
        at: stage,
        message: `Nobody feels anything in the stage ${quoted(stage.title)}. Add \`feels\` to it or to one of its touchpoints.`,
      })),

  'low-without-pain': (map, { limits: { max } }) =>
    extremes(
      map,
      (place, stage) => [...place.pains, ...stage.pains],
      (value) => value <= max,
    ).map((feeling) => ({
      at: feeling,
      message: `${shown(feeling)} is a low point, but nothing hurts here. Say what does: \`pain "…" severity high\`.`,
    })),

  'high-without-gain': (map, { limits: { min } }) =>
    extremes(
      map,
      (place, stage) => [...place.gains, ...stage.gains],
      (value) => value >= min,
    ).map((feeling) => ({
      at: feeling,
      message: `${shown(feeling)} is a high point, but nothing is gained here. Say what pleases: \`gain "…"\`.`,
    })),

  'flat-curve': (map, { limits: { min, max } }) =>
    emotionCurves(map).flatMap(({ persona, points }): Remark[] => {
      const values = points.map(({ feeling }) => feeling.value);
      const range = Math.max(...values) - Math.min(...values);
      if (points.length < min || range >= max) return [];
      const at = map.personas.find(({ name }) => name === persona) ?? map;
      const whose = at === map ? 'The curve' : `The curve of ${quoted((at as { title: string }).title)}`;
      const message = `${whose} moves by ${Math.round(range * 100) / 100} only over ${plural(points.length, 'feeling')}. Look for what is better and what is worse.`;
      return [{ at, message }];
    }),

  'generic-emotion': (map) =>
    placesOf(map)
      .flatMap(({ feels }) => feels)
      .filter(({ word }) => word !== undefined && generic.has(word.toLowerCase()))
      .map((feeling) => ({
        at: feeling,
        message: `\`${feeling.word}\` could be said anywhere. Find the word for this moment, such as \`relieved\`, \`proud\` or \`confused\`.`,
      })),

  'no-moment-of-truth': (map) => {
    const decided = placesOf(map).some(({ moments }) => moments.some(({ kind }) => kind === 'truth'));
    if (decided || touchpointsOf(map).length === 0) return [];
    const message = 'No touchpoint is the one that decides. Mark it: `moment truth`.';
    return [{ at: map, message }];
  },

  'future-emotion-observed': (map) => {
    if (map.state !== 'future') return [];
    const observed = new Set(map.evidence.filter(({ confidence }) => confidence !== 'assumed').map(({ name }) => name));
    return placesOf(map)
      .flatMap(({ feels }) => feels)
      .flatMap((feeling): Remark[] => {
        const source = feeling.from?.find((name) => observed.has(name));
        if (source === undefined) return [];
        const message = `Nobody has lived this future yet, so \`${source}\` cannot show how it feels. Write \`from assumption\`, or test it first.`;
        return [{ at: feeling, message }];
      });
  },

  'persona-without-emotion': (map) => {
    const feeling = whoFeels(map);
    if (feeling.size === 0) return [];
    return map.personas
      .filter(({ name }) => !feeling.has(name))
      .map((persona) => ({
        at: persona,
        message: `${quoted(persona.title)} is on the map, but feels nothing anywhere. Say how it is for her, or take her off.`,
      }));
  },
} satisfies Record<string, Rule>;

/** Everybody with a feeling somewhere, alternatives included. */
function whoFeels(map: JourneyMap): ReadonlySet<string> {
  const all = map.personas.map(({ name }) => name);
  return new Set(
    map.stages.flatMap((stage) =>
      [stage, ...stage.touchpoints].flatMap((place) => {
        const scope = place.for.length > 0 ? place.for : stage.for;
        return place.feels.flatMap((feeling) => personasOf(feeling.for, scope, all));
      }),
    ),
  );
}

/** Words that fit every map and therefore tell nothing about one. */
const generic: ReadonlySet<string> = new Set(['happy', 'unhappy', 'good', 'bad', 'sad', 'ok', 'okay', 'fine', 'nice']);

/** The first feeling of each place that is so strong and for whose persona nothing there explains it. */
function extremes(
  map: JourneyMap,
  reasonsIn: (place: Experience, stage: Experience) => readonly Claim[],
  isExtreme: (value: number) => boolean,
): Feeling[] {
  const all = map.personas.map(({ name }) => name);
  return map.stages.flatMap((stage) =>
    [stage, ...stage.touchpoints].flatMap((place): Feeling[] => {
      const scope = place.for.length > 0 ? place.for : stage.for;
      const reasons = reasonsIn(place, stage);
      const isExplained = (feeling: Feeling): boolean => {
        const whose = personasOf(feeling.for, scope, all);
        return reasons.some((reason) => {
          const theirs = personasOf(reason.for, scope, all);
          return theirs.length === 0 || whose.some((name) => theirs.includes(name));
        });
      };
      const found = place.feels.find((feeling) => isExtreme(feeling.value) && !isExplained(feeling));
      return found ? [found] : [];
    }),
  );
}

function shown({ word, value }: Feeling): string {
  const number = signed(value);
  return word === undefined ? `\`${number}\`` : `\`${word}\` (${number})`;
}
