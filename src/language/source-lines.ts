import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { everyLine, type LineTree, type SourceLine } from '../edit/line-tree.js';
import { isLine, type Line } from './generated/ast.js';
import type { JourneyLexingReport } from './lexer.js';

/** The lines of a parsed document, with comments and braces. */
export function lineTreeOf(document: LangiumDocument): LineTree {
  return (document.parseResult.lexerReport as JourneyLexingReport).tree;
}

const byStart = new WeakMap<LineTree, ReadonlyMap<number, SourceLine>>();

/** The source of a line of the syntax tree. */
export function sourceLineOf(line: Line): SourceLine | undefined {
  const tree = lineTreeOf(AstUtils.getDocument(line));
  let lines = byStart.get(tree);
  if (!lines) {
    lines = new Map([...everyLine(tree.lines)].map((each) => [each.lexemes[0]?.start ?? -1, each]));
    byStart.set(tree, lines);
  }
  return line.$cstNode && lines.get(line.$cstNode.offset);
}

/** The comment directly above a line, without its slashes; empty where there is none. */
export function commentAbove(line: Line): string {
  const source = lineTreeOf(AstUtils.getDocument(line)).source;
  const comments = sourceLineOf(line)?.comments ?? [];
  return comments.map(({ start, end }) => source.slice(start, end).replace(/^\/\/+ ?/, '')).join('\n');
}

/** What stands at an offset: an operand, a clause, or the line whose first word it is. */
export function nodeAt(document: LangiumDocument, offset: number): AstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  return root && CstUtils.findLeafNodeAtOffset(root, offset)?.astNode;
}

/** The line that what stands at an offset belongs to. */
export function lineAt(document: LangiumDocument, offset: number): Line | undefined {
  const node = nodeAt(document, offset);
  return node && AstUtils.getContainerOfType(node, isLine);
}
