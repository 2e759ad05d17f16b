import type { WordPart } from './model.js';

/** Above this many comparisons, what lies between the common beginning and end counts as written anew. */
const most = 250_000;

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+|\s+|./gsu;

/**
 * Runs of letters, digits and marks, each other character alone; scripts that put no spaces between words go letter by
 * letter. The join of the words is the text.
 */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** Two texts word by word: the parts that are the same or removed are the first text, those same or added the second. */
export function compareWords(before: string, after: string): WordPart[] {
  const left = wordsOf(before);
  const right = wordsOf(after);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end++;
  }
  const parts = new Parts();
  parts.add('same', left.slice(0, start));
  compareMiddle(left.slice(start, left.length - end), right.slice(start, right.length - end), parts);
  parts.add('same', left.slice(left.length - end));
  return parts.list();
}

/** By the longest common subsequence. */
function compareMiddle(left: readonly string[], right: readonly string[], parts: Parts): void {
  if (left.length * right.length > most) {
    parts.add('removed', left);
    parts.add('added', right);
    return;
  }
  const width = right.length + 1;
  /** Length of what the rest of both texts has in common, by where the rests begin. */
  const common = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i * width + j] =
        left[i] === right[j]
          ? (common[(i + 1) * width + j + 1] as number) + 1
          : Math.max(common[(i + 1) * width + j] as number, common[i * width + j + 1] as number);
    }
  }
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const rest = common[i * width + j] as number;
    if (i < left.length && j < right.length && left[i] === right[j]) {
      parts.add('same', [left[i++] as string]);
      j++;
    } else if (i < left.length && (j >= right.length || (common[(i + 1) * width + j] as number) === rest)) {
      parts.add('removed', [left[i++] as string]);
    } else {
      parts.add('added', [right[j++] as string]);
    }
  }
}

/** Collects parts; what is removed and added between two that are the same becomes one of each. */
class Parts {
  private readonly parts: WordPart[] = [];
  private removed = '';
  private added = '';

  add(op: WordPart['op'], words: readonly string[]): void {
    const text = words.join('');
    if (text === '') return;
    if (op === 'removed') this.removed += text;
    else if (op === 'added') this.added += text;
    else if (this.isGap(text)) {
      // A space between two changed words is no part that stayed.
      this.removed += text;
      this.added += text;
    } else {
      this.flush();
      const last = this.parts.at(-1);
      if (last?.op === 'same') last.text += text;
      else this.parts.push({ op: 'same', text });
    }
  }

  list(): WordPart[] {
    this.flush();
    return this.parts;
  }

  private isGap(text: string): boolean {
    return text.trim() === '' && this.removed !== '' && this.added !== '';
  }

  private flush(): void {
    let { removed, added } = this;
    this.removed = '';
    this.added = '';
    const shared = trailingSpace(removed, added);
    if (shared > 0) {
      removed = removed.slice(0, -shared);
      added = added.slice(0, -shared);
    }
    if (removed !== '') this.parts.push({ op: 'removed', text: removed });
    if (added !== '') this.parts.push({ op: 'added', text: added });
    if (shared > 0) this.parts.push({ op: 'same', text: ' '.repeat(shared) });
  }
}

/** How many spaces both texts end with. */
function trailingSpace(left: string, right: string): number {
  let count = 0;
  while (left.at(-1 - count) === ' ' && right.at(-1 - count) === ' ') count++;
  return count;
}
