import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { Lexeme } from '../edit/lexemes.js';
import { firstWord, type LineTree, readLineTree, type SourceLine } from '../edit/line-tree.js';
import { type BlockWords, blockWords, clauseWords } from './block-words.js';
import { kindsReferredTo, nouns, takesName, takesOwnNames } from './vocabulary.js';

/**
 * What the lexer hands on beside the tokens: the lines with their comments, and which braces are missing or too many. They
 * are a seventh of what a file needs in memory and follow from its text alone, so that those of files that nobody looks at
 * may be forgotten, and are read again when they are asked for.
 */
export class JourneyLexingReport implements LexingReport {
  readonly diagnostics = [];
  private remembered: WeakRef<LineTree> | undefined;
  private whole: boolean | undefined;

  constructor(private readonly text: string) {}

  get tree(): LineTree {
    let tree = this.remembered?.deref();
    if (!tree) {
      tree = readLineTree(this.text);
      this.remembered = new WeakRef(tree);
    }
    return tree;
  }

  /** Whether no brace is missing or too many. */
  get isWhole(): boolean {
    this.whole ??= this.tree.flaws.length === 0;
    return this.whole;
  }
}

/** Finds the lines of a text that are known already. */
type KnownLines = (report: JourneyLexingReport) => { has(line: SourceLine): boolean };

const nothingKnown: KnownLines = () => ({ has: () => false });

/**
 * How deep blocks may stand in blocks; what is deeper is not read. No fact of the language is half as deep, and the parser,
 * which calls itself for each block, would run out of stack and lose the whole file.
 */
const deepest = 100;

/**
 * Decides what each word is from where it stands (see the grammar's introduction). Its tokens always parse: lines are
 * ended, missing braces supplied, superfluous ones left out.
 */
export class JourneyLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  private readonly words: BlockWords;
  private readonly clauses: ReadonlySet<string>;
  private known = nothingKnown;

  constructor(services: LangiumCoreServices) {
    const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[];
    this.definition = Object.fromEntries(tokens.map((type) => [type.name, type]));
    this.words = blockWords(services.Grammar);
    this.clauses = clauseWords(services.Grammar);
  }

  tokenize(text: string): LexerResult {
    const report = new JourneyLexingReport(text);
    const writer = new TokenWriter(text, this.definition, this.known(report));
    for (const line of report.tree.lines) this.line(line, 'top', writer, 0);
    return { tokens: writer.tokens, hidden: [], errors: [], report };
  }

  /** Does something that reads a text, with no tokens for the lines that are known already, nor for those in their blocks. */
  leavingOut<T>(known: KnownLines, read: () => T): T {
    this.known = known;
    try {
      return read();
    } finally {
      this.known = nothingKnown;
    }
  }

  private line(line: SourceLine, block: string, writer: TokenWriter, depth: number): void {
    if (writer.known.has(line)) return;
    const head = this.firstToken(line, block, writer);
    this.laterTokens(line, block, head, writer);
    if (line.children || line.open) {
      const read = depth < deepest ? (line.children ?? []) : [];
      writer.brace('{', line.open);
      for (const child of read) this.line(child, head.block, writer, depth + 1);
      writer.brace('}', line.close);
    }
    writer.virtual('EOL');
  }

  private firstToken(line: SourceLine, block: string, writer: TokenWriter): LineHead {
    const word = firstWord(writer.text, line);
    const first = line.lexemes[0] as Lexeme;
    if (first.kind === 'own-name' && takesOwnNames.has(block)) {
      writer.token(block === 'persona' ? 'WORD' : 'NAME', first);
      writer.token(':', line.lexemes[1] as Lexeme);
      return { word: ':', block: '', next: 2 };
    }
    if (first.kind !== 'word' || !this.words.get(block)?.has(word)) {
      writer.token('UNKNOWN', first);
      return { word: '', block: '', next: 1 };
    }
    writer.token(word, first);
    const second = line.lexemes[1];
    if (word === 'then' && second && writer.text.slice(second.start, second.end) === 'feels') {
      writer.token('feels', second);
      return { word, block: '', next: 2 };
    }
    return { word, block: this.words.has(word) ? word : '', next: 1 };
  }

  private laterTokens(line: SourceLine, block: string, head: LineHead, writer: TokenWriter): void {
    let clause: string | undefined;
    let nameComes = nouns.has(head.word) || takesName.has(head.word);
    for (let index = head.next; index < line.lexemes.length; index++) {
      const lexeme = line.lexemes[index] as Lexeme;
      if (lexeme.kind !== 'word') {
        writer.token(terminals[lexeme.kind] ?? 'SIGN', lexeme);
        nameComes = lexeme.kind === 'comma';
        continue;
      }
      const word = writer.text.slice(lexeme.start, lexeme.end);
      const isEmotion = clause === undefined && emotional.has(head.word) && line.lexemes[index + 1]?.kind === 'number';
      if (this.clauses.has(word) && !nameComes && !isEmotion) {
        writer.token(word, lexeme);
        clause = word;
        nameComes = takesName.has(word);
        continue;
      }
      const refers = kindsReferredTo(block, head.word, clause) !== undefined;
      if (word === 'all' && (clause ?? head.word) === 'for') writer.token('all', lexeme);
      else writer.token(refers ? 'NAME' : 'WORD', lexeme);
      nameComes = false;
    }
  }
}

interface LineHead {
  /** The first word where it is one of its block, `:` for an own name, else empty. */
  word: string;
  /** The block that its lines stand in; empty where every line is unknown. */
  block: string;
  /** Index of the first lexeme behind it. */
  next: number;
}

const emotional = new Set(['feels', 'then', 'target']);
const terminals: Partial<Record<Lexeme['kind'], string>> = {
  text: 'TEXT',
  'block-text': 'TEXT',
  number: 'NUMERAL',
  date: 'NUMERAL',
  time: 'NUMERAL',
};

/** Makes tokens with the one-based lines and columns that the parser expects. */
class TokenWriter {
  readonly tokens: IToken[] = [];
  private line = 1;
  private lineStart = 0;
  private scanned = 0;

  constructor(
    readonly text: string,
    private readonly types: TokenTypeDictionary,
    readonly known: ReturnType<KnownLines>,
  ) {}

  token(name: string, lexeme: Lexeme): void {
    this.moveTo(lexeme.start);
    const startLine = this.line;
    const startColumn = lexeme.start - this.lineStart + 1;
    this.moveTo(lexeme.end);
    const type = this.types[name] as TokenType;
    const image = typeof type.PATTERN === 'string' ? type.PATTERN : this.text.slice(lexeme.start, lexeme.end);
    const endColumn = lexeme.end - this.lineStart;
    this.tokens.push(
      new Token(type, image, lexeme.start, lexeme.end - 1, startLine, startColumn, this.line, endColumn),
    );
  }

  brace(name: '{' | '}', lexeme: Lexeme | undefined): void {
    if (lexeme) this.token(name, lexeme);
    else this.virtual(name);
  }

  /** A token that the parser needs and the text lacks. Without a place it leaves no trace in the syntax tree. */
  virtual(name: string): void {
    this.tokens.push(new Token(this.types[name] as TokenType, '', -1, -1, 0, 0, 0, 0));
  }

  private moveTo(offset: number): void {
    for (let at = this.scanned; at < offset; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 10 || (code === 13 && this.text.charCodeAt(at + 1) !== 10)) {
        this.line++;
        this.lineStart = at + 1;
      }
    }
    if (offset > this.scanned) this.scanned = offset;
  }
}

/** All tokens have the same fields, with whole numbers in them: the least that an object can cost where there are so many. */
class Token implements IToken {
  readonly tokenTypeIdx: number;

  constructor(
    readonly tokenType: TokenType,
    readonly image: string,
    readonly startOffset: number,
    readonly endOffset: number,
    readonly startLine: number,
    readonly startColumn: number,
    readonly endLine: number,
    readonly endColumn: number,
  ) {
    this.tokenTypeIdx = tokenType.tokenTypeIdx as number;
  }
}
