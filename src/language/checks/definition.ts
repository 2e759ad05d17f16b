/** How loud a check is. */
export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

export const groups = ['language', 'size', 'lens', 'experience', 'evidence', 'action', 'life', 'blueprint'] as const;
export type CheckGroup = (typeof groups)[number];

/** Everything that is said about a check, in messages, in the documentation and in the schema of the configuration. */
export interface CheckDefinition {
  /** Where nothing is configured. */
  level: Exclude<Level, 'off'>;
  /** What it finds, as a sentence. */
  finds: string;
  /** Why that matters to those who read the map, and what to do where it is not obvious. */
  why: string;
  /** Absent only for what cannot be written. */
  example?: Example;
  /** Where the rule, and its numbers, come from. */
  source: string;
  /** Bounds that can be configured. */
  limits?: { min?: number; max?: number; counts: string };
  /** The text cannot be read there, so that the check can neither be silenced nor set to another level. */
  fixed?: true;
  /** What it needs beside the files of maps; where that is not at hand it says nothing. */
  needs?: 'files' | 'git';
}

/** Lines that a check finds something in, and the same mended. */
export interface Example {
  /**
   * Where the lines stand: a whole `file`, its `top`, the facts at the `head` of a journey, all of its `stages`, further
   * lines of a `journey`, or of a `stage` or `touchpoint`.
   */
  in: 'file' | 'top' | 'head' | 'stages' | 'journey' | 'stage' | 'touchpoint';
  wrong: string;
  right: string;
  /** Other files by their path. */
  files?: Readonly<Record<string, string>>;
  /** The `checks` of a configuration file. */
  checks?: Readonly<Record<string, object | string>>;
}

/** The lines of a template text without the indentation that they share, and without the blank ones around them. */
export function lines(template: TemplateStringsArray): string {
  const written = (template[0] ?? '').replace(/^\n/, '').trimEnd().split('\n');
  const indents = written.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return written.map((line) => line.slice(shared)).join('\n');
}
