import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant: at most a third of the letters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const differs = distance(word.toLowerCase(), candidate.toLowerCase());
    if (differs < bestDistance && differs < candidate.length) {
      best = candidate;
      bestDistance = differs;
    }
  }
  return best;
}

/** A sentence that offers the nearest candidate, or an empty string. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = nearest(word, candidates);
  return best === undefined ? '' : `Did you mean \`${best}\`?`;
}

/** `a`, `b` or `c`. */
export function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}
