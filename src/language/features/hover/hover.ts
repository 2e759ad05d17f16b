import { AstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { isClause, isLine, isPlain, isUnknown, type Line } from '../../generated/ast.js';
import { blockOf } from '../../scope.js';
import { choicesOf } from '../../values/choices.js';
import { clauseDoc, lineDoc, type WordDoc } from '../../word-docs.js';
import { code, codeBlock } from '../markdown.js';
import { leavesAt, thingOf } from '../pointing.js';
import { cardOf } from './cards.js';

/** Tells about the thing, or the word of the language, under the cursor. */
export class JourneyHoverProvider implements HoverProvider {
  getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
    for (const leaf of leavesAt(document, params.position)) {
      const value = aboutThing(leaf) ?? aboutWord(leaf) ?? aboutChoice(leaf);
      if (value) return { contents: { kind: 'markdown', value }, range: leaf.range };
    }
    return undefined;
  }
}

function aboutThing(leaf: LeafCstNode): string | undefined {
  const thing = thingOf(leaf);
  return thing && cardOf(thing);
}

/** The first word of a line, or a clause word. */
function aboutWord(leaf: LeafCstNode): string | undefined {
  const node = leaf.astNode;
  if (isClause(node) && leaf.offset === node.$cstNode?.offset) {
    const doc = clauseDoc(node.$container.word, node.word);
    return doc && shownDoc(node.word, doc, choicesOf(node.$container.word, node.word));
  }
  if (isLine(node) && !isUnknown(node) && isFirstWord(leaf, node)) {
    const doc = lineDoc(blockOf(node), node.word);
    return doc && shownDoc(node.word === 'then' ? 'then feels' : node.word, doc, choicesOf(blockOf(node), node.word));
  }
  return undefined;
}

/** Braces belong to the line too, but say nothing. */
function isFirstWord(leaf: LeafCstNode, line: Line): boolean {
  return leaf.offset === line.$cstNode?.offset || (line.word === 'then' && leaf.text === 'feels');
}

/** One of the words that may be chosen, among the others. */
function aboutChoice(leaf: LeafCstNode): string | undefined {
  const node = leaf.astNode;
  if (!isPlain(node)) return undefined;
  const holder = node.$container;
  const line = AstUtils.getContainerOfType(node, isLine);
  if (!line) return undefined;
  const owner = isClause(holder) ? line.word : blockOf(line);
  const word = isClause(holder) ? holder.word : line.word;
  if (word === 'for' && node.value === 'all') return '**all** — everybody who comes along here';
  const choices = choicesOf(owner, word);
  if (!choices?.includes(node.value)) return undefined;
  return `**${word}** — ${choices.map((choice) => (choice === node.value ? `**${choice}**` : choice)).join(' · ')}`;
}

function shownDoc(word: string, doc: WordDoc, choices: readonly string[] | undefined): string {
  const oneOf = choices && `One of ${choices.map(code).join(', ')}.`;
  return [`**${word}** — ${doc.text}`, oneOf, codeBlock(doc.example)].filter(Boolean).join('\n\n');
}
