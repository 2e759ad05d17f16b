import { type AstNode, createParser, LangiumParser, type ParseResult, type ParserOptions } from 'langium';
import type { JourneyFile, Line } from './generated/ast.js';
import type { JourneyServices } from './journey-module.js';
import { type KeptStages, keptStages, takeOver } from './kept-stages.js';
import type { JourneyLexer, JourneyLexingReport } from './lexer.js';

/** The parser that Langium makes of the grammar; the lists of its syntax trees take no more room than they need. */
export class JourneyParser extends LangiumParser {
  override parse<T extends AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    const result = super.parse<T>(input, options);
    const file = result.value as AstNode as JourneyFile;
    file.lines = fitted(file.lines);
    file.lines.forEach(fit);
    return result;
  }

  /**
   * Parses what has become of a text. The stages that did not change are taken out of its syntax tree, which must not be
   * used any more.
   */
  parseAgain(text: string, before: ParseResult<JourneyFile>): ParseResult<JourneyFile> {
    let kept: KeptStages = new Map();
    const known = (report: JourneyLexingReport) => {
      kept = keptStages(text, report, before);
      return kept;
    };
    const result = (this.lexer as JourneyLexer).leavingOut(known, () => this.parse<JourneyFile>(text));
    takeOver(text, (result.lexerReport as JourneyLexingReport).tree, result.value, kept);
    return result;
  }
}

/** Creates the parser of the language. */
export function createJourneyParser(services: JourneyServices): JourneyParser {
  const parser = createParser(services.Grammar, new JourneyParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

function fit(line: Line): void {
  line.operands = fitted(line.operands);
  line.clauses = fitted(line.clauses);
  line.lines = fitted(line.lines);
  for (const clause of line.clauses) clause.operands = fitted(clause.operands);
  line.lines.forEach(fit);
}

/** A list that grew item by item keeps room for some sixteen more; most lists of a syntax tree have one item or two. */
function fitted<T>(list: T[]): T[] {
  return list.length === 0 ? list : list.slice();
}
