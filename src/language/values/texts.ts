import { isPlain, isText } from '../generated/ast.js';
import { behind, offer, remark } from '../mend.js';
import { anyOf, nearest } from '../messages.js';
import { meantBy } from './choices.js';
import {
  clauseOf,
  type Holder,
  inQuotes,
  isWord,
  operandsOf,
  type Reader,
  type Reading,
  shorten,
  unquoted,
  wordsOf,
  wrong,
} from './reading.js';
import { withoutMore } from './superfluous.js';

/** A text in quotes. Without quotes its words are kept, with a problem. */
export function readText(holder: Holder): Reading<string> {
  const operands = operandsOf(holder);
  const [first] = operands;
  if (isText(first)) return withoutMore({ value: first.value }, holder.word, operands, 1);
  if (!first) return wrong(`\`${holder.word}\` needs a text in quotes.`);
  const { text: value, until } = unquoted(holder);
  const text = operands.length > 1 && operands.slice(0, -1).every(isWord) ? operands.at(-1) : undefined;
  if (isText(text)) {
    const message = `\`${holder.word}\` takes a text in quotes right behind it: \`${holder.word} "${shorten(text.value)}"\`.`;
    return { value: text.value, problem: { code: 'value-unknown', message, at: first, until } };
  }
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value);
  const message = address
    ? `Put the address in quotes: \`${holder.word} "${value}"\`.`
    : `\`${holder.word}\` takes a text in quotes: \`${holder.word} "${value.replaceAll('"', '')}"\`.`;
  return { value, problem: { code: 'value-unknown', ...remark(message, ...inQuotes(first, until)), at: first, until } };
}

/** A path or address in quotes, not empty. */
export function readPath(holder: Holder): Reading<string> {
  if (holder.word === 'import') return readImport(holder);
  const reading = readText(holder);
  if (reading.value?.trim() === '') return wrong(`\`${holder.word}\` needs a path or an address between the quotes.`);
  return reading;
}

/** The path of a file behind `import`. */
function readImport(holder: Holder): Reading<string> {
  const from = clauseOf(holder, 'from');
  const source = from && operandsOf(from).find(isText);
  const [first] = operandsOf(holder);
  if (first && source) {
    const message = `\`import\` takes a path alone, and makes all that the file declares known here: \`import "${source.value}"\`.`;
    return { problem: { code: 'value-unknown', message, at: first, until: from.$cstNode?.end } };
  }
  const reading = readText(holder);
  if (reading.value?.trim() === '')
    return wrong('`import` needs a path between the quotes: `import "shared/people.journey"`.');
  if (!reading.problem || !first || isText(first) || reading.value === undefined) return reading;
  const written = reading.value.replaceAll(/["']/g, '');
  const path = written.endsWith('.journey') ? written : `${written}.journey`;
  const mends = reading.problem.mends?.map((each) => (each.mend === 'quote' ? { ...each, text: path } : each)) ?? [];
  const message = `\`import\` takes a text in quotes: \`import "${path}"\`.`;
  return { value: reading.value, problem: { ...reading.problem, ...remark(message, ...mends) } };
}

/** One of a list of plain words. */
export function choiceReader<T extends string>(choices: readonly T[]): Reader<T> {
  return (holder) => {
    const operands = operandsOf(holder);
    const [first] = operands;
    const allowed = `\`${holder.word}\` is one of ${anyOf(choices)}.`;
    if (!first) return wrong(allowed);
    const word = wordsOf(first);
    if (!isText(first) && (choices as readonly string[]).includes(word)) {
      return withoutMore({ value: word as T }, holder.word, operands, 1);
    }
    if (isText(first) && (choices as readonly string[]).includes(word)) {
      const message = `Write it without quotes: \`${holder.word} ${word}\`.`;
      return { value: word as T, ...wrong(remark(message, { mend: 'write', form: word }), first) };
    }
    return wrong(behind(allowed, offer(meantBy(word, choices) ?? nearest(word, choices))), first);
  };
}

/** One or more words, with or without commas and quotes. */
export function readWords(holder: Holder): Reading<string[]> {
  const operands = operandsOf(holder);
  if (operands.length === 0) return wrong(`\`${holder.word}\` needs at least one word.`);
  const value = operands.filter((operand) => isText(operand) || isWord(operand) || !isPlain(operand)).map(wordsOf);
  const odd = operands.find((operand) => !isText(operand) && !/^[\p{L}\p{N}\p{M}_-]+$/u.test(wordsOf(operand)));
  if (!odd) return { value };
  const message = `\`${holder.word}\` takes words; put \`${shorten(wordsOf(odd))}\` in quotes to make it one.`;
  return { value, problem: { code: 'value-unknown', at: odd, message } };
}

/**
 * A single word, such as an icon's or a language's, in quotes or not.
 * @param what is taken, with an example
 */
export function wordReader(what: string, form: RegExp): Reader<string> {
  return (holder) => {
    const operands = operandsOf(holder);
    const [first] = operands;
    if (!first || !form.test(wordsOf(first))) return wrong(`\`${holder.word}\` takes ${what}.`, first);
    return withoutMore({ value: wordsOf(first) }, holder.word, operands, 1);
  };
}

/** `#rrggbb`. */
export function readColor(holder: Holder): Reading<string> {
  const operands = operandsOf(holder);
  const [first] = operands;
  const value = first && wordsOf(first);
  if (!value || !/^#[0-9a-f]{6}$/i.test(value)) {
    return wrong('`color` takes six hexadecimal digits behind `#`, such as `color #7048e8`.', first);
  }
  return withoutMore({ value: value.toLowerCase() }, holder.word, operands, 1);
}

/** A word that says all by standing there. */
export function readFlag(holder: Holder): Reading<true> {
  return withoutMore<true>({ value: true }, holder.word, holder.operands, 0);
}
