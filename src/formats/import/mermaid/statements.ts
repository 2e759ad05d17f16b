/** The lines of a Mermaid journey, without what says nothing about it. */
import { plural } from '../../../map/plural.js';
import type { Loss } from '../imported.js';
import { type Marks, marksIn } from './marks.js';
import { hasScore, looksLikeTask } from './tasks.js';

/** What stands on a line, or over several ones. */
export interface Statement {
  kind: 'title' | 'section' | 'task' | 'accessible-title' | 'accessible-description';
  /** Behind the keyword; of a task all of it. */
  text: string;
  /** The line as written, where a task may be meant by it. */
  written: string;
  /** One-based. */
  line: number;
  /** What an export of ours says of it, in comments above. */
  marks: Marks;
}

/** A diagram that is read, or the word that another kind of diagram begins with. */
export type Diagram = { statements: Statement[]; losses: Loss[] } | { otherKind: string };

/**
 * The statements of a diagram.
 * @param source one diagram, with or without front matter and directives
 * @param firstLine number of its first line in the file
 */
export function readStatements(source: string, firstLine = 1): Diagram {
  const reader = new Reader(source.replace(/^\ufeff/, '').split(/\r\n?|\n/), firstLine);
  return reader.read();
}

class Reader {
  private at = 0;
  /** Lines that hold one. */
  private readonly comments: number[] = [];
  private marks: Marks = {};
  private readonly missing = new Set<string>();
  private readonly statements: Statement[] = [];
  private readonly losses: Loss[] = [];

  constructor(
    private readonly lines: readonly string[],
    private readonly firstLine: number,
  ) {}

  read(): Diagram {
    this.skipBlank();
    if (/^\s*---\s*$/.test(this.line)) this.readFrontMatter();
    let isOpen = false;
    for (; this.at < this.lines.length; this.at++) {
      if (this.skipsComment()) continue;
      const line = withoutSemicolon(this.codeOf(this.line.trim()));
      if (line === '') continue;
      if (isOpen) {
        this.readStatement(line);
        continue;
      }
      const [, rest] = /^journey\b(?!-)\s*(.*)$/i.exec(line) ?? [];
      if (rest === undefined) return { otherKind: line.split(/\s/, 1)[0] as string };
      isOpen = true;
      if (rest !== '') this.readStatement(rest);
    }
    if (!isOpen) return { otherKind: '' };
    this.tellComments();
    return { statements: this.statements, losses: this.losses };
  }

  private get line(): string {
    return this.lines[this.at] ?? '';
  }

  private get number(): number {
    return this.firstLine + this.at;
  }

  private skipBlank(): void {
    while (this.at < this.lines.length && this.line.trim() === '') this.at++;
  }

  /** Place of the first line from one on that holds a mark; what was not found once is not looked for again. */
  private lineWith(mark: string, from: number): number {
    if (this.missing.has(mark)) return -1;
    for (let at = from; at < this.lines.length; at++) if (this.lines[at]?.includes(mark)) return at;
    this.missing.add(mark);
    return -1;
  }

  private lose(text: string, line = this.number): void {
    this.losses.push({ line, text });
  }

  /** A title is kept, settings are not. */
  private readFrontMatter(): void {
    const start = this.number;
    const end = this.lines.findIndex((line, index) => index > this.at && /^\s*---\s*$/.test(line));
    if (end < 0) {
      this.lose('The settings before the diagram have no end, and are read as part of it.');
      this.at++;
      return;
    }
    let settings = false;
    for (this.at++; this.at < end; this.at++) {
      const [, title] = /^title:(.*)$/.exec(this.line) ?? [];
      if (title !== undefined) this.push('title', title.trim().replace(/^(["'])(.*)\1$/, '$2'));
      else if (this.line.trim() !== '' && !this.line.trim().startsWith('#')) settings = true;
    }
    if (settings) this.lose('Settings of Mermaid, such as its theme, are left out.', start);
    this.at++;
  }

  /** Passes over a comment or a directive, which may go over several lines. */
  private skipsComment(): boolean {
    const line = this.line.trim();
    if (!line.startsWith('%%')) return false;
    if (!line.startsWith('%%{')) {
      const marks = marksIn(line);
      if (marks) Object.assign(this.marks, marks);
      else this.comments.push(this.number);
      return true;
    }
    const start = this.number;
    const end = this.lineWith('}%%', this.at);
    this.lose('A directive to Mermaid is left out.', start);
    if (end > this.at) this.at = end;
    return true;
  }

  /** A line up to `%%`, where a comment begins; all of a task whose score would be in the comment. */
  private codeOf(line: string): string {
    const code = withoutComment(line);
    if (code === line) return line;
    if (!/^(?:title|section|acc)/i.test(line) && looksLikeTask(line) && !hasScore(code)) {
      this.lose(`Mermaid reads a comment behind “${code}”; it is imported as the task that is meant.`);
      return line;
    }
    this.comments.push(this.number);
    return code;
  }

  private tellComments(): void {
    const [line, ...others] = this.comments;
    if (line === undefined) return;
    const count = others.length;
    const more = count > 0 ? `, and so ${count === 1 ? 'is' : 'are'} ${plural(count, 'other')} below` : '';
    this.losses.push({ line, text: `A comment is left out${more}.` });
  }

  private readStatement(line: string): void {
    const [, accessible, text] = /^acc(Title|Descr)\s*:\s*(.*)$/i.exec(line) ?? [];
    if (accessible !== undefined && text !== undefined) {
      this.push(accessible.toLowerCase() === 'title' ? 'accessible-title' : 'accessible-description', text, line);
      return;
    }
    const [, begun] = /^accDescr\s*\{(.*)$/i.exec(line) ?? [];
    if (begun !== undefined) {
      this.readBlock(begun);
      return;
    }
    const [, word, rest] = /^(title|section)(?:\s+(.*))?$/i.exec(line) ?? [];
    if (word !== undefined) this.push(word.toLowerCase() as 'title' | 'section', rest ?? '', line);
    else this.push('task', line, line);
  }

  /** `accDescr {` up to its brace. */
  private readBlock(begun: string): void {
    const line = this.number;
    const end = this.lineWith('}', this.at + 1);
    const [closed] = begun.split('}', 1);
    if (begun.includes('}')) this.push('accessible-description', closed as string);
    else if (end < 0) this.lose('The description for screen readers has no end, and is left out.');
    else {
      const inside = [begun, ...this.lines.slice(this.at + 1, end), this.lines[end]?.split('}', 1)[0] ?? ''];
      const text = inside.map((each) => each.trim()).join('\n');
      this.statements.push({ kind: 'accessible-description', text: text.trim(), written: '', line, marks: {} });
      this.at = end;
    }
  }

  private push(kind: Statement['kind'], text: string, written = text): void {
    this.statements.push({ kind, text: text.trim(), written, line: this.number, marks: this.marks });
    this.marks = {};
  }
}

/** A line up to `%%`. */
function withoutComment(line: string): string {
  return line.replace(/(^|[^}])%%(?!\{).*$/, '$1').trim();
}

/** A statement without the semicolon that some people end it with, unless that ends a character reference. */
function withoutSemicolon(line: string): string {
  return line.endsWith(';') && !/[#&]\w{1,8};$/.test(line.slice(-10)) ? line.slice(0, -1).trimEnd() : line;
}
