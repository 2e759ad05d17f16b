/** A text as a diagram shows it: on one line, something where nothing stands. */
export function shown(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  return line === '' ? '…' : line;
}
