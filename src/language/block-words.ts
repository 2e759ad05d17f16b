import { type AstNode, AstUtils, type Grammar, GrammarAST } from 'langium';

/** Words that may start a line, by the word of the block that they stand in (`top` outside of any). */
export type BlockWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads from the grammar which words may start a line in which block, so that they are written in one place only. */
export function blockWords(grammar: Grammar): BlockWords {
  const words = known.get(grammar) ?? readBlockWords(grammar);
  known.set(grammar, words);
  return words;
}

/** Services of several kinds ask for them, in each workspace. */
const known = new WeakMap<Grammar, BlockWords>();

function readBlockWords(grammar: Grammar): BlockWords {
  const blocks = new Map<string, ReadonlySet<string>>();
  for (const rule of grammar.rules) {
    if (!GrammarAST.isParserRule(rule) || rule.fragment) continue;
    const words = new Set(linesOf(rule).flatMap((line) => [...firstWords(line)]));
    if (words.size === 0) continue;
    for (const block of rule.entry ? ['top'] : firstWords(rule)) blocks.set(block, words);
  }
  return blocks;
}

/** The rules of the lines that may stand in a block. */
function linesOf(block: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
  const contents = AstUtils.streamAllContents(block).toArray();
  const assigned = contents.filter(GrammarAST.isAssignment).filter(({ feature }) => feature === 'lines');
  const fragments = contents.flatMap(calledRules).filter((rule) => rule.fragment);
  return [
    ...assigned.flatMap(({ terminal }) => AstUtils.streamAst(terminal).toArray().flatMap(calledRules)),
    ...fragments.flatMap(linesOf),
  ];
}

/** Every clause word of the language. */
export function clauseWords(grammar: Grammar): ReadonlySet<string> {
  const rule = grammar.rules.find((candidate) => candidate.name === 'ClauseWord');
  return new Set(rule ? keywordsIn(rule) : []);
}

function firstWords(line: GrammarAST.ParserRule): Set<string> {
  return AstUtils.streamAllContents(line)
    .filter(GrammarAST.isAssignment)
    .filter((assignment) => assignment.feature === 'word')
    .flatMap((assignment) => keywordsIn(assignment.terminal))
    .exclude([':'])
    .toSet();
}

function keywordsIn(node: GrammarAST.AbstractElement | GrammarAST.AbstractRule): string[] {
  return AstUtils.streamAst(node)
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value)
    .toArray();
}

function calledRules(element: AstNode): GrammarAST.ParserRule[] {
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) ? [rule] : [];
}
