import type { Pain, SourceFree } from '../../map/model.js';
import { type Block, boxed, flow, grouped, led, sideOf, spread, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { asideBlock, besides, evidenceMark, optional, whose } from '../facts.js';
import { behindFormer, originLine, saidBefore, saying } from '../former.js';
import { grid } from '../grid.js';
import { icon } from '../icons.js';
import { type Labels, writtenDate } from '../labels/index.js';
import { resolvedCheck, severityBars } from '../marks.js';
import type { Ink } from '../themes.js';
import { type } from '../type.js';
import type { Place } from './lane.js';

interface Look {
  kind: 'pain' | 'gain';
  ink: Ink;
  fill: Ink;
  line: Ink;
}

/** Between boxes below each other. */
export const boxGap = 8;

const pain: Look = { kind: 'pain', ink: 'painInk', fill: 'painFill', line: 'painLine' };
const gain: Look = { kind: 'gain', ink: 'gainInk', fill: 'gainFill', line: 'gainLine' };

export function pains(place: Place, width: number, context: Context): Block | undefined {
  return cards(place.pains, width, pain, context);
}

export function gains(place: Place, width: number, context: Context): Block | undefined {
  return cards(place.gains, width, gain, context);
}

function cards(items: readonly SourceFree<Pain>[], width: number, look: Look, context: Context): Block | undefined {
  if (items.length === 0) return undefined;
  return stack(
    items.map((item) => painCard(item, Math.min(width, grid.widestBox), look, context)),
    boxGap,
  );
}

/** Severity by bars and word, evidence at the right, the text; one that is resolved keeps only an outline and a tick. */
function painCard(item: SourceFree<Pain>, width: number, look: Look, context: Context): Block {
  const { labels } = context;
  const inner = width - 20;
  const resolved = item.resolved !== undefined;
  const ink: Ink = resolved ? 'gainInk' : look.ink;
  const facts: Block[] = [];
  if (resolved) facts.push(resolvedMark(item.resolved as string, inner - 30, labels));
  else if (item.severity) {
    const word = (pain: typeof item) => pain.severity && labels.severities[pain.severity];
    const mark = severityMark(item.severity, ink, labels);
    facts.push(behindFormer(mark, item, word, inner, context) ?? mark);
  }
  // Where neither bars nor a tick say it, a sign does: colour alone is not read by everybody.
  else facts.push(icon(look.kind === 'gain' ? 'gain' : 'warning', ink));
  if (item.repeated) facts.push(textBlock(labels.alsoHere, { style: type.note, ink, width: inner, maxLines: 1 }));
  const marks = flow([...optional(whose(item.for, context)), evidenceMark(item.from, context, ink)], 80, 5, 2);
  const side = sideOf(item.text);
  const head = facts.length > 0 ? spread(flow(facts, inner - marks.width - 8, 8, 2), marks, inner, 8, side) : undefined;
  const settings = {
    style: type.body,
    ink: resolved ? 'soft' : 'ink',
    width: head ? inner : inner - marks.width - 8,
    maxLines: 8,
    struck: resolved && saidBefore(item, hurting, context) !== undefined,
  } as const;
  const text = saying(item, ({ text }) => text, settings, context);
  const body = head ? text : besides(text, marks, inner, type.body.line);
  const parts = [
    ...originLine(item.id, inner, context),
    ...optional(head),
    body,
    ...optional(asideBlock(item, inner, context, resolved ? 'soft' : look.ink)),
  ];
  const card = boxed(stack(parts, 4, side), {
    width,
    padX: 10,
    padY: 8,
    radius: 8,
    fill: resolved ? 'card' : look.fill,
    stroke: resolved ? 'line' : look.line,
  });
  return grouped({ id: item.id, kind: look.kind, tip: text.clamped ? item.text : undefined }, card);
}

/** Something for as long as it hurts. */
function hurting({ resolved, text }: SourceFree<Pain>): string | undefined {
  return resolved === undefined ? text : undefined;
}

function severityMark(severity: NonNullable<Pain['severity']>, ink: Ink, labels: Labels): Block {
  const word = textBlock(labels.severities[severity], { style: type.label, ink, width: 80, maxLines: 1 });
  return led(severityBars(severity, ink), word, 6, type.label.line);
}

function resolvedMark(date: string, width: number, labels: Labels): Block {
  const text = labels.resolved(writtenDate(date, labels));
  return led(
    resolvedCheck('gainInk'),
    textBlock(text, { style: type.label, ink: 'gainInk', width, maxLines: 1 }),
    6,
    type.label.line,
  );
}
