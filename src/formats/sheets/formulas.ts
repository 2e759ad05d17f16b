/** Whether a spreadsheet takes a text for a formula when it is typed, or read from a file without types. */
export function isLikeFormula(text: string): boolean {
  return /^'*\s*[=+\-@\t\r＝＋－＠]/.test(text);
}
