import { builtinLibrary } from './builtin.js';

/** A built-in emotion: its word, value and face. */
interface BuiltinEmotion {
  word: string;
  value: number;
  face: string;
}

const builtin: readonly BuiltinEmotion[] = [...builtinLibrary.matchAll(/^emotion (\S+) (\S+) "(.*)"$/gm)].map(
  ([, word = '', value, face = '']) => ({ word, value: Number(value), face }),
);

/** Faces that are often typed and that no built-in word has. */
const otherFaces: ReadonlyMap<string, string> = new Map([
  ['😀', 'happy'],
  ['😁', 'happy'],
  ['😆', 'amused'],
  ['☺', 'content'],
  ['❤', 'delighted'],
  ['🎉', 'delighted'],
  ['👎', 'disappointed'],
  ['🙁', 'disappointed'],
  ['☹', 'disappointed'],
  ['😢', 'disappointed'],
  ['🤬', 'furious'],
]);

/** The built-in emotion of a word, in any case. */
export function emotionOf(word: string): BuiltinEmotion | undefined {
  return builtin.find((emotion) => emotion.word === word.trim().toLowerCase());
}

/** The built-in emotion that a face stands for. */
export function emotionOfFace(face: string): BuiltinEmotion | undefined {
  const plain = face.replaceAll('\ufe0f', '');
  const found = builtin.find((emotion) => emotion.face.replaceAll('\ufe0f', '') === plain);
  return found ?? emotionOf(otherFaces.get(plain) ?? '');
}
