/** Writes a map as a `journey` diagram of Mermaid. */
import { feelingPersonas, type PlainFeeling } from '../map/curve.js';
import type { PlainMap, PlainStage, PlainTouchpoint } from '../map/model.js';
import { personasOf } from '../map/scope.js';

/** What Mermaid takes for "neither good nor bad": the score of a task of which nothing is felt. */
const neutral = 3;

/**
 * A map as a Mermaid `journey`: a section for each stage, a task for each touchpoint with its score from 1 to 5 and who
 * goes through it. Where people feel differently, the task is there once for each score. What a journey diagram cannot
 * say (what is done, thought, hurts, should be felt) is left out.
 */
export function toMermaid(map: PlainMap): string {
  const lines = ['journey', `  title ${field(map.title)}`];
  map.stages.forEach((stage, index) => {
    const places = [...(hasFeelings(stage) || stage.touchpoints.length === 0 ? [stage] : []), ...stage.touchpoints];
    if (stage.implicit && places.length === 1 && places[0] === stage && !hasFeelings(stage)) return;
    // What stands in no stage needs no section before the first one.
    if (!stage.implicit) lines.push(`  section ${field(stage.title)}`);
    else if (index > 0) lines.push(`  section ${unnamed}`);
    for (const place of places) lines.push(...tasksOf(place, stage, map));
  });
  return `${lines.join('\n')}\n`;
}

/** How many touchpoints stand in the diagram as neither good nor bad, since nothing is felt there. */
export function touchpointsUnfelt(map: PlainMap): number {
  return map.stages.flatMap(({ touchpoints }) => touchpoints).filter((touchpoint) => !hasFeelings(touchpoint)).length;
}

function hasFeelings(place: PlainStage | PlainTouchpoint): boolean {
  return place.feels.length > 0;
}

function tasksOf(place: PlainStage | PlainTouchpoint, stage: PlainStage, map: PlainMap): string[] {
  const everybody = feelingPersonas(map);
  const onMap = map.personas.length > 0 ? map.personas.map(({ name }) => name) : everybody.slice(0, 1);
  const scope = place.for.length > 0 ? place.for : stage.for;
  const actors = (names: readonly string[]) => names.filter(Boolean).map((name) => actor(name, map));
  const name = task(place.title);
  const byScore = new Map<number, string[]>();
  const last = lastFeelings(place.feels, scope, onMap);
  for (const persona of everybody) {
    const feeling = last.get(persona);
    if (!feeling) continue;
    const score = scoreOf(feeling.value);
    byScore.set(score, [...(byScore.get(score) ?? []), persona]);
  }
  if (byScore.size === 0) byScore.set(neutral, [...personasOf(undefined, scope, onMap)]);
  return [...byScore].map(([score, names]) => {
    const who = actors(names);
    return `    ${name}: ${score}${who.length > 0 ? `: ${who.join(', ')}` : ''}`;
  });
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

function actor(name: string, map: PlainMap): string {
  return field(map.personas.find((persona) => persona.name === name)?.title || name);
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
