/** How places and stretches of a text lie to each other. */
import type { Position, Range } from './model.js';

export function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}

/** Whether a place lies in a range; both of its ends count. */
export function contains({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

/** Whether one range lies in another, or is the same. */
export function covers(outer: Range, inner: Range): boolean {
  return contains(outer, inner.start) && contains(outer, inner.end);
}

export function isSameRange(left: Range, right: Range): boolean {
  return covers(left, right) && covers(right, left);
}
