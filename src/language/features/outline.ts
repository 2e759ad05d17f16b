import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { type Declaration, isBlueprintItem, type JourneyFile, type Line } from '../generated/ast.js';
import { declares, kindOf, titleOperand, writtenName } from '../naming.js';
import { symbolKinds } from './symbol-kinds.js';

/** The things of a file by their titles, as they nest. */
export class JourneyOutlineProvider implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return symbolsOf((document.parseResult.value as JourneyFile).lines);
  }
}

function symbolsOf(lines: readonly Line[]): DocumentSymbol[] {
  return lines.flatMap((line) => (belongs(line) ? (symbolOf(line) ?? []) : symbolsOf(line.lines)));
}

/** What is on the blueprint is many and small: only what others refer to by a name of its own is listed. */
function belongs(line: Line): line is Declaration {
  return declares(line) && (!isBlueprintItem(line) || writtenName(line) !== undefined);
}

function symbolOf(thing: Declaration): DocumentSymbol | undefined {
  const whole = thing.$cstNode;
  if (!whole) return undefined;
  const title = titleOperand(thing);
  const selected = title?.$cstNode ?? writtenName(thing)?.$cstNode;
  const { start } = whole.range;
  const firstWord = { start, end: { line: start.line, character: start.character + thing.word.length } };
  const text = title && 'value' in title ? title.value.replace(/\s+/g, ' ').trim() : '';
  return {
    name: text || `(${thing.word} without a title)`,
    detail: detailOf(thing, text),
    kind: symbolKinds[kindOf(thing)],
    range: whole.range,
    selectionRange: selected?.range ?? firstWord,
    children: symbolsOf(thing.lines),
  };
}

function detailOf(thing: Declaration, title: string): string {
  const name = writtenName(thing)?.value;
  return name === undefined || name === title ? thing.word : `${thing.word} ${name}`;
}
