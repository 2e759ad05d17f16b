/** Quotes and braces. */
import type { LangiumDocument } from 'langium';
import type { Lexeme } from '../../../edit/lexemes.js';
import { endOf, headEnd, indentationOf, quoted, startOfText } from '../../../edit/line-text.js';
import { everyLine, firstWord, type SourceLine } from '../../../edit/line-tree.js';
import { textOf } from '../../../edit/texts.js';
import { openingMissing } from '../../checks/braces-and-quotes.js';
import { lineTreeOf } from '../../source-lines.js';
import { nouns } from '../../vocabulary.js';
import { Change } from './change.js';
import { type Mending, sourceLineAt, spanOf } from './finding.js';
import { lineEndOf } from './writing.js';

/** Straight quotes instead of curly ones. */
export const straightenQuotes: Mending = (finding) => {
  const { start, end } = spanOf(finding);
  const written = finding.document.textDocument.getText().slice(start, end);
  const change = new Change().replace(finding.document, start, end, quoted(textOf(written)));
  return [{ title: 'Use straight quotes', change, preferred: true }];
};

/** The quotes that are missing at the end of a text; a brace behind it is taken to be one. */
export const closeText: Mending = (finding) => {
  const { document } = finding;
  const text = lexemeAt(document, spanOf(finding).start);
  if (!text) return [];
  const { start, end } = text;
  const source = document.textDocument.getText();
  const head = sourceLineAt(document, start);
  const opening = head && openingMissing(head, text, source);
  if (opening)
    return [{ title: 'Open the text', change: new Change().insert(document, opening.start, '"'), preferred: true }];
  const written = source.slice(start, end);
  const title = 'Close the text';
  if (written.startsWith('"""')) {
    return [{ title, change: new Change().insert(document, end, '"""'), preferred: true }];
  }
  const line = sourceLineAt(document, start);
  const [brace] = line && nouns.has(firstWord(source, line)) ? (/\s*\{$/.exec(written) ?? []) : [];
  const change = new Change().insert(document, end - (brace?.length ?? 0), '"');
  if (!written.startsWith('"')) change.replace(document, start, start + 1, '"');
  return [{ title, change, preferred: true }];
};

/** The brace that opens a block, and the one that closes it where that is missing too. */
export const openBlock: Mending = (finding) => {
  const { document } = finding;
  const line = sourceLineAt(document, spanOf(finding).start);
  if (!line) return [];
  const change = new Change().insert(document, headEnd(line), ' {');
  if (!line.close) change.with(closing(document, line));
  return [{ title: 'Add the missing `{`', change, preferred: true }];
};

/** The brace that closes a block, where it is read as ending. */
export const closeBlock: Mending = (finding) => {
  const line = sourceLineAt(finding.document, spanOf(finding).start);
  if (!line) return [];
  return [{ title: 'Add the missing `}`', change: closing(finding.document, line), preferred: true }];
};

/** A brace that opens or closes nothing, with its line where it stands alone. */
export const removeBrace: Mending = (finding) => {
  const { document } = finding;
  const source = document.textDocument.getText();
  const { start, end } = spanOf(finding);
  const lineStart = startOfText(source, start);
  const after = /^[ \t]*(\r\n|\n|\r|$)/.exec(source.slice(end));
  const isAlone = after && source.slice(lineStart, start).trim() === '';
  const change = isAlone
    ? new Change().replace(document, lineStart, end + after[0].length, '')
    : new Change().replace(document, start, end, '');
  return [{ title: `Remove this \`${source.slice(start, end)}\``, change, preferred: true }];
};

function closing(document: LangiumDocument, line: SourceLine): Change {
  const { source } = lineTreeOf(document);
  const brace = `${lineEndOf(document)}${indentationOf(source, line)}}`;
  return new Change().insert(document, endOf(line), brace);
}

function lexemeAt(document: LangiumDocument, start: number): Lexeme | undefined {
  for (const line of everyLine(lineTreeOf(document).lines)) {
    const found = line.lexemes.find((lexeme) => lexeme.start === start);
    if (found) return found;
  }
  return undefined;
}
