/**
 * The longest run of a list of places in which each is greater than the one before: what kept its order when a list was put
 * into another one. Answers with indexes into the list, ascending. n log n.
 */
export function longestRun(places: readonly number[]): number[] {
  /** The index of the smallest place that ends a run of each length. */
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) run.push(index);
  return run.reverse();
}
