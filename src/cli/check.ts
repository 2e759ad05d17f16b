import { nearest } from '../language/messages.js';
import { plural } from '../map/plural.js';
import { configurationOf } from './configuration.js';
import { dayOf } from './dates.js';
import { exitCodes, Failure } from './exit-codes.js';
import { findMaps } from './files.js';
import { loadMaps } from './loaded-maps.js';
import { working } from './progress.js';
import { github } from './report/github.js';
import { json } from './report/json.js';
import { count, type Reporter } from './report/report.js';
import { sarif } from './report/sarif.js';
import { summary, text } from './report/text.js';
import { watch } from './watch.js';

/** As written on the command line. */
export interface CheckOptions {
  maxWarnings?: string;
  format?: string;
  config?: string;
  today?: string;
  verbose?: boolean;
  watch?: boolean;
}

export const formats = { text, json, sarif, github } satisfies Record<string, Reporter>;

/** `journeymap check`: findings on stdout, the sum of them on stderr. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const run = prepared(paths.length > 0 ? paths : ['.'], options);
  if (!options.watch) return run();
  if ((options.format ?? 'text') !== 'text')
    throw new Failure('--watch is for people: it goes with --format text only.');
  return watch(
    () => (paths.length > 0 ? paths : ['.']),
    async () => {
      try {
        await run();
      } finally {
        console.error('Watching for changes; Ctrl+C ends it.');
      }
    },
  );
}

/** Reads the options, so that what is wrong in them is said before anything is checked. */
function prepared(paths: readonly string[], options: CheckOptions): () => Promise<number> {
  const allowed = allowedWarnings(options.maxWarnings);
  const report = reporterOf(options.format ?? 'text');
  const today = dayOf(options.today);
  const configuration = configurationOf(options.config);
  const verbose = options.verbose === true;
  return async () => {
    const found = findMaps(paths);
    const reading = () => loadMaps(found, { today, configuration, goesOn: true });
    const { maps, configurations, unread } = await (options.watch
      ? reading()
      : working(`Checking ${plural(found.length, 'file')} …`, reading));
    const files = [...configurations, ...maps];
    process.stdout.write(report(files, { verbose, colored: process.stdout.isTTY === true }));
    for (const reason of unread) console.error(reason);
    if (maps.length > 0) console.error(summary(files, maps.length, verbose));
    const warnings = count(files, 'warning');
    if (warnings > allowed)
      console.error(
        `${warnings === 1 ? '1 warning is' : `${warnings} warnings are`} more than the ${allowed} allowed.`,
      );
    if (unread.length > 0) return exitCodes.failure;
    return count(files, 'error') > 0 || warnings > allowed ? exitCodes.findings : exitCodes.ok;
  };
}

function allowedWarnings(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(written)) throw new Failure(`--max-warnings takes a whole number, not ${written}.`);
  return Number(written);
}

function reporterOf(written: string): Reporter {
  if (Object.hasOwn(formats, written)) return formats[written as keyof typeof formats];
  const names = Object.keys(formats);
  const guess = nearest(written, names);
  throw new Failure(
    `There is no format ${written}. ${guess ? `Did you mean ${guess}?` : `Choose one of ${names.join(', ')}.`}`,
  );
}
