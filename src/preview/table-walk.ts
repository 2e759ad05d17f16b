export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where something stands in the page. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Where an arrow leads: to the nearest box in that direction, of several at the same distance to the one that is least
 * aside. Up and down stay within the column while there is something in it.
 * @returns its place in the list, undefined where there is none
 */
export function nearest(boxes: readonly Box[], from: number, direction: Direction): number | undefined {
  const start = boxes[from];
  if (!start) return undefined;
  const upright = direction === 'up' || direction === 'down';
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, i) => {
    if (i === from) return;
    const ahead = {
      left: start.left - box.right,
      right: box.left - start.right,
      up: start.top - box.bottom,
      down: box.top - start.bottom,
    }[direction];
    // Neighbours may share an edge.
    if (ahead < -1) return;
    const aside = upright
      ? distance(start.left, start.right, box.left, box.right)
      : distance(start.top, start.bottom, box.top, box.bottom);
    const cost = Math.max(0, ahead) + aside * 8;
    if (cost < least) {
      least = cost;
      best = i;
    }
  });
  return best;
}

/** Between two stretches, 0 where they overlap. */
function distance(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, otherFrom - to + 1, from - otherTo + 1);
}
