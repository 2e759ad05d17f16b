/**
 * The lines of a `.journey` file as a tree: which fact stands in which block, with the comments above it. Every file has
 * one, however broken: where braces are missing or superfluous, the nouns that can stand only further out and the
 * indentation tell what was meant, so that a line that loses its brace does not drag its neighbours along.
 */
import { type Lexeme, readLexemes } from './lexemes.js';
import { columnOf } from './texts.js';

/** A fact, a block's head, or anything else that stands on a line of its own. */
export interface SourceLine {
  /** Words, texts and values; no braces, comments or line ends. Never empty. */
  lexemes: Lexeme[];
  /** Comments directly above, nearest last. */
  comments: Lexeme[];
  /** A comment at the end of the line. */
  trailing?: Lexeme;
  /** The brace that opens its block. */
  open?: Lexeme;
  /** The brace that closes its block. */
  close?: Lexeme;
  /** Present when the line has a block, written or recovered. */
  children?: SourceLine[];
  /** Column of the line's first character. */
  indent: number;
}

/** A brace that is missing or superfluous. */
export interface BraceFlaw {
  kind: 'missing-open' | 'missing-close' | 'stray-open' | 'stray-close';
  /** The line whose brace is missing. */
  line?: SourceLine;
  /** The superfluous brace, or the first lexeme that shows that one is missing; absent at the end of the file. */
  at?: Lexeme;
}

/** The lines of a file. */
export interface LineTree {
  source: string;
  lines: SourceLine[];
  flaws: BraceFlaw[];
  /** Comments that stand above no line of their block, in order. */
  loose: Lexeme[];
}

/** Nouns that have a block of facts, so that a deeper indented line below is theirs even where the brace is missing. */
export const blockNouns: ReadonlySet<string> = new Set([
  'persona',
  'team',
  'channel',
  'evidence',
  'emotion',
  'lane',
  'metric',
  'journey',
  'stage',
  'touchpoint',
  'pain',
  'gain',
  'opportunity',
  'objective',
]);

/** Nouns that can stand only in these blocks (`top`: in none); such a line closes what is open by mistake. */
const standsIn = new Map<string, readonly string[]>([
  ['journey', ['top']],
  ['team', ['top']],
  ['evidence', ['top']],
  ['lane', ['top']],
  ['emotion', ['top']],
  ['import', ['top']],
  ['stage', ['journey']],
  ['touchpoint', ['stage', 'journey']],
]);

/** Words of lines that are right at the top of a file, however they are indented. */
const standsOnTop: ReadonlySet<string> = new Set([
  ...['import', 'persona', 'team', 'channel', 'evidence', 'emotion', 'lane', 'metric', 'journey'],
]);

type Event = { line: SourceLine } | { brace: Lexeme; indent: number };

/** Reads the lines of a file and how they nest. */
export function readLineTree(source: string): LineTree {
  const { events, loose, flaws } = readLines(source);
  const strict = nestByBraces(source, events);
  if (strict) return { source, lines: strict, flaws, loose };
  for (const event of events) {
    if (!('line' in event)) continue;
    delete event.line.children;
    delete event.line.close;
  }
  return { source, loose, ...nestByMeaning(source, events, flaws) };
}

/** The first word of a line, or an empty string where it starts with something else. */
export function firstWord(source: string, line: SourceLine): string {
  const first = line.lexemes[0];
  return first && (first.kind === 'word' || first.kind === 'own-name') ? source.slice(first.start, first.end) : '';
}

/** Lines and the lines in their blocks, in the order of the file. */
export function* everyLine(lines: readonly SourceLine[]): Generator<SourceLine> {
  for (const line of lines) {
    yield line;
    if (line.children) yield* everyLine(line.children);
  }
}

function readLines(source: string): { events: Event[]; loose: Lexeme[]; flaws: BraceFlaw[] } {
  const events: Event[] = [];
  const loose: Lexeme[] = [];
  const flaws: BraceFlaw[] = [];
  let current: SourceLine | undefined;
  let previous: SourceLine | undefined;
  let comments: Lexeme[] = [];
  let blank = true;
  /** Column of the line that is being read; found once a line, however many lexemes that has. */
  let column: number | undefined;
  const setAside = (): void => {
    loose.push(...comments);
    comments = [];
  };
  for (const lexeme of readLexemes(source)) {
    const indent: number = column ?? columnOf(source, lexeme.start);
    column = endsLine(source, lexeme) ? undefined : indent;
    switch (lexeme.kind) {
      case 'line-end':
        if (blank) setAside();
        if (current) previous = current;
        current = undefined;
        blank = true;
        continue;
      case 'comment':
        if (current) current.trailing = lexeme;
        else if (blank) comments.push(lexeme);
        else loose.push(lexeme);
        break;
      case 'open': {
        const head: SourceLine | undefined = current ?? previous;
        if (head && !head.open) head.open = lexeme;
        else flaws.push({ kind: 'stray-open', at: lexeme });
        current = undefined;
        previous = undefined;
        break;
      }
      case 'close':
        setAside();
        events.push({ brace: lexeme, indent });
        current = undefined;
        previous = undefined;
        break;
      default:
        if (current) current.lexemes.push(lexeme);
        else {
          current = { lexemes: [lexeme], comments, indent };
          comments = [];
          events.push({ line: current });
          previous = undefined;
        }
    }
    blank = false;
  }
  setAside();
  return { events, loose, flaws };
}

/** Whether what follows a lexeme stands on another line than its beginning. */
function endsLine(source: string, { kind, start, end }: Lexeme): boolean {
  return kind === 'line-end' || (kind === 'block-text' && /[\r\n]/.test(source.slice(start, end)));
}

function nestByBraces(source: string, events: Event[]): SourceLine[] | undefined {
  const top: SourceLine[] = [];
  const stack: SourceLine[] = [];
  let isMisplacedSomewhere = false;
  let isLaidOutByBraces = true;
  for (const event of events) {
    const parent = stack[stack.length - 1];
    if ('brace' in event) {
      if (!parent) return undefined;
      if (event.indent !== parent.indent) isLaidOutByBraces = false;
      parent.close = event.brace;
      stack.pop();
      continue;
    }
    const { line } = event;
    if (outermostFit(source, line, stack) < stack.length && (line.open || isMisplaced(source, line, parent))) {
      isMisplacedSomewhere = true;
    }
    if (parent && line.indent <= parent.indent) isLaidOutByBraces = false;
    if (parent) (parent.children as SourceLine[]).push(line);
    else top.push(line);
    if (line.open) {
      line.children = [];
      stack.push(line);
    }
  }
  if (stack.length > 0 || isIndentedOnly(source, events)) return undefined;
  // Where indentation and braces agree, none is missing: the line was written into a block that cannot hold it.
  return isMisplacedSomewhere && !isLaidOutByBraces ? undefined : top;
}

/** Whether a file has no braces at all, and heads of journeys whose indented lines show where they would be. */
function isIndentedOnly(source: string, events: readonly Event[]): boolean {
  const lines = events.map((event) => ('line' in event ? event.line : undefined));
  if (lines.some((line) => !line || line.open)) return false;
  return lines.some((line, index) => {
    const next = lines[index + 1];
    if (!line || !next || next.indent <= line.indent) return false;
    return isHead(headWord(source, line)) && !standsOnTop.has(headWord(source, next));
  });
}

function isHead(word: string): boolean {
  return word === 'journey' || word === 'stage' || word === 'touchpoint';
}

/** Whether a head without a block stands in a block that cannot hold it; one that nobody knows may hold anything. */
function isMisplaced(source: string, line: SourceLine, block: SourceLine | undefined): boolean {
  return isHead(headWord(source, line)) && block !== undefined && blockNouns.has(headWord(source, block));
}

/** The first word of a line that is no name of the author's own. */
function headWord(source: string, line: SourceLine): string {
  return line.lexemes[0]?.kind === 'word' ? firstWord(source, line) : '';
}

/** How many of the open blocks may stay open for this line to stand where it can. */
function outermostFit(source: string, line: SourceLine, stack: readonly SourceLine[]): number {
  const places = standsIn.get(headWord(source, line));
  if (!places) return stack.length;
  for (let depth = stack.length; depth > 0; depth--) {
    if (places.includes(headWord(source, stack[depth - 1] as SourceLine))) return depth;
  }
  return places.includes('top') ? 0 : stack.length;
}

function nestByMeaning(source: string, events: Event[], found: BraceFlaw[]): Pick<LineTree, 'lines' | 'flaws'> {
  const lines: SourceLine[] = [];
  const flaws = [...found];
  const stack: SourceLine[] = [];
  /** Blocks whose brace does not come where their head's indentation lets one expect it. */
  const unclosed = withoutBrace(events);
  const usesIndentation = events.some((event) => 'line' in event && event.line.indent > 0);
  /** Blocks that were closed before their brace came, which is then to be passed over. */
  const closedEarly: SourceLine[] = [];
  const closeDownTo = (depth: number, at: Lexeme | undefined): void => {
    while (stack.length > depth) {
      const line = stack.pop() as SourceLine;
      if (!line.open) continue;
      flaws.push({ kind: 'missing-close', line, at });
      closedEarly.push(line);
    }
  };
  events.forEach((event, index) => {
    if ('brace' in event) {
      closeAt(event.brace, event.indent);
      return;
    }
    const { line } = event;
    for (
      let top = stack[stack.length - 1];
      top && !top.open && line.indent <= top.indent;
      top = stack[stack.length - 1]
    ) {
      stack.pop();
    }
    while (stepsOutOf(stack, line)) closeDownTo(stack.length - 1, line.lexemes[0]);
    closeDownTo(outermostFit(source, line, stack), line.lexemes[0]);
    const parent = stack[stack.length - 1];
    if (parent) (parent.children as SourceLine[]).push(line);
    else lines.push(line);
    if (line.open) {
      line.children = [];
      stack.push(line);
    } else if (lacksItsBrace(line, events[index + 1])) {
      line.children = [];
      stack.push(line);
      flaws.push({ kind: 'missing-open', line, at: line.lexemes[0] });
    }
  });
  closeDownTo(0, undefined);
  return { lines, flaws };

  /** Whether a block that misses its brace ends before this line, as the indentation of the lines before it shows. */
  function stepsOutOf(open: readonly SourceLine[], line: SourceLine): boolean {
    const block = open[open.length - 1];
    if (!block || !unclosed.has(block) || line.indent > block.indent) return false;
    const parent = open[open.length - 2];
    return isLaidOut(block) || (block.children?.length === 0 && (parent ? isLaidOut(parent) : usesIndentation));
  }

  function lacksItsBrace(line: SourceLine, next: Event | undefined): boolean {
    return (
      next !== undefined && 'line' in next && next.line.indent > line.indent && blockNouns.has(headWord(source, line))
    );
  }

  function closeAt(brace: Lexeme, indent: number): void {
    let depth = stack.length - 1;
    while (depth >= 0 && stack[depth]?.indent !== indent) depth--;
    if (depth < 0) {
      const early = closedEarly.findIndex((line) => line.indent === indent);
      const top = stack[stack.length - 1];
      if (early >= 0 || !top || indent > top.indent) {
        if (early >= 0) closedEarly.splice(early, 1);
        else flaws.push({ kind: 'stray-close', at: brace });
        return;
      }
      depth = stack.length - 1;
    }
    closeDownTo(depth + 1, brace);
    const line = stack.pop() as SourceLine;
    line.close = brace;
  }
}

/** Whether a block's lines are indented; where indentation is not used it tells nothing. */
function isLaidOut(block: SourceLine): boolean {
  const first = block.children?.[0];
  return first !== undefined && first.indent > block.indent;
}

/** Blocks after which a head or a brace of the same column or further left comes sooner than their own brace. */
function withoutBrace(events: readonly Event[]): Set<SourceLine> {
  const without = new Set<SourceLine>();
  events.forEach((event, index) => {
    if (!('line' in event) || !event.line.open) return;
    const { indent } = event.line;
    for (let at = index + 1; ; at++) {
      const later = events[at];
      if (later && 'brace' in later && later.indent === indent) return;
      const ends = later && ('brace' in later ? later.indent < indent : later.line.open && later.line.indent <= indent);
      if (!later || ends) break;
    }
    without.add(event.line);
  });
  return without;
}
