import { type CompletionItem, CompletionItemKind, InsertTextFormat, TextEdit } from 'vscode-languageserver';
import type { Place, Span } from './place.js';

/** An item before it is known where it goes. */
export interface Offer {
  label: string;
  kind: CompletionItemKind;
  /** What is inserted, where that is not the label. */
  text?: string;
  /** The text is a snippet with tab stops. */
  snippet?: boolean;
  detail?: string;
  /** Shown behind the label in the list. */
  aside?: string;
  /** Markdown. */
  documentation?: string;
  /** What the typed letters are compared with, where that is not the label. */
  filter?: string;
  /** What is replaced, where that is not the word at the cursor. */
  span?: Span;
  /** Opens the list again behind the inserted text. */
  more?: boolean;
  /** Changes elsewhere in the same document. */
  alsoEdits?: TextEdit[];
}

export const kinds = CompletionItemKind;

/** The items of a list in the order of the offers. */
export function itemsOf(offers: readonly Offer[], { document, span, at }: Place): CompletionItem[] {
  const { textDocument } = document;
  return offers.map((offer, index) => {
    const replaced = offer.span ?? span;
    const next = textDocument.getText().charAt(replaced.end);
    const glued = at !== 'text' && replaced.start === replaced.end && /[^\s,{}]/u.test(next);
    const range = { start: textDocument.positionAt(replaced.start), end: textDocument.positionAt(replaced.end) };
    return {
      label: offer.label,
      kind: offer.kind,
      detail: offer.detail,
      labelDetails: offer.aside ? { description: offer.aside } : undefined,
      documentation: offer.documentation ? { kind: 'markdown', value: offer.documentation } : undefined,
      filterText: offer.filter ?? offer.label,
      sortText: String(index).padStart(4, '0'),
      insertTextFormat: offer.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: TextEdit.replace(range, `${offer.text ?? offer.label}${glued ? ' ' : ''}`),
      additionalTextEdits: offer.alsoEdits?.length ? offer.alsoEdits : undefined,
      command: offer.more ? { title: 'Suggest', command: 'editor.action.triggerSuggest' } : undefined,
    };
  });
}

/** A text as a part of a snippet, so that nothing in it becomes a tab stop. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop with a text that stands in for what is to be typed. */
export function stop(number: number, placeholder: string): string {
  return `\${${number}:${inSnippet(placeholder)}}`;
}

/** A tab stop at which one of several words is chosen. */
export function choice(number: number, words: readonly string[]): string {
  return `\${${number}|${words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}
