import { conversionsOf } from '../../map/conversions.js';
import type { Metric, SourceFree } from '../../map/model.js';
import { type Block, drawing, flow, grouped, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { type } from '../type.js';
import { isStage, type Place } from './lane.js';

/** Of the band where it begins, and where it ends at least. */
const height = 18;
const thinnest = 1.5;

/**
 * How many go on from a stage: a band that narrows to the share of the conversion that is measured there, below its number.
 * Where several are measured, each has its name.
 */
export function funnel(place: Place, width: number, context: Context): Block | undefined {
  if (!isStage(place)) return undefined;
  const shown = conversionsOf(place);
  if (shown.length === 0) return undefined;
  return stack(
    shown.map((metric) => conversion(metric, shown.length > 1, width, context)),
    8,
  );
}

function conversion(metric: SourceFree<Metric>, named: boolean, width: number, { labels }: Context): Block {
  const value = metric.now.at(-1)?.value;
  const number = textBlock(value?.text ?? '', { style: type.strong, ink: 'ink', width, maxLines: 1 });
  const words = [
    textBlock(labels.goOn, { style: type.note, ink: 'ink', width, maxLines: 1 }),
    ...(named ? [textBlock(metric.title, { style: type.note, ink: 'soft', width, maxLines: 2 })] : []),
  ];
  const text = flow([number, ...words], width, 5, 0);
  const block = stack([text, band((value?.number ?? 0) / 100, width)], 3);
  return grouped({ id: metric.id, kind: 'conversion', tip: labels.named(metric.title, value?.text ?? '') }, block);
}

/** @param share of those who go on, from 0 to 1 */
function band(share: number, width: number): Block {
  const end = Math.max(thinnest, height * share);
  const top = Math.round(((height - end) / 2) * 10) / 10;
  return drawing(width, height, (pen, x, y) => {
    pen.path(`M0 0L${width} ${top}V${height - top}L0 ${height}Z`, x, y, { fill: 'track' });
  });
}
