/**
 * Whose a fact is: what it says itself, else who goes through the place where it stands, else everybody on the map.
 * Each list is as written: absent or empty where nobody is named, `['all']` for `for all`.
 */
export function personasOf(
  fact: readonly string[] | undefined,
  place: readonly string[],
  all: readonly string[],
): readonly string[] {
  if (fact && fact.length > 0 && !fact.includes('all')) return fact;
  return place.length > 0 ? place : all;
}
