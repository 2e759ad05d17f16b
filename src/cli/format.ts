import { firstConflict } from '../edit/conflict-markers.js';
import { format as canonical, type FactWords } from '../edit/format/index.js';
import { factWords } from '../language/fact-words.js';
import { JourneyMapsGrammar } from '../language/generated/grammar.js';
import { plural } from '../map/plural.js';
import { exitCodes, Failure } from './exit-codes.js';
import { findMaps, readMap, readStdin, writeWhole } from './files.js';
import { printable, shortPath } from './report/report.js';

export interface FormatOptions {
  /** Change nothing; fail where something would be changed. */
  check?: boolean;
}

/** `journeymap format`: the changed files on stdout, the sum of them on stderr; `-` reads stdin and writes stdout. */
export function format(paths: readonly string[], options: FormatOptions): number {
  if (paths.includes('-')) {
    if (paths.length > 1) throw new Failure('`-` stands for stdin and cannot be combined with files.');
    return formatStdin(options);
  }
  const files = findMaps(paths.length > 0 ? paths : ['.']);
  const words = factWords(JourneyMapsGrammar());
  let changed = 0;
  let failed = 0;
  for (const file of files) {
    try {
      const source = readMap(file);
      const text = laidOut(source, file, words);
      if (text === source) continue;
      if (!options.check) writeWhole(file, text);
      console.log(shortPath(file));
      changed++;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
      failed++;
    }
  }
  console.error(options.check ? checkSummary(changed, files.length) : summary(changed, files.length - failed));
  if (failed > 0) return exitCodes.failure;
  return options.check && changed > 0 ? exitCodes.findings : exitCodes.ok;
}

function formatStdin({ check }: FormatOptions): number {
  const source = readStdin();
  const text = laidOut(source, 'stdin', factWords(JourneyMapsGrammar()));
  if (!check) process.stdout.write(text);
  else if (text !== source) console.error('The text is not in the canonical layout.');
  return check && text !== source ? exitCodes.findings : exitCodes.ok;
}

function laidOut(source: string, name: string, words: FactWords): string {
  const conflict = firstConflict(source);
  if (conflict !== undefined)
    throw new Failure(`${printable(shortPath(name))}: Line ${conflict} begins a conflict of git's. Solve it first.`);
  return canonical(source, words);
}

function summary(changed: number, files: number): string {
  if (changed === 0) return `${plural(files, 'file')} looked at, nothing to change.`;
  return `${plural(changed, 'file')} changed, ${files - changed} left as they were.`;
}

function checkSummary(changed: number, files: number): string {
  if (changed === 0) return `${plural(files, 'file')} checked, all in the canonical layout.`;
  return `${changed} of ${plural(files, 'file')} would be changed by: journeymap format`;
}
