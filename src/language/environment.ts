import type { URI } from 'langium';

/** What day it is. */
export interface Clock {
  /** ISO date. */
  today(): string;
}

/** Which files that a map watches have changed; answered from the history of the repository. */
export interface WatchedFiles {
  /**
   * Files of the repository around a file that match one of the patterns and were committed after a day.
   * @param patterns globs from the root of the repository
   * @param date ISO date
   * @returns sorted paths from the root, or undefined where there is no history to ask
   */
  changedSince(patterns: readonly string[], date: string, file: URI): Promise<string[] | undefined>;
}

/** What the services take from the host they run in. */
export interface HostEnvironment {
  clock: Clock;
  watchedFiles: WatchedFiles;
  /** Address of the folder with the documentation, with a slash at its end; absent where the host has none. */
  documentation?: string;
}

/** The present day where the program runs. */
export const systemClock: Clock = {
  today() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  },
};

/** For hosts that have no history at hand, such as a browser. */
export const noHistory: WatchedFiles = { changedSince: async () => undefined };
