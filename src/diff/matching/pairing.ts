/** Where two lists of candidates meet: by equal keys, or by likeness. Both give the same pairs for the same lists. */

/** Pairs the first of a key with the first of the same key, the second with the second. What has no key stays alone. */
export function pairByKey<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: { before: (item: T) => string | undefined; after: (item: T) => string | undefined },
  pair: (one: T, other: T) => void,
): void {
  if (left.length === 0 || right.length === 0) return;
  const waiting = new Map<string, T[]>();
  for (let i = right.length - 1; i >= 0; i--) {
    const item = right[i] as T;
    const key = keyOf.after(item);
    if (key === undefined) continue;
    const same = waiting.get(key);
    if (same) same.push(item);
    else waiting.set(key, [item]);
  }
  for (const item of left) {
    const key = keyOf.before(item);
    const other = key === undefined ? undefined : waiting.get(key)?.pop();
    if (other !== undefined) pair(item, other);
  }
}

/** Up to this many pairs all are weighed. */
const mostPairs = 2_500;
/** Of more, only those with words in common that few others have, and those that stand in the same place. */
const commonWord = 40;
const mostCandidates = 8;

/**
 * Pairs the most alike first.
 * @param tokensOf words of an item by which those are found that it may be like
 * @param weigh how alike two are; undefined where they are not alike enough
 */
export function pairByLikeness<T>(
  left: readonly T[],
  right: readonly T[],
  tokensOf: (item: T) => readonly string[],
  weigh: (one: T, other: T) => number | undefined,
  pair: (one: T, other: T) => void,
): void {
  const weighed: { one: number; other: number; weight: number }[] = [];
  const candidates = candidatesIn(left, right, tokensOf);
  left.forEach((item, one) => {
    for (const other of candidates(item, one)) {
      const weight = weigh(item, right[other] as T);
      if (weight !== undefined) weighed.push({ one, other, weight });
    }
  });
  weighed.sort((a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other);
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  for (const { one, other } of weighed) {
    if (takenLeft.has(one) || takenRight.has(other)) continue;
    takenLeft.add(one);
    takenRight.add(other);
    pair(left[one] as T, right[other] as T);
  }
}

/** Finds the places of those that an item may be like. */
function candidatesIn<T>(
  left: readonly T[],
  right: readonly T[],
  tokensOf: (item: T) => readonly string[],
): (item: T, place: number) => Iterable<number> {
  if (left.length * right.length <= mostPairs) return () => right.keys();
  const having = new Map<string, number[]>();
  right.forEach((item, place) => {
    for (const token of new Set(tokensOf(item))) {
      const places = having.get(token);
      if (places) places.push(place);
      else having.set(token, [place]);
    }
  });
  return (item, own) => {
    const shared = new Map<number, number>();
    if (own < right.length) shared.set(own, 0);
    for (const token of new Set(tokensOf(item))) {
      const places = having.get(token);
      if (!places || places.length > commonWord) continue;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1 / places.length);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCandidates)
      .map(([place]) => place);
  };
}
