import type { Duration, SourceFree } from '../../map/model.js';
import { type Block, drawing, flow, grouped, led, sideOf, spread, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { asideBlock, asideOf, besides, factMarks, optional, whose } from '../facts.js';
import { behindFormer, originLine, saying } from '../former.js';
import { iconLine } from '../icon-line.js';
import { icon } from '../icons.js';
import { channelTitle, type Labels, writtenDuration } from '../labels/index.js';
import { momentInks, momentMark } from '../marks.js';
import { type } from '../type.js';
import { isStage, type Place } from './lane.js';

/** The card: channels and moments, the title, then times and where it leads. A stage shows the same without a title. */
export function touchpointCard(place: Place, width: number, context: Context): Block | undefined {
  const blocks: Block[] = [];
  const side = sideOf(place.title);
  const head = spread(channels(place, width, context), moments(place, width, context.labels), width, 8, side);
  if (head) blocks.push(head);
  if (!isStage(place)) blocks.push(title(place, width, context));
  const lines = [...times(place, width, context), ...ways(place, width, context)];
  if (lines.length > 0) blocks.push(stack(lines, 3, side));
  if (blocks.length === 0) return undefined;
  const card = stack(blocks, 5, side);
  if (isStage(place)) return card;
  const framed = drawing(width, card.height, (pen, x, y) => {
    pen.rect(x - 6, y - 6, width + 12, card.height + 12, { radius: 8, hit: true });
    if (place.optional) {
      pen.rect(x - 6.5, y - 6.5, width + 13, card.height + 13, { radius: 8, stroke: 'faint', dash: '4 3' });
    }
    card.paint(pen, x, y);
  });
  return grouped({ id: place.id, kind: 'touchpoint' }, framed);
}

function title(place: Place, width: number, context: Context): Block {
  const dots = whose(place.for, context);
  const room = width - (dots ? dots.width + 6 : 0);
  const settings = { style: type.touchpoint, ink: 'ink', width: room, maxLines: 4 } as const;
  const text = saying(place, ({ title }) => title, settings, context);
  const line = dots ? besides(text, dots, width, type.touchpoint.line) : text;
  const aside = [
    ...(place.by.length > 0 ? [context.labels.by(place.by.map(context.teamTitle).join(', '))] : []),
    ...(place.optional ? [context.labels.optional] : []),
  ].join(' · ');
  const blocks: Block[] = [...originLine(place.id, width, context), line];
  if (aside) blocks.push(textBlock(aside, { style: type.note, ink: 'faint', width, maxLines: 2 }));
  return grouped({ tip: text.clamped ? place.title : undefined }, stack(blocks, 2, sideOf(place.title)));
}

function channels(place: Place, width: number, context: Context): Block | undefined {
  if (place.channels.length === 0) return undefined;
  const uses = place.channels.map((use) => {
    const line = iconLine(icon(use.icon, 'soft'), channelTitle(use, context.labels), width, 'soft', 2);
    const text = behindFormer(line, use, (use) => channelTitle(use, context.labels), width, context) ?? line;
    const dots = whose(use.for, context);
    const aside = asideOf(use, context);
    return grouped(
      { id: use.id, kind: 'channel', tip: aside || undefined },
      dots ? flow([text, dots], width, 4, 2) : text,
    );
  });
  return flow(uses, width, 12, 2);
}

function moments(place: Place, width: number, labels: Labels): Block | undefined {
  if (place.moments.length === 0) return undefined;
  const badges = place.moments.map((moment) => {
    const ink = momentInks[moment.kind];
    const name = labels.moments[moment.kind];
    const style = { ...type.note, face: 'semibold' } as const;
    const text = textBlock(name, { style, ink, width: width - 15, maxLines: 2 });
    return grouped(
      { id: moment.id, kind: 'moment', tip: moment.because },
      led(momentMark(moment.kind, ink), text, 4, style.line),
    );
  });
  return flow(badges, width, 10, 2);
}

function times(place: Place, width: number, context: Context): Block[] {
  if (place.takes.length + place.waits.length === 0) return [];
  const { labels } = context;
  const entry = (duration: SourceFree<Duration>, name: 'clock' | 'wait'): Block => {
    const marks = factMarks(duration, context, 'faint');
    const aside = asideOf(duration, context);
    const time = (duration: SourceFree<Duration>) =>
      name === 'wait' ? labels.waits(writtenDuration(duration, labels)) : writtenDuration(duration, labels);
    const text = time(duration) + (aside ? ` · ${aside}` : '');
    const line = iconLine(icon(name, 'soft'), text, width - (marks ? marks.width + 5 : 0), 'soft');
    const block = behindFormer(line, duration, time, width, context) ?? line;
    const kind = name === 'clock' ? 'takes' : 'waits';
    return grouped({ id: duration.id, kind }, flow([block, ...optional(marks)], width, 5, 2));
  };
  const entries = [
    ...place.takes.map((duration) => entry(duration, 'clock')),
    ...place.waits.map((duration) => entry(duration, 'wait')),
  ];
  return [flow(entries, width, 12, 3)];
}

/** Where it goes from here: again, elsewhere, into another map. */
function ways(place: Place, width: number, context: Context): Block[] {
  const blocks: Block[] = [];
  if (place.repeats) {
    const { min, max, until } = place.repeats;
    const count = context.labels.repeats(min, max);
    const text = until === undefined ? count : `${count} ${context.labels.until(until)}`;
    blocks.push(
      grouped({ id: place.repeats.id, kind: 'repeats' }, iconLine(icon('loop', 'soft'), text, width, 'soft', 4)),
    );
  }
  for (const next of place.next) {
    const aside = asideBlock(next, width - 19, context, 'soft');
    const line = iconLine(icon('ahead', 'soft'), next.title ?? next.to, width, 'soft', 3);
    const block = aside ? stack([line, indented(aside, 19)], 1) : line;
    blocks.push(grouped({ id: next.id, kind: 'next' }, block));
  }
  if (place.opens) {
    const text = place.opens.title ?? place.opens.to;
    const line = iconLine(icon('open', 'soft'), text, width, 'soft', 3);
    blocks.push(grouped({ id: place.opens.id, kind: 'opens', link: place.opens.to }, line));
  }
  return blocks;
}

function indented(block: Block, by: number): Block {
  return drawing(block.width + by, block.height, (pen, x, y) => block.paint(pen, x + by, y));
}
