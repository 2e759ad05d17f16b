/**
 * The line of git's attributes by which git knows maps. The file belongs to others too: what stands beside the line keeps
 * every byte. Texts hold one byte a character (latin1), since nobody says in which encoding a foreign line is.
 */

const written = '*.journey text eol=lf diff=journey merge=journey';

/** Whether the line is there. */
export function hasLine(text: string): boolean {
  return linesOf(text).some(isOurs);
}

/** The text with the line, at its end where it was not there. */
export function withLine(text: string): string {
  if (hasLine(text)) return text;
  const lineEnd = /(\r?\n)[^\n]*$/.exec(text)?.[1] ?? '\n';
  // Without a line end behind what was the last line, none is put behind the new one, so that both can be taken away again.
  return isEnded(text) ? `${text}${written}${lineEnd}` : `${text}${lineEnd}${written}`;
}

/** The text without the line, as it was before. */
export function withoutLine(text: string): string {
  const kept = linesOf(text).filter((line) => !isOurs(line));
  return isEnded(text) ? kept.join('') : kept.join('').replace(/\r?\n$/, '');
}

function isEnded(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

/** Each with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function isOurs(line: string): boolean {
  return (
    line
      .trim()
      .split(/[ \t]+/)
      .join(' ') === written
  );
}
