/** Numbers in a column of their own, beside words for what is felt. */
import type { Feeling, PlainTouchpoint, SourceFree } from '../../../map/model.js';
import { personasOf } from '../../../map/scope.js';

export type PlainFeeling = SourceFree<Feeling>;

/** A number of a row. */
export interface RowScore {
  feeling: PlainFeeling;
  /** Of its column. */
  heading: string;
  /** As it is written. */
  line: string;
}

/**
 * Gives numbers to the feelings of a place: alone where nothing is felt in words, else to the word that somebody has for it.
 * @param scope who is there
 * @param isOpen whether a feeling has no number of its own
 * @returns the numbers that no single feeling can have, and whether a feeling took one
 */
export function scoreFeelings(
  place: Pick<PlainTouchpoint, 'feels'>,
  scores: readonly RowScore[],
  scope: readonly string[],
  isOpen: (feeling: PlainFeeling) => boolean,
): { left: RowScore[]; isTaken: boolean } {
  if (place.feels.length === 0) {
    place.feels.push(...scores.map(({ feeling }) => withoutOnly(feeling, scope)));
    return { left: [], isTaken: false };
  }
  const words = [...place.feels];
  const alone: PlainFeeling[] = [];
  const left: RowScore[] = [];
  const taken = new Map<PlainFeeling, PlainFeeling[]>();
  for (const score of scores) {
    const people = whoFeels(score.feeling, scope);
    const theirs = words.filter((felt) => whoFeels(felt, scope).some((name) => people.includes(name)));
    if (theirs.some(({ value }) => value === score.feeling.value)) continue;
    const [word, ...others] = theirs;
    if (!word) alone.push(score.feeling);
    else if (others.length > 0 || !isOpen(word)) left.push(score);
    else taken.set(word, [...(taken.get(word) ?? []), score.feeling]);
  }
  place.feels = [...words.flatMap((word) => shared(word, taken.get(word) ?? [], scope)), ...alone];
  return { left, isTaken: taken.size > 0 };
}

/** A word with the number of each who gave one; with its own for all others. */
function shared(word: PlainFeeling, scores: readonly PlainFeeling[], scope: readonly string[]): PlainFeeling[] {
  const scored = new Set(scores.flatMap((score) => whoFeels(score, scope)));
  const people = whoFeels(word, scope);
  const others = people.filter((name) => !scored.has(name));
  const [first] = scores;
  if (!first) return [word];
  if (others.length === 0 && scores.length === 1) return [{ ...word, value: first.value }];
  const rest = others.length > 0 ? [{ ...word, for: others }] : [];
  return [...scores.map(({ value, for: whose }) => ({ ...word, value, for: whose })), ...rest];
}

/** One nameless person where nobody is named. */
function whoFeels({ for: whose }: PlainFeeling, scope: readonly string[]): readonly string[] {
  return personasOf(whose, scope, ['']);
}

function withoutOnly(feeling: PlainFeeling, scope: readonly string[]): PlainFeeling {
  const isAlone = scope.length === 1 && feeling.for?.join() === scope[0];
  return isAlone ? { ...feeling, for: undefined } : feeling;
}
