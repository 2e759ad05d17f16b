/** Replaces a part of a text; offsets are UTF-16, the end exclusive. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * A text with edits made.
 * @param edits in the order of the text, none overlapping another
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

/**
 * The smallest edits that turn one piece of white space into another: one for what ends a line, one for the line breaks,
 * one for what begins the next line, so that each touches no line that stays as it is.
 */
export function whiteSpaceEdits(old: string, wanted: string, start: number): TextEdit[] {
  if (old === wanted) return [];
  const before = partsOf(old);
  const after = partsOf(wanted);
  if (!before || !after) return [smallest(old, wanted, start)];
  const edits: TextEdit[] = [];
  let at = start;
  for (const [index, part] of before.entries()) {
    const text = after[index] as string;
    if (part !== text) edits.push(smallest(part, text, at));
    at += part.length;
  }
  return edits;
}

/** What stands before the first line break, the line breaks with all between, and what stands behind the last one. */
function partsOf(space: string): [string, string, string] | undefined {
  const match = /^([^\r\n]*)([\s\S]*[\r\n])([^\r\n]*)$/.exec(space);
  return match ? [match[1] as string, match[2] as string, match[3] as string] : undefined;
}

/** Leaves out what both have in common at the start and at the end; never splits CR LF. */
function smallest(old: string, wanted: string, start: number): TextEdit {
  const shorter = Math.min(old.length, wanted.length);
  let front = 0;
  while (front < shorter && old[front] === wanted[front]) front++;
  if (old[front - 1] === '\r') front--;
  let back = 0;
  while (back < shorter - front && old[old.length - 1 - back] === wanted[wanted.length - 1 - back]) back++;
  if (back > 0 && old[old.length - back] === '\n') back--;
  return { start: start + front, end: start + old.length - back, text: wanted.slice(front, wanted.length - back) };
}
