/** A text on one line, and without controls that would paint, rename or overwrite a terminal. */
export function plain(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ');
}

const codes = { worse: 31, better: 32, neutral: 39, bold: 1, faint: 2 };

/** Paints words, where the terminal shows colours. */
export type Paint = (as: keyof typeof codes, words: string) => string;

export function painter(colored: boolean): Paint {
  return (as, words) => (colored ? `\u001b[${codes[as]}m${words}\u001b[0m` : words);
}
