import { synonymOf } from '../foreign-words.js';
import { isLaneText, isMention, isOwnField, isText, type Line, type Operand } from '../generated/ast.js';
import { type Remark, remark } from '../mend.js';
import { declares } from '../naming.js';
import { nouns } from '../vocabulary.js';
import { lineDoc } from '../word-docs.js';
import { choicesOf } from './choices.js';
import { readDate, readEvery, readReview } from './dates.js';
import { readEmotion, readFeeling } from './feelings.js';
import { namesReader, readOpens } from './names.js';
import { integerReader, readDuration, readNumber, readQuantity, readRepeats, readTrait } from './numbers.js';
import { punctuationProblem } from './punctuation.js';
import {
  type Holder,
  inQuotes,
  operandsOf,
  type Reader,
  type Reading,
  shorten,
  unquoted,
  wordsOf,
  wrong,
} from './reading.js';
import { withoutMore } from './superfluous.js';
import { choiceReader, readColor, readFlag, readPath, readText, readWords, wordReader } from './texts.js';

const persona = namesReader('persona');
const team = namesReader('team');
const evidence = namesReader('evidence');
const scale = integerReader(1, 5);

/** What may stand behind `as`. */
const aName = /^[\p{L}\p{N}\p{M}_-]*\p{L}[\p{L}\p{N}\p{M}_-]*$/u;

/** How the value behind the first word of a line is read. `owner word` goes before `word`. */
const lineReaders: Readonly<Record<string, Reader<unknown>>> = allWithoutMarks({
  import: readPath,
  role: readText,
  quote: readText,
  goal: readText,
  need: readText,
  trait: readTrait,
  share: readQuantity,
  image: readPath,
  color: readColor,
  online: readFlag,
  offline: readFlag,
  icon: wordReader('the name of an icon, such as `icon phone`', /^[\p{L}\p{N}\p{M}_-]*\p{L}[\p{L}\p{N}\p{M}_ -]*$/u),
  date: readDate,
  sample: integerReader(1),
  link: readPath,
  baseline: readQuantity,
  now: readQuantity,
  data: readPath,
  scenario: readText,
  expects: readText,
  starts: readText,
  ends: readText,
  owner: namesReader('team', 1),
  reviewed: readReview,
  watches: readPath,
  tags: readWords,
  language: wordReader('the code of a language, such as `language de`', /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i),
  improves: namesReader('journey', 1),
  note: readText,
  does: readText,
  thinks: readText,
  says: readText,
  feels: readFeeling,
  target: readFeeling,
  then: readFeeling,
  'metric target': readQuantity,
  takes: readDuration,
  waits: readDuration,
  repeats: readRepeats,
  next: namesReader('touchpoint, stage or journey', 1),
  optional: readFlag,
  opens: readOpens,
  resolved: readDate,
  solves: namesReader('pain'),
  serves: namesReader('objective'),
  moves: namesReader('metric'),
  impact: scale,
  effort: scale,
  ticket: readText,
  for: persona,
  from: evidence,
  by: team,
  because: readText,
  when: readText,
  emotion: readEmotionLine,
});

/** How the value behind a clause word is read, where that differs from the line of the same word. */
const clauseReaders: Readonly<Record<string, Reader<unknown>>> = allWithoutMarks({
  as: readName,
  until: readText,
  on: readDate,
  every: readEvery,
  to: readUpTo,
  of: readNumber,
  column: readText,
  fails: readFlag,
  optional: readFlag,
  role: readText,
  target: readQuantity,
});

/**
 * The reader of a line's own value; clauses have theirs.
 * @param block the word of the block that the line stands in
 */
export function lineReader(block: string, line: Line): Reader<unknown> {
  if (isOwnField(line) || isLaneText(line)) return readOwn;
  const choices = choicesOf(block, line.word);
  if (choices) return withoutMarks(choiceReader(choices));
  const own = lineReaders[`${block} ${line.word}`] ?? lineReaders[line.word];
  return own ?? (nouns.has(line.word) ? readTitle : () => ({}));
}

/** The reader of a clause. */
export function clauseReader(owner: string, block: string, word: string): Reader<unknown> {
  const choices = choicesOf(owner, word) ?? choicesOf(block, word);
  if (choices) return withoutMarks(choiceReader(choices));
  return clauseReaders[word] ?? lineReaders[word] ?? (() => ({}));
}

function allWithoutMarks(
  readers: Readonly<Record<string, Reader<unknown>>>,
): Readonly<Record<string, Reader<unknown>>> {
  return Object.fromEntries(Object.entries(readers).map(([word, reader]) => [word, withoutMarks(reader)]));
}

/** Tells of marks such as `=` before anything else, since they are no part of any value. */
function withoutMarks(reader: Reader<unknown>): Reader<unknown> {
  return (holder) => {
    const problem = punctuationProblem(holder.word, holder.operands[0]);
    return problem ? { problem } : reader(holder);
  };
}

/** Nouns that refer to a thing of their kind when a name stands behind them. */
const referring = new Set([
  'persona',
  'channel',
  'metric',
  'pain',
  'gain',
  'objective',
  'opportunity',
  'sees',
  'frontstage',
  'backstage',
  'support',
]);

const readTitle = withoutMarks(readNoun);

/** A title in quotes declares; where things of the kind can be referred to, names refer. */
function readNoun(holder: Holder): Reading<string> {
  const line = holder as Line;
  const operands = operandsOf(line);
  const [first] = operands;
  if (isText(first)) {
    if (first.value.trim() === '')
      return { value: first.value, ...wrong(`The ${line.word} needs a title between the quotes.`, first) };
    return withoutMore({ value: first.value }, line.word, operands, 1);
  }
  const inFile = line.$container?.$type === 'JourneyFile';
  const [, second] = operands;
  if (isMention(first) && !first.target.ref && isText(second)) {
    const until = line.operands.at(-1)?.$cstNode?.end;
    const message = `\`${line.word}\` takes a text in quotes right behind it: \`${line.word} "${shorten(second.value)}"\`.`;
    return { problem: { code: 'value-unknown', message, at: first, until } };
  }
  if (isMention(first) && referring.has(line.word) && !inFile) {
    return line.word === 'persona' ? {} : withoutMore({}, line.word, operands, 1);
  }
  const { text: written, until } = unquoted(line);
  const example = `\`${line.word} "${titleFor(written)}"${aName.test(written) && needsName(line, first) ? ` as ${written}` : ''}\``;
  if (declares(line) || inFile || !referring.has(line.word)) {
    const message = `${needy(line.word)} needs a title in quotes: ${example}.`;
    return untilEnd(remark(message, ...inQuotes(first, until)));
  }
  return untilEnd(
    remark(
      `\`${line.word}\` takes a text in quotes, or the name of ${noun(line.word)} that is declared elsewhere: ${example}.`,
    ),
  );

  function untilEnd(said: Remark): Reading<never> {
    return { problem: { code: 'value-unknown', ...said, at: first, until } };
  }
}

/** A word that stands where the title should was most likely meant as the name; one in other quotes was not. */
function needsName(line: Line, first: Operand | undefined): boolean {
  return (
    first?.$cstNode !== undefined &&
    !/^['‘’`]/.test(first.$cstNode.text) &&
    !line.clauses.some(({ word }) => word === 'as')
  );
}

function noun(word: string): string {
  if (['sees', 'frontstage', 'backstage', 'support'].includes(word)) return `a ${word} item`;
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

function needy(word: string): string {
  if (word === 'evidence') return 'Evidence';
  return `${/^[aeiou]/.test(word) ? 'An' : 'A'} ${word}`;
}

function titleFor(written: string): string {
  const words = shorten(
    aName.test(written) ? written.replaceAll(/[-_]/g, ' ') : written.replaceAll(/["'‘’]/g, ''),
  ).trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Its title';
}

function readEmotionLine(holder: Holder): Reading<unknown> {
  return readEmotion(holder);
}

function readName(holder: Holder): Reading<string> {
  const operands = operandsOf(holder);
  const [first] = operands;
  const form = 'letters, digits, `-` and `_`, at least one letter: `as switch-plan`';
  if (!first) return wrong(`A name is missing: ${form}.`);
  const name = wordsOf(first);
  if (isText(first) || !aName.test(name)) {
    return wrong(`\`${shorten(name)}\` cannot be a name: it takes ${form}.`, first, 'name-invalid');
  }
  const isEmotion = (holder.$container as Line | undefined)?.word === 'emotion';
  return isEmotion ? { value: name } : withoutMore({ value: name }, 'as', operands, 1);
}

/** The end of a range, `to 5 min`; the unit may be missing where none is needed. */
function readUpTo(holder: Holder): Reading<unknown> {
  const text = operandsOf(holder).find(isText);
  return text ? wrong(`\`${holder.word}\` takes a number, such as \`to 5\`.`, text) : readQuantity(holder);
}

/** A word of the language that was written as a field of one's own, and with a value that no field takes. */
function colonInstead(holder: Holder): Remark | undefined {
  if (!isOwnField(holder)) return undefined;
  const { word, operands } = holder;
  const meant = lineDoc('persona', word) ? word : synonymOf(word);
  const doc = meant === undefined ? undefined : lineDoc('persona', meant);
  if (meant === undefined || !doc) return undefined;
  const way = operands.length === 0 ? 'and has a line for each:' : 'as in';
  return remark(`\`${meant}\` takes no colon, ${way} \`${doc.example}\`.`, { mend: 'remove-colon', word: meant });
}

/** How what an author wrote behind the colon is written right. */
function ownForm(holder: Holder): Remark {
  const instead = colonInstead(holder);
  if (instead) return instead;
  const operands = operandsOf(holder);
  const [first] = operands;
  const form = 'Behind the colon stands one text in quotes, or a number with its unit';
  const text = isText(first) ? undefined : shorten(unquoted(holder).text.replaceAll(/["']/g, ''));
  return remark(text ? `${form}: \`"${text}"\`.` : `${form}.`);
}

/** An own field's or lane's text, or a value. */
function readOwn(holder: Holder): Reading<unknown> {
  if (operandsOf(holder).length === 0)
    return wrong(colonInstead(holder) ?? 'A text in quotes is missing behind the colon.');
  const operands = operandsOf(holder);
  const reading = readQuantity({ ...holder, word: 'value' } as Holder);
  return reading.problem?.code === 'value-unknown'
    ? { ...reading, problem: { ...reading.problem, ...ownForm(holder), until: operands.at(-1)?.$cstNode?.end } }
    : reading;
}
