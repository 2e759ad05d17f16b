import { type CstNode, isCompositeCstNode, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Clause, JourneyFile, Line } from '../generated/ast.js';

/**
 * All lines of a document in their order, those of blocks behind their heads. Several times as fast as a walk over every
 * node of the syntax tree, which counts where an editor asks after each keystroke.
 * @param range leaves out blocks that lie outside
 */
export function linesOf(document: LangiumDocument, range?: Range): Line[] {
  const found: Line[] = [];
  collect((document.parseResult.value as JourneyFile).lines, range, found);
  return found;
}

/** The line itself and its clauses: whatever has operands. */
export function holdersOf(line: Line): (Line | Clause)[] {
  return [line, ...line.clauses];
}

/** The first word or sign of a node. */
export function firstLeaf(node: CstNode): CstNode {
  let first = node;
  while (isCompositeCstNode(first) && first.content[0]) first = first.content[0];
  return first;
}

function collect(lines: readonly Line[], range: Range | undefined, found: Line[]): void {
  for (const line of lines) {
    if (range && isOutside(line, range)) continue;
    found.push(line);
    collect(line.lines, range, found);
  }
}

function isOutside({ $cstNode: node }: Line, { start, end }: Range): boolean {
  return node !== undefined && (node.range.end.line < start.line || node.range.start.line > end.line);
}
