/** Which lexemes share a line in the canonical layout, and how far that line is indented. */
import { type Lexeme, readLexemes } from '../lexemes.js';
import { firstWord, type LineTree, type SourceLine } from '../line-tree.js';

/** Tells facts from lines that this version of the language does not know, which keep their inner white space. */
export interface FactWords {
  /**
   * Whether a line that starts with this lexeme is a fact of a block.
   * @param block the word of the block that the line stands in, `top` outside of any, empty in an unknown one
   * @param word the first word of the line
   * @param first the kind of its first lexeme
   */
  isFact(block: string, word: string, first: 'word' | 'own-name'): boolean;
}

/**
 * How the lexemes of a row are spaced: a `fact` has its first word padded to the column, in a `head` all stand one space
 * apart, `kept` stays as it was written.
 */
type RowStyle = 'fact' | 'head' | 'kept';

/** A line of the canonical layout. */
export interface Row {
  /** In the order of the source; never empty. */
  lexemes: Lexeme[];
  depth: number;
  style: RowStyle;
  /** Whether the author left blank lines above it. */
  blankAbove: boolean;
}

/** What the tree knows of a lexeme that starts a line, or of a brace, by where it stands. */
interface Places {
  lines: Map<number, { depth: number; style: RowStyle }>;
  /** Depth of the heads whose blocks they open or close; braces that belong to none are missing. */
  braces: Map<number, number>;
}

/** The rows of a file, in order, comments among them. */
export function rowsOf(tree: LineTree, words: FactWords | undefined): Row[] {
  const builder = new RowBuilder(placesOf(tree, words));
  for (const lexeme of readLexemes(tree.source)) builder.add(lexeme);
  return indentComments(builder.rows);
}

/** Whether a block is opened at the end of a row. */
export function opensBlock(row: Row): boolean {
  const last = row.lexemes.findLast(({ kind }) => kind !== 'comment');
  return last?.kind === 'open';
}

/** Whether a row is the brace that ends a block. */
export function closesBlock(row: Row): boolean {
  return row.lexemes[0]?.kind === 'close';
}

class RowBuilder {
  readonly rows: Row[] = [];
  /** The row that goes on, until its line or block ends. */
  private row: Row | undefined;
  /** Whether nothing but white space has stood on the line so far. */
  private atLineStart = true;
  private blank = false;

  constructor(private readonly places: Places) {}

  add(lexeme: Lexeme): void {
    if (lexeme.kind === 'line-end') {
      if (this.atLineStart) this.blank = true;
      this.atLineStart = true;
      return;
    }
    switch (lexeme.kind) {
      case 'comment':
        if (this.atLineStart) this.start(lexeme, 0, 'kept');
        else this.rows.at(-1)?.lexemes.push(lexeme);
        break;
      case 'open':
        this.open(lexeme);
        break;
      case 'close':
        this.start(lexeme, this.places.braces.get(lexeme.start) ?? this.depthHere(), 'kept');
        this.row = undefined;
        break;
      default: {
        const begins = this.places.lines.get(lexeme.start);
        if (begins) this.start(lexeme, begins.depth, begins.style);
        else this.row?.lexemes.push(lexeme);
      }
    }
    this.atLineStart = false;
  }

  /** A brace goes to the end of its head, unless a comment stands between. */
  private open(brace: Lexeme): void {
    const depth = this.places.braces.get(brace.start);
    const last = this.rows.at(-1);
    const joins =
      depth !== undefined ? last === this.row && last?.lexemes.at(-1)?.kind !== 'comment' : !this.atLineStart;
    if (joins && last) last.lexemes.push(brace);
    else this.start(brace, depth ?? this.depthHere(), 'kept');
    if (joins) this.blank = false;
    this.row = undefined;
  }

  private start(lexeme: Lexeme, depth: number, style: RowStyle): void {
    this.row = { lexemes: [lexeme], depth, style, blankAbove: this.blank };
    this.rows.push(this.row);
    this.blank = false;
  }

  /** How deep a line would stand here. */
  private depthHere(): number {
    const last = this.rows.findLast(({ lexemes }) => lexemes[0]?.kind !== 'comment');
    return last ? last.depth + (opensBlock(last) ? 1 : 0) : 0;
  }
}

function placesOf(tree: LineTree, words: FactWords | undefined): Places {
  const places: Places = { lines: new Map(), braces: new Map() };
  const visit = (line: SourceLine, depth: number, block: string): void => {
    const { kind, start } = line.lexemes[0] as Lexeme;
    const word = firstWord(tree.source, line);
    const startsWithWord = kind === 'word' || kind === 'own-name';
    const isFact = startsWithWord && (words === undefined || words.isFact(block, word, kind));
    places.lines.set(start, { depth, style: isFact ? styleOf(line, depth) : 'kept' });
    if (line.open) places.braces.set(line.open.start, depth);
    if (line.close) places.braces.set(line.close.start, depth);
    const inner = isFact && kind === 'word' ? word : '';
    for (const child of line.children ?? []) visit(child, depth + 1, inner);
  };
  for (const line of tree.lines) visit(line, 0, 'top');
  return places;
}

function styleOf(line: SourceLine, depth: number): RowStyle {
  const lacksBrace = line.children !== undefined && !line.open;
  if (lacksBrace || line.lexemes.some(({ flaw }) => flaw === 'unclosed')) return 'kept';
  return line.open || depth === 0 ? 'head' : 'fact';
}

/** A comment stands like the line below it, or, at the end of a block, like the lines of that block. */
function indentComments(rows: Row[]): Row[] {
  let depth = 0;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as Row;
    if (row.lexemes[0]?.kind === 'comment') row.depth = depth;
    else depth = row.depth + (closesBlock(row) ? 1 : 0);
  }
  return rows;
}
