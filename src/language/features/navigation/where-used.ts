import { type AstNode, AstUtils, type LangiumDocument, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver';
import { type Declaration, isLaneText, isMention } from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import { declares, kindOf, titleOf } from '../../naming.js';
import { isBuiltin, pointedAt } from '../pointing.js';
import { symbolKinds } from '../symbol-kinds.js';

/** Where a thing is used, and what it uses: the editor's call hierarchy, with references in the place of calls. */
export class JourneyWhereUsedProvider implements CallHierarchyProvider {
  constructor(private readonly services: JourneyServices) {}

  prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] {
    const thing = pointedAt(document, position)?.thing;
    return thing ? this.itemOf(thing) : [];
  }

  /** The things in whose lines a thing is named. */
  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
    const thing = this.thingOf(item);
    if (!thing) return [];
    const users = new Map<Declaration, Range[]>();
    for (const { sourceUri, sourcePath, segment } of this.services.references.References.findReferences(thing, {})) {
      const document = this.services.shared.workspace.LangiumDocuments.getDocument(sourceUri);
      const root = document?.parseResult.value;
      const node = root && this.services.workspace.AstNodeLocator.getAstNode(root, sourcePath);
      const user = node && userOf(node);
      if (user) users.set(user, [...(users.get(user) ?? []), segment.range]);
    }
    return [...users].flatMap(([user, fromRanges]) => this.itemOf(user).map((from) => ({ from, fromRanges })));
  }

  /** The things that are named in the lines of a thing. */
  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
    const thing = this.thingOf(item);
    if (!thing) return [];
    const used = new Map<Declaration, Range[]>();
    for (const node of AstUtils.streamAst(thing)) {
      const reference = isMention(node) ? node.target : isLaneText(node) ? node.lane : undefined;
      const target = reference?.ref;
      if (!target || !reference.$refNode || userOf(node) !== thing) continue;
      used.set(target, [...(used.get(target) ?? []), reference.$refNode.range]);
    }
    return [...used].flatMap(([target, fromRanges]) => this.itemOf(target).map((to) => ({ to, fromRanges })));
  }

  private itemOf(thing: Declaration): CallHierarchyItem[] {
    const document = AstUtils.getDocument(thing);
    const range = thing.$cstNode?.range;
    const name = this.services.references.NameProvider.getNameNode(thing);
    if (!range || !name || isBuiltin(document)) return [];
    const uri = document.uri.toString();
    const kind = symbolKinds[kindOf(thing)];
    return [{ name: titleOf(thing), detail: kindOf(thing), kind, uri, range, selectionRange: name.range }];
  }

  private thingOf({ uri, selectionRange }: CallHierarchyItem): Declaration | undefined {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    return document && pointedAt(document, selectionRange.start)?.thing;
  }
}

/** The nearest thing that a node stands in. */
function userOf(node: AstNode): Declaration | undefined {
  return AstUtils.getContainerOfType(node, (each): each is Declaration => declares(each));
}
