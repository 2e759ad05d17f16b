import { type AstNode, AstUtils, CstUtils } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import {
  type Declaration,
  isClause,
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

/**
 * Colours words by what they mean where they stand, which the TextMate grammar can only guess at: names by the kind of
 * thing, words of the language only where they are ones. Texts and numbers keep its colours; unknown lines get none.
 */
export class JourneySemanticTokenProvider extends AbstractSemanticTokenProvider {
  protected override highlightElement(node: AstNode, accept: SemanticTokenAcceptor): 'prune' | undefined {
    if (isUnknown(node)) return 'prune';
    if (isLine(node)) highlightLine(node, accept);
    else if (isClause(node)) firstWord(node, SemanticTokenTypes.keyword, accept);
    else if (isMention(node)) highlightName(node, node.target.ref, accept);
    else if (isPlain(node) && isChoice(node)) accept({ node, property: 'value', type: SemanticTokenTypes.enumMember });
    return undefined;
  }
}

function highlightLine(line: Line, accept: SemanticTokenAcceptor): void {
  if (isOwnField(line)) firstWord(line, SemanticTokenTypes.property, accept, [SemanticTokenModifiers.declaration]);
  else if (isLaneText(line)) firstWord(line, SemanticTokenTypes.property, accept);
  else firstWord(line, SemanticTokenTypes.keyword, accept);
  if (line.word === 'then') accept({ node: line, keyword: 'feels', type: SemanticTokenTypes.keyword });
  const name = declares(line) ? writtenName(line) : undefined;
  if (name && !isText(name) && declares(line)) {
    accept({ node: name, property: 'value', type: typeOfKind[kindOf(line)], modifier: modifiersOf(line, true) });
  }
}

function highlightName(node: AstNode, thing: Declaration | undefined, accept: SemanticTokenAcceptor): void {
  const cst = node.$cstNode;
  if (thing && cst) accept({ cst, type: typeOfKind[kindOf(thing)], modifier: modifiersOf(thing, false) });
}

function firstWord(
  node: AstNode,
  type: SemanticTokenTypes,
  accept: SemanticTokenAcceptor,
  modifier: SemanticTokenModifiers[] = [],
): void {
  const cst = node.$cstNode && CstUtils.flattenCst(node.$cstNode).head();
  if (cst) accept({ cst, type, modifier });
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
