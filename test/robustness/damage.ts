import type { Fact } from './facts.js';

/** What was changed in a text, and so may be read in another way. */
export interface Change {
  /** Whether a line of the first reading belongs to the changed fact itself. */
  isOwn: (line: number) => boolean;
  /** The changed lines as they were, to see which names they declare or mention. */
  written: string;
  /** The line of its owner, of which it may be a field: `owner growth` is one of its journey's in the map. */
  owner: number;
  /** Where a line of the first reading stands in the second one. */
  moved?: (line: number) => number;
}

/** Facts that only one of two readings has, without the change being about them. */
export function damage(before: readonly Fact[], after: readonly Fact[], change: Change): string[] {
  const { isOwn, moved = (line) => line } = change;
  const firstWord = /[\p{L}]+/u.exec(change.written)?.[0];
  const bringsNames = /^\s*import\b/.test(change.written);
  /** A word without a number is no feeling while it is not known, and kept as it stands. */
  const bringsFeelings = bringsNames || firstWord === 'emotion';
  const names = new Set(change.written.match(/[\p{L}\p{N}\p{M}_-]+/gu));
  for (const fact of before)
    if (isOwn(fact.line) || fact.line === change.owner) for (const name of fact.names) names.add(name);
  const expected = count(before.filter(concerns).map((fact) => keyOf({ ...fact, ...place(fact) })));
  const found = count(after.filter(concerns).map(keyOf));
  return [...missing(expected, found, 'lost'), ...missing(found, expected, 'came')];

  /**
   * The changed line itself is no business of others, nor is what they show of a thing that it declares; what they
   * write of it is.
   */
  function concerns(fact: Fact): boolean {
    if (isOwn(fact.line) || (fact.line === change.owner && fact.kind.endsWith(`.${firstWord}`))) return false;
    const dependsOn = bringsNames || fact.names.some((name) => names.has(name));
    if (bringsFeelings && /^(feels|targets|unknown)\b/.test(fact.kind)) return !dependsOn;
    return !fact.isResolved || !dependsOn;
  }

  function place(fact: Fact): Pick<Fact, 'line' | 'owner'> {
    return { line: moved(fact.line), owner: fact.owner < 0 ? fact.owner : moved(fact.owner) };
  }
}

function keyOf(fact: Fact): string {
  return `line ${fact.line + 1} of ${fact.owner + 1}: ${fact.kind} ${fact.says}`;
}

function count(keys: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}

function missing(wanted: Map<string, number>, found: Map<string, number>, what: string): string[] {
  return [...wanted].filter(([key, times]) => (found.get(key) ?? 0) < times).map(([key]) => `${what}: ${key}`);
}
