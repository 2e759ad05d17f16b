import { conversionsOf } from '../../map/conversions.js';
import type { Metric, SourceFree } from '../../map/model.js';
import { type Block, drawing, flow, grouped, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { type } from '../type.js';
import { isStage, type Place } from './lane.js';

const height = 28;

/** How many go on from a stage: a band that narrows to the share of the conversion that is measured there. */
export function funnel(place: Place, width: number, context: Context): Block | undefined {
  if (!isStage(place)) return undefined;
  const shown = conversionsOf(place);
  if (shown.length === 0) return undefined;
  return stack(
    shown.map((metric) => band(metric, width, context)),
    4,
  );
}

function band(metric: SourceFree<Metric>, width: number, { labels }: Context): Block {
  const value = metric.now.at(-1)?.value;
  const share = (value?.number ?? 0) / 100;
  const number = textBlock(value?.text ?? '', { style: type.strong, ink: 'ink', width: width - 20, maxLines: 1 });
  const words = textBlock(labels.goOn, { style: type.note, ink: 'ink', width: width - 24 - number.width, maxLines: 1 });
  const text = flow([number, words], width - 20, 5, 0);
  const end = Math.max(2, height * share);
  const top = Math.round(((height - end) / 2) * 10) / 10;
  const shape = drawing(width, height, (pen, x, y) => {
    pen.path(`M0 0L${width} ${top}V${height - top}L0 ${height}Z`, x, y, { fill: 'track' });
    text.paint(pen, x + 10, y + (height - text.height) / 2);
  });
  return grouped({ id: metric.id, kind: 'conversion', tip: labels.named(metric.title, value?.text ?? '') }, shape);
}
