/** A text on one line, and without controls that would paint, rename or overwrite a terminal. */
export function plain(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ');
}
