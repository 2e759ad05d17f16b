/** Marks that other languages need and this one does not. */
import { isPlain, type Operand } from '../generated/ast.js';
import { type Mend, remark } from '../mend.js';
import { asWritten, type Problem } from './reading.js';

/** How comments start elsewhere. */
export const foreignComment: RegExp = /^(?:#|\/\*|<!--|--$|%%|;;|\/\/)/;

/**
 * A mark of another language, and how to go without it; undefined where an operand is something else.
 * @param word the word that it stands behind
 */
export function punctuationProblem(word: string, at: Operand | undefined): Problem | undefined {
  if (!isPlain(at)) return undefined;
  const written = at.value;
  const about = (message: string, ...mends: Mend[]): Problem => ({
    code: 'value-unknown',
    at,
    ...remark(message, ...mends),
    until: endOf(at),
  });
  if (foreignComment.test(written) && !/^#[0-9a-f]{3,8}$/i.test(written)) {
    return about(`A comment starts with \`//\`, on its own line or behind a space; \`${written}\` starts none.`, {
      mend: 'comment',
    });
  }
  if (/^;+$/.test(written)) return about('A line ends without `;`. Remove it.', { mend: 'unmark' });
  if (/^(?:[:=]+|[-=]>|:=)$/.test(written)) {
    return about(`No \`${written}\` is needed: write \`${`${word} ${restBehind(at)}`.trim()}\`.`, { mend: 'unmark' });
  }
  if (written.startsWith('(')) return about(`No brackets are needed: write \`${word} ${firstIn(at)}\`.`);
  if (written.startsWith('[')) {
    return about(`No brackets are needed: write a line for each, \`${word} ${firstIn(at)}\`.`);
  }
  return undefined;
}

/** The end of the line or clause that an operand stands in. */
function endOf(operand: Operand): number | undefined {
  return operand.$container.operands.at(-1)?.$cstNode?.end;
}

function restBehind(operand: Operand): string {
  return asWritten(operand.$container.operands.slice((operand.$containerIndex ?? 0) + 1));
}

/** The first thing that stands in brackets. */
function firstIn(bracket: Operand): string {
  const inside = `${(bracket.$cstNode?.text ?? '').replace(/^[[(]+/, '')} ${restBehind(bracket)}`;
  return /"[^"]*"|[^\s,\])"]+/.exec(inside)?.[0] ?? '…';
}
