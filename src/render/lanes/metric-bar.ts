import type { Metric, Quantity, SourceFree } from '../../map/model.js';
import { type Block, drawing } from '../block.js';
import { aimFlag, aimFlagReach } from '../marks.js';

const height = 14;
const barTop = 4;
const barHeight = 6;
/** Of the tick for where the number was. */
const tickWidth = 2;
/** How far a number of no known end is from the end of the track. */
const slack = 1.15;

/**
 * A metric as a bar from zero to what it is now, with a tick for where it was and a flag for where it should be. A share
 * is shown of the whole, so that bars beside each other can be compared; what falls below zero goes to the left of it.
 * @returns undefined where there is nothing to compare a number with
 */
export function metricBar(metric: SourceFree<Metric>, width: number): Block | undefined {
  const now = metric.now.at(-1)?.value;
  const [value, was, aim] = [now, metric.baseline, metric.target].map(numberOf);
  const known = [value, was, aim].filter((number) => number !== undefined);
  const isShare = (now ?? metric.baseline ?? metric.target)?.unit === '%';
  if (known.length === 0 || (known.length === 1 && !isShare)) return undefined;
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const low = least * slack;
  const high = isShare ? Math.max(100, most) : most * slack;
  if (!(high > low)) return undefined;
  const at = (number: number) => ((number - low) / (high - low)) * width;
  return drawing(width, height, (pen, x, y) => {
    const top = y + barTop;
    pen.rect(x, top, width, barHeight, { radius: barHeight / 2, fill: 'track' });
    if (value) {
      const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
      const length = Math.max(tickWidth, to - from);
      const left = value < 0 ? to - length : Math.min(from, width - length);
      pen.rect(x + left, top, length, barHeight, { radius: Math.min(barHeight, length) / 2, fill: 'metric' });
    }
    if (low < 0) pen.rect(x + at(0) - 0.5, y, 1, height, { fill: 'faint' });
    if (was !== undefined) {
      const left = Math.max(0, Math.min(width - tickWidth, at(was) - tickWidth / 2));
      pen.rect(x + left, top - 3, tickWidth, barHeight + 6, { fill: 'soft' });
    }
    if (aim !== undefined) {
      const pole = Math.max(aimFlagReach.pole, Math.min(width - aimFlagReach.pole, at(aim)));
      aimFlag(pen, x + pole, top + barHeight / 2, pole + aimFlagReach.flag <= width ? 'right' : 'left');
    }
  });
}

export function numberOf(quantity: Quantity | undefined): number | undefined {
  return quantity?.number !== undefined && Number.isFinite(quantity.number) ? quantity.number : undefined;
}
