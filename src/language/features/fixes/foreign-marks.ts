/** Marks that other languages need: comments, dashes, colons, semicolons and equal signs. */
import { CstUtils } from 'langium';
import { isUnknown } from '../../generated/ast.js';
import { Change } from './change.js';
import { type Finding, type Fix, lineOf, type Mending, messageOf, spanOf } from './finding.js';

/** `//` for the comment marks of other languages; one of several lines gets it on each. */
export const useSlashes: Mending = (finding) => {
  if (!messageOf(finding).startsWith('A comment starts with')) return [];
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
};

/** Takes a mark away that the language does not need. */
export const removeMark: Mending = (finding) => {
  const message = messageOf(finding);
  const { start, end } = spanOf(finding);
  const source = finding.document.textDocument.getText();
  if (message.startsWith('No comma is needed')) return [removal(finding, start, end, ',')];
  if (/^A line ends without `;`/.test(message)) return [removal(finding, start, end, ';')];
  const [, mark] = /^(?:No `([^`]+)` is needed: write|A line is one fact, without `[^`]+`)/.exec(message) ?? [];
  if (mark === undefined && !message.startsWith('A line is one fact')) return [];
  const behind = /^[^\S\r\n]*/.exec(source.slice(end))?.[0].length ?? 0;
  const glued = /\S/.test(source[start - 1] ?? ' ');
  return [removal(finding, start, end + behind, source.slice(start, end), glued ? ' ' : '')];
};

/** `does "…"` for `does: "…"`. */
export const removeColon: Mending = (finding) => {
  const [, word] = /^`([^`]+)` takes no colon/.exec(messageOf(finding)) ?? [];
  const line = lineOf(finding);
  const colon = line?.$cstNode && CstUtils.flattenCst(line.$cstNode).find(({ text }) => text.startsWith(':'));
  if (!word || !colon) return [];
  const source = finding.document.textDocument.getText();
  const start = line.$cstNode?.offset ?? colon.offset;
  const end = colon.offset + 1;
  const text = /\s/.test(source[end] ?? ' ') ? word : `${word} `;
  return [
    { title: 'Remove the colon', change: new Change().replace(finding.document, start, end, text), preferred: true },
  ];
};

/** `message: "…"` for a row that lacks its colon, and `age: 29` for a field of one's own. */
export const addColon: Mending = (finding) => {
  const line = lineOf(finding);
  const message = messageOf(finding);
  const isField = message.includes('For a field of your own write') && line !== undefined && line.operands.length > 0;
  if (!isUnknown(line) || !(isField || message.startsWith('Add the colon'))) return [];
  const title = isField ? `Make \`${line.word}:\` a field of your own` : 'Add the colon';
  const change = new Change().insert(finding.document, spanOf(finding).end, ':');
  return [{ title, change, preferred: !message.includes('Did you mean') }];
};

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

function removal(finding: Finding, start: number, end: number, mark: string, text = ''): Fix {
  const change = new Change().replace(finding.document, start, end, text);
  return { title: `Remove \`${mark}\``, change, preferred: true };
}
