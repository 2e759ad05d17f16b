/** Tasks of a Mermaid journey, `Reads the bill: 2: Jamie, Omar`, read as they were meant. */
import { withoutReferences } from './entities.js';

export interface Task {
  title: string;
  /** As written; undefined where there is none, or it is no number. */
  score?: number;
  /** What stands for a score and is none. */
  oddScore?: string;
  /** Each once, in the order of the text. */
  actors: string[];
  /** Whether one more actor stands for all who are named anywhere. */
  isForAll?: boolean;
  /** What Mermaid would have read otherwise or not at all, as a clause: `the part behind the second colon`. */
  rest?: string;
  /** Whether Mermaid would have taken a part of the title for the score. */
  isMended?: boolean;
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Whether a line looks like a task with its score and actors, whatever word it begins with. */
export function looksLikeTask(line: string): boolean {
  const fields = fieldsOf(line);
  const at = placeOfScore(fields);
  return at !== undefined && at < fields.length - 1;
}

/** Whether a line has a score behind its name. */
export function hasScore(line: string): boolean {
  return placeOfScore(fieldsOf(line)) !== undefined;
}

/** Reads a task from its line. */
export function readTask(line: string): Task {
  const fields = fieldsOf(line);
  const at = placeOfScore(fields);
  if (at === undefined) return withoutScore(fields);
  const [actors = '', ...rest] = fields.slice(at + 1);
  return {
    title: textOf(fields.slice(0, at).join(':')),
    score: Number(fields[at]),
    actors: actorsOf(actors),
    ...(at > 1 ? { isMended: true } : {}),
    ...(rest.length > 0 ? { rest: textOf(rest.join(':')) } : {}),
  };
}

function fieldsOf(line: string): string[] {
  return line.split(':');
}

/** Mermaid takes the second field, whatever it is; a colon in the title moves the score back. */
function placeOfScore(fields: readonly string[]): number | undefined {
  const isNumber = (at: number): boolean => number.test(fields[at]?.trim() ?? '');
  // In `Meets at 10:30: 5: Me` the first number is of the title, in `Leaves: 3: 4` the second is somebody's name.
  if (isNumber(1) && !(fields.length > 3 && isNumber(2))) return 1;
  const later = fields.findIndex((_, at) => at > 1 && isNumber(at));
  return later < 0 ? undefined : later;
}

/** `Foo: good: Me` has another word for its score; in `Foo: bar` the colon is the title's. */
function withoutScore(fields: readonly string[]): Task {
  const [title = '', odd = '', actors] = fields;
  if (actors === undefined) return { title: textOf(odd.trim() === '' ? title : `${title}:${odd}`), actors: [] };
  const rest = fields.slice(3);
  return {
    title: textOf(title),
    ...(odd.trim() === '' ? {} : { oddScore: textOf(odd) }),
    actors: actorsOf(actors),
    ...(rest.length > 0 ? { rest: textOf(rest.join(':')) } : {}),
  };
}

/** Actors of a field, each once. */
export function actorsOf(field: string): string[] {
  return [...new Set(field.split(',').map(textOf))].filter((actor) => actor !== '');
}

/** A text as Mermaid shows it, on one line. */
export function textOf(written: string): string {
  return withoutReferences(written.replace(/<br\s*\/?>/gi, ' '))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
