import { signed } from '../../map/emotion-steps.js';
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
import { emotionOf, emotionOfFace } from '../library/emotions.js';
import { behind, offer, remark } from '../mend.js';
import { titleOf } from '../naming.js';
import { numeralProblem } from './numbers.js';
import { punctuationProblem } from './punctuation.js';
import {
  asWritten,
  type Holder,
  numberOf,
  operandsOf,
  type Problem,
  type Reading,
  shorten,
  wordsOf,
  wrong,
} from './reading.js';
import { withoutMore } from './superfluous.js';

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
  const face = isPlain(first) ? faceProblem(said, first) : undefined;
  if (face) return { problem: face };
  const flaw = amount && numeralProblem(named ? `${said} ${wordsOf(first)}` : said, amount);
  if (flaw) return { problem: flaw };
  const declared = isMention(first) && isEmotion(first.target.ref) ? readEmotion(first.target.ref).value : undefined;
  const word = isMention(first) ? titleOfMention(first) : named ? wordsOf(first as Operand) : undefined;
  if (amount && !isText(amount)) {
    const number = numberOf(amount);
    if (number === undefined) {
      const mark = punctuationProblem(said, amount);
      return {
        problem:
          (wordsOf(amount).startsWith('(') && named ? undefined : mark) ?? noStrength(said, operands, declared?.value),
      };
    }
    const range = scaleProblem(said, number, amount);
    if (range) return { problem: range };
    if (!named && second && (isMention(second) || isText(second))) {
      const until = holder.operands.at(-1)?.$cstNode?.end;
      const message = `The word comes first, its strength behind it: \`${said} ${asWritten([second])} ${wordsOf(amount)}\`.`;
      return { value: { value: number }, problem: { code: 'value-unknown', at: amount, message, until } };
    }
    return withoutMore({ value: { word, value: number, emoji: declared?.emoji } }, said, operands, named ? 2 : 1);
  }
  if (declared) return withoutMore({ value: { word, ...declared } }, said, operands, 1);
  if (isText(first)) {
    const known = emotionOf(first.value);
    if (known) {
      const message = `Write it without quotes: \`${said} ${known.word}\`. A known word needs none.`;
      return wrong(remark(message, { mend: 'write', form: known.word }), first);
    }
    const message = `A word of your own needs a number from -2 to +2: \`${said} "${shorten(first.value)}" -1\`.`;
    return wrong(message, first);
  }
  return {};
}

/** A word that could not be read as a number: another emotion, or a number in another form. */
function noStrength(said: string, [first, amount]: readonly Operand[], declared: number | undefined): Problem {
  const named = isMention(first) || isText(first);
  const odd = (named ? amount : first) as Operand;
  const until = odd.$container.operands.at(-1)?.$cstNode?.end;
  const about = (at: Operand, message: string): Problem => ({ code: 'value-unknown', at, message, until });
  const second = named && !isText(odd) ? emotionOf(wordsOf(odd)) : undefined;
  if (second && isMention(first) && !first.target.ref) {
    const message = `\`${said}\` takes one word, and how strong it is as a number: \`${said} ${second.word} ${signed(second.value)}\`.`;
    return about(first, message);
  }
  const [inside] = /[+-]?\d+(?:\.\d+)?/.exec(wordsOf(odd)) ?? [];
  const word = !named ? 'confused' : isText(first) ? `"${shorten(wordsOf(first))}"` : wordsOf(first as Operand);
  const strength = Math.abs(Number(inside)) <= highest ? inside : signed(declared ?? -1);
  const form = `\`${said} ${word} ${strength}\``;
  const more = named && isMention(first) ? ' A feeling that comes after it has its own line, `then feels`.' : '';
  return about(
    odd,
    `\`${said}\` takes a number from -2 to +2 as its strength: ${form}, not \`${shorten(wordsOf(odd))}\`.${more}`,
  );
}

/** Faces are drawn from the words. */
function faceProblem(said: string, first: Operand): Problem | undefined {
  const written = wordsOf(first);
  if (!/\p{Extended_Pictographic}/u.test(written)) return undefined;
  const known = emotionOfFace(written);
  const takes = `\`${said}\` takes a word, and draws its face`;
  const remarked = known
    ? behind(`${takes}.`, offer(known.word))
    : remark(`${takes}: write \`${said} happy +1\`, or a number from -2 to +2 alone.`);
  return { code: 'value-unknown', at: first, ...remarked };
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
