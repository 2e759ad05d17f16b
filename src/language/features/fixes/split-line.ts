/** What stands behind a complete value: a clause that lacks its word, or one thing more than a line takes. */

import { endOf, fact, indentationOf } from '../../../edit/line-text.js';
import { isClause, isLine, isPlain } from '../../generated/ast.js';
import { sourceLineOf } from '../../source-lines.js';
import { Change } from './change.js';
import { lineOf, type Mending, messageOf, nodeOf, spanOf } from './finding.js';
import { lineEndOf } from './writing.js';

/** `severity high` for a lone `high`, `when "otherwise"` for `otherwise`. */
export const writeClause: Mending = (finding) => {
  const message = messageOf(finding);
  const [, form] = /(?: Write|A condition is written) `([^`]+)`\.$/.exec(message) ?? [];
  const node = nodeOf(finding);
  if (!form || !message.includes(' is more than ') || form.includes('…')) return [];
  const holder = node?.$container;
  const last = isClause(holder) || isLine(holder) ? holder.operands.at(-1)?.$cstNode?.end : undefined;
  const { start, end } = spanOf(finding);
  const until = message.includes('A condition is written') ? (last ?? end) : end;
  const change = new Change().replace(finding.document, start, until, form);
  return [{ title: `Write \`${form}\``, change, preferred: true }];
};

/** `does "a"` and `does "b"` for `does "a", "b"`. */
export const writeLineForEach: Mending = (finding) => {
  const line = lineOf(finding);
  const source = line && sourceLineOf(line);
  if (!line || !source || source.open || !/ Write a line for each: /.test(messageOf(finding))) return [];
  const [first, ...others] = line.operands.filter((operand) => !(isPlain(operand) && operand.value === ','));
  const [start, end] = [first?.$cstNode?.end, line.operands.at(-1)?.$cstNode?.end];
  if (start === undefined || end === undefined || others.length === 0) return [];
  const text = finding.document.textDocument.getText();
  const lineEnd = lineEndOf(finding.document);
  const lines = others.map(({ $cstNode }) => `${indentationOf(text, source)}${fact(line.word, $cstNode?.text ?? '')}`);
  const change = new Change()
    .replace(finding.document, start, end, '')
    .insert(finding.document, endOf(source), `${lineEnd}${lines.join(lineEnd)}`);
  return [{ title: 'Write a line for each', change, preferred: true }];
};
