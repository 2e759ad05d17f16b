/** Finds the journeys in Markdown as the editor's preview does, and puts something else in their places. */
import MarkdownIt from 'markdown-it';

/** A fence that begins with ` ```journey `. */
export interface JourneyFence {
  /** What is written in it, without what it stands behind in a list or a quotation. */
  text: string;
  /** Zero-based line of the document with the first line of the text. */
  firstLine: number;
  /** What stands before the text of each of its lines, in characters. */
  indents: readonly number[];
  /** Zero-based lines of the document: the opening marks, and the line behind the closing ones. */
  lines: readonly [number, number];
}

/** What is written in the place of a fence. */
export interface Replacement {
  fence: JourneyFence;
  /** A blank line stands between them. */
  blocks: readonly string[];
  /** Whether they are paragraphs, which a blank line keeps apart from the text around them too. */
  areParagraphs: boolean;
}

const byteOrderMark = '\ufeff';

/** The fences of a document with journeys in them, in its order; those within other fences are text of these. */
export function journeyFences(source: string): JourneyFence[] {
  const body = source.startsWith(byteOrderMark) ? source.slice(1) : source;
  const written = linesOf(body);
  return new MarkdownIt({ html: true }).parse(body, {}).flatMap((token) => {
    if (token.type !== 'fence' || !token.map || !/^journey(?:\s|$)/i.test(token.info.trim())) return [];
    const [start, end] = token.map;
    const text = token.content.split('\n');
    const indents = written
      .slice(start + 1, end)
      .map(({ text: line }, at) => Math.max(0, line.length - (text[at] ?? '').length));
    return { text: token.content, firstLine: start + 1, indents, lines: [start, end] };
  });
}

/** The document with fences replaced, and every other byte of it as it was. */
export function withReplacements(source: string, replacements: readonly Replacement[]): string {
  const mark = source.startsWith(byteOrderMark) ? byteOrderMark : '';
  const lines = linesOf(source.slice(mark.length));
  let result = mark;
  let at = 0;
  for (const replacement of replacements) {
    const [start, end] = replacement.fence.lines;
    result += joined(lines.slice(at, start)) + replaced(lines, replacement);
    at = end;
  }
  return result + joined(lines.slice(at));
}

interface Line {
  text: string;
  /** `\n`, `\r\n`, `\r`, or nothing behind the last one. */
  end: string;
}

function linesOf(source: string): Line[] {
  return [...source.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)].map(([, text = '', end = '']) => ({ text, end }));
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}

/** What stands in the lines of a fence from now on, behind the same marks of lists and quotations. */
function replaced(lines: readonly Line[], { fence, blocks, areParagraphs }: Replacement): string {
  const [start, end] = fence.lines;
  const opening = lines[start];
  const [first = ''] = /^.*?(?=`{3}|~{3})/.exec(opening?.text ?? '') ?? [];
  // The mark of a list item stands before its first line only.
  const next = first.replace(/[^\s>]/g, ' ');
  const blank = next.trimEnd();
  const written = blocks.flatMap((block, place) => [...(place > 0 ? [blank] : []), ...prefixed(block, next)]);
  if (first !== next) written[0] = first + (written[0] ?? '').slice(next.length);
  else if (areParagraphs && isText(lines[start - 1])) written.unshift(blank);
  if (areParagraphs && isText(lines[end])) written.push(blank);
  return written.join(opening?.end || '\n') + (lines[end - 1]?.end ?? '');
}

function prefixed(block: string, prefix: string): string[] {
  return block.split('\n').map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
}

/** Whether something stands in a line beside the marks of quotations. */
function isText(line: Line | undefined): boolean {
  return /[^\s>]/.test(line?.text ?? '');
}
