import { formatDate } from '../map/dates.js';
import { countEvidence } from '../map/evidence.js';
import { freshness } from '../map/freshness.js';
import type { PlainMap, SourceFree, TextFact } from '../map/model.js';
import { type Block, drawing, flow, grouped, stack, textBlock } from './block.js';
import { chip } from './chips.js';
import type { Context } from './context.js';
import { factBlock } from './facts.js';
import { grid } from './grid.js';
import type { Pen } from './pen.js';
import { type PersonaCard, personaCard, personaCardWidth } from './persona-card.js';
import { type } from './type.js';

const textWidth = 640;
const gap = 12;
const termWidth = 64;

export interface Header {
  height: number;
  paint(pen: Pen): void;
}

/**
 * What the map is about on the left, whom it is about on the right; below each other where it is narrow. Where anything
 * is felt, the cards hold the key to the lines.
 */
export function layoutHeader(
  map: PlainMap,
  width: number,
  context: Context,
  { today, felt }: { today: string | undefined; felt: boolean },
): Header {
  const room = Math.min(width, grid.widestHeader);
  const cards = map.personas.map((persona) => personaCard(persona, context, felt));
  const beside = room - textWidth - 48 >= personaCardWidth && cards.length > 0;
  const columns = Math.max(1, Math.floor(((beside ? room - textWidth - 48 : room) + gap) / (personaCardWidth + gap)));
  const about = aboutBlock(map, Math.min(textWidth, room), context, today);
  const people = cardGrid(cards, Math.min(columns, Math.max(1, cards.length)));
  const height = beside
    ? Math.max(about.height, people.height)
    : about.height + (cards.length > 0 ? 20 + people.height : 0);
  return {
    height,
    paint(pen) {
      about.paint(pen, 0, 0);
      if (beside) people.paint(pen, room - people.width, 0);
      else people.paint(pen, 0, about.height + 20);
    },
  };
}

/** Cards in rows, all of a row as tall as its tallest. */
function cardGrid(cards: readonly PersonaCard[], columns: number): Block {
  const rows: PersonaCard[][] = [];
  for (let i = 0; i < cards.length; i += columns) rows.push(cards.slice(i, i + columns));
  const heights = rows.map((row) => Math.max(...row.map((card) => card.height)));
  return drawing(
    columns * personaCardWidth + (columns - 1) * gap,
    heights.reduce((sum, height) => sum + height, 0) + Math.max(0, rows.length - 1) * gap,
    (pen, x, y) => {
      let top = y;
      rows.forEach((row, i) => {
        row.forEach((card, j) => {
          card.paint(pen, x + j * (personaCardWidth + gap), top, heights[i] as number);
        });
        top += (heights[i] as number) + gap;
      });
    },
  );
}

function aboutBlock(map: PlainMap, width: number, context: Context, today: string | undefined): Block {
  const title = textBlock(map.title, { style: type.title, ink: 'ink', width, maxLines: 3, spacing: -0.4 });
  const blocks: Block[] = [grouped({ id: map.id, kind: 'journey', tip: title.clamped ? map.title : undefined }, title)];
  if (map.scenario) {
    const look = { kind: 'scenario', style: type.lead, ink: 'soft', width, maxLines: 5 } as const;
    blocks.push(factBlock(map.scenario, map.scenario.text, look, context));
  }
  const terms = [
    ...term('Goal', map.goal ? [map.goal] : [], 'goal', width, context),
    ...term('Expects', map.expects, 'expects', width, context),
    ...term('Starts', map.starts ? [map.starts] : [], 'starts', width, context),
    ...term('Ends', map.ends ? [map.ends] : [], 'ends', width, context),
  ];
  if (terms.length > 0)
    blocks.push(
      drawing(0, 2, () => undefined),
      stack(terms, 3),
    );
  const chips = chipsOf(map, context, today);
  if (chips.length > 0)
    blocks.push(
      drawing(0, 6, () => undefined),
      flow(chips, width, 8, 8),
    );
  return stack(blocks, 4);
}

/** A small heading with its facts beside it. */
function term(
  name: string,
  facts: readonly SourceFree<TextFact>[],
  kind: string,
  width: number,
  context: Context,
): Block[] {
  if (facts.length === 0) return [];
  const heading = textBlock(name, { style: type.rail, ink: 'faint', width: termWidth, maxLines: 1 });
  const look = { kind, style: type.body, ink: 'ink', width: width - termWidth, maxLines: 3 } as const;
  const list = stack(
    facts.map((fact) => factBlock(fact, fact.text, look, context)),
    1,
  );
  return [
    drawing(width, list.height, (pen, x, y) => {
      heading.paint(pen, x, y + 0.5);
      list.paint(pen, x + termWidth, y);
    }),
  ];
}

function chipsOf(map: PlainMap, context: Context, today: string | undefined): Block[] {
  const chips: Block[] = [];
  if (map.state) chips.push(chip('State', map.state));
  if (map.owner !== undefined) chips.push(chip('Owner', context.teamTitle(map.owner)));
  if (map.reviewed)
    chips.push(grouped({ id: map.reviewed.id, kind: 'reviewed' }, reviewChip(map.reviewed, context, today)));
  const count = countEvidence(map);
  if (count.claims > 0) chips.push(chip('Evidence', `${count.claims - count.assumed} of ${count.claims} claims`));
  if (map.improves !== undefined) chips.push(chip('Improves', map.improves));
  if (map.tags.length > 0) chips.push(chip('Tags', map.tags.join(', ')));
  return chips;
}

const reviewLooks = {
  fresh: { ink: 'gainInk', fill: 'gainFill', line: 'gainInk' },
  due: { ink: 'opportunityInk', fill: 'opportunityFill', line: 'opportunityInk' },
  overdue: { ink: 'painInk', fill: 'painFill', line: 'painInk' },
} as const;

function reviewChip(review: NonNullable<PlainMap['reviewed']>, context: Context, today: string | undefined): Block {
  const by = review.by && review.by.length > 0 ? ` by ${review.by.map(context.teamTitle).join(', ')}` : '';
  const date = formatDate(review.date) + by;
  const state = freshness(review, today);
  if (!state?.state) return chip('Reviewed', date);
  const next = formatDate(state.next);
  const when = state.state === 'overdue' ? `review was due ${next}` : `next ${next}`;
  return chip('Reviewed', `${date}, ${when}`, reviewLooks[state.state]);
}
