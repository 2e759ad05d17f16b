/** A text as far as it can be likened to others: case, punctuation and width of characters do not count. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** What of a text is compared. */
export interface Features {
  text: string;
  words: readonly string[];
  /** Pairs of neighbouring characters. */
  pairs: readonly string[];
}

/** Longest text whose characters are compared; of longer ones the words are enough. */
const longest = 200;

export function featuresOf(written: string): Features {
  const text = normalised(written.slice(0, 2000));
  const words = text === '' ? [] : text.split(' ');
  const pairs: string[] = [];
  if (text.length <= longest) for (let i = 0; i + 1 < text.length; i++) pairs.push(text.slice(i, i + 2));
  return { text, words: words.sort(), pairs: pairs.sort() };
}

/** How much two texts have in common, from 0 to 1: the better of their words and of their spelling. */
export function similarity(left: Features, right: Features): number {
  if (left.text === right.text) return 1;
  return Math.max(overlap(left.words, right.words), overlap(left.pairs, right.pairs));
}

/** Share of what two sorted lists have in common, from 0 to 1. */
export function overlap(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [one, other] = [left[i] as string, right[j] as string];
    if (one === other) {
      common++;
      i++;
      j++;
    } else if (one < other) i++;
    else j++;
  }
  return (2 * common) / (left.length + right.length);
}
