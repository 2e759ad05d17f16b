/** Feelings as people write them in cells: words of several languages, faces, signs, one after the other. */
import { builtinEmotions } from '../../../map/builtin-things.js';
import type { Feeling, SourceFree } from '../../../map/model.js';
import { emotionWord, labelsFor } from '../../../render/labels/index.js';
import { languages } from '../languages.js';
import { numberOf } from './numbers.js';

/** A feeling without whose it is. */
export type CellFeeling = Omit<SourceFree<Feeling>, 'id'>;

/** No value is longer; a text that is would be searched for nothing. */
const longest = 200;

/** Built-in emotions by their words, in every language that has words for them; the English ones count first. */
const emotions: ReadonlyMap<string, CellFeeling> = new Map(
  languages
    .toReversed()
    .map(labelsFor)
    .flatMap((labels) =>
      builtinEmotions.map(({ word, value, face }) => [
        emotionWord(word, labels).toLowerCase(),
        { word, value, emoji: face },
      ]),
    ),
);

/** What is no emotion of the language, and says how good something is. */
const judgements: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, 'very positive|very good|excellent|great|perfect|very happy|very satisfied|loves it|sehr positiv|sehr gut'],
      [2, 'love it|loved it|wow|sehr zufrieden|perfekt|super|très positif|très bien|muy positivo|muy bien|joy|joyful'],
      [1, 'positive|good|fine|pleased|glad|positiv|gut|positif|bien|positivo|bueno|cheerful|optimistic|secure|safe'],
      [0, 'neutral|ok|okay|o|so so|meh|average|mixed|±|+/-|mittel|gemischt|neutre|neutro|egal'],
      [-1, 'negative|bad|poor|sad|unhappy|dissatisfied|upset|skeptical|sceptical|skeptisch|negativ|schlecht|traurig'],
      [-1, 'unzufrieden|négatif|mal|mauvais|negativo|malo|insecure|fear|afraid|concerned|unsatisfied|bitter'],
      [-2, 'very negative|very bad|terrible|awful|horrible|very unhappy|very dissatisfied|sehr negativ|sehr schlecht'],
      [
        -2,
        'furchtbar|katastrophal|sehr unzufrieden|très négatif|très mal|muy negativo|muy mal|hates it|hate it|hated it',
      ],
    ] as const
  ).flatMap(([value, words]) => words.split('|').map((word) => [word, value] as const)),
);

/** Signs for what is neither good nor bad. */
const neutralSigns: ReadonlySet<string> = new Set(['o', '±', '+/-']);

/** Of faces that no emotion of the language has. */
const otherFaces: readonly (readonly [number, string])[] = [
  [0.5, '↗️'],
  [-0.5, '↘️'],
  [2, '🎉|😁|🥰|🥳|❤️|💚|😻'],
  [1, '⬆️|🔼|😀|🙂|😇|😆|😉|😋|☀️|🟢|✔️|👌|😺'],
  [0, '😑|🟡|⚪|➖'],
  [-1, '⬇️|🔽|🙁|☹️|😢|😥|😔|🙄|😧|😦|😓|🔴|❌|👎|😿|🌧️'],
  [-2, '🤬|👿|😱|🤮|💩|💔|😾|⛈️'],
];

/** Without what only chooses between a coloured and a plain sign. */
const plainSign = (sign: string) => sign.replaceAll('\ufe0f', '');

const faces: ReadonlyMap<string, CellFeeling> = new Map<string, CellFeeling>([
  ...otherFaces.flatMap(([value, signs]) => signs.split('|').map((sign) => [plainSign(sign), { value }] as const)),
  ...builtinEmotions
    .toReversed()
    .map(({ word, value, face }) => [plainSign(face), { word, value, emoji: face }] as const),
]);

const typedFaces: readonly (readonly [RegExp, number])[] = [
  [/^[:;=][-']?[D]$/, 2],
  [/^[:;=]-?[)\]}]$/, 1],
  [/^[:=]-?[|/\\]$/, 0],
  [/^[:=]['-]*[([{]$/, -1],
];

/** What stands between feelings that follow each other. */
const arrow = /\s*(?:→|->|=>|⟶|➜|➔)\s*/;
const between = /\s*(?:[,;/&\n]|(?<!\p{L})(?:and|but|then|und|aber|dann|et|mais|puis|y|pero|luego)(?!\p{L}))\s*/u;

/**
 * What is felt by a cell: `frustrated -1.5`, `Happy 😊`, `anxious → relieved`, `++`, `very good`; undefined where there is
 * no telling how good it is. Several follow one another.
 */
export function feelingsIn(text: string): CellFeeling[] | undefined {
  if (text.length > longest) return undefined;
  const faces = onlyFaces(text);
  if (faces) return faces;
  const one = feelingOf(text);
  if (one) return [one];
  for (const mark of [arrow, between]) {
    const parts = text.split(mark).filter(Boolean);
    const felt = parts.flatMap((part) => feelingOf(part) ?? []);
    if (parts.length > 1 && felt.length === parts.length) return felt;
  }
  return undefined;
}

/** A single feeling. */
export function feelingOf(text: string): CellFeeling | undefined {
  if (text.length > longest) return undefined;
  return withAmount(text) ?? named(text) ?? marked(text) ?? strengthened(text) ?? withFace(text);
}

/** `frustrated -1.5`, or a number on the scale of the language alone. */
function withAmount(text: string): CellFeeling | undefined {
  const [, said = '', amount = ''] = /^(.*?)\s*([+\-\u2212]?\d+(?:[.,]\d+)?)$/.exec(text) ?? [];
  const value = numberOf(amount);
  if (value === undefined || value < -2 || value > 2) return undefined;
  const known = faces.get(plainSign(said)) ?? emotions.get(said.toLowerCase());
  // A word of another language with a number of its own is the author's own word.
  if (known?.word !== undefined && [known.word, known.emoji].includes(said.toLowerCase())) return { ...known, value };
  return said === '' ? { value } : { word: said, value };
}

/** An emotion of the language, or a word or face that says how good something is. */
function named(text: string): CellFeeling | undefined {
  const word = text
    .toLowerCase()
    .trim()
    .replace(/(?<=\p{L})[!.…]+$/u, '');
  const known = emotions.get(word) ?? faces.get(plainSign(word)) ?? faces.get(plainSign(text.trim()));
  if (known) return known;
  const value = judgements.get(word);
  if (value !== undefined) return neutralSigns.has(word) ? emotions.get('neutral') : { word, value };
  const typed = typedFaces.find(([pattern]) => pattern.test(text.trim()));
  return typed && { value: typed[1] };
}

/** A word that stands for a number which is given elsewhere. */
export function feelingOfWord(word: string): Pick<CellFeeling, 'word' | 'emoji'> {
  const { word: known = word, emoji } = emotions.get(word.toLowerCase()) ?? {};
  return emoji === undefined ? { word: known } : { word: known, emoji };
}

/** `++`, `-`, `↑`. */
function marked(text: string): CellFeeling | undefined {
  const [, good = '', bad = ''] = /^(?:(\++|↑+)|([-\u2212–]+|↓+))$/.exec(text.trim()) ?? [];
  if (good + bad === '') return undefined;
  return { value: Math.max(-2, Math.min(2, good.length - bad.length)) };
}

/** `very happy`, `a bit tired`. */
function strengthened(text: string): CellFeeling | undefined {
  const [, strong, weak, word = ''] =
    /^(?:(very|really|so|super|extremely|sehr|äußerst|très|muy)|(slightly|somewhat|a bit|a little|rather|etwas|leicht|un peu|un poco))\s+(.+)$/i.exec(
      text.trim(),
    ) ?? [];
  const known = strong || weak ? named(word) : undefined;
  if (!known) return undefined;
  const value = weak ? known.value / 2 : Math.sign(known.value) * Math.min(2, Math.abs(known.value) + 1);
  return { word: text.trim().toLowerCase(), value };
}

const sign = /(?:\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*|(?<!\S)[:;=][-']*[D()[\]{}|/\\](?!\S))/gu;

/** `😊`, `🙂😡`, `😠/😞`: each face once; undefined where one is not known, or something else is said. */
function onlyFaces(text: string): CellFeeling[] | undefined {
  const signs = text.match(sign) ?? [];
  if (signs.length < 2 || /[\p{L}\p{N}]/u.test(text.replace(sign, ' '))) return undefined;
  const found = [...new Set(signs)].map(named);
  return found.every((face) => face !== undefined) ? found : undefined;
}

/** `Happy 😊`, `Loves it 😍`: the words where they are known, else what the face says. */
function withFace(text: string): CellFeeling | undefined {
  const found = (text.match(sign) ?? []).flatMap((each) => named(each) ?? []);
  const [first] = found;
  // Of what is opposite, nobody can tell which is meant.
  if (!first || found.some(({ value }) => value * first.value < 0)) return undefined;
  const said = text.replace(sign, ' ').replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) return first;
  const known = named(said) ?? strengthened(said) ?? { word: said, value: first.value };
  return known.value * first.value < 0 ? undefined : known;
}
