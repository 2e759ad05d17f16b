import { formatFeeling } from '../../map/curve.js';
import { formatDate } from '../../map/dates.js';
import type { Duration, Feeling, SourceFree } from '../../map/model.js';
import { emotionWord } from './emotions.js';
import type { Labels } from './labels.js';

/** What a picture counts or computes, written as its language does. No locale of the machine has a say in it. */

/** With at most two decimals. */
export function writtenNumber(value: number, labels: Labels): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded).replace('.', labels.decimalMark);
}

/** `confused −1`, or one of the two. */
export function writtenEmotion({ word, value }: SourceFree<Feeling>, labels: Labels): string {
  const number = writtenFeeling(value, labels);
  return word ? `${emotionWord(word, labels)} ${number}` : number;
}

/** `+1.5`, `0`, `−2`. */
export function writtenFeeling(value: number, { decimalMark }: Labels): string {
  return formatFeeling(value, decimalMark);
}

/** `12 Oct 2026`, `Oct 2026` or `2026`; what is no date stays as it is. */
export function writtenDate(text: string, { dates }: Labels): string {
  return formatDate(text, dates);
}

/** `20 min`, `2–5 min`, `1 day`, `1.5 hours`. */
export function writtenDuration({ min, max, unit }: SourceFree<Duration>, labels: Labels): string {
  const { one, many } = labels.units[unit];
  const single = min === max;
  const count = single ? writtenNumber(min, labels) : `${writtenNumber(min, labels)}–${writtenNumber(max, labels)}`;
  return `${count} ${single && labels.isOne(min) ? one : many}`;
}
