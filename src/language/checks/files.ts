import type { LangiumDocument, URI, ValidationAcceptor } from 'langium';
import { latestValue, readTable } from '../../map/data-table.js';
import { isEvidence, isLine, isMetric, isText, isUnknown, type Line, type Text } from '../generated/ast.js';
import { resolvePath } from '../imports.js';
import type { JourneyServices } from '../journey-module.js';
import { anyOf, didYouMean } from '../messages.js';
import { folderOf } from '../paths.js';
import { clauseOf, type Holder, operandsOf } from '../values/reading.js';
import { fieldsOf, quantityOf } from './metrics.js';
import { report } from './report.js';

/** Words behind which stands a path, as lines and as clauses. */
const pathWords: ReadonlySet<string> = new Set(['link', 'image', 'data', 'opens']);

/** Files that maps point at and that are not there, and tables that say otherwise than the metric. */
export async function checkFiles(
  document: LangiumDocument,
  lines: readonly Line[],
  services: JourneyServices,
  accept: ValidationAcceptor,
): Promise<void> {
  const folder = folderOf(document, services);
  const beside = services.shared.workspace.FilesBeside;
  const pointers = folder ? pointersOf(lines, folder) : [];
  beside.pointsAt(
    document.uri,
    pointers.flatMap(({ file, withoutPlace }) => [file, withoutPlace]),
  );
  if (pointers.length === 0 || !(await beside.areAtHand(document.uri))) return;
  for (const { owner, holder, path, file, withoutPlace } of pointers) {
    const isThere = (await beside.exists(file)) || (await beside.exists(withoutPlace));
    if (isThere === false) {
      const message = `There is no file \`${path.value}\` here. Paths are relative to this file and use \`/\`.`;
      report(accept, isEvidence(owner) ? 'evidence-file-missing' : 'link-not-found', message, path);
    } else if (isThere && holder.word === 'data' && isMetric(owner)) {
      await checkData(owner, holder, file);
    }
  }

  async function checkData(metric: Line, data: Holder, file: URI): Promise<void> {
    const text = await beside.textOf(file);
    if (text === undefined) return;
    const table = readTable(text);
    const column = clauseOf(data, 'column')?.operands.find(isText);
    const name = column?.value ?? table.columns[1] ?? '';
    if (!table.columns.includes(name)) {
      const offer = didYouMean(name, table.columns) || `It has ${anyOf(table.columns)}.`;
      report(accept, 'metric-disagrees-with-data', `The data has no column \`${name}\`. ${offer}`, column ?? data);
      return;
    }
    const latest = latestValue(table, name);
    if (!latest) {
      const message = `The column \`${name}\` has no value yet: the first column of the data holds dates such as 2026-10-01.`;
      report(accept, 'metric-disagrees-with-data', message, column ?? data);
      return;
    }
    const now = newest(metric);
    const written = now && quantityOf(metric, now);
    if (!now || written?.number === undefined || agrees(written.text, written.number, latest.value)) return;
    const message = `The data says ${latest.value} on ${latest.date}. Write that behind \`now\`, or mend the data.`;
    report(accept, 'metric-disagrees-with-data', message, now);
  }
}

interface Pointer {
  /** The noun that the path belongs to. */
  owner: Line;
  holder: Holder;
  path: Text;
  file: URI;
  /** The same without `#L12` or `?raw`. */
  withoutPlace: URI;
}

/** Paths to files; addresses on the web are none. */
function pointersOf(lines: readonly Line[], folder: URI): Pointer[] {
  const pointers: Pointer[] = [];
  const add = (owner: Line, holder: Holder): void => {
    const path = pathWords.has(holder.word) ? operandsOf(holder).find(isText) : undefined;
    if (path && path.value.trim() !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path.value)) {
      const file = resolvePath(folder, path.value);
      const withoutPlace = resolvePath(folder, path.value.replace(/[#?].*$/, ''));
      pointers.push({ owner, holder, path, file, withoutPlace });
    }
  };
  for (const line of lines) {
    if (isUnknown(line)) continue;
    if (isLine(line.$container)) add(line.$container, line);
    for (const clause of line.clauses) add(line, clause);
  }
  return pointers;
}

/** The `now` with the latest date, of equal ones the last. */
function newest(metric: Line): Holder | undefined {
  const dateOf = (holder: Holder): string => {
    const on = clauseOf(holder, 'on')?.operands[0];
    return on && 'value' in on ? on.value : '';
  };
  return fieldsOf(metric, 'now').reduce<Holder | undefined>(
    (best, next) => (!best || dateOf(next) >= dateOf(best) ? next : best),
    undefined,
  );
}

/** Whether a number equals one of the data after rounding to the decimals that are written. */
function agrees(text: string, written: number, data: string): boolean {
  const value = Number(data.replace(/[%\s]/g, ''));
  if (!Number.isFinite(value)) return false;
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(value - written) <= 0.5 * 10 ** -decimals + Number.EPSILON * Math.max(1, Math.abs(value));
}
