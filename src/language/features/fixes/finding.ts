import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { everyLine, type SourceLine } from '../../../edit/line-tree.js';
import { isJourney, type Journey, type Line } from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import { lineAt, lineTreeOf, nodeAt } from '../../source-lines.js';
import type { Change } from './change.js';

/** What a check found in a document, and what its fixes may ask. */
export interface Finding {
  document: LangiumDocument;
  diagnostic: Diagnostic;
  services: JourneyServices;
}

/** A way to mend a finding. */
export interface Fix {
  /** What it does, as an order: "Remove this import". */
  title: string;
  change: Change;
  /** The one that most people want, done by the editor's "auto fix". */
  preferred?: boolean;
}

/** The ways to mend what one check finds; none where the text at hand leaves it open. */
export type Mending = (finding: Finding) => Fix[];

/**
 * Where a finding starts and ends in the text.
 * @param length in UTF-16 units, where what it is about reaches further than what is underlined
 */
export function spanOf(
  { document: { textDocument }, diagnostic }: Finding,
  length?: number,
): { start: number; end: number } {
  const start = textDocument.offsetAt(diagnostic.range.start);
  return { start, end: length === undefined ? textDocument.offsetAt(diagnostic.range.end) : start + length };
}

/** What a finding is about: an operand, a clause, or the line whose first word it is. */
export function nodeOf(finding: Finding): AstNode | undefined {
  return nodeAt(finding.document, spanOf(finding).start);
}

/** The line that a finding stands on. */
export function lineOf(finding: Finding): Line | undefined {
  return lineAt(finding.document, spanOf(finding).start);
}

/** The journey around a line, or the line itself where it is one. */
export function journeyOf(line: Line): Journey | undefined {
  return AstUtils.getContainerOfType(line, isJourney);
}

/** The line of the text that a finding starts on, also where the syntax tree has none. */
export function sourceLineAt(document: LangiumDocument, offset: number): SourceLine | undefined {
  return [...everyLine(lineTreeOf(document).lines)].findLast(({ lexemes: [first] }) => first && first.start <= offset);
}
