/** Where texts end, also those whose quotes are missing, and what they say. */

/** Where a text ends (exclusive), and whether it has its closing quotes. */
interface TextEnd {
  end: number;
  closed: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A line at which a `"""` that was not closed ends at the latest. */
const opensOrClosesBlock = /^\s*(?:\}\s*$|(?:stage|touchpoint|journey)(?:\s+["“„”«]|\s*\{))/;
/** A line that starts another `"""`, so that its quotes close nothing. */
const startsBlockText = /^\s*[\p{L}][\p{L}\p{M}_-]*:?\s+"""/u;

/** The end of a `"…"`, at the latest that of its line. */
export function endOfText(source: string, start: number): TextEnd {
  let end = start + 1;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === quote) return { end: end + 1, closed: true };
    if (code === lineFeed || code === carriageReturn) break;
    if (code === backslash && isEscaped(source.charCodeAt(end + 1))) end++;
  }
  return { end: trimmedEnd(source, start, end), closed: false };
}

function isEscaped(code: number): boolean {
  return code === quote || code === backslash;
}

/** The end of a text in pasted quotes: a closing one before white space, a comma or the end of the line. */
export function endOfCurlyText(source: string, start: number): TextEnd {
  const limit = endOfLine(source, start);
  for (let end = start + 1; end < limit; end++) {
    const closes = source[end] === '“' || source[end] === '”' || source[end] === '»';
    if (closes && (end + 1 >= limit || source[end + 1] === ',' || isSpaceAt(source, end + 1))) {
      return { end: end + 1, closed: true };
    }
  }
  return { end: trimmedEnd(source, start, limit), closed: false };
}

/**
 * The end of a `"""` text. One that is not closed takes the lines below that are indented more than the line it starts
 * in, up to a line that opens or closes a block or starts a text of its own.
 */
export function endOfBlockText(source: string, start: number): TextEnd {
  const next = source.indexOf('"""', start + 3);
  // Most are closed on their line, which may hold many and is then not to be read to its end for each.
  if (next >= 0 && !/[\r\n]/.test(source.slice(start, next))) return { end: endOfQuotes(source, next), closed: true };
  for (const line of linesFrom(source, start + 3)) {
    const text = source.slice(line.start, line.end);
    if (line.start > start + 3 && endsUnclosed(text)) break;
    const close = text.indexOf('"""');
    if (close >= 0) return { end: endOfQuotes(source, line.start + close), closed: true };
  }
  const indent = columnOf(source, start);
  let end = endOfLine(source, start);
  for (const line of linesFrom(source, start + 3)) {
    if (line.start === start + 3) continue;
    const text = source.slice(line.start, line.end);
    if (endsUnclosed(text) || (text.trim() && indentOf(text) <= indent)) break;
    end = line.end;
  }
  return { end: trimmedEnd(source, start, end), closed: false };
}

/** Where a run of quotes ends. */
function endOfQuotes(source: string, start: number): number {
  let end = start;
  while (source[end] === '"') end++;
  return end;
}

function endsUnclosed(line: string): boolean {
  return opensOrClosesBlock.test(line) || startsBlockText.test(line);
}

function* linesFrom(source: string, from: number): Generator<{ start: number; end: number }> {
  for (let start = from; ; ) {
    const end = endOfLine(source, start);
    yield { start, end };
    if (end >= source.length) return;
    start = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
}

/** Column of the first character that is no white space on the line that holds `offset`; tabs count one. */
export function columnOf(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return indentOf(source.slice(start, offset + 1));
}

/** How many characters a line is indented by. */
export function indentOf(line: string): number {
  let column = 0;
  while (line[column] === ' ' || line[column] === '\t' || line[column] === '\ufeff') column++;
  return column;
}

/** Whether white space stands at an offset, or no text at all. */
export function isSpaceAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code > 32 && code < 128) return false;
  return at < 0 || at >= source.length || /\s|\ufeff/.test(source[at] as string);
}

/** Offset of the end of the line that holds `from`, before its line break. */
export function endOfLine(source: string, from: number): number {
  let end = from;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === lineFeed || code === carriageReturn) break;
  }
  return end;
}

function trimmedEnd(source: string, from: number, end: number): number {
  let trimmed = end;
  while (trimmed > from + 1 && isSpaceAt(source, trimmed - 1)) trimmed--;
  return trimmed;
}

/** The text that quotes stand for: quotes off, escapes resolved, the common indentation of a `"""` dropped. */
export function textOf(written: string): string {
  if (written.startsWith('"""')) return blockTextOf(written);
  if (written.startsWith('"')) {
    const text = written.slice(1, isClosed(written) ? -1 : undefined);
    return text.includes('\\') ? text.replace(/\\(["\\])/g, '$1') : text;
  }
  return /[“”»]$/.test(written) && written.length > 1 ? written.slice(1, -1) : written.slice(1);
}

function isClosed(written: string): boolean {
  return endOfText(written, 0).closed;
}

function blockTextOf(written: string): string {
  const closed = written.length >= 6 && written.endsWith('"""');
  const body = written.slice(3, closed ? -3 : undefined).replace(/\r\n?/g, '\n');
  const startsBelow = /^[^\S\n]*\n/.test(body);
  const lines = body.replace(/^[^\S\n]*\n/, '').split('\n');
  const belowFirst = startsBelow ? lines : lines.slice(1);
  const common = Math.min(...belowFirst.filter((line) => line.trim()).map(indentOf));
  const dropped = lines.map((line, index) =>
    startsBelow || index > 0 ? line.slice(Math.min(common, indentOf(line))) : line,
  );
  if (closed && dropped.length > 1 && !dropped[dropped.length - 1]?.trim()) dropped.pop();
  return dropped.join('\n');
}
