import { type AstNode, CstUtils, type ValidationAcceptor } from 'langium';
import type { DiagnosticTag, Range } from 'vscode-languageserver-types';
import type { Clause, Line } from '../generated/ast.js';
import { dataOf, type Mend } from '../mend.js';
import { type CheckId, definitionOf } from './registry.js';

/**
 * Reports a finding at a node, under the id of its check. Its level is settled by the document's configuration.
 * @param details tags, what mends it, and where it is, if not the head of the node
 */
export function report(
  accept: ValidationAcceptor,
  check: CheckId,
  message: string,
  node: AstNode,
  { range, tags, mends }: { range?: Range; tags?: DiagnosticTag[]; mends?: readonly Mend[] } = {},
): void {
  const { level } = definitionOf(check);
  accept(level, message, { node, range: range ?? headRange(node), code: check, tags, ...dataOf(mends) });
}

/** A line without its block, or a whole clause or operand. */
export function headRange(node: AstNode): Range {
  const cst = node.$cstNode;
  if (!cst) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  if (!('clauses' in node)) return cst.range;
  const line = node as Line;
  const last: Clause | Line['operands'][number] | undefined = line.clauses.at(-1) ?? line.operands.at(-1);
  const end = last?.$cstNode?.range.end ?? CstUtils.flattenCst(cst).head()?.range.end ?? cst.range.end;
  return { start: cst.range.start, end };
}

/** The first word of a line alone. */
export function wordRange(line: Line): Range {
  const first = line.$cstNode && CstUtils.flattenCst(line.$cstNode).head();
  return first?.range ?? headRange(line);
}
