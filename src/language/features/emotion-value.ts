import { signed } from '../../map/emotion-steps.js';
import { isEmotion, isFeeling, isMention, type Line } from '../generated/ast.js';
import { readEmotion } from '../values/feelings.js';
import { operandsOf } from '../values/reading.js';

/** The value that a feeling takes from its word alone, as it would be written; undefined where a number is given. */
export function emotionValue(line: Line): string | undefined {
  const [word, ...more] = isFeeling(line) ? operandsOf(line) : [];
  if (!isMention(word) || more.length > 0 || !isEmotion(word.target.ref)) return undefined;
  const value = readEmotion(word.target.ref).value?.value;
  return value === undefined ? undefined : signed(value);
}
