/** Values that are written otherwise than the language does. */

import { signed } from '../../../map/emotion-steps.js';
import {
  isClause,
  isFeeling,
  isLine,
  isMention,
  isNumeral,
  isPlain,
  isText,
  type Operand,
} from '../../generated/ast.js';
import { mendsOf } from '../../mend.js';
import { blockOf } from '../../scope.js';
import { choicesOf } from '../../values/choices.js';
import { withoutComma } from '../../values/numbers.js';
import { glued, type Holder, numberOf, operandsOf, wordsOf } from '../../values/reading.js';
import { Change } from './change.js';
import { type Finding, type Fix, lineOf, type Mending, nodeOf, spanOf } from './finding.js';

/** `1.5` for `1,5`; `1200` or `1.200` for `1,200`. */
export const leaveComma: Mending = (finding) => {
  const { start, end } = spanOf(finding);
  const written = finding.document.textDocument.getText().slice(start, end);
  const numbers = withoutComma(written);
  const preferred = numbers.length === 1;
  return numbers.map((number) => ({ ...writeInstead(finding, start, end, number), preferred }));
};

/** `20 min` for `20min`. */
export const separateUnit: Mending = (finding) => {
  const { start, end } = spanOf(finding);
  const source = finding.document.textDocument.getText();
  const [, number] = /^(\d+)\p{L}/u.exec(source.slice(start, end)) ?? [];
  if (number) {
    const change = new Change().insert(finding.document, start + number.length, ' ');
    return [{ title: 'Put a space before the unit', change, preferred: true }];
  }
  const node = nodeOf(finding);
  const operands = operandsBeside(node as Operand | undefined);
  const next = operands[operands.indexOf(node as Operand) + 1];
  if (!isNumeral(node) || !glued(node, next)) return [];
  const change = new Change().insert(finding.document, end, ' ');
  return [{ title: 'Put a space before the unit', change, preferred: true }];
};

/** Each of the words that may stand in the place of one that may not. */
export const chooseWord: Mending = (finding) => {
  const node = nodeOf(finding);
  const holder = isPlain(node) || isMention(node) || isText(node) ? node.$container : undefined;
  const line = lineOf(finding);
  if (!line || !(isClause(holder) || isLine(holder))) return [];
  const choices =
    choicesOf(isClause(holder) ? line.word : blockOf(line), holder.word) ?? choicesOf(blockOf(line), holder.word);
  const { start, end } = spanOf(finding);
  const written = finding.document.textDocument.getText().slice(start, end).replaceAll('"', '');
  const isOffered = (choice: string) =>
    mendsOf(finding.diagnostic).some((each) => each.mend === 'change' && each.to === choice);
  return (choices ?? [])
    .filter((choice) => choice !== written && !isOffered(choice))
    .map((choice) => ({
      title: `Change to \`${choice}\``,
      change: new Change().replace(finding.document, start, end, choice),
    }));
};

/** `2026-05-14` for `14.5.2026`; dates with strokes are left alone, since nobody can tell which part is the month. */
export const writeIsoDate: Mending = (finding) => {
  const { start } = spanOf(finding);
  const source = finding.document.textDocument.getText();
  const [written, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\S)/.exec(source.slice(start)) ?? [];
  if (!written || !day || !month || Number(month) > 12) return [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [writeInstead(finding, start, start + written.length, date)];
};

/** The other sign, where the word says the opposite of the number. */
export const turnSign: Mending = (finding) => {
  const line = lineOf(finding);
  const amount = isFeeling(line) ? operandsOf(line).find(isNumeral) : undefined;
  const value = numberOf(amount);
  if (!amount?.$cstNode || value === undefined) return [];
  return [{ ...writeInstead(finding, amount.$cstNode.offset, amount.$cstNode.end, signed(-value)), preferred: false }];
};

/** Takes a clause out that says nothing on its line. */
export const removeClause: Mending = (finding) => {
  const node = nodeOf(finding);
  if (!isClause(node) || !node.$cstNode) return [];
  const source = finding.document.textDocument.getText();
  let start = node.$cstNode.offset;
  while (source[start - 1] === ' ' || source[start - 1] === '\t') start--;
  const change = new Change().replace(finding.document, start, node.$cstNode.end, '');
  return [{ title: `Remove \`${node.word}\``, change }];
};

/** Another form in the place of what is written there. */
export function writeInstead({ document }: Finding, start: number, end: number, text: string): Fix {
  return { title: `Write \`${text}\``, change: new Change().replace(document, start, end, text), preferred: true };
}

/** The operands of the line or clause that an operand stands in; those of a name that refers too. */
function operandsBeside(operand: Operand | undefined): Operand[] {
  const holder = operand?.$container;
  if (!isClause(holder) && !isLine(holder)) return [];
  return operandsOf(holder as Holder).filter((each) => isMention(each) || wordsOf(each) !== '');
}
