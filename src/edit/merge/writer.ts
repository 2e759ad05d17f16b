/** Writes the merged text piece by piece, with conflict markers on lines of their own. */
import type { Position } from '../../map/model.js';
import type { MergeOptions } from './model.js';

/** What each text has at a place where the sides contradict each other: whole lines, without the last line break. */
export interface Contradiction {
  ours: string;
  base: string;
  theirs: string;
}

export class MergeWriter {
  text = '';
  /** Whether a line may begin here. */
  private isFree = true;
  /** Whether nothing may follow on this line, not even a brace. */
  private isFull = false;

  constructor(private readonly options: MergeOptions) {}

  /** White space and the comments above a line. */
  lead(gap: string, above: string): void {
    this.space(gap);
    this.text += above;
  }

  /** Comments above lines that a conflict marks. */
  comments(gap: string, comments: string): void {
    this.lead(gap, comments);
    this.isFree = false;
    this.isFull = true;
  }

  /** The words of a line, with all that stands behind them on the line. */
  line(words: string, behind: string): void {
    this.text += words + behind;
    this.isFull = words === '' || behind.includes('//');
    this.isFree = behind.trimEnd().endsWith('{') && !this.isFull;
  }

  close(tail: string, brace: string): void {
    if (this.isFull) this.space(tail);
    else this.text += tail;
    this.text += brace;
    this.isFree = false;
    this.isFull = brace.includes('//');
  }

  /** White space at the end of the text. */
  end(tail: string): void {
    this.text += tail;
  }

  /** Both versions between markers. @returns from where to where */
  contradiction(gap: string, { ours, base, theirs }: Contradiction): { start: number; end: number } {
    this.space(gap.slice(0, gap.lastIndexOf('\n') + 1));
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
    const start = this.text.length;
    const { labels = {}, markerSize = 7, showBase = false } = this.options;
    const marker = (sign: string, label = ''): string => `${sign.repeat(markerSize)} ${label}`.trimEnd();
    const lines = [
      marker('<', labels.ours ?? 'ours'),
      ...(ours === '' ? [] : [ours]),
      ...(showBase ? [marker('|', labels.base ?? 'base'), ...(base === '' ? [] : [base])] : []),
      marker('='),
      ...(theirs === '' ? [] : [theirs]),
      marker('>', labels.theirs ?? 'theirs'),
    ];
    this.text += lines.join('\n');
    this.isFree = false;
    this.isFull = true;
    return { start, end: this.text.length };
  }

  /** White space between two lines, which has a line break where they need one. */
  private space(gap: string): void {
    const needsBreak = !this.isFree && !gap.includes('\n') && !this.text.endsWith('\n');
    this.text += needsBreak ? `\n${gap}` : gap;
  }
}

/** Finds the lines and characters of offsets, which must ascend. */
export function positionsIn(text: string): (offset: number) => Position {
  let line = 0;
  let lineStart = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < offset; next = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = next + 1;
    }
    return { line, character: offset - lineStart };
  };
}
