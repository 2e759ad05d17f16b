import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import { contains, covers, isSameRange } from '../../map/ranges.js';
import { headRange } from '../checks/report.js';
import { isClause, isLine, isText, type Line } from '../generated/ast.js';
import { sourceLineOf } from '../source-lines.js';
import { leavesAt } from './pointing.js';

/**
 * What "expand selection" takes in step by step: the word, the text without and with its quotes, the clause, the line, the
 * block with its comment, what stands around it, the file.
 */
export function selectionRangesAt(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
  const { textDocument } = document;
  return positions.map((asked) => {
    // Where a text has just become shorter, the nearest place that is left: every place needs an answer.
    const position = textDocument.positionAt(textDocument.offsetAt(asked));
    const ranges = [...rangesAt(document, position), wholeFile(document)];
    const growing = ranges.filter((range, index) => {
      const inner = ranges.slice(0, index).findLast((each) => contains(each, position));
      return contains(range, position) && (!inner || (covers(range, inner) && !isSameRange(range, inner)));
    });
    return growing.reduceRight<SelectionRange | undefined>(
      (parent, range) => (parent ? { range, parent } : { range }),
      undefined,
    ) as SelectionRange;
  });
}

function rangesAt(document: LangiumDocument, position: Position): Range[] {
  const [leaf] = leavesAt(document, position);
  const ranges: Range[] = leaf
    ? [...(isText(leaf.astNode) ? [insideQuotes(leaf.range, leaf.text)] : []), leaf.range]
    : [];
  const innermost = leaf?.astNode ?? lineAround(document, position);
  for (let node: AstNode | undefined = innermost; node; node = node.$container) {
    if (isLine(node)) ranges.push(...lineRanges(document, node));
    else if (isClause(node) && node.$cstNode) ranges.push(node.$cstNode.range);
  }
  return ranges;
}

function lineRanges(document: LangiumDocument, line: Line): Range[] {
  const whole = line.$cstNode?.range;
  if (!whole) return [];
  const comment = sourceLineOf(line)?.comments[0];
  const start = comment ? document.textDocument.positionAt(comment.start) : whole.start;
  return [headRange(line), whole, { start, end: whole.end }];
}

/** The innermost block around a place where nothing stands. */
function lineAround(document: LangiumDocument, position: Position): Line | undefined {
  return AstUtils.streamAllContents(document.parseResult.value)
    .filter(isLine)
    .filter((line) => line.$cstNode !== undefined && contains(line.$cstNode.range, position))
    .reduce<Line | undefined>((_, line) => line, undefined);
}

function insideQuotes(range: Range, written: string): Range {
  const width = written.startsWith('"""') ? 3 : 1;
  return {
    start: { line: range.start.line, character: range.start.character + width },
    end: { line: range.end.line, character: Math.max(0, range.end.character - width) },
  };
}

function wholeFile({ textDocument }: LangiumDocument): Range {
  return { start: { line: 0, character: 0 }, end: textDocument.positionAt(textDocument.getText().length) };
}
