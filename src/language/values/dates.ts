import { isText, type Operand } from '../generated/ast.js';
import { behind, offer, remark } from '../mend.js';
import { nearest } from '../messages.js';
import {
  asWritten,
  clauseOf,
  glued,
  type Holder,
  lengthTo,
  numberOf,
  operandsOf,
  type Reading,
  shorten,
  wordsOf,
  wrong,
} from './reading.js';
import { withoutMore } from './superfluous.js';

/** `2026`, `2026-05` or `2026-05-14`, a day of the calendar. */
export function readDate(holder: Holder): Reading<string> {
  const operands = operandsOf(holder);
  const [first] = operands;
  if (!first)
    return wrong(
      `\`${holder.word}\` needs a date: \`${holder.word} 2026-05-14\`, or \`2026-05\`, or \`2026\`.`,
      undefined,
      'date-invalid',
    );
  const [, next] = operands;
  if (next && glued(first, next)) return noDate(`${wordsOf(first)}${wordsOf(next)}`, holder.word, first);
  const reading = dateOf(first, holder.word);
  return withoutMore(reading, holder.word, operands, 1);
}

function dateOf(operand: Operand, word: string): Reading<string> {
  const written = wordsOf(operand);
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written);
  if (isText(operand) || !parts) return noDate(written, word, operand);
  const [, year, month, day] = parts;
  const days = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31;
  if ((month && (month < '01' || month > '12')) || (day && (day < '01' || Number(day) > days))) {
    const message = `\`${word}\` takes a day of the calendar, such as \`${word} 2026-05-14\`; \`${written}\` is none.`;
    return wrong(message, operand, 'date-invalid');
  }
  return { value: written };
}

/** The month that `May 2026` or `05/2026` stands for; days are left alone, since their order differs by country. */
function monthOf(
  at: Operand,
  written = asWritten(at.$container.operands.slice(at.$containerIndex ?? 0)),
): string | undefined {
  const [, name = '', year] = /^(\p{L}{3,9}|0?[1-9]|1[0-2])[.,/ ]+(\d{4})$/u.exec(written.trim()) ?? [];
  const named = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const month = named || Number(name);
  return year && month > 0 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What people write instead of a date that is not settled. */
const notYet = /^(planned|tbd|tba|todo|open|soon|later|not yet|unknown|\?+)$/i;

function noDate(written: string, word: string, at: Operand): Reading<never> {
  const dated = monthOf(at) ?? monthOf(at, written);
  if (dated) {
    const message = `\`${word}\` takes a date, year first: \`${word} ${dated}\`.`;
    return wrong(remark(message, { mend: 'write', form: dated, length: lengthTo(at) }), at, 'date-invalid');
  }
  const later = notYet.test(written) ? ' What is only planned has no date yet: leave the line out.' : '';
  const message = `\`${word}\` takes a date, year first: \`${word} 2026-05-14\`, or \`2026-05\`, or \`2026\`; \`${shorten(written)}\` is none.${later}`;
  return wrong(message, at, 'date-invalid');
}

const cadences = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Cadence = { count: number; unit: (typeof cadences)[number] };
/** One-word cadences that people write, and what the language calls them. */
const adverbs: ReadonlyMap<string, string> = new Map([
  ['daily', 'every day'],
  ['weekly', 'every week'],
  ['biweekly', 'every 2 weeks'],
  ['monthly', 'every month'],
  ['quarterly', 'every quarter'],
  ['yearly', 'every year'],
  ['annually', 'every year'],
]);

/** `every quarter`, `every 2 weeks`. */
export function readEvery(holder: Holder): Reading<Cadence> {
  const operands = operandsOf(holder);
  const counted = numberOf(operands[0]);
  const word = operands[counted === undefined ? 0 : 1];
  const count = counted ?? 1;
  const unit =
    word && !isText(word)
      ? cadences.find((cadence) => wordsOf(word) === cadence || wordsOf(word) === `${cadence}s`)
      : undefined;
  if (!unit || !Number.isInteger(count) || count < 1) {
    const guess = word && nearest(wordsOf(word), cadences);
    const message = '`every` takes how often to look again: `every quarter`, `every 2 weeks`, `every 6 months`.';
    return wrong(behind(message, offer(guess)), unit ? operands[0] : word);
  }
  return withoutMore({ value: { count, unit } }, holder.word, operands, counted === undefined ? 1 : 2);
}

/** `reviewed 2026-10-12 every quarter`. */
export function readReview(holder: Holder): Reading<{ date: string; every?: Cadence }> {
  const operands = operandsOf(holder);
  const [first, second] = operands;
  const adverb = [first, second].find((operand) => operand && adverbs.has(wordsOf(operand)));
  const every = clauseOf(holder, 'every');
  const cadence = every && readEvery(every);
  if (first && first !== adverb) {
    const date = dateOf(first, holder.word);
    if (!date.value) return { problem: date.problem };
    if (date.value.length < 10)
      return wrong('`reviewed` needs the day too: `reviewed 2026-05-14`.', first, 'date-invalid');
    const value = { date: date.value, every: cadence?.value };
    if (!adverb) return withoutMore({ value }, holder.word, operands, 1);
    return { value, ...writeEvery(adverb) };
  }
  if (adverb) return writeEvery(adverb);
  return wrong(
    '`reviewed` needs the day of the last review: `reviewed 2026-05-14 every quarter`.',
    undefined,
    'date-invalid',
  );
}

function writeEvery(adverb: Operand): Reading<never> {
  const form = adverbs.get(wordsOf(adverb)) ?? '';
  return wrong(remark(`\`${wordsOf(adverb)}\`: write \`${form}\`.`, { mend: 'write', form }), adverb);
}
