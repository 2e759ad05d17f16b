import type { BlueprintItem, LaneText, SourceFree } from '../../map/model.js';
import { type Block, boxed, grouped, led, sideOf, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { asideBlock, besides, factMarks, optional } from '../facts.js';
import { originLine, saying } from '../former.js';
import { grid } from '../grid.js';
import { failMark } from '../marks.js';
import { type } from '../type.js';

type Item = SourceFree<BlueprintItem> | SourceFree<LaneText>;

export function blueprintItems(items: readonly Item[], width: number, context: Context): Block | undefined {
  if (items.length === 0) return undefined;
  return stack(
    items.map((item) => itemCard(item, Math.min(width, grid.widestBox), context)),
    6,
  );
}

/** A white card; where it fails, a mark and the reason. */
function itemCard(item: Item, width: number, context: Context): Block {
  const { labels } = context;
  const inner = width - 20;
  const fails = 'fails' in item ? item.fails : undefined;
  const marks = factMarks(item, context, 'faint');
  const room = inner - (marks ? marks.width + 8 : 0);
  const settings = { style: type.body, ink: 'ink', width: room, maxLines: 6 } as const;
  const text = saying<Item>(item, ({ text }) => text, settings, context);
  const line = marks ? besides(text, marks, inner, type.body.line) : text;
  const parts: Block[] = [...originLine(item.id, inner, context), line, ...optional(asideBlock(item, inner, context))];
  if (fails !== undefined) {
    const reason = textBlock(fails || labels.signs.fails, {
      style: type.label,
      ink: 'painInk',
      width: inner - 18,
      maxLines: 4,
    });
    const tip = fails ? labels.named(labels.signs.fails, fails) : labels.signs.fails;
    parts.push(grouped({ kind: 'fails', tip }, led(failMark('painInk'), reason, 6, type.label.line)));
  }
  const card = boxed(stack(parts, 3, sideOf(item.text)), {
    width,
    padX: 10,
    padY: 6,
    radius: 6,
    fill: 'card',
    stroke: fails === undefined ? 'boxLine' : 'painInk',
  });
  return grouped({ id: item.id, kind: 'item', tip: text.clamped ? item.text : undefined }, card);
}
