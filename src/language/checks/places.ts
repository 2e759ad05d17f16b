import { type AstNode, AstUtils, type LangiumDocument, type URI } from 'langium';
import type { Thing } from '../../map/model.js';
import { nodeAt } from '../source-lines.js';

/** Where the things of a document's maps are written. */
export class Places {
  constructor(private readonly document: LangiumDocument) {}

  get uri(): URI {
    return this.document.uri;
  }

  /** The line or clause of a thing; of one in another file the reference to it, or else the head of the journey. */
  nodeOf(thing: Thing, journey: AstNode): AstNode {
    if (thing.uri !== undefined) return this.referenceTo(thing, journey) ?? journey;
    const offset = this.document.textDocument.offsetAt(thing.range.start);
    return nodeAt(this.document, offset) ?? journey;
  }

  private referenceTo({ uri, range }: Thing, journey: AstNode): AstNode | undefined {
    const { offset = 0, end = 0 } = journey.$cstNode ?? {};
    for (const reference of this.document.references) {
      const written = reference.$refNode;
      if (!written || written.offset < offset || written.end > end || !('ref' in reference)) continue;
      const thing = reference.ref;
      const start = thing?.$cstNode?.range.start;
      if (!thing || start?.line !== range.start.line || start.character !== range.start.character) continue;
      if (AstUtils.getDocument(thing).uri.toString() === uri) return written.astNode;
    }
    return undefined;
  }
}
