import type { PlainMap, PlainStage } from './model.js';

/** Which part of a map is shown. What is left out here leaves nothing out there. */
export interface MapView {
  /** Names of rows in the order in which they are shown: words of the language such as `does`, or names of own lanes. */
  lanes?: readonly string[];
  /** Names of personas. */
  personas?: readonly string[];
  /** Ids of stages that are folded to their title and the worst feelings in them. */
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

/** The worst that anybody feels in a stage, one feeling a persona: what remains to be seen of it when it is folded. */
export function foldedStage(stage: PlainStage): PlainStage {
  const lowest = new Map<string, PlainStage['feels'][number]>();
  for (const place of [stage, ...stage.touchpoints]) {
    for (const feeling of place.feels) {
      if (feeling.when !== undefined && !feeling.then) continue;
      const whose = feeling.for ?? (place.for.length > 0 ? place.for : stage.for);
      for (const name of whose.length > 0 ? whose : ['']) {
        const before = lowest.get(name);
        if (!before || feeling.value < before.value) {
          lowest.set(name, { ...feeling, for: name === '' ? undefined : [name], then: undefined });
        }
      }
    }
  }
  const empty = Object.entries(stage).map(([key, field]) => [key, Array.isArray(field) ? [] : field]);
  return {
    ...(Object.fromEntries(empty) as PlainStage),
    for: stage.for,
    by: stage.by,
    tags: stage.tags,
    feels: [...lowest.values()],
    goal: undefined,
    owner: undefined,
    repeats: undefined,
    opens: undefined,
  };
}
