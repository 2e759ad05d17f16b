import type { ChangeList } from '../../diff/model.js';

/** What is marked in a drawing of changes, by the id of the thing in it. */
export type Marks = ReadonlyMap<string, readonly number[]>;

/** Begins the id of a thing that is gone: what follows is its id in the older map. */
const gone = 'before:';

export function marksOf({ changes }: ChangeList): Marks {
  const marks = new Map<string, number[]>();
  changes.forEach((change, place) => {
    const id = change.kind === 'removed' ? gone + change.before.id : change.after.id;
    marks.set(id, [...(marks.get(id) ?? []), place]);
  });
  return marks;
}
