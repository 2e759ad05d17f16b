/** A title in quotes, short enough to stand in a message. */
export function quoted(title: string, length = 40): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return `"${line.length > length ? `${line.slice(0, length - 1)}…` : line}"`;
}

/** Names as code: `a`, `b` and `c`. */
export function listed(names: readonly string[]): string {
  const codes = names.map((name) => `\`${name}\``);
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes[codes.length - 1]}`;
}
