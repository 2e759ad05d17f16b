import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Clause, JourneyFile, Line } from '../generated/ast.js';

/**
 * All lines of a document in their order, those of blocks behind their heads. Several times as fast as a walk over every
 * node of the syntax tree, which counts where an editor asks after each keystroke.
 * @param range leaves out blocks that lie outside
 */
export function* linesOf(document: LangiumDocument, range?: Range): Generator<Line> {
  yield* within((document.parseResult.value as JourneyFile).lines, range);
}

/** The line itself and its clauses: whatever has operands. */
export function holdersOf(line: Line): (Line | Clause)[] {
  return [line, ...line.clauses];
}

function* within(lines: readonly Line[], range: Range | undefined): Generator<Line> {
  for (const line of lines) {
    const place = line.$cstNode?.range;
    if (range && place && (place.end.line < range.start.line || place.start.line > range.end.line)) continue;
    yield line;
    if (line.lines.length > 0) yield* within(line.lines, range);
  }
}
