import { type BuiltinEmotion, builtinEmotions } from '../../map/builtin-things.js';

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
  return builtinEmotions.find((emotion) => emotion.word === word.trim().toLowerCase());
}

/** The built-in emotion that a face stands for. */
export function emotionOfFace(face: string): BuiltinEmotion | undefined {
  const plain = face.replaceAll('\ufe0f', '');
  const found = builtinEmotions.find((emotion) => emotion.face.replaceAll('\ufe0f', '') === plain);
  return found ?? emotionOf(otherFaces.get(plain) ?? '');
}

/** Words that are often written for a feeling, and the built-in one that is nearest in meaning. */
const otherWords: Readonly<Record<string, string>> = {
  sad: 'disappointed',
  unhappy: 'disappointed',
  bad: 'disappointed',
  upset: 'annoyed',
  mad: 'angry',
  anger: 'angry',
  hate: 'furious',
  afraid: 'scared',
  fear: 'scared',
  fearful: 'scared',
  stress: 'stressed',
  worry: 'worried',
  confusion: 'confused',
  frustration: 'frustrated',
  insecure: 'unsure',
  ashamed: 'embarrassed',
  fine: 'content',
  ok: 'content',
  okay: 'content',
  good: 'satisfied',
  pleased: 'satisfied',
  glad: 'happy',
  joy: 'happy',
  joyful: 'happy',
  cheerful: 'happy',
  great: 'delighted',
  love: 'delighted',
  relaxed: 'calm',
  relief: 'relieved',
  hope: 'hopeful',
  optimistic: 'hopeful',
  trust: 'trusting',
  eager: 'motivated',
  enthusiastic: 'excited',
  surprise: 'surprised',
};

/** The built-in emotion that is nearest in meaning to a word which is none. */
export function emotionLike(word: string): BuiltinEmotion | undefined {
  const known = word.toLowerCase();
  return Object.hasOwn(otherWords, known) ? emotionOf(otherWords[known] ?? '') : undefined;
}
