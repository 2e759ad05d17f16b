import {
  type AstNode,
  createParser,
  type Grammar,
  LangiumParser,
  type Linker,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import type { JourneyFile, Line } from './generated/ast.js';
import type { JourneyServices } from './journey-module.js';
import { type KeptStages, keptStages, takeOver } from './kept-stages.js';
import type { JourneyLexer, JourneyLexingReport } from './lexer.js';

/** Parses files for the services of one workspace; their names lead to what these know. */
export class JourneyParser implements Pick<LangiumParser, 'parse'> {
  constructor(private readonly services: JourneyServices) {}

  parse<T extends AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    return this.grammarParser.parseFor<T>(this.services.references.Linker, input, options);
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
    const result = this.grammarParser.lexer.leavingOut(known, () => this.parse<JourneyFile>(text));
    takeOver(text, (result.lexerReport as JourneyLexingReport).tree, result.value, kept);
    return result;
  }

  private get grammarParser(): GrammarParser {
    const { Grammar } = this.services;
    const parser = grammarParsers.get(Grammar) ?? createGrammarParser(this.services);
    grammarParsers.set(Grammar, parser);
    return parser;
  }
}

/** To make a parser of a grammar takes as long as to read some maps: all services have one, and use it in turns. */
const grammarParsers = new WeakMap<Grammar, GrammarParser>();

/** The parser that Langium makes of the grammar; the lists of its syntax trees take no more room than they need. */
class GrammarParser extends LangiumParser {
  declare readonly lexer: JourneyLexer;

  /** @param linker finds what the names in the text refer to */
  parseFor<T extends AstNode>(linker: Linker, input: string, options?: ParserOptions): ParseResult<T> {
    Object.assign(this, { linker });
    const result = this.parse<T>(input, options);
    // It knows all documents of its services, which may be done with.
    Object.assign(this, { linker: undefined });
    const file = result.value as AstNode as JourneyFile;
    file.lines = fitted(file.lines);
    file.lines.forEach(fit);
    return result;
  }
}

function createGrammarParser(services: JourneyServices): GrammarParser {
  const parser = createParser(services.Grammar, new GrammarParser(services), services.parser.Lexer.definition);
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
