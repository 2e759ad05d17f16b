/** What a file holds; bytes are read as UTF-8. */
export type FileContent = string | Uint8Array;

/**
 * Files beside a text, by their paths with `/`: all of them, or a function that reads one and gives undefined where there is
 * none. What it throws counts as none.
 */
export type Files =
  | Readonly<Record<string, FileContent>>
  | ((path: string) => FileContent | undefined | Promise<FileContent | undefined>);
