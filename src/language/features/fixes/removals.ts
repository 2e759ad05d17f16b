/** Lines that are not needed. */
import { AstUtils } from 'langium';
import { startOfText } from '../../../edit/line-text.js';
import { isImport, type Line } from '../../generated/ast.js';
import { declares, kindOf, nameOf } from '../../naming.js';
import { lineTreeOf, sourceLineOf } from '../../source-lines.js';
import { Change } from './change.js';
import { type Fix, lineOf, type Mending, spanOf } from './finding.js';
import { removeLine } from './writing.js';

/** An import of which nothing is used; the comment above may be that of the file, so it stays. */
export const removeImport: Mending = (finding) => {
  const line = lineOf(finding);
  return isImport(line) ? [removal(line, 'Remove this import', true)].flat() : [];
};

/** A thing that nothing refers to, with its comment. */
export const removeDeclaration: Mending = (finding) => {
  const line = lineOf(finding);
  if (!line || !declares(line)) return [];
  return removal(line, `Remove the ${kindOf(line)} \`${nameOf(line)}\``);
};

/** A fact that was given before; the first one counts anyway. */
export const removeSecond: Mending = (finding) => {
  const line = lineOf(finding);
  return line ? removal(line, 'Remove this line; the first one counts') : [];
};

/** A comment that silences nothing: the one id, or the whole comment where it is the only one. */
export const removeSilence: Mending = (finding) => {
  const { document } = finding;
  const { source } = lineTreeOf(document);
  const { start, end } = spanOf(finding);
  const lineStart = startOfText(source, start);
  const comment = /^[ \t]*\/\/[^\r\n]*(?:\r\n|\n|\r|$)/.exec(source.slice(lineStart))?.[0];
  if (!comment) return [];
  const ids = /journeymap-ignore-(?:next-line|file)[ \t]+([\w-]+(?:\s*,\s*[\w-]+)+)/.exec(comment);
  if (!ids) {
    const change = new Change().replace(document, lineStart, lineStart + comment.length, '');
    return [{ title: 'Remove this silence', change, preferred: true }];
  }
  const after = /^\s*,\s*/.exec(source.slice(end))?.[0].length ?? 0;
  const before = after ? 0 : (/\s*,\s*$/.exec(source.slice(lineStart, start))?.[0].length ?? 0);
  const change = new Change().replace(document, start - before, end + after, '');
  return [{ title: `Remove \`${source.slice(start, end)}\` from this silence`, change, preferred: true }];
};

function removal(line: Line, title: string, keepComments = false): Fix[] {
  const written = sourceLineOf(line);
  if (!written) return [];
  return [{ title, change: removeLine(AstUtils.getDocument(line), written, keepComments), preferred: true }];
}
