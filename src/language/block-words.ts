import { AstUtils, type Grammar, GrammarAST } from 'langium';

/** Words that may start a line, by the word of the block that they stand in (`top` outside of any). */
export type BlockWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads from the grammar which words may start a line in which block, so that they are written in one place only. */
export function blockWords(grammar: Grammar): BlockWords {
  const blocks = new Map<string, ReadonlySet<string>>();
  for (const rule of grammar.rules) {
    if (!GrammarAST.isParserRule(rule)) continue;
    const lines = AstUtils.streamAllContents(rule)
      .filter(GrammarAST.isAssignment)
      .find((a) => a.feature === 'lines');
    const lineRule = lines && calledRule(lines.terminal);
    if (!lineRule || rule.fragment) continue;
    for (const block of rule.entry ? ['top'] : firstWords(rule)) blocks.set(block, firstWords(lineRule));
  }
  return blocks;
}

/** Every clause word of the language. */
export function clauseWords(grammar: Grammar): ReadonlySet<string> {
  const rule = grammar.rules.find((candidate) => candidate.name === 'ClauseWord');
  return new Set(rule ? keywordsIn(rule) : []);
}

function firstWords(rule: GrammarAST.ParserRule): Set<string> {
  const contents = AstUtils.streamAllContents(rule);
  const assignments = contents.filter(GrammarAST.isAssignment).filter((assignment) => assignment.feature === 'word');
  if (!assignments.isEmpty()) {
    return assignments
      .flatMap((assignment) => keywordsIn(assignment.terminal))
      .exclude([':'])
      .toSet();
  }
  const called = contents.filter(GrammarAST.isRuleCall).map((call) => call.rule.ref);
  return called.filter(GrammarAST.isParserRule).flatMap(firstWords).toSet();
}

function keywordsIn(node: GrammarAST.AbstractElement | GrammarAST.AbstractRule): string[] {
  return AstUtils.streamAst(node)
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value)
    .toArray();
}

function calledRule(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | undefined {
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) ? rule : undefined;
}
