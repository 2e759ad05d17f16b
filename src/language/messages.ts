import { distance } from 'fastest-levenshtein';
import { offer } from './mend.js';

/** The candidate that was most likely meant: at most a third of the letters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const differs = differences(word.toLowerCase(), candidate.toLowerCase());
    const isCloser = differs < bestDistance || (differs === bestDistance && isSwap(word, candidate, best));
    if (isCloser && differs < candidate.length) {
      best = candidate;
      bestDistance = differs;
    }
  }
  return best;
}

/** Of two that are equally near, the one with as many letters: `form` is `from` rather than `for`. */
function isSwap(word: string, candidate: string, best: string | undefined): boolean {
  return best !== undefined && candidate.length === word.length && best.length !== word.length;
}

/** How many letters differ; two that changed places count as one, since that is one slip of the fingers. */
function differences(left: string, right: string): number {
  const letters = distance(left, right);
  if (letters !== 2 || left.length !== right.length) return letters;
  const first = [...left].findIndex((letter, index) => letter !== right[index]);
  return left[first] === right[first + 1] && left[first + 1] === right[first] ? 1 : letters;
}

/** A sentence that offers the nearest candidate, or an empty string. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  return offer(nearest(word, candidates)).message;
}

/** `a`, `b` or `c`. */
export function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}
