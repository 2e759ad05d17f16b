import type { Quantity, TimeUnit } from '../../map/model.js';
import { isNumeral, isPlain, isText, type Operand } from '../generated/ast.js';
import { behind, offer, remark } from '../mend.js';
import { anyOf, nearest } from '../messages.js';
import {
  asWritten,
  clauseOf,
  glued,
  type Holder,
  inQuotes,
  isWord,
  lengthTo,
  numberOf,
  operandsOf,
  type Problem,
  type Reader,
  type Reading,
  wordsOf,
  wrong,
} from './reading.js';
import { withoutMore } from './superfluous.js';

/** What is wrong with a number as it was written, where that can be told: a decimal comma, or a unit glued to it. */
export function numeralProblem(word: string, operand: Operand | undefined, next?: Operand): Problem | undefined {
  if (!operand || isText(operand)) return undefined;
  const written = wordsOf(operand);
  const [instead, otherwise] = withoutComma(written);
  if (instead !== undefined) {
    const message = otherwise
      ? `A comma parts no thousands, and decimals take a point: write \`${word} ${instead}\` or \`${word} ${otherwise}\`.`
      : `Decimals take a point: write \`${word} ${instead}\`.`;
    return { code: 'decimal-comma', at: operand, message };
  }
  const unit = /^(\d+)(\p{L}[\p{L}\p{N}]*)$/u.exec(written);
  if (unit && isWord(operand)) return gluedUnit(word, operand, `${unit[1]} ${unit[2]}`);
  if (isNumeral(operand) && next && glued(operand, next) && isWord(next)) {
    return gluedUnit(word, operand, `${written} ${wordsOf(next)}`);
  }
  return undefined;
}

/**
 * How a number with a comma is to be written, the likelier reading first: three digits behind it are thousands to most.
 * Nothing for another text.
 */
export function withoutComma(written: string): string[] {
  if (!/^[+\-\u2212]?\d+,\d+$/.test(written)) return [];
  const decimal = written.replace(',', '.');
  return /^[+\-\u2212]?[1-9]\d{0,2},\d{3}$/.test(written) ? [written.replace(',', ''), decimal] : [decimal];
}

function gluedUnit(word: string, at: Operand, apart: string): Problem {
  return { code: 'unit-glued', at, message: `Put a space between number and unit: \`${word} ${apart}\`.` };
}

/** A whole number within a range, both ends included. */
export function integerReader(min: number, max = Number.MAX_SAFE_INTEGER): Reader<number> {
  const range = max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`;
  return (holder) => {
    const operands = operandsOf(holder);
    const [first] = operands;
    const flaw = numeralProblem(holder.word, first, operands[1]);
    if (flaw) return { problem: flaw };
    const value = numberOf(first);
    if (value === undefined)
      return wrong(`\`${holder.word}\` takes ${range}, such as \`${holder.word} ${Math.min(max, min + 3)}\`.`, first);
    if (!Number.isInteger(value) || value < min || value > max)
      return wrong(`\`${holder.word}\` takes ${range}, not ${value}.`, first);
    return withoutMore({ value }, holder.word, operands, 1);
  };
}

/** A number, decimals allowed. */
export function readNumber(holder: Holder): Reading<number> {
  const operands = operandsOf(holder);
  const [first, second] = operands;
  const flaw = numeralProblem(holder.word, first, second);
  if (flaw) return { problem: flaw };
  const value = numberOf(first);
  if (value === undefined) return wrong(`\`${holder.word}\` takes a number, such as \`${holder.word} 5\`.`, first);
  return withoutMore({ value }, holder.word, operands, 1);
}

/** `38 %`, `€ 12`, `6:40 min`, `1200` or a text. */
export function readQuantity(holder: Holder): Reading<Quantity> {
  const operands = operandsOf(holder);
  const [first, second, third] = operands;
  if (isText(first)) return withoutMore({ value: { text: first.value } }, holder.word, operands, 1);
  const flaw = numeralProblem(holder.word, first, second);
  if (flaw) return { problem: flaw };
  if (isSign(first) && isAmount(second)) {
    const unit = wordsOf(first as Operand);
    const value = { text: `${unit} ${wordsOf(second as Operand)}`, number: amountOf(second as Operand), unit };
    const written = numeralProblem(holder.word, second, third);
    return written ? { problem: written } : withoutMore({ value }, holder.word, operands, 2);
  }
  if (isAmount(first)) {
    const amount = wordsOf(first as Operand);
    const number = amountOf(first as Operand);
    if (!second || isText(second)) return withoutMore({ value: { text: amount, number } }, holder.word, operands, 1);
    const unit = wordsOf(second);
    if (isNumeral(second)) return withoutMore({ value: { text: amount, number } }, holder.word, operands, 1);
    return withoutMore({ value: { text: `${amount} ${unit}`, number, unit } }, holder.word, operands, 2);
  }
  const example = `\`${holder.word} 38 %\`, \`${holder.word} 12 min\` or \`${holder.word} "120 calls a day"\``;
  const message = `\`${holder.word}\` takes a number with its unit, or a text in quotes: ${example}.`;
  return wrong(remark(message, ...inQuotes(first)), first);
}

function isSign(operand: Operand | undefined): boolean {
  return isPlain(operand) && /^\p{Sc}$/u.test(operand.value);
}

function isAmount(operand: Operand | undefined): boolean {
  return isNumeral(operand) && amountOf(operand) !== undefined;
}

function amountOf(operand: Operand): number | undefined {
  const clock = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(wordsOf(operand));
  if (!clock) return numberOf(operand);
  const [, whole, sixtieths, rest] = clock;
  return Math.round((Number(whole) + Number(sixtieths) / 60 + Number(rest ?? 0) / 3600) * 1000) / 1000;
}

/** Every way to write a unit of time, by the unit it stands for. */
const timeUnits: Readonly<Record<TimeUnit, readonly string[]>> = {
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  min: ['min', 'mins', 'minute', 'minutes', 'm'],
  hour: ['hour', 'hours', 'h', 'hr', 'hrs'],
  day: ['day', 'days', 'd'],
  week: ['week', 'weeks', 'w', 'wk', 'wks'],
  month: ['month', 'months', 'mo'],
  year: ['year', 'years', 'y', 'yr', 'yrs'],
};

/** The unit of time that a word stands for. */
export function timeUnitOf(word: string): TimeUnit | undefined {
  return (Object.keys(timeUnits) as TimeUnit[]).find((unit) => timeUnits[unit].includes(word));
}

/** `20 min`, or `2 to 5 min`. */
export function readDuration(holder: Holder): Reading<{ min: number; max: number; unit: TimeUnit }> {
  const to = clauseOf(holder, 'to');
  const operands = operandsOf(holder);
  const upper = to ? operandsOf(to) : [];
  const flaw = numeralProblem(holder.word, operands[0], operands[1]) ?? numeralProblem('to', upper[0], upper[1]);
  if (flaw) return { problem: flaw };
  const min = numberOf(operands[0]);
  const max = to ? numberOf(upper[0]) : min;
  const otherwise = durationInstead(holder);
  if (otherwise) return otherwise;
  const example = `\`${holder.word} 20 min\` or \`${holder.word} 2 to 5 min\``;
  const message = `\`${holder.word}\` takes a number and a unit of time: ${example}.`;
  if (min === undefined || max === undefined || min < 0 || max < 0)
    return wrong(message, min === undefined ? operands[0] : (upper[0] ?? to));
  if (max < min) return wrong(`The smaller number comes first: write \`${holder.word} ${max} to ${min}\`.`, to);
  const written = upper[1] ?? operands[1];
  if (!written) return wrong(`\`${holder.word}\` needs a unit of time: ${anyOf(Object.keys(timeUnits))}.`);
  const unit = isText(written) ? undefined : timeUnitOf(wordsOf(written));
  if (!unit) {
    const sentence = `\`${holder.word}\` takes a unit of time behind the number: ${anyOf(Object.keys(timeUnits))}.`;
    return wrong(behind(sentence, offer(nearest(wordsOf(written), Object.values(timeUnits).flat()))), written);
  }
  return withoutMore({ value: { min, max, unit } }, holder.word, upper[1] ? upper : operands, 2);
}

/** `"20 min"` and `20-30 min`, which leave no doubt about what was meant. */
function durationInstead(holder: Holder): Reading<never> | undefined {
  const operands = operandsOf(holder);
  const [first] = operands;
  const form = /^(\d+(?:\.\d+)?)(?:\s*(?:-|–|—|to)\s*(\d+(?:\.\d+)?))?\s*(\p{L}+)$/u;
  const [, min, max, unit = ''] = form.exec((isText(first) ? first.value : asWritten(operands)).trim()) ?? [];
  if (!first || min === undefined || !timeUnitOf(unit) || (!isText(first) && max === undefined)) return undefined;
  const value = `${min}${max === undefined ? '' : ` to ${max}`} ${unit}`;
  const until = operands.at(-1)?.$cstNode?.end;
  const said = isText(first)
    ? remark(`Write it without quotes: \`${holder.word} ${value}\`.`, { mend: 'write', form: value })
    : remark(`A range is written with \`to\`: \`${holder.word} ${value}\`.`, {
        mend: 'write',
        form: value,
        length: lengthTo(first, until),
      });
  return { problem: { code: 'value-unknown', at: first, ...said, until } };
}

/** `repeats`, `repeats 3`, `repeats 2 to 3`, each with `until "…"`. */
export function readRepeats(holder: Holder): Reading<{ min?: number; max?: number }> {
  const operands = operandsOf(holder);
  const to = clauseOf(holder, 'to');
  const min = numberOf(operands[0]);
  const max = to ? numberOf(operandsOf(to)[0]) : min;
  const message = '`repeats` takes how often and until when: `repeats 2 to 3`, `repeats until "it works"`.';
  const flaw = numeralProblem(holder.word, operands[0], operands[1]);
  if (flaw) return { problem: flaw };
  if (operands[0] && (min === undefined || min < 0)) return wrong(message, operands[0]);
  if (to && (max === undefined || min === undefined)) return wrong(message, to);
  if (min === undefined && !clauseOf(holder, 'until')) return wrong(message);
  if (min !== undefined && max !== undefined && max < min)
    return wrong(`The smaller number comes first: write \`repeats ${max} to ${min}\`.`, to);
  return withoutMore({ value: { min, max } }, holder.word, operands, 1);
}

/** `trait "Tech comfort" 4 of 5`. */
export function readTrait(holder: Holder): Reading<{ title: string; value: number; of: number }> {
  const operands = operandsOf(holder);
  const [title, amount] = operands;
  const of = clauseOf(holder, 'of');
  const value = numberOf(amount);
  const most = of && numberOf(operandsOf(of)[0]);
  const flaw = numeralProblem(holder.word, amount);
  if (flaw) return { problem: flaw };
  if (!isText(title) || value === undefined || most === undefined) {
    return wrong(
      '`trait` takes a title and how much of it: `trait "Tech comfort" 4 of 5`.',
      isText(title) ? (of ?? amount) : title,
    );
  }
  if (most <= 0 || value < 0 || value > most) {
    const message = `\`${holder.word}\` takes how much of how much: \`${holder.word} "Tech comfort" 4 of 5\`, not ${value} of ${most}.`;
    return wrong(message, amount);
  }
  return withoutMore({ value: { title: title.value, value, of: most } }, holder.word, operands, 2);
}
