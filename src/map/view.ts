import type { PlainMap, PlainStage } from './model.js';
import { personasOf } from './scope.js';

/** Which part of a map is shown. What is left out here leaves nothing out there. */
export interface MapView {
  /** Names of rows in the order in which they are shown: words of the language such as `does`, or names of own lanes. */
  lanes?: readonly string[];
  /** Names of personas. */
  personas?: readonly string[];
  /** Ids of stages that are folded to their title and the ways of the personas through them. */
  folded?: readonly string[];
}

/**
 * Leaves out what is said of other personas than these. What is said of everybody, or of nobody by name, stays.
 * A filter remembers the stages that it saw: the same stage comes out as the same object, so that its layout is kept.
 * @param names of personas; none means all
 */
export function personaFilter(names: readonly string[] | undefined): (map: PlainMap) => PlainMap {
  if (!names || names.length === 0) return (map) => map;
  const wanted = new Set([...names, 'all']);
  const stages = new WeakMap<PlainStage, PlainStage>();
  const stageOf = (stage: PlainStage): PlainStage => {
    const known = stages.get(stage) ?? concerning(stage, wanted);
    stages.set(stage, known);
    return known;
  };
  return (map) => ({
    ...concerning({ ...map, stages: [] }, wanted),
    personas: map.personas.filter(({ name }) => wanted.has(name)),
    stages: map.stages.filter((stage) => concerns(stage, wanted)).map(stageOf),
  });
}

/** A value without the facts in it that are about others, and without the names of others. */
function concerning<T>(value: T, wanted: ReadonlySet<string>): T {
  if (Array.isArray(value)) {
    return value.filter((item) => concerns(item, wanted)).map((item) => concerning(item, wanted)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => concerns(field, wanted));
  return Object.fromEntries(
    fields.map(([key, field]) => [
      key,
      key === 'for' ? (field as string[]).filter((name) => wanted.has(name)) : concerning(field, wanted),
    ]),
  ) as T;
}

/** Whether a fact names nobody, or one of those who are wanted. */
function concerns(fact: unknown, wanted: ReadonlySet<string>): boolean {
  if (typeof fact !== 'object' || fact === null || !('for' in fact) || !Array.isArray(fact.for)) return true;
  return fact.for.length === 0 || fact.for.some((name) => wanted.has(name));
}

type Feelings = PlainStage['feels'];

/** How one persona goes through a stage, as far as that remains to be seen when it is folded. */
export interface WayThrough {
  /** Name; empty on a map without personas. */
  persona: string;
  /** Where they arrive, the lowest and the highest they reach, where they leave: in their order, each once. */
  feels: Feelings;
  lowest: Feelings[number];
  highest: Feelings[number];
}

/**
 * How everybody who feels anything in a stage goes through it; alternatives (`when`) are not on the way.
 * @param everybody the names of the personas on the map; one empty name where there are none
 */
export function waysThrough(stage: PlainStage, everybody: readonly string[]): WayThrough[] {
  const felt = new Map<string, Feelings>();
  for (const place of [stage, ...stage.touchpoints]) {
    const scope = place.for.length > 0 ? place.for : stage.for;
    for (const feeling of place.feels) {
      if (feeling.when !== undefined && !feeling.then) continue;
      for (const name of personasOf(feeling.for, scope, everybody)) {
        const own = { ...feeling, for: name === '' ? undefined : [name], then: undefined };
        const before = felt.get(name);
        if (before) before.push(own);
        else felt.set(name, [own]);
      }
    }
  }
  return [...felt].map(([persona, feels]) => {
    const most = (better: (a: number, b: number) => boolean) =>
      feels.reduce((best, feeling) => (better(feeling.value, best.value) ? feeling : best));
    const lowest = most((a, b) => a < b);
    const highest = most((a, b) => a > b);
    const kept = new Set([feels[0], lowest, highest, feels.at(-1)]);
    return { persona, feels: feels.filter((feeling) => kept.has(feeling)), lowest, highest };
  });
}

/** What remains to be seen of a stage when it is folded: its title, and everybody's way through it. */
export function foldedStage(stage: PlainStage, everybody: readonly string[]): PlainStage {
  const empty = Object.entries(stage).map(([key, field]) => [key, Array.isArray(field) ? [] : field]);
  return {
    ...(Object.fromEntries(empty) as PlainStage),
    for: stage.for,
    by: stage.by,
    tags: stage.tags,
    feels: waysThrough(stage, everybody).flatMap(({ feels }) => feels),
    goal: undefined,
    owner: undefined,
    repeats: undefined,
    opens: undefined,
  };
}
