/** What cells say, read as an export writes them and as people do. */
import type { Duration, SourceFree, TimeUnit } from '../../../map/model.js';
import { numberOf } from './numbers.js';

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
  const notes: string[] = [];
  let [depth, end] = [0, line.length - 1];
  for (let at = end; at > 0 && line.endsWith(')'); at--) {
    if (line[at] === ')') depth++;
    else if (line[at] === '(') depth--;
    else if (depth === 1 && line.startsWith(', ', at)) {
      notes.unshift(line.slice(at + 2, end));
      end = at;
    }
    if (depth > 0) continue;
    if (line[at - 1] !== ' ') break;
    return { text: line.slice(0, at - 1), notes: [line.slice(at + 1, end), ...notes] };
  }
  return { text: line, notes: [] };
}

const units: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(?:s|secs?|seconds?|sek(?:unden?)?|secondes?|segundos?)$/i, 's'],
  [/^(?:m|mins?|minut(?:e[ns]?|os?))$/i, 'min'],
  [/^(?:h|hrs?|hours?|std|stunden?|heures?|horas?)$/i, 'hour'],
  [/^(?:d|days?|tagen?|tage?|jours?|días?)$/i, 'day'],
  [/^(?:w|weeks?|wochen?|semaines?|semanas?)$/i, 'week'],
  [/^(?:mo|months?|monate?n?|mois|mes(?:es)?)$/i, 'month'],
  [/^(?:y|years?|jahre?n?|ans?|années?|años?)$/i, 'year'],
];

/** A feeling without the word that it follows another one by: `then relieved +1`. */
export function withoutThen(line: string): string {
  return line.replace(/^then (?=.)/, '');
}

/** `20 min`, `2 to 5 days`, `2-5 days`. */
export function durationOf(text: string): Omit<SourceFree<Duration>, 'id'> | undefined {
  if (text.length > longest) return undefined;
  const form = /^(\d+(?:[.,]\d+)?)(?:\s*(?:to|bis|à|a|-|–)\s*(\d+(?:[.,]\d+)?))?\s*(\p{L}+)\.?$/u;
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
