export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

const bucketWidth = 160;

/** What a word beside the curve must not cover. Looks only at what is near. */
export class Obstacles {
  readonly #buckets = new Map<number, Rect[]>();

  add(rect: Rect): void {
    const last = Math.floor((rect.x + rect.width) / bucketWidth);
    for (let i = Math.floor(rect.x / bucketWidth); i <= last; i++) {
      const bucket = this.#buckets.get(i);
      if (bucket) bucket.push(rect);
      else this.#buckets.set(i, [rect]);
    }
  }

  hits(rect: Rect): boolean {
    const last = Math.floor((rect.x + rect.width) / bucketWidth);
    for (let i = Math.floor(rect.x / bucketWidth); i <= last; i++) {
      for (const other of this.#buckets.get(i) ?? []) if (overlaps(rect, other)) return true;
    }
    return false;
  }
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
