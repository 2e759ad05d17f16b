import {
  isEmotion,
  isFeeling,
  isMention,
  isNumeral,
  isPlain,
  isText,
  type Mention,
  type Operand,
} from '../generated/ast.js';
import { titleOf } from '../naming.js';
import { numeralProblem } from './numbers.js';
import {
  type Holder,
  numberOf,
  operandsOf,
  type Problem,
  type Reading,
  shorten,
  withoutMore,
  wordsOf,
  wrong,
} from './reading.js';

/** What a line of feeling says. */
export interface FeelingValue {
  /** A known emotion's title or a word of the author's own. */
  word?: string;
  /** -2 to +2. */
  value: number;
  emoji?: string;
}

/** The scale that is agreed on for all maps: five whole steps, decimals between them. */
const lowest = -2;
const highest = 2;

/** `confused -1`, `confused`, `-1`, `"let down" -1`; an emotion without a number takes its declared value. */
export function readFeeling(holder: Holder): Reading<FeelingValue> {
  if (holder.word !== 'then') return readFelt(holder, holder.word);
  const reading = readFelt(holder, 'then feels');
  if (isFeeling(holder) && holder.follows) return reading;
  return { ...reading, ...wrong('`then` goes with `feels`: write `then feels relieved +1`.') };
}

/** @param said the words of the line that the feeling stands behind */
function readFelt(holder: Holder, said: string): Reading<FeelingValue> {
  const operands = operandsOf(holder);
  const [first, second] = operands;
  const named = isMention(first) || isText(first);
  const amount = named ? second : first;
  if (!first) return wrong(`\`${said}\` needs an emotion, a number from -2 to +2, or both: \`${said} confused -1\`.`);
  const flaw = amount && numeralProblem(named ? `${said} ${wordsOf(first)}` : said, amount);
  if (flaw) return { problem: flaw };
  const declared = isMention(first) && isEmotion(first.target.ref) ? readEmotion(first.target.ref).value : undefined;
  const word = isMention(first) ? titleOfMention(first) : named ? wordsOf(first as Operand) : undefined;
  if (amount && !isText(amount)) {
    const number = numberOf(amount);
    if (number === undefined) {
      return wrong(
        `\`${said}\` takes a number from -2 to +2 as its strength: \`${said} ${word ?? 'confused'} -1\`, not \`${shorten(wordsOf(amount))}\`.`,
        amount,
      );
    }
    const range = scaleProblem(said, number, amount);
    if (range) return { problem: range };
    return withoutMore({ value: { word, value: number, emoji: declared?.emoji } }, said, operands, named ? 2 : 1);
  }
  if (declared) return withoutMore({ value: { word, ...declared } }, said, operands, 1);
  if (isText(first)) {
    const message = `A word of your own needs a number from -2 to +2: \`${said} "${shorten(first.value)}" -1\`.`;
    return wrong(message, first);
  }
  return {};
}

/** `feels let-down` shows the title of `emotion "let down" as let-down`. */
function titleOfMention(mention: Mention): string {
  const emotion = mention.target.ref;
  return emotion ? titleOf(emotion) : mention.target.$refText;
}

/** `skeptical -1 "🤨"`, behind `emotion`. */
export function readEmotion(holder: Holder): Reading<{ value: number; emoji?: string }> {
  const operands = operandsOf(holder);
  const [first] = operands;
  const form = '`emotion skeptical -1 "🤨"`, or `emotion "let down" as let-down -1`';
  if (!isText(first) && !isPlain(first))
    return wrong(`An emotion has a word, a number from -2 to +2 and a face: ${form}.`, first);
  const rest = [...operands.slice(1), ...asClauseRest(holder)];
  const amount = rest.find(isNumeral) ?? rest.find((operand) => !isText(operand));
  const flaw = numeralProblem(holder.word, amount);
  if (flaw) return { problem: flaw };
  const value = numberOf(amount);
  if (value === undefined) return wrong(`The emotion needs a number from -2 to +2: ${form}.`, amount ?? first);
  const range = scaleProblem(holder.word, value, amount as Operand);
  if (range) return { problem: range };
  return { value: { value, emoji: rest.find(isText)?.value } };
}

/** In `emotion "let down" as let-down -1` the number stands behind the name. */
function asClauseRest(holder: Holder): Operand[] {
  if (holder.$type === 'Clause') return [];
  const as = 'clauses' in holder ? holder.clauses.find((clause) => clause.word === 'as') : undefined;
  return as ? operandsOf(as).slice(1) : [];
}

function scaleProblem(word: string, value: number, at: Operand): Problem | undefined {
  if (value >= lowest && value <= highest) return undefined;
  const message = `\`${word}\` takes a number from -2 to +2, the same scale in every map; ${value} lies outside.`;
  return { code: 'emotion-out-of-scale', at, message };
}
