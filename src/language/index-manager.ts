import {
  type AstNode,
  type AstNodeDescription,
  type Cancellation,
  ContextCache,
  DefaultIndexManager,
  type LangiumDocument,
  type URI,
} from 'langium';
import { importsOf } from './imports.js';

/** The index of shared names, which also knows that a file depends on every file that it imports. */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly byName = new ContextCache<string, string, AstNodeDescription | undefined>();

  /** What a file offers to those that import it. */
  exportsOf(uri: string): readonly AstNodeDescription[] {
    return this.symbolIndex.get(uri) ?? [];
  }

  /** The thing of a type and name that a file offers. */
  exported(uri: string, type: string, name: string): AstNodeDescription | undefined {
    return this.byName.get(uri, `${type} ${name}`, () =>
      this.exportsOf(uri).find((description) => description.type === type && description.name === name),
    );
  }

  override removeContent(uri: URI): void {
    super.removeContent(uri);
    this.byName.clear(uri.toString());
  }

  override async updateContent(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
    await super.updateContent(document, cancelToken);
    this.byName.clear(document.uri.toString());
  }

  override isAffected(document: LangiumDocument<AstNode>, changedUris: Set<string>): boolean {
    return (
      super.isAffected(document, changedUris) ||
      importsOf(document).some((imported) => changedUris.has(imported.uri.toString()))
    );
  }
}
