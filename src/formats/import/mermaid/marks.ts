/** What an export says of its diagram in comments, since a journey diagram itself has no words for it. */

/** What stands before a title, a section or a task, and is said of it. */
export interface Marks {
  /** Before the title: everybody on the map in its order, also who is at no task. */
  people?: string;
  /** Before a section: what stands there belongs to no stage. */
  isOutside?: true;
  /** The task is the stage that it stands in, as a whole. */
  isStage?: true;
  /** The score in the middle only fills a place: nothing is felt. */
  isUnfelt?: true;
  /** The task is none of what the task above is, though they have one name. */
  isAnother?: true;
  /** Actors who are there too, and of whom nothing is felt. */
  alsoThere?: string;
}

const beginning = '%% journeymap:';

const flags = {
  isOutside: 'in no stage',
  isStage: 'the stage as a whole',
  isUnfelt: 'nothing is felt',
  isAnother: 'another one of this name',
} as const;
const lists = { people: 'the people are', alsoThere: 'also there:' } as const;

/** The lines that say some marks. */
export function markLines(marks: Marks): string[] {
  const said = [
    ...keysOf(flags).flatMap((key) => (marks[key] ? [flags[key]] : [])),
    ...keysOf(lists).flatMap((key) => (marks[key] === undefined ? [] : [`${lists[key]} ${marks[key]}`])),
  ];
  return said.map((text) => `${beginning} ${text}`);
}

/** What a comment of an export says; undefined for any other comment. */
export function marksIn(comment: string): Marks | undefined {
  if (!comment.startsWith(beginning)) return undefined;
  const text = comment.slice(beginning.length).trim();
  const flag = keysOf(flags).find((key) => text === flags[key]);
  if (flag) return { [flag]: true };
  const list = keysOf(lists).find((key) => text.startsWith(`${lists[key]} `));
  return list && { [list]: text.slice(lists[list].length + 1) };
}

function keysOf<T extends object>(words: T): (keyof T)[] {
  return Object.keys(words) as (keyof T)[];
}
