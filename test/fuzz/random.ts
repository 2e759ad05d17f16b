/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not with, the limit. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32: small, quick, and even enough to choose where to break a text. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}

/**
 * The seed of a random test. It is the same for everybody, so that a change is judged by what it changes itself;
 * `VARIABLE=new` draws one that was never tried, as the workflow of every night does, and `VARIABLE=7` repeats a run.
 */
export function seedFrom(variable: string): number {
  const asked = process.env[variable];
  if (asked === 'new') return Date.now() % 1_000_000_000;
  return Number(asked ?? 20_261_122);
}
