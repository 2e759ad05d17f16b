import {
  type AstNode,
  AstUtils,
  type CstNode,
  DefaultReferences,
  type LangiumDocument,
  type LeafCstNode,
} from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { JourneyServices } from '../../journey-module.js';
import { isBuiltin, pointedAt, thingOf } from '../pointing.js';

/** Knows that a thing is also meant by the word behind `as` and by its title, which Langium's own search passes over. */
export class JourneyReferences extends DefaultReferences {
  override findDeclarations(source: CstNode): AstNode[] {
    const thing = 'tokenType' in source ? thingOf(source as LeafCstNode) : undefined;
    return thing ? [thing] : [];
  }
}

/** All places that refer to the thing at the cursor, in every file. */
export class JourneyReferencesProvider implements ReferencesProvider {
  constructor(private readonly services: JourneyServices) {}

  findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
    const thing = pointedAt(document, params.position)?.thing;
    if (!thing) return [];
    const { includeDeclaration } = params.context;
    const shownInEditor = includeDeclaration && !isBuiltin(AstUtils.getDocument(thing));
    return this.services.references.References.findReferences(thing, { includeDeclaration: shownInEditor })
      .map((reference) => ({ uri: reference.sourceUri.toString(), range: reference.segment.range }))
      .toArray();
  }
}
