import { AstUtils, type LangiumDocument, UriUtils } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { JourneyServices } from '../../journey-module.js';
import { pointedAt } from '../pointing.js';

/** Marks the thing at the cursor wherever the file names it. */
export class JourneyHighlightProvider implements DocumentHighlightProvider {
  constructor(private readonly services: JourneyServices) {}

  getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] | undefined {
    const thing = pointedAt(document, params.position)?.thing;
    if (!thing) return undefined;
    const highlights = this.services.references.References.findReferences(thing, { documentUri: document.uri })
      .map((reference) => DocumentHighlight.create(reference.segment.range, DocumentHighlightKind.Read))
      .toArray();
    const name = this.services.references.NameProvider.getNameNode(thing);
    if (name && UriUtils.equals(AstUtils.getDocument(thing).uri, document.uri)) {
      highlights.unshift(DocumentHighlight.create(name.range, DocumentHighlightKind.Write));
    }
    return highlights;
  }
}
