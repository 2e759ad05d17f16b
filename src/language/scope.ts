import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeComputation,
  type LangiumDocument,
  type LocalSymbols,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type Stream,
  stream,
} from 'langium';
import { type Declaration, isClause, isLaneText, isLine, type JourneyFile, type Line } from './generated/ast.js';
import { importsOf } from './imports.js';
import type { JourneyServices } from './journey-module.js';
import { builtinLibraryUri } from './library/uri.js';
import { isShared, type NameSpace, nameOf, namesOfSpace, spaceOf } from './naming.js';
import { type Kind, kindsReferredTo } from './vocabulary.js';

/** Offers the shared things of a file, and its journeys, to the files that import it. */
export class JourneyScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const file = document.parseResult.value as JourneyFile;
    const exported: AstNodeDescription[] = [];
    for (const [kind, names] of namesOfSpace(file)) {
      if (!isShared(kind)) continue;
      for (const [name, [thing]] of names) {
        if (thing) exported.push(this.descriptions.createDescription(thing, name, document));
      }
    }
    return exported;
  }

  /** Nothing: the scope provider looks names up where they are given (naming.ts). */
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return { has: () => false, getStream: () => stream([]) };
  }
}

/** Which kinds of things a mention may refer to, from the line and clause that it stands in. */
export function kindsMentioned(mention: AstNode): readonly Kind[] {
  if (isLaneText(mention)) return ['lane'];
  const clause = isClause(mention.$container) ? mention.$container : undefined;
  const line = clause ? clause.$container : mention.$container;
  return isLine(line) ? (kindsReferredTo(blockOf(line), line.word, clause?.word) ?? []) : [];
}

/** The word of the block that a line stands in, `top` outside of any. */
export function blockOf(line: Line): string {
  return isLine(line.$container) ? line.$container.word : 'top';
}

/** Looks names up in the journey, then the file, then its imports, last among the built-in things. */
export class JourneyScopeProvider implements ScopeProvider {
  private readonly layersOfSpace = new WeakMap<NameSpace, readonly Layer[]>();

  constructor(private readonly services: JourneyServices) {}

  getScope(context: ReferenceInfo): Scope {
    return new NameScope(kindsMentioned(context.container), this.layers(context.container));
  }

  /** Things of some kinds that can be referred to at a node, nearest first; of two with one name only the nearest. */
  visible(node: AstNode, kinds: readonly Kind[]): Stream<AstNodeDescription> {
    return new NameScope(kinds, this.layers(node)).getAllElements();
  }

  private layers(node: AstNode): readonly Layer[] {
    const space = spaceOf(node);
    let layers = this.layersOfSpace.get(space);
    if (!layers) {
      layers = this.collectLayers(space, AstUtils.getDocument(node));
      this.layersOfSpace.set(space, layers);
    }
    return layers;
  }

  private collectLayers(space: NameSpace, document: LangiumDocument): Layer[] {
    const file = document.parseResult.value as JourneyFile;
    const base = this.services.shared.workspace.WorkspaceManager.firstFolder;
    const imported = importsOf(document, base).map((entry) => entry.uri.toString());
    return [
      ...(space === file ? [] : [this.ownNames(space, document)]),
      this.ownNames(file, document),
      ...[...imported, builtinLibraryUri.toString()].map((uri) => this.exportedNames(uri)),
    ];
  }

  private ownNames(space: NameSpace, document: LangiumDocument): Layer {
    const provider = this.services.workspace.AstNodeDescriptionProvider;
    const described = new Map<Declaration, AstNodeDescription>();
    const describe = (thing: Declaration): AstNodeDescription => {
      const description = described.get(thing) ?? provider.createDescription(thing, nameOf(thing), document);
      described.set(thing, description);
      return description;
    };
    const names = (kind: Kind) => namesOfSpace(space).get(kind);
    return {
      find: (kind, name) => {
        const thing = names(kind)?.get(name)?.[0];
        return thing && describe(thing);
      },
      all: (kind) => [...(names(kind)?.values() ?? [])].flatMap((same) => same.slice(0, 1)).map(describe),
    };
  }

  private exportedNames(uri: string): Layer {
    const index = this.services.shared.workspace.IndexManager;
    return {
      find: (kind, name) => index.exported(uri, typeOf(kind), name),
      all: (kind) => index.exportsOf(uri).filter((description) => description.type === typeOf(kind)),
    };
  }
}

/** A place where names are declared. */
interface Layer {
  find(kind: Kind, name: string): AstNodeDescription | undefined;
  all(kind: Kind): readonly AstNodeDescription[];
}

class NameScope implements Scope {
  constructor(
    private readonly kinds: readonly Kind[],
    private readonly layers: readonly Layer[],
  ) {}

  getElement(name: string): AstNodeDescription | undefined {
    for (const kind of this.kinds) {
      for (const layer of this.layers) {
        const found = layer.find(kind, name);
        if (found) return found;
      }
    }
    return undefined;
  }

  getElements(name: string): Stream<AstNodeDescription> {
    return this.getAllElements().filter((description) => description.name === name);
  }

  getAllElements(): Stream<AstNodeDescription> {
    const { kinds, layers } = this;
    return stream(kinds.flatMap((kind) => layers.flatMap((layer) => layer.all(kind)))).distinct(
      (description) => `${description.type} ${description.name}`,
    );
  }
}

/** The type of the grammar that declares things of a kind. */
function typeOf(kind: Kind): string {
  return blueprint.has(kind) ? 'BlueprintItem' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

const blueprint: ReadonlySet<Kind> = new Set<Kind>(['sees', 'frontstage', 'backstage', 'support']);
