/**
 * The word of the language for each half step of the emotion scale: what is written where somebody drags a feeling to a
 * value that its word contradicts. One of the built-in words that have this value, and none that says little by itself.
 */
const words: Readonly<Record<string, string>> = {
  '2': 'delighted',
  '1.5': 'impressed',
  '1': 'relieved',
  '0.5': 'interested',
  '0': 'neutral',
  '-0.5': 'unsure',
  '-1': 'disappointed',
  '-1.5': 'frustrated',
  '-2': 'angry',
};

/** @param value a half step from -2 to +2 */
export function emotionAt(value: number): string | undefined {
  return words[String(value)];
}

/** Whether a feeling that had one value would be contradicted by another: pleasant became unpleasant, or the reverse. */
export function contradicts(before: number, after: number): boolean {
  return Math.sign(before) * Math.sign(after) < 0;
}

/** A number of the scale of feelings as it is written in the language: `+1`, `0`, `-0.5`. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
