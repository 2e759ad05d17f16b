/** What cells say, read as an export writes them and as people do. */
import { builtinEmotions } from '../../../map/builtin-things.js';
import type { Duration, Feeling, SourceFree, TimeUnit } from '../../../map/model.js';

/** No value is longer; a text that is would be searched for nothing. */
const longest = 200;

/** The texts of a cell: one a line, without the marks of a list. */
export function linesOf(cell: string): string[] {
  return cell
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[•·▪–]|[-*](?=\s))\s*/u, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** A text with what stands in brackets behind it, between commas: `Waits long (Jamie, high)`. */
export function withNotes(line: string): { text: string; notes: string[] } {
  if (!line.endsWith(')')) return { text: line, notes: [] };
  const open = line.lastIndexOf(' (');
  if (open <= 0) return { text: line, notes: [] };
  return { text: line.slice(0, open), notes: line.slice(open + 2, -1).split(', ') };
}

/** A number as spreadsheets write it, also with a decimal comma. */
export function numberOf(text: string): number | undefined {
  const written = text.replace('\u2212', '-').replace(',', '.').trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : undefined;
}

/** `frustrated -1.5`, `frustrated`, `-1.5` or a face; undefined where there is no telling how good it is. */
export function feelingOf(text: string): Omit<SourceFree<Feeling>, 'id'> | undefined {
  if (text.length > longest) return undefined;
  const [, said = '', amount] = /^(.*?)\s*([+\-\u2212]?\d+(?:[.,]\d+)?)?$/.exec(text) ?? [];
  const value = amount === undefined ? undefined : numberOf(amount);
  const known = builtinEmotions.find(({ word, face }) => word === said.toLowerCase() || face === said);
  const strength = value ?? known?.value;
  if (strength === undefined || strength < -2 || strength > 2) return undefined;
  if (known) return { word: known.word, value: strength, emoji: known.face };
  return said === '' ? { value: strength } : { word: said, value: strength };
}

const units: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^s(?:ec(?:ond)?s?)?$/i, 's'],
  [/^m(?:in(?:ute)?s?)?$/i, 'min'],
  [/^h(?:(?:ou)?rs?)?$/i, 'hour'],
  [/^d(?:ays?)?$/i, 'day'],
  [/^w(?:eeks?)?$/i, 'week'],
  [/^mo(?:nths?)?$/i, 'month'],
  [/^y(?:ears?)?$/i, 'year'],
];

/** `20 min`, `2 to 5 days`, `2-5 days`. */
export function durationOf(text: string): Omit<SourceFree<Duration>, 'id'> | undefined {
  if (text.length > longest) return undefined;
  const form = /^(\d+(?:[.,]\d+)?)(?:\s*(?:to|-|–)\s*(\d+(?:[.,]\d+)?))?\s*(\p{L}+)$/u;
  const [, from = '', to = from, word = ''] = form.exec(text) ?? [];
  const unit = units.find(([pattern]) => pattern.test(word))?.[1];
  const [min, max] = [numberOf(from), numberOf(to)];
  return unit && min !== undefined && max !== undefined && min <= max ? { min, max, unit } : undefined;
}

/** Names with commas between them. */
export function namesIn(line: string): string[] {
  return line
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
