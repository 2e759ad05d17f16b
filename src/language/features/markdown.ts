/** A text of the user's as Markdown that shows it letter by letter: no formatting, links, images or HTML comes of it. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-!|<>~&$@"]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/\bwww\./gi, 'www\\.');
}

/** A text as code, which Markdown shows as it is. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/gu, ' ')}${pad}${fence}`;
}

/** Lines of the language, coloured by the editor. */
export function codeBlock(text: string): string {
  return `\`\`\`journey\n${text}\n\`\`\``;
}
