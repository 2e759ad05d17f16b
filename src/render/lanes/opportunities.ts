import type { Opportunity, SourceFree } from '../../map/model.js';
import { type Block, boxed, drawing, flow, grouped, sideOf, spread, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { asideBlock, evidenceMark, optional, whose } from '../facts.js';
import { behindFormer, originLine, saying } from '../former.js';
import { grid } from '../grid.js';
import { iconLine } from '../icon-line.js';
import { icon } from '../icons.js';
import { dots } from '../marks.js';
import { measure } from '../measure.js';
import { type } from '../type.js';
import type { Place } from './lane.js';

export function opportunities(place: Place, width: number, context: Context): Block | undefined {
  if (place.opportunities.length === 0) return undefined;
  return stack(
    place.opportunities.map((item) => opportunityCard(item, Math.min(width, grid.widestBox), context)),
    8,
  );
}

/** What could be done: impact and effort as dots, who, where it stands, and what it answers. */
export function opportunityCard(item: SourceFree<Opportunity>, width: number, context: Context): Block {
  const { labels } = context;
  const inner = width - 24;
  const ink = item.status === 'done' || item.status === 'dismissed' ? 'soft' : 'ink';
  const settings = { style: type.name, ink, width: inner, maxLines: 5, struck: item.status === 'dismissed' } as const;
  const title = saying(item, ({ title }) => title, settings, context);
  const side = sideOf(item.title);
  const blocks: Block[] = [...originLine(item.id, inner, context), title];
  const scores = scoreLines(item, context);
  if (scores.length > 0) blocks.push(stack(scores, 1, side));
  const status: Block[] = [...optional(whose(item.for, context))];
  const statusWord = (item: SourceFree<Opportunity>) => item.status && labels.statuses[item.status];
  const pill = item.status && statusPill(labels.statuses[item.status]);
  status.push(...optional(behindFormer(pill, item, statusWord, 120, context)));
  if (item.from && item.from.length > 0) status.push(evidenceMark(item.from, context, 'opportunityInk'));
  const ownerTitle = ({ owner }: SourceFree<Opportunity>) => owner && context.teamTitle(owner);
  const team = item.owner === undefined ? undefined : label(context.teamTitle(item.owner), inner);
  const owner = behindFormer(team, item, ownerTitle, inner, context);
  const ticket = item.ticket === undefined ? undefined : label(item.ticket, inner);
  const left = [...optional(owner), ...status];
  const foot = spread(left.length > 0 ? flow(left, inner, 8, 2) : undefined, ticket, inner, 8, side);
  if (foot) blocks.push(foot);
  const refers = references(item, inner, context);
  if (refers.length > 0) blocks.push(stack(refers, 2, side));
  const aside = asideBlock(item, inner, context, 'soft');
  if (aside) blocks.push(aside);
  for (const link of item.links) {
    blocks.push(
      grouped(
        { id: link.id, kind: 'link', link: link.target },
        iconLine(icon('link', 'soft'), link.target, inner, 'soft', 2),
      ),
    );
  }
  if (item.tags.length > 0) blocks.push(iconLine(icon('tag', 'soft'), item.tags.join(', '), inner, 'soft', 2));
  const card = boxed(stack(blocks, 5, side), {
    width,
    padX: 12,
    padY: 10,
    radius: 8,
    fill: item.status === 'dismissed' ? 'card' : 'opportunityFill',
    stroke: 'opportunityLine',
  });
  return grouped({ id: item.id, kind: 'opportunity', tip: title.clamped ? item.title : undefined }, card);
}

function statusPill(status: string): Block {
  const text = textBlock(status, { style: type.note, ink: 'opportunityInk', width: 80, maxLines: 1 });
  return boxed(text, { width: Math.ceil(text.width) + 12, padX: 6, padY: 1, radius: 8, stroke: 'opportunityLine' });
}

function label(text: string, width: number): Block {
  return textBlock(text, { style: type.label, ink: 'soft', width, maxLines: 2 });
}

/** Impact and effort, their dots below each other. */
function scoreLines(item: SourceFree<Opportunity>, context: Context): Block[] {
  const { labels } = context;
  const names = [labels.impact, labels.effort];
  const indent = Math.max(52, ...names.map((name) => Math.ceil(measure(name, type.label)) + 10));
  return (['impact', 'effort'] as const).flatMap((score, i) => {
    const value = item[score];
    if (value === undefined) return [];
    const text = textBlock(names[i] as string, {
      style: type.label,
      ink: 'opportunityInk',
      width: indent,
      maxLines: 1,
    });
    const filled = dots(value, 5, 'opportunityInk');
    const scale = behindFormer(filled, item, (item) => item[score]?.toString(), 80, context) ?? filled;
    return drawing(indent + scale.width, type.label.line, (pen, x, y) => {
      text.paint(pen, x, y);
      scale.paint(pen, x + indent, y + (type.label.line - scale.height) / 2);
    });
  });
}

function references(item: SourceFree<Opportunity>, width: number, context: Context): Block[] {
  const kinds = [
    [context.labels.solves, 'pain', item.solves],
    [context.labels.serves, 'objective', item.serves],
    [context.labels.moves, 'metric', item.moves],
  ] as const;
  return kinds
    .filter(([, , names]) => names.length > 0)
    .map(([verb, kind, names]) => {
      const text = context.labels.named(verb, names.map((name) => context.titleOf(kind, name)).join(', '));
      const block = textBlock(text, { style: type.note, ink: 'soft', width, maxLines: 3 });
      return block.clamped ? grouped({ tip: text }, block) : block;
    });
}
