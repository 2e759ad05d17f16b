import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../fuzz/random.js';

/** What stands between two offsets is replaced; UTF-16. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
}

/** One way to change a text. Changes are made one after the other: offsets count in the text that the one before left. */
export type Gesture = (text: string, random: Random, others: readonly string[]) => TextChange[];

const keys = ['"', '{', '}', '/', '\\', '\n', '\r\n', ' ', ',', ':', '-', 'x', '7', '”', '\t', '//', '"""', '#'];
const foreign = ['🙂', 'é', 'e\u0301', '日本', 'مرحبا', '\u00a0', '👩‍👩‍👧', '\ufeff', '\u2028', '𝒳'];
const lines = [
  'import "shared/people.journey"',
  'import "nowhere.journey"',
  'persona "Jamie" as jamie',
  'persona "Jürgen 🙂" as jürgen {',
  'journey "Return a parcel" as parcel {',
  '  persona     jamie',
  '  goal        "Pay less"',
  '  stage "Buy" as buy {',
  '    touchpoint "Pays at the till" as till {',
  '      channel     phone',
  '      feels       happy +2 for jamie because "It was quick" from interviews',
  '      feels       wobbly',
  '      pain        "Too slow" as slow severity high',
  '      opportunity "Ask less" for slow effort small',
  '      data        "metrics/activation.csv"',
  '      image       "images/ana.svg"',
  '      link        "research/2026-04-pilot-diary.md"',
  '      then till',
  '}',
  '// journeymap-ignore-next-line unknown-name because it comes later',
  'metric "Answer in time" as answers unit "%" now 12 target 30',
];

/** What hands do to a text: typing most of all. The numbers say how often. */
export const gestures: readonly (readonly [often: number, name: string, gesture: Gesture])[] = [
  [30, 'types', (text, random) => [inserted(text, random, random.pick(keys))]],
  [4, 'types a character of another script', (text, random) => [inserted(text, random, random.pick(foreign))]],
  [12, 'deletes', (text, random) => [part(text, random, 1 + random.below(6), '')]],
  [4, 'deletes a lot', (text, random) => [part(text, random, random.below(400), '')]],
  [6, 'writes over', (text, random) => [part(text, random, random.below(12), random.pick(lines).trim())]],
  [8, 'writes a line', (text, random) => [atLine(text, random, `${random.pick(lines)}\n`)]],
  [5, 'pastes lines', (text, random, others) => [atLine(text, random, someLines(random.pick(others), random))]],
  [6, 'cuts braces', cutBraces],
  [5, 'swaps two lines', swapLines],
  [6, 'puts another word in the place of a word', exchangeWord],
  [5, 'types in several places', typeInSeveralPlaces],
  [1, 'changes the line ends', changeLineEnds],
];

/** A place that no editor's caret can skip: not within a surrogate pair or a line end. */
export function anyOffset(text: string, random: Random): number {
  const offset = random.below(text.length + 1);
  const isWithin = /[\ud800-\udbff]/.test(text[offset - 1] ?? '') || text.slice(offset - 1, offset + 1) === '\r\n';
  return isWithin ? offset - 1 : offset;
}

/** Whether a range lies within a document and does not run backwards or through a character. */
export function isInside({ start, end }: Range, document: TextDocument): boolean {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const text = document.getText();
  const isPlace = (offset: number, { line, character }: Range['start']): boolean => {
    const { line: sameLine, character: sameCharacter } = document.positionAt(offset);
    const splits = /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
    return sameLine === line && sameCharacter === character && !splits;
  };
  return from <= to && isPlace(from, start) && isPlace(to, end);
}

function inserted(text: string, random: Random, what: string): TextChange {
  const offset = anyOffset(text, random);
  return { start: offset, end: offset, text: what };
}

function part(text: string, random: Random, length: number, what: string): TextChange {
  const start = anyOffset(text, random);
  const end = Math.min(text.length, start + length);
  const splits = /[\udc00-\udfff]/.test(text[end] ?? '') || text.slice(end - 1, end + 1) === '\r\n';
  return { start, end: splits ? end + 1 : end, text: what };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function atLine(text: string, random: Random, what: string): TextChange {
  const start = random.pick(lineStarts(text));
  return { start, end: start, text: what };
}

function someLines(text: string, random: Random): string {
  const all = text.split('\n');
  const from = random.below(all.length);
  return `${all.slice(from, from + 1 + random.below(12)).join('\n')}\n`;
}

function cutBraces(text: string, random: Random): TextChange[] {
  const braces = [...text.matchAll(/[{}]/g)].map(({ index }) => index);
  if (braces.length === 0) return [];
  const first = random.below(braces.length);
  const cut = braces.slice(first, first + 1 + random.below(3));
  return cut.reverse().map((start) => ({ start, end: start + 1, text: '' }));
}

function swapLines(text: string, random: Random): TextChange[] {
  const starts = lineStarts(text);
  const line = random.below(Math.max(1, starts.length - 2));
  const [start, middle, end] = [starts[line] ?? 0, starts[line + 1], starts[line + 2]];
  if (middle === undefined || end === undefined) return [];
  return [{ start, end, text: text.slice(middle, end) + text.slice(start, middle) }];
}

function exchangeWord(text: string, random: Random): TextChange[] {
  const words = [...text.matchAll(/[\p{L}-]{2,}/gu)];
  if (words.length === 0) return [];
  const [one, other] = [random.pick(words), random.pick(words)];
  return [{ start: one.index, end: one.index + one[0].length, text: other[0] }];
}

function typeInSeveralPlaces(text: string, random: Random): TextChange[] {
  const offsets = Array.from({ length: 2 + random.below(3) }, () => anyOffset(text, random));
  const typed = random.pick(keys);
  // From the end, as editors do with several carets, so that earlier offsets stay right.
  return offsets.sort((one, other) => other - one).map((offset) => ({ start: offset, end: offset, text: typed }));
}

function changeLineEnds(text: string): TextChange[] {
  const other = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
  return [{ start: 0, end: text.length, text: other }];
}
