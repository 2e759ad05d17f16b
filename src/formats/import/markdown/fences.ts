/** The blocks of code in a Markdown text. */

export interface Fence {
  /** The first word behind the fence, without dots and braces. */
  language: string;
  text: string;
  /** One-based line of the first line inside. */
  line: number;
  /** The nearest heading above. */
  heading?: string;
}

/** Fenced blocks in order; one that is not closed goes on to the end. Those of lists and quotes are read too. */
export function fencesIn(source: string): Fence[] {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const fences: Fence[] = [];
  let heading: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = withoutQuote(lines[at] ?? '');
    const [, title] = /^ {0,3}#{1,6}\s(.*)$/.exec(line) ?? [];
    if (title !== undefined) heading = title.replace(/\s#+$/, '').trim();
    const [, marks, info = ''] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,}|:{3,})(.*)$/.exec(line) ?? [];
    if (marks === undefined || (marks.startsWith('`') && info.includes('`'))) continue;
    const [language = ''] = /[\p{L}\p{N}_-]+/u.exec(info) ?? [];
    const first = at + 1;
    const inside: string[] = [];
    for (at = first; at < lines.length && !closes(withoutQuote(lines[at] ?? ''), marks); at++) {
      inside.push(withoutQuote(lines[at] ?? ''));
    }
    fences.push({ language: language.toLowerCase(), text: inside.join('\n'), line: first + 1, heading });
  }
  return fences;
}

function withoutQuote(line: string): string {
  return line.replace(/^(?: {0,3}> ?)+/, '');
}

function closes(line: string, marks: string): boolean {
  const text = line.trim();
  return text.length >= marks.length && text === (marks[0] as string).repeat(text.length);
}
