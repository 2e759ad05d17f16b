/** Where new lines go and how they look: as the formatter would lay them out, in the line ends of the file. */
import { AstUtils, type LangiumDocument } from 'langium';
import {
  endOf,
  endOfHead,
  headEnd,
  indentationOf,
  innerIndentation,
  lineEndOf as lineEndIn,
  startOfText,
} from '../../../edit/line-text.js';
import { firstWord, type SourceLine } from '../../../edit/line-tree.js';
import { removalOf } from '../../../edit/whole-lines.js';
import type { Line } from '../../generated/ast.js';
import { lineTreeOf, sourceLineOf } from '../../source-lines.js';
import { Change } from './change.js';

/** A title for a name: `front-desk` is "Front desk". */
export function titleFor(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[-_]+/g, ' ');
}

/** The line end that a document is written with. */
export function lineEndOf(document: LangiumDocument): string {
  return lineEndIn(document.textDocument.getText());
}

/**
 * Writes a fact into the block of a line, behind the last line that starts with one of some words; where there is none, at
 * the end of the block. A line without a block gets one.
 */
export function writeFact(block: Line, text: string, behind: readonly string[] = []): Change {
  const document = AstUtils.getDocument(block);
  const line = sourceLineOf(block);
  const change = new Change();
  if (!line) return change;
  const tree = lineTreeOf(document);
  const { source } = tree;
  const lineEnd = lineEndOf(document);
  const outer = indentationOf(source, line);
  const children = line.children ?? [];
  const inner = innerIndentation(tree, line);
  if (!line.open) {
    return change.insert(document, headEnd(line), ` {${lineEnd}${inner}${text}${lineEnd}${outer}}`);
  }
  const anchor = children.findLast((child) => behind.includes(firstWord(source, child))) ?? children.at(-1);
  const at = anchor ? endOf(anchor) : endOfHead(source, line);
  const written = `${lineEnd}${inner}${text}`;
  const rest = line.close && source.slice(at, line.close.start);
  if (rest === undefined || /[\r\n]/.test(rest) || rest.trim() !== '') return change.insert(document, at, written);
  return change.replace(document, at, line.close?.start ?? at, `${written}${lineEnd}${outer}`);
}

/** Writes lines at the top of a file: behind the last of their kind, else behind the last shared thing or import. */
export function writeAtTop(document: LangiumDocument, word: string, text: string): Change {
  const { lines, source } = lineTreeOf(document);
  const lineEnd = lineEndOf(document);
  const change = new Change();
  const firstJourney = lines.findIndex((line) => firstWord(source, line) === 'journey');
  const shared = firstJourney < 0 ? lines : lines.slice(0, firstJourney);
  const same = lines.findLast((line) => firstWord(source, line) === word);
  const anchor = same ?? shared.at(-1);
  if (anchor) {
    const isList = same && !same.children && !text.includes(lineEnd);
    return change.insert(document, endOf(anchor), `${lineEnd}${isList ? '' : lineEnd}${text}`);
  }
  const first = lines[0];
  const start = startOfText(source, first?.comments[0]?.start ?? first?.lexemes[0]?.start ?? 0);
  return change.insert(document, start, `${text}${lineEnd}${first ? lineEnd : ''}`);
}

/**
 * Takes a line out with its block and its comments.
 * @param keepComments leaves the comments above, which may be about more than the line
 */
export function removeLine(document: LangiumDocument, line: SourceLine, keepComments = false): Change {
  const { start, end } = removalOf(lineTreeOf(document).source, line, keepComments);
  return new Change().replace(document, start, end, '');
}
