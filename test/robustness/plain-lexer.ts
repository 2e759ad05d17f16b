import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { type Lexeme, readLexemes } from '../../src/edit/lexemes.js';

/**
 * The lexer without the pass that decides by place: a word that is one of the language is its keyword wherever it
 * stands, every other one a plain word; lines end where line breaks are, and braces are those that were written.
 */
export class PlainLexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[];
    this.definition = Object.fromEntries(tokens.map((type) => [type.name, type]));
  }

  tokenize(text: string): LexerResult {
    const tokens: IToken[] = [];
    let line = 1;
    let lineStart = 0;
    for (const lexeme of readLexemes(text)) {
      const image = text.slice(lexeme.start, lexeme.end);
      const name = this.nameOf(lexeme, image, tokens.at(-1));
      const tokenType = name === undefined ? undefined : (this.definition[name] as TokenType);
      const startLine = line;
      const startColumn = lexeme.start - lineStart + 1;
      for (const { index } of image.matchAll(/\r?\n/g)) {
        line++;
        lineStart = lexeme.start + index + 1;
      }
      if (!tokenType) continue;
      tokens.push({
        tokenType,
        tokenTypeIdx: tokenType.tokenTypeIdx as number,
        image,
        startOffset: lexeme.start,
        endOffset: lexeme.end - 1,
        startLine,
        startColumn,
        endLine: startLine,
        endColumn: startColumn + image.length - 1,
      });
    }
    return { tokens, hidden: [], errors: [], report: { diagnostics: [] } };
  }

  private nameOf(lexeme: Lexeme, image: string, previous: IToken | undefined): string | undefined {
    switch (lexeme.kind) {
      case 'comment':
        return undefined;
      case 'line-end':
        return !previous || previous.tokenType.name === 'EOL' || previous.image === '{' ? undefined : 'EOL';
      case 'open':
        return '{';
      case 'close':
        return '}';
      case 'colon':
        return ':';
      case 'text':
      case 'block-text':
        return 'TEXT';
      case 'number':
      case 'date':
      case 'time':
        return 'NUMERAL';
      case 'own-name':
        return 'NAME';
      case 'word':
        return image in this.definition ? image : 'WORD';
      default:
        return 'SIGN';
    }
  }
}
