import { type AstNode, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import { type Declaration, isClause, isLaneText, isLine, isMention, type Line } from '../generated/ast.js';
import { builtinLibraryUri } from '../library/uri.js';
import { declares, titleOperand, writtenName } from '../naming.js';

/** A thing that the cursor points at, by its name, its title or a word that refers to it. */
export interface Pointed {
  thing: Declaration;
  leaf: LeafCstNode;
}

/** The words, texts and numbers that touch a position: the one behind it first, then the one before. */
export function leavesAt(document: LangiumDocument, position: Position): LeafCstNode[] {
  const root = document.parseResult.value.$cstNode;
  if (!root) return [];
  const offset = document.textDocument.offsetAt(position);
  const leaves = [offset, offset - 1].flatMap((at) => (at >= 0 ? (CstUtils.findLeafNodeAtOffset(root, at) ?? []) : []));
  return leaves.filter((leaf, index) => leaves.indexOf(leaf) === index && leaf.offset <= offset && offset <= leaf.end);
}

/** The thing at a position. Undefined as well where a name refers to nothing. */
export function pointedAt(document: LangiumDocument, position: Position): Pointed | undefined {
  for (const leaf of leavesAt(document, position)) {
    const thing = thingOf(leaf);
    if (thing) return { thing, leaf };
  }
  return undefined;
}

/** The thing that a word or text names. */
export function thingOf(leaf: LeafCstNode): Declaration | undefined {
  const node = leaf.astNode;
  if (isMention(node)) return node.target.ref;
  if (isLaneText(node)) return node.lane.$refNode?.offset === leaf.offset ? node.lane.ref : undefined;
  const line = lineOfOperand(node);
  if (!line || !declares(line)) return undefined;
  return node === titleOperand(line) || node === writtenName(line) ? line : undefined;
}

/** The line that an operand stands on, behind its first word or behind a clause word. */
function lineOfOperand(node: AstNode): Line | undefined {
  const holder = node.$container;
  if (isLine(holder)) return holder;
  return isClause(holder) ? holder.$container : undefined;
}

/** Whether a document is the built-in library, which nobody can open or change. */
export function isBuiltin(document: LangiumDocument): boolean {
  return document.uri.toString() === builtinLibraryUri.toString();
}
