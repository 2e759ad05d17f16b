/** Characters that XML cannot hold, those that only steer old terminals, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** A text as documents can hold it; what is in it that none can is left out. */
export function plainText(text: string): string {
  return text.replace(unwritable, '');
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim();
}
