/**
 * Files beside a text, by their paths with `/`: all of them, or a function that reads one and gives undefined where there is
 * none. What it throws counts as none.
 */
export type Files =
  | Readonly<Record<string, string>>
  | ((path: string) => string | undefined | Promise<string | undefined>);
