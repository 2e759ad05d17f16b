import type { LangiumDocument } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { FactWords, TextEdit as OffsetEdit } from '../../edit/format/index.js';
import { formatEdits, formatRangeEdits, indentEdits } from '../../edit/format/index.js';
import { factWords } from '../fact-words.js';

/** The canonical layout, whatever the editor is set to: it is the same for everyone who shares a file. */
export class JourneyFormatter implements Formatter {
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = {
    firstTriggerCharacter: '}',
    moreTriggerCharacter: ['\n'],
  };
  private readonly words: FactWords;

  constructor({ Grammar }: LangiumServices) {
    this.words = factWords(Grammar);
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return inDocument(document, formatEdits(document.textDocument.getText(), this.words));
  }

  /** Lays out whole lines, since half a line has no layout. */
  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const { textDocument } = document;
    const { start, end } = range;
    // Editors end a selection of whole lines at the start of the line below.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    const from = textDocument.offsetAt({ line: start.line, character: 0 });
    const to = textDocument.offsetAt({ line: last, character: 0 });
    return inDocument(document, formatRangeEdits(textDocument.getText(), from, to, this.words));
  }

  /** Moves the line that was begun, or the brace that was typed, to where it belongs; what is being written stays. */
  formatDocumentOnType(document: LangiumDocument, { ch, position }: DocumentOnTypeFormattingParams): TextEdit[] {
    const source = document.textDocument.getText();
    const offset = document.textDocument.offsetAt({ line: position.line, character: 0 });
    if (ch === '}' && !/^[ \t]*\}/.test(source.slice(offset))) return [];
    return inDocument(document, indentEdits(source, offset));
  }
}

function inDocument({ textDocument }: LangiumDocument, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    newText: text,
  }));
}
