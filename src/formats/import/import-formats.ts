/** What can be imported. */
export const importFormats = ['mermaid', 'markdown', 'csv', 'xlsx', 'json'] as const;

export type ImportFormat = (typeof importFormats)[number];

const formatsByEnding: ReadonlyMap<string, ImportFormat> = new Map([
  ['mmd', 'mermaid'],
  ['mermaid', 'mermaid'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xlsx', 'xlsx'],
  ['json', 'json'],
]);

/** The endings of the files that can be imported, without dots. */
export const importEndings: readonly string[] = [...formatsByEnding.keys()];

/** What a file is by its ending. */
export function formatOf(name: string): ImportFormat | undefined {
  const [, ending = ''] = /\.([^./\\]+)$/.exec(name) ?? [];
  return formatsByEnding.get(ending.toLowerCase());
}
