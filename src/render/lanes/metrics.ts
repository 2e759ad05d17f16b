import type { Metric, MetricValue, SourceFree } from '../../map/model.js';
import { type Block, flow, grouped, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { evidenceMark, factMarks, optional } from '../facts.js';
import { behindFormer, saying } from '../former.js';
import { chosenWord, type Labels, writtenDate } from '../labels/index.js';
import { sparkline } from '../sparkline.js';
import { type } from '../type.js';
import type { Place } from './lane.js';
import { metricBar, numberOf } from './metric-bar.js';

export function metrics(place: Place, width: number, context: Context): Block | undefined {
  if (place.metrics.length === 0) return undefined;
  return stack(
    place.metrics.map((metric) => metricBlock(metric, Math.min(width, 320), context)),
    14,
  );
}

/** The number as it is now, a bar with a tick for where it was and a flag for where it should be, words, history. */
export function metricBlock(metric: SourceFree<Metric>, width: number, context: Context): Block {
  const { labels } = context;
  const now = metric.now.at(-1);
  const blocks: Block[] = [];
  if (now) blocks.push(nowBlock(now, width, context));
  const bar = metricBar(metric, width);
  if (bar) blocks.push(bar);
  const title = saying(metric, ({ title }) => title, { style: type.label, ink: 'soft', width, maxLines: 3 }, context);
  const marks = factMarks(metric, context, 'faint');
  blocks.push(marks ? flow([title, marks], width, 6, 2) : title);
  const bounds = boundsOf(metric, labels);
  const aside = bounds === '' ? undefined : note(bounds, width);
  blocks.push(...optional(behindFormer(aside, metric, (metric) => boundsOf(metric, labels), width, context)));
  blocks.push(...historyBlocks(metric.now, width, context));
  return grouped({ id: metric.id, kind: 'metric', tip: tipOf(metric, labels) }, stack(blocks, 3));
}

function boundsOf({ baseline, target }: SourceFree<Metric>, labels: Labels): string {
  return [...(baseline ? [labels.was(baseline.text)] : []), ...(target ? [labels.aim(target.text)] : [])].join(', ');
}

function tipOf({ title, kind, data }: SourceFree<Metric>, labels: Labels): string {
  const source = data && [data.file, ...(data.column === undefined ? [] : [data.column])].join(', ');
  return [
    title,
    ...(kind === undefined ? [] : [chosenWord(labels.metricKinds, kind)]),
    ...(source === undefined ? [] : [labels.dataFrom(source)]),
  ].join(' · ');
}

function nowBlock(now: SourceFree<MetricValue>, width: number, context: Context): Block {
  const number = textBlock(now.value.text, { style: type.number, ink: 'ink', width: width - 16, maxLines: 2 });
  const parts: Block[] = optional(behindFormer(number, now, ({ value }) => value.text, width - 16, context));
  if (now.on) {
    const date = writtenDate(now.on, context.labels);
    parts.push(textBlock(date, { style: type.note, ink: 'faint', width, maxLines: 1 }));
  }
  if (now.from && now.from.length > 0) parts.push(evidenceMark(now.from, context, 'faint'));
  return grouped({ id: now.id, kind: 'value' }, flow(parts, width, 8, 2));
}

/** Earlier values: as a line with the oldest in words where they are numbers of one unit, else a text each. */
function historyBlocks(values: readonly SourceFree<MetricValue>[], width: number, context: Context): Block[] {
  const [oldest, ...later] = values;
  if (!oldest || later.length === 0) return [];
  const told = (value: SourceFree<MetricValue>) => {
    const { text } = value.value;
    return value.on === undefined ? text : `${text} · ${writtenDate(value.on, context.labels)}`;
  };
  const comparable = values.every(({ value }) => numberOf(value) !== undefined && value.unit === oldest.value.unit);
  if (!comparable) {
    const earlier = values.slice(0, -1).reverse();
    return earlier.map((value) => grouped({ id: value.id, kind: 'value' }, note(told(value), width)));
  }
  const line = sparkline(
    values.map((value, i) => ({
      // The first is in words before the line, the last is the number itself.
      id: i === 0 || i === values.length - 1 ? undefined : value.id,
      value: value.value.number as number,
      on: value.on,
      tip: told(value),
    })),
  );
  const first = grouped({ id: oldest.id, kind: 'value' }, note(told(oldest), width));
  return [flow([first, line], width, 8, 2)];
}

function note(text: string, width: number): Block {
  return textBlock(text, { style: type.note, ink: 'faint', width, maxLines: 2 });
}
