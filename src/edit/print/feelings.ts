import { builtinEmotions } from '../../map/builtin-things.js';
import type { Feeling, PlainMap, SourceFree } from '../../map/model.js';
import { slugOf } from '../../map/slug.js';
import type { PrintedLine } from './blocks.js';
import { number, text } from './values.js';

type PlainFeeling = SourceFree<Feeling>;

/** `confused -1`, `"let down" -1`, `-1`. */
export function feeling({ word, value, emoji }: PlainFeeling): string {
  const strength = `${value > 0 ? '+' : ''}${number(value)}`;
  if (word === undefined) return strength;
  return `${emoji === undefined ? text(word) : nameOfEmotion(word)} ${strength}`;
}

/** The emotions that a file has to declare for the faces of its feelings: words that are not built in, or look otherwise. */
export function emotions(maps: readonly PlainMap[]): PrintedLine[] {
  const own = new Map<string, PlainFeeling & { word: string }>();
  for (const felt of maps.flatMap(feelingsOf)) {
    const { word, emoji } = felt;
    if (word === undefined || emoji === undefined || own.has(nameOfEmotion(word))) continue;
    const isBuiltIn = builtinEmotions.some((emotion) => emotion.word === word && emotion.face === emoji);
    if (!isBuiltIn) own.set(nameOfEmotion(word), { ...felt, word });
  }
  return [...own].map(([name, { word, value, emoji = '' }]) => {
    const titled = name === word ? name : `${text(word)} as ${name}`;
    return { word: 'emotion', rest: `${titled} ${feeling({ id: '', value })} ${text(emoji)}` };
  });
}

function nameOfEmotion(word: string): string {
  return /^[\p{L}\p{N}\p{M}_-]*\p{L}[\p{L}\p{N}\p{M}_-]*$/u.test(word) ? word : slugOf(word) || 'emotion';
}

function feelingsOf(map: PlainMap): PlainFeeling[] {
  return map.stages
    .flatMap((stage) => [stage, ...stage.touchpoints])
    .flatMap(({ feels, targets }) => [...feels, ...targets]);
}
