/** What stands behind a value that is complete: most often a clause without its word, or one value more than a line takes. */
import { isClause, isLine, isMention, isNumeral, isPlain, isText, type Line, type Operand } from '../generated/ast.js';
import { meaningfulClauses } from '../meaningful-clauses.js';
import { behind, offer, type Remark, remark } from '../mend.js';
import { nearest } from '../messages.js';
import { blockOf } from '../scope.js';
import { clauseDoc, lineDoc } from '../word-docs.js';
import { choicesOf } from './choices.js';
import { punctuationProblem } from './punctuation.js';
import { type Holder, lengthTo, type Problem, type Reading } from './reading.js';
import { mayRepeat } from './repeatable.js';

/** Words that other languages start a clause with, and how it is said here. */
const foreignClauses: ReadonlyMap<string, string> = new Map([
  ...['if', 'unless', 'otherwise', 'else', 'while', 'whenever', 'at', 'during'].map((word) => [word, 'when'] as const),
  ...['since', 'why', 'due'].map((word) => [word, 'because'] as const),
  ...['source', 'sources', 'evidence', 'according'].map((word) => [word, 'from'] as const),
  ...['persona', 'who', 'whose', 'user'].map((word) => [word, 'for'] as const),
  ...['team', 'with', 'owned'].map((word) => [word, 'by'] as const),
  ...['id', 'named', 'alias'].map((word) => [word, 'as'] as const),
]);

/** Lines that may stand again, but only with another feeling for somebody else. */
const emotional: ReadonlySet<string> = new Set(['feels', 'then', 'target']);

/** Words for the time that passes, which is a fact of its own. */
const timely: ReadonlySet<string> = new Set(['after', 'in', 'within', 'later', 'before']);

/** Adds to a reading that operands behind the value were passed over, unless something worse was found. */
export function withoutMore<T>(
  reading: Reading<T>,
  word: string,
  operands: readonly Operand[],
  taken: number,
): Reading<T> {
  const extra = operands[taken];
  if (reading.problem || !extra) return reading;
  return { ...reading, problem: superfluous(word, extra) };
}

/** Says what to do about an operand that no value takes. */
function superfluous(word: string, extra: Operand): Problem {
  const { $container: holder } = extra;
  const punctuation = markProblem(word, extra) ?? commaProblem(extra) ?? valueBeforeItsWord(extra);
  if (punctuation) return punctuation;
  const written = extra.$cstNode?.text ?? '';
  const said = `\`${written.length > 40 ? `${written.slice(0, 39)}…` : written}\``;
  const sentence = `${said} is more than \`${word}\` takes here${formOf(holder)}.`;
  return { code: 'value-unknown', at: extra, ...behind(sentence, wayOut(word, extra, holder)) };
}

/** A mark behind a value: arrows lead to the next line, others are not needed. */
function markProblem(word: string, extra: Operand): Problem | undefined {
  const problem = punctuationProblem(word, extra);
  const written = extra.$cstNode?.text ?? '';
  if (!problem || !/^(?:[:=]+|[-=]+>|:=)$/.test(written)) return problem;
  const next = extra.$container.operands[(extra.$containerIndex ?? 0) + 1]?.$cstNode?.text;
  const message =
    written.endsWith('>') && next
      ? `What comes next stands on the next line: \`${word} ${next}\`.`
      : `No \`${written}\` is needed here. Remove it.`;
  return { ...problem, ...remark(message) };
}

/** A comma before a clause, whose word is then read as a name. */
function commaProblem(extra: Operand): Problem | undefined {
  const { $container: holder, $containerIndex: index = 0 } = extra;
  const line = isClause(holder) ? holder.$container : (holder as Line);
  const before = holder.operands[index - 1];
  const written = extra.$cstNode?.text ?? '';
  if (isText(extra) || !isPlain(before) || before.value !== ',') return undefined;
  if (!meaningfulClauses(line, blockOf(line)).includes(written)) return undefined;
  const until = holder.operands.at(-1)?.$cstNode?.end;
  return {
    code: 'value-unknown',
    at: before,
    ...remark(`No comma is needed before \`${written}\`.`, { mend: 'unmark' }),
    until,
  };
}

/** `high impact`: what a clause takes stands behind its word. */
function valueBeforeItsWord(extra: Operand): Problem | undefined {
  const { $container: holder } = extra;
  if (isClause(holder) || isText(extra) || holder.operands.at(-1) !== extra) return undefined;
  const [clause] = holder.clauses;
  const doc = clause?.operands.length === 0 ? clauseDoc(holder.word, clause.word) : undefined;
  if (!clause || !doc) return undefined;
  const message = `The value of \`${clause.word}\` stands behind it, as in \`${doc.example}\`.`;
  return { code: 'value-unknown', at: extra, message, until: clause.$cstNode?.end };
}

function wayOut(word: string, extra: Operand, holder: Holder): Remark {
  const line = isClause(holder) ? holder.$container : holder;
  const block = blockOf(line);
  const written = extra.$cstNode?.text ?? '';
  const plain = isText(extra) ? '' : written.toLowerCase();
  if (!isLine(line)) return remark('');
  if (timely.has(plain) && (block === 'touchpoint' || block === 'stage')) {
    return remark('The time until it goes on is a line of its own: `waits 1 day`.');
  }
  if (word === 'repeats' && /^(?:times?|x|×)$/.test(plain)) {
    return remark(`The number says it: \`repeats ${holder.operands[0]?.$cstNode?.text ?? '3'}\`.`);
  }
  const clauses = meaningfulClauses(line, block);
  const clause = foreignClauses.get(plain);
  if (clause && clauses.includes(clause)) return clauseInstead(clause, written, extra);
  const title = isClause(holder) && holder.word === 'as' && isText(extra);
  if (
    title ||
    (!isClause(holder) && mayRepeat(block, line.word) && !emotional.has(line.word) && isOneMore(extra, holder))
  ) {
    return remark(`Write a line for each: \`${title ? line.word : word} ${written}\`.`, { mend: 'split' });
  }
  if (plain && lineDoc(block, plain)) {
    return remark(`\`${plain}\` starts a line of its own.`);
  }
  const chosen = clauses.find((each) => choicesOf(line.word, each)?.includes(plain));
  if (chosen) return writeForm(`${chosen} ${plain}`);
  const counted = isNumeral(extra) ? clauseOfNumber(extra.value, clauses, holder) : undefined;
  if (counted) return writeForm(`${counted} ${written}`);
  return offer(isText(extra) ? undefined : nearest(written, clauses));
}

function writeForm(form: string): Remark {
  return remark(`Write \`${form}\`.`, { mend: 'write', form });
}

/** `otherwise` says the condition itself; `if "…"` is another word for `when`. */
function clauseInstead(clause: string, written: string, extra: Operand): Remark {
  const operands = extra.$container.operands;
  const next = operands[(extra.$containerIndex ?? 0) + 1];
  if (clause === 'when' && !isText(next)) {
    const words = operands.slice((extra.$containerIndex ?? 0) + (written === 'if' ? 1 : 0));
    const text = words.map((each) => each.$cstNode?.text ?? '').join(' ');
    const form = `when "${text || '…'}"`;
    const isSure = text !== '' && !text.includes('"');
    return remark(
      `A condition is written \`${form}\`.`,
      ...(isSure ? [{ mend: 'write', form, length: lengthTo(extra) } as const] : []),
    );
  }
  return offer(clause);
}

/** Whether an operand is of the same sort as the first one: a second text, or a name behind a comma. */
function isOneMore(extra: Operand, holder: Holder): boolean {
  const before = holder.operands[(extra.$containerIndex ?? 0) - 1];
  const comma = isPlain(before) && before.value === ',';
  if (isText(extra)) return isText(holder.operands[0]);
  return isMention(extra) && (comma || extra.target.ref !== undefined);
}

function clauseOfNumber(number: string, clauses: readonly string[], holder: Holder): string | undefined {
  if (/^(19|20)\d\d(-\d|$)/.test(number)) {
    if (isClause(holder) && holder.word === 'now') return 'on';
    return clauses.find((each) => each === 'on' || each === 'date');
  }
  return clauses.find((each) => each === 'sample');
}

/** The form of the fact, with an example. */
function formOf(holder: Holder): string {
  const line = isClause(holder) ? holder.$container : (holder as Line);
  const doc = isClause(holder) ? clauseDoc(line.word, holder.word) : lineDoc(blockOf(line), line.word);
  return doc ? `, as in \`${doc.example}\`` : '';
}
