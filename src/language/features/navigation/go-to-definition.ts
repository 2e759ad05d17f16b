import { AstUtils, type LangiumDocument, type LeafCstNode, type URI } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import { type DefinitionParams, LocationLink, type Range } from 'vscode-languageserver';
import { isFact, isImport, isText, type Text } from '../../generated/ast.js';
import { resolvePath } from '../../imports.js';
import type { JourneyServices } from '../../journey-module.js';
import { folderOf } from '../../paths.js';
import { isBuiltin, leavesAt, pointedAt } from '../pointing.js';

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Leads from a name to where it is declared, and from the path of a `.journey` file to that file. */
export class JourneyDefinitionProvider implements DefinitionProvider {
  constructor(private readonly services: JourneyServices) {}

  getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
    return this.ofThing(document, params) ?? this.ofPath(document, params);
  }

  private ofThing(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const pointed = pointedAt(document, position);
    const target = pointed && AstUtils.getDocument(pointed.thing);
    const whole = pointed?.thing.$cstNode;
    if (!target || !whole || isBuiltin(target)) return undefined;
    const name = this.services.references.NameProvider.getNameNode(pointed.thing) ?? whole;
    return [LocationLink.create(target.uri.toString(), whole.range, name.range, pointed.leaf.range)];
  }

  private ofPath(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    for (const leaf of leavesAt(document, position)) {
      const file = this.fileNamedBy(leaf, document);
      if (file) return [LocationLink.create(file.toString(), startOfFile, startOfFile, leaf.range)];
    }
    return undefined;
  }

  private fileNamedBy(leaf: LeafCstNode, document: LangiumDocument): URI | undefined {
    const path = pathOperand(leaf);
    const folder = path && folderOf(document, this.services);
    const uri = folder && resolvePath(folder, path.value);
    return uri && this.services.shared.workspace.LangiumDocuments.hasDocument(uri) ? uri : undefined;
  }
}

/** The path in `import "path"` and `opens "path"`. */
export function pathOperand(leaf: LeafCstNode): Text | undefined {
  const node = leaf.astNode;
  if (!isText(node)) return undefined;
  const line = node.$container;
  return isImport(line) || (isFact(line) && line.word === 'opens') ? node : undefined;
}
