import type { ImportedText } from './import-file.js';

/** The text of an imported map, below comments that tell how its file was understood and what is not in the map. */
export function withReport({ text, losses, guesses }: ImportedText, file: string): string {
  const lines = [
    `Imported from ${file}.${losses.length > 0 ? ' What was lost or changed, to look at and then delete:' : ''}`,
    ...guesses,
    ...losses.map(({ line, text }) => (line === undefined ? text : `Line ${line}: ${text}`)),
  ];
  return `${lines.map((line) => `// ${oneLine(line)}\n`).join('')}\n${text}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
