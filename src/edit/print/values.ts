/** Values as they are written in the language. */
import type { Quantity } from '../../map/model.js';
import { blockText } from '../block-text.js';
import { quoted } from '../line-text.js';

/** What the language reads as one word: a name, a value such as `high`, a date. */
const wordLike = /^[\p{L}\p{N}\p{M}_-]+$/u;
/** Line ends of any kind, and characters that a text file cannot hold. */
const lineBreak = /\r\n?|\n/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file with this one is no text
const unwritable = /\u0000|\p{Cs}/gu;

/** A text in quotes; one of several lines in `"""`, where these can hold it, else with spaces for its line ends. */
export function text(value: string): string {
  const written = value.replace(unwritable, '\ufffd').replace(lineBreak, '\n');
  if (!written.includes('\n')) return quoted(written);
  const asBlock = (lines: string) => blockText(lines, layout);
  return asBlock(written) ?? asBlock(withoutIndentation(written)) ?? quoted(written.replace(/\s*\n\s*/g, ' '));
}

const layout = { lines: '  ', quotes: '', lineEnd: '\n' };

function withoutIndentation(value: string): string {
  return value.replace(/^[ \t]+|[ \t]+$/gm, '').replaceAll('"""', "'''");
}

/** A word as it is, or in quotes where the language would read it as something else. */
export function word(value: string): string {
  return wordLike.test(value) ? value : text(value);
}

/** Words behind `tags`. */
export function words(values: readonly string[]): string {
  return values.map(word).join(', ');
}

/** A number with all its decimals, and none where it has none. */
export function number(value: number): string {
  const written = String(value);
  return /e/.test(written) ? value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/(\.\d*?)0+$/, '$1') : written;
}

/** A value with its unit, where it is one; else a text. */
export function quantity({ text: shown, number: amount, unit }: Quantity): string {
  return amount !== undefined && isAmount(shown, unit) ? shown : text(shown);
}

const amount = /^(?:[+\-\u2212]?\d+(?:\.\d+)?|\d+:\d\d(?::\d\d)?)$/;

/** Whether what is shown is a number and its unit, as the language writes them. */
function isAmount(shown: string, unit: string | undefined): boolean {
  if (unit === undefined) return amount.test(shown);
  if (/^\p{Sc}$/u.test(unit)) {
    const [sign, value = '', ...more] = shown.split(' ');
    if (sign === unit) return amount.test(value) && more.length === 0;
  }
  const [value = '', sign, ...more] = shown.split(' ');
  return (
    amount.test(value) &&
    sign === unit &&
    more.length === 0 &&
    /^(?:[%‰]|\p{Sc}|\p{L}[\p{L}\p{N}\p{M}_-]*)$/u.test(unit)
  );
}
