import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const grammarFile = new URL('../../syntaxes/journey.tmLanguage.json', import.meta.url);

/** The TextMate grammar, loaded the way VS Code loads it. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  const { buffer, byteOffset, byteLength } = readFileSync(wasm);
  await loadWASM(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile.pathname),
  });
  const grammar = await registry.loadGrammar('source.journey');
  if (!grammar) throw new Error('the grammar could not be loaded');
  return grammar;
}

export interface ColouredWord {
  text: string;
  line: number;
  /** The innermost scope without its `.journey` end; empty where the text is not coloured. */
  scope: string;
  /** All scopes but the file's, outermost first. */
  scopes: string[];
}

/** The pieces of a text with their scopes; pieces of white space are left out. */
export function colour(grammar: IGrammar, text: string): ColouredWord[] {
  const words: ColouredWord[] = [];
  let state = INITIAL;
  for (const [line, content] of text.split('\n').entries()) {
    const result = grammar.tokenizeLine(content, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const piece = content.slice(token.startIndex, token.endIndex).trim();
      const scopes = token.scopes.filter((scope) => scope !== 'source.journey').map((scope) => scope.slice(0, -8));
      if (piece) words.push({ text: piece, line, scope: scopes.at(-1) ?? '', scopes });
    }
  }
  return words;
}
