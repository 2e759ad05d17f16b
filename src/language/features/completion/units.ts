import { fieldsOf } from '../../checks/metrics.js';
import { isMetric, type Line } from '../../generated/ast.js';
import { readQuantity } from '../../values/numbers.js';

/** The unit in which a metric is measured so far; its values share one. */
export function unitOf(line: Line | undefined): string | undefined {
  if (!isMetric(line)) return undefined;
  const values = ['baseline', 'now', 'target'].flatMap((word) => fieldsOf(line, word));
  return values.map((field) => readQuantity(field).value?.unit).find(Boolean);
}
