/** Writes a map as a `journey` diagram of Mermaid. */
import { feelingPersonas, type PlainFeeling } from '../map/curve.js';
import type { PlainMap, PlainStage, PlainTouchpoint } from '../map/model.js';
import { personasOf } from '../map/scope.js';
import { isEverybody } from './import/draft.js';
import { type Marks, markLines } from './import/mermaid/marks.js';

/** What Mermaid takes for "neither good nor bad": the score of a task of which nothing is felt. */
const neutral = 3;

/**
 * A map as a Mermaid `journey`: a section for each stage, a task for each touchpoint with its score from 1 to 5 and who
 * goes through it. Where people feel differently, the task is there once for each score. What a journey diagram cannot
 * say (what is done, thought, hurts, should be felt) is left out. Where an import could take a line for something else
 * than it is, such as a score that nobody gave, a comment above it tells.
 */
export function toMermaid(map: PlainMap): string {
  const actors = new Actors(map);
  const people = map.personas.map(({ name }) => actors.titleOf(name));
  const sections = map.stages.map((stage, index) => sectionOf(stage, index > 0, actors));
  const named = new Set(sections.flatMap(({ tasks }) => tasks.flatMap(({ actors }) => actors)));
  const isInOrder =
    people.length === 0 || (people.join() === [...named].join() && !map.personas.some(isCalledEverybody));
  return [
    'journey',
    ...(isInOrder ? [] : markLines({ people: people.join(', ') }).map((line) => `  ${line}`)),
    `  title ${field(map.title)}`,
    ...sections.flatMap(({ heading, tasks }) => [...heading.map((line) => `  ${line}`), ...tasks.flatMap(linesOf)]),
    '',
  ].join('\n');
}

/** An import takes such a name for all who are there. */
function isCalledEverybody({ title, name }: PlainMap['personas'][number]): boolean {
  return isEverybody(title || name);
}

/** How many touchpoints stand in the diagram as neither good nor bad, since nothing is felt there. */
export function touchpointsUnfelt(map: PlainMap): number {
  return map.stages.flatMap(({ touchpoints }) => touchpoints).filter((touchpoint) => !hasFeelings(touchpoint)).length;
}

function hasFeelings(place: PlainStage | PlainTouchpoint): boolean {
  return place.feels.length > 0;
}

interface Section {
  heading: string[];
  tasks: Task[];
}

/** A line of the diagram. */
interface Task {
  name: string;
  score: number;
  actors: readonly string[];
  marks: Marks;
}

/** @param isBelow whether other stages stand above, so that a section has to begin */
function sectionOf(stage: PlainStage, isBelow: boolean, actors: Actors): Section {
  const isWhole = !stage.implicit && (hasFeelings(stage) || stage.touchpoints.length === 0);
  const places = [...(isWhole || hasFeelings(stage) ? [stage] : []), ...stage.touchpoints];
  if (stage.implicit && places.length === 0) return { heading: [], tasks: [] };
  const outside = isBelow ? [...markLines({ isOutside: true }), `section ${unnamed}`] : [];
  return {
    heading: stage.implicit ? outside : [`section ${field(stage.title)}`],
    tasks: places.flatMap((place, at) => {
      const above = places[at - 1];
      const [first, ...others] = tasksOf(place, stage, actors);
      const isAnother = above !== undefined && task(above.title) === task(place.title);
      const marks: Marks = {
        ...(isWhole && place === stage ? { isStage: true } : {}),
        ...(isAnother ? { isAnother: true } : {}),
      };
      return first ? [{ ...first, marks: { ...first.marks, ...marks } }, ...others] : [];
    }),
  };
}

function tasksOf(place: PlainStage | PlainTouchpoint, stage: PlainStage, actors: Actors): Task[] {
  const scope = place.for.length > 0 ? place.for : stage.for;
  const there = personasOf(undefined, scope, actors.onMap);
  const last = lastFeelings(place.feels, scope, actors.onMap);
  const name = task(place.title);
  if (last.size === 0) {
    return [{ name, score: neutral, actors: actors.titlesOf(there), marks: { isUnfelt: true } }];
  }
  const byScore = new Map<number, string[]>();
  for (const persona of actors.everybody) {
    const feeling = last.get(persona);
    if (!feeling) continue;
    const score = scoreOf(feeling.value);
    byScore.set(score, [...(byScore.get(score) ?? []), persona]);
  }
  const unfelt = actors.titlesOf(there.filter((persona) => !last.has(persona)));
  const alsoThere = unfelt.length > 0 ? { alsoThere: unfelt.join(', ') } : {};
  return [...byScore].map(([score, names], at) => ({
    ...{ name, score, actors: actors.titlesOf(names) },
    marks: at === 0 ? alsoThere : {},
  }));
}

function linesOf({ name, score, actors, marks }: Task): string[] {
  const who = actors.length > 0 ? `: ${actors.join(', ')}` : '';
  return [...markLines(marks), `${name}: ${score}${who}`].map((line) => `    ${line}`);
}

/** Who is in a diagram, and as what: two people of one title would be one there. */
class Actors {
  readonly everybody: readonly string[];
  readonly onMap: readonly string[];
  private readonly titles = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly map: PlainMap) {
    this.everybody = feelingPersonas(map);
    this.onMap = map.personas.length > 0 ? map.personas.map(({ name }) => name) : this.everybody.slice(0, 1);
    for (const name of this.everybody) this.titleOf(name);
  }

  /** @param names an empty one is of nobody */
  titlesOf(names: readonly string[]): string[] {
    return names.filter(Boolean).map((name) => this.titleOf(name));
  }

  titleOf(name: string): string {
    const known = this.titles.get(name);
    if (known !== undefined) return known;
    const title = this.map.personas.find((persona) => persona.name === name)?.title || name;
    const isFree = (text: string) => !this.taken.has(field(text));
    let own = [title, `${title} (${name})`].find(isFree);
    for (let count = 2; own === undefined; count++) own = [`${title} ${count}`].find(isFree);
    this.titles.set(name, field(own));
    this.taken.add(field(own));
    return field(own);
  }
}

/** How each persona leaves a place; what is only felt on some ways (`when`) counts where nothing else is felt. */
function lastFeelings(
  feelings: readonly PlainFeeling[],
  scope: readonly string[],
  onMap: readonly string[],
): Map<string, PlainFeeling> {
  const last = new Map<string, PlainFeeling>();
  const always = (feeling: PlainFeeling) => feeling.when === undefined || feeling.then === true;
  for (const feeling of feelings) {
    for (const name of personasOf(feeling.for, scope, onMap)) {
      const before = last.get(name);
      if (!before || always(feeling) || !always(before)) last.set(name, feeling);
    }
  }
  return last;
}

/** From -2…+2 to 1…5, with at most two decimals. */
function scoreOf(value: number): number {
  return Math.round((Math.max(-2, Math.min(2, value)) + 3) * 100) / 100;
}

/** A journey diagram has no quotation marks: where a text is empty, something must stand there still. */
const unnamed = '…';

/**
 * A text within a line. What Mermaid reads as the end of a field, a comment, a directive, or markup is written as a
 * character reference, which it turns back only after reading.
 */
export function field(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/gu, ' ')
    .trim();
  return line === '' ? unnamed : line.replace(/[#;:,%<>&"'`{}\\@]/g, reference);
}

/** Words that would begin another statement at the start of a line. */
const statements = /^(?:title|section|journey|acctitle|accdescr|accdescription)/i;

function task(title: string): string {
  const text = field(title);
  return statements.test(text) ? reference(text.charAt(0)) + text.slice(1) : text;
}

function reference(character: string): string {
  return `#${character.charCodeAt(0)};`;
}
