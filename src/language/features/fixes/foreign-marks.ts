/** Marks that other languages need: comments, dashes, colons, semicolons and equal signs. */
import { CstUtils } from 'langium';
import { mendsOf } from '../../mend.js';
import { Change } from './change.js';
import { type Finding, type Fix, lineOf, spanOf } from './finding.js';

/** `//` for the comment marks of other languages; one of several lines gets it on each. */
export function useSlashes(finding: Finding): Fix[] {
  const source = finding.document.textDocument.getText();
  const { start } = spanOf(finding);
  const comment = commentAt(source, start);
  if (!comment) return [];
  const written = comment.text
    .split(/(\r\n|\r|\n)/)
    .map((part, index) => (index % 2 === 1 || !part.trim() ? part : withSlashes(part, index === 0)))
    .join('');
  const change = new Change().replace(finding.document, start, comment.end, written);
  return [{ title: 'Start the comment with `//`', change, preferred: true }];
}

/** Takes a mark away that the language does not need, with the white space that it leaves behind. */
export function removeMark(finding: Finding, { length }: { length?: number }): Fix[] {
  const { start, end } = spanOf(finding, length);
  const source = finding.document.textDocument.getText();
  const [, space = '', next] = /^([^\S\r\n]*)([^\r\n])?/.exec(source.slice(end)) ?? [];
  const isGlued = /\S/.test(source[start - 1] ?? ' ');
  const change = new Change().replace(finding.document, start, end + space.length, isGlued && next ? ' ' : '');
  return [{ title: `Remove \`${source.slice(start, end)}\``, change, preferred: true }];
}

/** `does "…"` for `does: "…"`. */
export function removeColon(finding: Finding, { word }: { word: string }): Fix[] {
  const line = lineOf(finding);
  const colon = line?.$cstNode && CstUtils.flattenCst(line.$cstNode).find(({ text }) => text.startsWith(':'));
  if (!colon) return [];
  const source = finding.document.textDocument.getText();
  const start = line.$cstNode?.offset ?? colon.offset;
  const end = colon.offset + 1;
  const text = /\s/.test(source[end] ?? ' ') ? word : `${word} `;
  return [
    { title: 'Remove the colon', change: new Change().replace(finding.document, start, end, text), preferred: true },
  ];
}

/** `message: "…"` for a row that lacks its colon, and `age: 29` for a field of one's own. */
export function addColon(finding: Finding, { to }: { to: 'row' | 'field' }): Fix[] {
  const { start, end } = spanOf(finding);
  const word = finding.document.textDocument.getText().slice(start, end);
  const title = to === 'field' ? `Make \`${word}:\` a field of your own` : 'Add the colon';
  const isLikeliest = mendsOf(finding.diagnostic)[0]?.mend === 'add-colon';
  return [{ title, change: new Change().insert(finding.document, end, ':'), preferred: isLikeliest }];
}

/** A comment in the form of another language, to its end. */
function commentAt(source: string, start: number): { text: string; end: number } | undefined {
  const rest = source.slice(start);
  const close = rest.startsWith('/*') ? '*/' : rest.startsWith('<!--') ? '-->' : undefined;
  const lineEnd = /^[^\r\n]*/.exec(rest)?.[0] ?? '';
  if (!close) return { text: lineEnd, end: start + lineEnd.length };
  const length = rest.indexOf(close) + close.length;
  if (length < close.length || /^[^\S\r\n]*\S/.test(rest.slice(length))) return undefined;
  return { text: rest.slice(0, length), end: start + length };
}

function withSlashes(line: string, isFirst: boolean): string {
  const [, indentation = '', mark = '', text = ''] = /^(\s*)(#+|\/\*+|<!--|--|%%|;;|\*(?!\/))?(.*)$/s.exec(line) ?? [];
  const plain = (isFirst || mark === '*' ? text : `${mark}${text}`).replace(/\s*(?:\*+\/|-->)\s*$/, '').trim();
  return `${indentation}${plain ? `// ${plain}` : '//'}`;
}
