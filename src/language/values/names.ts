import { slugOf } from '../../map/slug.js';
import { isMention, isPlain, isText } from '../generated/ast.js';
import { remark } from '../mend.js';
import { nouns } from '../vocabulary.js';
import { punctuationProblem } from './punctuation.js';
import {
  type Holder,
  inQuotes,
  operandsOf,
  type Problem,
  type Reader,
  type Reading,
  shorten,
  unquoted,
  wordsOf,
  wrong,
} from './reading.js';
import { withoutMore } from './superfluous.js';

/** One or more names, with or without commas; `all` where `for` stands. */
export function namesReader(kind: string, most = Number.POSITIVE_INFINITY): Reader<string[]> {
  return (holder) => {
    const operands = operandsOf(holder);
    const [first] = operands;
    if (!first) return wrong(`\`${holder.word}\` needs the name of ${withArticle(kind)}.`);
    const phrase = phraseProblem(holder, kind, most);
    if (phrase) return { problem: phrase };
    const odd = operands.slice(0, most).find((operand) => !isMention(operand) && !isAll(operand));
    const value = operands
      .slice(0, most)
      .filter((operand) => operand !== odd && (isMention(operand) || isAll(operand)))
      .map(wordsOf);
    if (odd) {
      const what = isText(odd) ? `"${shorten(wordsOf(odd))}"` : `\`${shorten(wordsOf(odd))}\``;
      const slug = isText(odd) ? slugOf(odd.value) : '';
      const punctuation = punctuationProblem(holder.word, odd);
      if (punctuation) return { value: value.length > 0 ? value : undefined, problem: punctuation };
      const takes = `\`${holder.word}\` takes the name of ${withArticle(kind)}`;
      const said = slug
        ? remark(`${takes}, without quotes: \`${holder.word} ${slug}\`.`, { mend: 'write', form: slug })
        : remark(`${takes}, as it stands after \`as\`; ${what} is none.`);
      return {
        value: value.length > 0 ? value : undefined,
        problem: { code: 'value-unknown', ...said, at: odd, until: most === 1 ? endOf(holder) : odd.$cstNode?.end },
      };
    }
    return withoutMore({ value }, holder.word, operands, most);
  };
}

/** `Billing Team` is no name, and `stage define` is one with a word too many. */
function phraseProblem(holder: Holder, kind: string, most: number): Problem | undefined {
  const [first, second] = holder.operands;
  if (!isMention(first) || first.target.ref || !isMention(second)) return undefined;
  const words = holder.operands.map(wordsOf);
  // Names may follow each other without commas, but hardly with capitals.
  if (most > 1 && !/^\p{Lu}/u.test(words[0] ?? '')) return undefined;
  const isNoun = second.target.ref !== undefined && nouns.has(first.target.$refText);
  if (!isNoun && (holder.operands.length > 3 || !holder.operands.every((each) => isMention(each) && !each.target.ref)))
    return undefined;
  const name = isNoun ? second.target.$refText : slugOf(words.join(' '));
  const message = `\`${holder.word}\` takes the name of ${withArticle(kind)}, one word as it stands after \`as\`: \`${holder.word} ${name}\`.`;
  return { code: 'value-unknown', at: first, message, until: endOf(holder) };
}

function endOf({ operands }: Holder): number | undefined {
  return operands.at(-1)?.$cstNode?.end;
}

function isAll(operand: Parameters<typeof isPlain>[0]): boolean {
  return isPlain(operand) && operand.value === 'all';
}

/** A journey by name, or its file by path. */
export function readOpens(holder: Holder): Reading<string> {
  const operands = operandsOf(holder);
  const [first] = operands;
  const path = isText(first) ? '' : unquoted(holder).text;
  if (/\.journey$|\//.test(path)) {
    const until = endOf(holder);
    const said = remark(`Put the path in quotes: \`opens "${path}"\`.`, ...inQuotes(first, until));
    return { problem: { code: 'value-unknown', at: first, ...said, until } };
  }
  if (!isMention(first) && !isText(first)) {
    return wrong(
      '`opens` takes the name of a journey, or the path of its file: `opens switch-plan`, `opens "other.journey"`.',
      first,
    );
  }
  return withoutMore({ value: wordsOf(first) }, holder.word, operands, 1);
}

function withArticle(kind: string): string {
  const noun = kind === 'evidence' ? 'a piece of evidence' : kind;
  return noun.startsWith('a ') ? noun : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
