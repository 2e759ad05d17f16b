import { AstUtils } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { isBlueprintItem, isLine } from '../generated/ast.js';
import type { JourneySharedServices } from '../journey-module.js';
import { declares, kindOf, nameOf, spaceOf, titleOf, titleOperand } from '../naming.js';
import { isBuiltin } from './pointing.js';
import { symbolKinds } from './symbol-kinds.js';

/** An editor shows no more than this, and asks again as soon as the query is longer. */
const most = 500;

/** Finds the things of all files by title or name. */
export class JourneyWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  constructor(private readonly services: JourneySharedServices) {}

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    return this.matching(query).limit(most).toArray();
  }

  private matching(query: string) {
    const { FuzzyMatcher } = this.services.lsp;
    const documents = this.services.workspace.LangiumDocuments.all.filter((document) => !isBuiltin(document));
    return documents.flatMap((document) =>
      AstUtils.streamAst(document.parseResult.value)
        .filter(isLine)
        .filter(declares)
        .filter((thing) => !isBlueprintItem(thing))
        .filter((thing) => [titleOf(thing), nameOf(thing) ?? ''].some((text) => FuzzyMatcher.match(query, text)))
        .flatMap((thing): WorkspaceSymbol[] => {
          const node = titleOperand(thing)?.$cstNode ?? thing.$cstNode;
          if (!node || titleOf(thing) === '') return [];
          const space = spaceOf(thing);
          return [
            {
              name: titleOf(thing).replace(/\s+/g, ' '),
              kind: symbolKinds[kindOf(thing)],
              containerName: space.$type === 'Journey' ? titleOf(space) : undefined,
              location: { uri: document.uri.toString(), range: node.range },
            },
          ];
        }),
    );
  }
}
