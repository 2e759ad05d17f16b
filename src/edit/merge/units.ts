/**
 * What a merge keeps, moves or takes out as a whole: a line with the comments directly above it and its block, or comments
 * that belong to no line. Written one after the other they are the text again, character by character.
 */
import type { Lexeme } from '../lexemes.js';
import { endOfHead, endWithComment, headEnd } from '../line-text.js';
import type { LineTree, SourceLine } from '../line-tree.js';
import type { LineMeaning, MergeSide } from './model.js';

export interface Unit {
  /** The block that it stands in; absent of the text as a whole. */
  parent?: Unit;
  /** Where it starts and ends in its text, with the comments above, without the gap. */
  start: number;
  end: number;
  /** White space before it. */
  gap: string;
  /** Comments directly above, with the white space below them; of comments that belong to no line the comments. */
  above: string;
  /** The words of the line; empty where there is none. */
  words: string;
  /** What stands behind them on the line: the brace, a comment. */
  behind: string;
  units: Unit[];
  /** White space before the brace that closes the block. */
  tail: string;
  /** The brace that closes the block, with a comment behind it. */
  close: string;
  line?: SourceLine;
  meaning?: LineMeaning;
  /** The text that it stands in. */
  source: string;
  /** What it is in all three texts, as soon as they were compared. */
  trio?: Trio;
  /** What names of the line are written as from now on, by the index of their lexeme. */
  renamed?: Map<number, string>;
}

/** A unit in the texts that have it; at least in one. */
export interface Trio {
  base?: Unit;
  ours?: Unit;
  theirs?: Unit;
}

/** The units of a text. */
export interface Units {
  /** The text as one unit, whose units are those that stand in no block. */
  root: Unit;
  /** It and all others, in the order of the text. */
  all: readonly Unit[];
  /** Lines by the offset of their first word, by which maps and references know them. */
  lines: ReadonlyMap<number, Unit>;
}

export function readUnits({ tree, meanings }: MergeSide): Units {
  return new UnitReader(tree, meanings).read();
}

class UnitReader {
  private readonly loose: readonly Lexeme[];
  /** Index of the first loose comment that was not read yet. */
  private next = 0;
  private readonly all: Unit[] = [];
  private readonly lines = new Map<number, Unit>();

  constructor(
    private readonly tree: LineTree,
    private readonly meanings: ReadonlyMap<number, LineMeaning>,
  ) {
    this.loose = [...tree.loose].sort((left, right) => left.start - right.start);
  }

  read(): Units {
    const { source, lines } = this.tree;
    const start = source.startsWith('\ufeff') ? 1 : 0;
    const root: Unit = { ...nothing, source, start: 0, end: source.length, above: source.slice(0, start), units: [] };
    this.all.push(root);
    root.tail = source.slice(this.block(root, lines, start, source.length), source.length);
    return { root, all: this.all, lines: this.lines };
  }

  /** Reads what stands between two offsets into a block. @returns where its last unit ends */
  private block(parent: Unit, lines: readonly SourceLine[], from: number, to: number): number {
    let at = from;
    for (const line of lines) {
      const first = line.comments.find(({ start }) => start >= at) ?? line.lexemes[0];
      const start = first?.start ?? at;
      at = this.looseComments(parent, at, start);
      const unit = this.line(parent, line, at, start);
      at = unit.end;
    }
    return this.looseComments(parent, at, to);
  }

  private line(parent: Unit, line: SourceLine, at: number, start: number): Unit {
    const { source } = this.tree;
    const first = line.lexemes[0]?.start ?? start;
    const wordsEnd = headEnd(line);
    const headLineEnd = line.open ? endOfHead(source, line) : (line.trailing?.end ?? wordsEnd);
    const unit: Unit = {
      source,
      parent,
      start,
      end: headLineEnd,
      gap: source.slice(at, start),
      above: source.slice(start, first),
      words: source.slice(first, wordsEnd),
      behind: source.slice(wordsEnd, headLineEnd),
      units: [],
      tail: '',
      close: '',
      line,
      meaning: this.meanings.get(first),
    };
    parent.units.push(unit);
    this.all.push(unit);
    this.lines.set(first, unit);
    if (line.close) {
      const last = this.block(unit, line.children ?? [], headLineEnd, line.close.start);
      unit.end = endWithComment(source, line);
      unit.tail = source.slice(last, line.close.start);
      unit.close = source.slice(line.close.start, unit.end);
    }
    return unit;
  }

  /** Comments between two offsets that stand above no line; those without a blank line between are one unit. */
  private looseComments(parent: Unit, from: number, to: number): number {
    const { source } = this.tree;
    let at = from;
    let unit: Unit | undefined;
    for (let comment = this.loose[this.next]; comment && comment.start < to; comment = this.loose[++this.next]) {
      if (comment.start < at) continue;
      const gap = source.slice(at, comment.start);
      if (unit && !/\n[ \t]*\n/.test(gap)) unit.above += gap + source.slice(comment.start, comment.end);
      else {
        const above = source.slice(comment.start, comment.end);
        unit = { ...nothing, source, parent, start: comment.start, end: comment.end, gap, above, units: [] };
        parent.units.push(unit);
        this.all.push(unit);
      }
      at = comment.end;
      unit.end = at;
    }
    return at;
  }
}

const nothing = { gap: '', above: '', words: '', behind: '', tail: '', close: '' };
