import { dirname } from 'node:path';
import type { URI } from 'langium';
import { addDays } from '../map/dates.js';
import type { WatchedFiles } from './environment.js';
import { git } from './node-git.js';

/** How long an answer holds, so that typing does not start a process each time. In milliseconds. */
const holds = 60_000;
/** A history that answers later is not waited for. In milliseconds. */
const patience = 5_000;
/** Of a longer history nothing is said. In bytes. */
const most = 8 * 1024 * 1024;

interface Answer {
  until: number;
  files: Promise<string[] | undefined>;
}

/** Asks git which files were committed after a day. Without git, outside of a repository or in a shallow clone it knows nothing. */
export class GitHistory implements WatchedFiles {
  private readonly answers = new Map<string, Answer>();

  /**
   * @param isTrusted whether git may run: the settings of a repository from a stranger can name programs
   * @param now milliseconds
   */
  constructor(
    private readonly isTrusted: () => boolean = () => true,
    private readonly now: () => number = Date.now,
  ) {}

  async changedSince(patterns: readonly string[], date: string, file: URI): Promise<string[] | undefined> {
    if (!this.isTrusted() || file.scheme !== 'file' || patterns.length === 0) return undefined;
    const folder = dirname(file.fsPath);
    const key = [folder, date, ...patterns].join('\n');
    const known = this.answers.get(key);
    if (known && known.until > this.now()) return known.files;
    const files = committedAfter(patterns, date, folder).catch(() => undefined);
    this.forgetOld();
    this.answers.set(key, { until: this.now() + holds, files });
    return files;
  }

  /** Every date and pattern that is typed asks anew: what holds no longer is not kept. */
  private forgetOld(): void {
    for (const [key, { until }] of this.answers) if (until <= this.now()) this.answers.delete(key);
  }
}

async function committedAfter(
  patterns: readonly string[],
  date: string,
  folder: string,
): Promise<string[] | undefined> {
  // The oldest commit of a shallow clone looks as if it had written every file.
  if ((await said(['rev-parse', '--is-shallow-repository'], folder)).trim() !== 'false') return undefined;
  const log = [
    'log',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--no-relative',
    '--name-only',
    '--format=%x00%cs',
    // Days are compared below, as the committer wrote them; this only keeps the answer short.
    `--since=${addDays(date, -2)}T00:00:00Z`,
    '--',
    ...patterns.map((pattern) => `:(top,glob)${pattern}`),
  ];
  const commits = (await said(log, folder)).split('\0').slice(1);
  const files = commits.flatMap((commit) => {
    const [day = '', ...names] = commit.split('\n').filter((line) => line !== '');
    return day > date ? names : [];
  });
  return [...new Set(files)].sort();
}

async function said(command: readonly string[], folder: string): Promise<string> {
  return (await git(command, folder, { patience, most })).toString('utf8');
}
