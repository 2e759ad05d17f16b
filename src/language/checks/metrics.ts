import type { ValidationAcceptor } from 'langium';
import type { Quantity } from '../../map/model.js';
import { isMetric, type Line } from '../generated/ast.js';
import { blockOf } from '../scope.js';
import { clauseReader, lineReader } from '../values/forms.js';
import { timeUnitOf } from '../values/numbers.js';
import type { Holder } from '../values/reading.js';
import { report } from './report.js';

/** Values of one metric in different units. */
export function checkUnits(line: Line, accept: ValidationAcceptor): void {
  if (!isMetric(line)) return;
  let first: { word: string; unit: string } | undefined;
  for (const holder of ['baseline', 'now', 'target'].flatMap((word) => fieldsOf(line, word))) {
    const unit = quantityOf(line, holder)?.unit;
    if (unit === undefined) continue;
    first ??= { word: holder.word, unit };
    if (sameUnit(first.unit, unit)) continue;
    const message = `\`${holder.word}\` is in \`${unit}\`, but \`${first.word}\` in \`${first.unit}\`. Write both in one unit.`;
    report(accept, 'metric-unit-differs', message, holder);
  }
}

/** Where a noun says something: lines of its block, and clauses of its own line. */
export function fieldsOf(line: Line, word: string): Holder[] {
  return [...line.lines, ...line.clauses].filter((holder) => holder.word === word);
}

/** The value with unit behind a word of a metric. */
export function quantityOf(line: Line, holder: Holder): Quantity | undefined {
  const reader =
    holder.$type === 'Clause'
      ? clauseReader(line.word, blockOf(line), holder.word)
      : lineReader(line.word, holder as Line);
  return reader(holder).value as Quantity | undefined;
}

function sameUnit(left: string, right: string): boolean {
  return left === right || (timeUnitOf(left) !== undefined && timeUnitOf(left) === timeUnitOf(right));
}
