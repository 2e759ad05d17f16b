import { type AstNode, AstUtils, type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
  type Range,
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import {
  type Declaration,
  isClause,
  isFeeling,
  isGain,
  isLaneText,
  isLine,
  isMention,
  isOwnField,
  isPain,
  isPlain,
  isText,
  isUnknown,
  type Line,
  type Plain,
} from '../generated/ast.js';
import { declares, kindOf, writtenName } from '../naming.js';
import { blockOf } from '../scope.js';
import { choicesOf } from '../values/choices.js';
import type { Kind } from '../vocabulary.js';
import { isBuiltin } from './pointing.js';
import { firstLeaf, holdersOf, linesOf } from './walking.js';

/** The standard types, since every colour theme knows those. */
const typeOfKind: Readonly<Record<Kind, SemanticTokenTypes>> = {
  persona: SemanticTokenTypes.class,
  team: SemanticTokenTypes.struct,
  channel: SemanticTokenTypes.enumMember,
  evidence: SemanticTokenTypes.interface,
  emotion: SemanticTokenTypes.enumMember,
  lane: SemanticTokenTypes.property,
  metric: SemanticTokenTypes.variable,
  journey: SemanticTokenTypes.namespace,
  stage: SemanticTokenTypes.namespace,
  touchpoint: SemanticTokenTypes.function,
  pain: SemanticTokenTypes.variable,
  gain: SemanticTokenTypes.variable,
  opportunity: SemanticTokenTypes.method,
  objective: SemanticTokenTypes.variable,
  sees: SemanticTokenTypes.variable,
  frontstage: SemanticTokenTypes.variable,
  backstage: SemanticTokenTypes.variable,
  support: SemanticTokenTypes.variable,
};

const types = [...new Set([SemanticTokenTypes.keyword, ...Object.values(typeOfKind)])].sort();
const modifiers = [
  SemanticTokenModifiers.declaration,
  SemanticTokenModifiers.defaultLibrary,
  SemanticTokenModifiers.deprecated,
];

interface ColouredWord {
  cst: CstNode;
  type: SemanticTokenTypes;
  modifiers: readonly SemanticTokenModifiers[];
}

/**
 * Colours words by what they mean where they stand, which the TextMate grammar can only guess at: names by the kind of
 * thing, words of the language only where they are ones. Texts and numbers keep its colours; unknown lines get none.
 */
export class JourneySemanticTokenProvider implements SemanticTokenProvider {
  readonly tokenTypes: Record<string, number> = Object.fromEntries(types.map((type, index) => [type, index]));
  readonly tokenModifiers: Record<string, number> = Object.fromEntries(modifiers.map((name, bit) => [name, 1 << bit]));
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: types, tokenModifiers: modifiers },
    full: { delta: false },
    range: true,
  };

  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): SemanticTokens {
    return this.tokens(document);
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return this.tokens(document, range);
  }

  /** Not announced; whoever asks all the same gets everything. */
  semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
    return this.tokens(document);
  }

  private tokens(document: LangiumDocument, range?: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    for (const line of linesOf(document, range)) {
      if (isUnknown(line)) continue;
      const words = [...wordsOfLine(line)].sort((a, b) => a.cst.offset - b.cst.offset);
      for (const { cst, type, modifiers: given } of words) {
        const { start, end } = cst.range;
        const bits = given.reduce((sum, modifier) => sum | (this.tokenModifiers[modifier] ?? 0), 0);
        builder.push(start.line, start.character, end.character - start.character, this.tokenTypes[type] ?? 0, bits);
      }
    }
    return builder.build();
  }
}

function* wordsOfLine(line: Line): Generator<ColouredWord> {
  if (isOwnField(line)) yield* firstWord(line, SemanticTokenTypes.property, [SemanticTokenModifiers.declaration]);
  else yield* firstWord(line, isLaneText(line) ? SemanticTokenTypes.property : SemanticTokenTypes.keyword);
  if (isFeeling(line) && line.follows) yield* secondWord(line);
  const name = declares(line) ? writtenName(line) : undefined;
  if (name && !isText(name) && declares(line)) yield* word(name, typeOfKind[kindOf(line)], modifiersOf(line, true));
  for (const holder of holdersOf(line)) {
    if (isClause(holder)) yield* firstWord(holder, SemanticTokenTypes.keyword);
    for (const operand of holder.operands) {
      const thing = isMention(operand) ? operand.target.ref : undefined;
      if (thing) yield* word(operand, typeOfKind[kindOf(thing)], modifiersOf(thing, false));
      else if (isPlain(operand) && operand !== name && isChoice(operand))
        yield* word(operand, SemanticTokenTypes.enumMember);
    }
  }
}

function* word(
  { $cstNode: cst }: AstNode,
  type: SemanticTokenTypes,
  given: SemanticTokenModifiers[] = [],
): Generator<ColouredWord> {
  if (cst) yield { cst, type, modifiers: given };
}

function* firstWord(
  node: AstNode,
  type: SemanticTokenTypes,
  given: SemanticTokenModifiers[] = [],
): Generator<ColouredWord> {
  const cst = node.$cstNode && firstLeaf(node.$cstNode);
  if (cst) yield { cst, type, modifiers: given };
}

/** The `feels` of `then feels`. */
function* secondWord(line: Line): Generator<ColouredWord> {
  const cst = line.$cstNode && CstUtils.flattenCst(line.$cstNode).tail(1).head();
  if (cst) yield { cst, type: SemanticTokenTypes.keyword, modifiers: [] };
}

function modifiersOf(thing: Declaration, isDeclared: boolean): SemanticTokenModifiers[] {
  const isResolved = (isPain(thing) || isGain(thing)) && says(thing, 'resolved');
  const isOurs = isBuiltin(AstUtils.getDocument(thing));
  return [
    ...(isDeclared ? [SemanticTokenModifiers.declaration] : []),
    ...(isResolved ? [SemanticTokenModifiers.deprecated] : []),
    ...(isOurs ? [SemanticTokenModifiers.defaultLibrary] : []),
  ];
}

function says(thing: Line, word: string): boolean {
  return [...thing.clauses, ...thing.lines].some((fact) => fact.word === word);
}

/** One of the words that may be chosen at its place, such as `high` behind `severity`. */
function isChoice(word: Plain): boolean {
  const holder = word.$container;
  if (isClause(holder)) return choicesOf(holder.$container.word, holder.word)?.includes(word.value) ?? false;
  return isLine(holder) && (choicesOf(blockOf(holder), holder.word)?.includes(word.value) ?? false);
}
