import type { EvidenceShare } from '../diff/model.js';
import { freshness } from '../map/freshness.js';
import type { PlainMap, SourceFree, TextFact } from '../map/model.js';
import { type Block, drawing, flow, grouped, led, sideOf, stack, textBlock } from './block.js';
import { chip } from './chips.js';
import type { Context } from './context.js';
import { factBlock, textOf } from './facts.js';
import { saidBefore, saying } from './former.js';
import { grid } from './grid.js';
import { type Labels, writtenDate } from './labels/index.js';
import { measure } from './measure.js';
import type { Pen } from './pen.js';
import { type PersonaCard, personaCard, personaCardWidths, wantsRoom } from './persona-card.js';
import { type } from './type.js';

/** Lines that are longer are hard to read. */
const textWidth = 640;
/** Of the title, which is larger. */
const titleWidth = 1120;
const gap = 12;
const besideGap = 48;
const belowGap = 20;
/** Room for the small headings, at least. */
const termWidth = 64;
/** Where a sign says that a chip changed. */
const signRoom = drawing(8, 0, () => undefined);

/** What the header has from elsewhere. */
export interface HeaderFacts {
  /** ISO date. */
  today?: string;
  /** Whether anybody feels anything. */
  felt: boolean;
  evidence: {
    now: EvidenceShare;
    /** On a drawing of changes. */
    before?: EvidenceShare;
  };
}

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
  { today, felt, evidence }: HeaderFacts,
): Header {
  const room = Math.min(width, grid.widestHeader);
  const count = map.personas.length;
  const chips = chipsOf(map, context, { today, evidence });
  const aboutIn = (width: number) => aboutBlock(map, width, context, chips);
  const inRoom = (width: number) => {
    const columns = Math.min(count, columnsIn(width));
    const each = Math.floor((width - (columns - 1) * gap) / Math.max(1, columns));
    const most = map.personas.some((persona) => wantsRoom(persona, context))
      ? personaCardWidths.most
      : personaCardWidths.least;
    const cardWidth = Math.max(personaCardWidths.least, Math.min(most, each));
    return cardGrid(
      map.personas.map((persona) => personaCard(persona, cardWidth, context, felt)),
      columns,
      cardWidth,
    );
  };
  const below = inRoom(room);
  const besideRoom = room - textWidth - besideGap;
  const beside = besideRoom >= personaCardWidths.least ? inRoom(besideRoom) : undefined;
  const above = aboutIn(room);
  const stacked = above.height + (count > 0 ? belowGap + below.height : 0);
  const about = beside && aboutIn(room - beside.width - besideGap);
  const side = sideOf(map.title);
  // Many cards in a narrow column would push the map out of sight.
  if (beside && about && Math.max(about.height, beside.height) <= stacked) {
    // On a very wide map they would stand alone at its far edge.
    const whole = width > room ? Math.max(textWidth, about.width) + besideGap + beside.width : room;
    return {
      height: Math.max(about.height, beside.height),
      paint(pen) {
        about.paint(pen, side === 'left' ? 0 : whole - about.width, 0);
        beside.paint(pen, side === 'left' ? whole - beside.width : 0, 0);
      },
    };
  }
  const content = stack(count > 0 ? [above, below] : [above], belowGap, side);
  return {
    height: stacked,
    paint: (pen) => content.paint(pen, side === 'left' ? 0 : room - content.width, 0),
  };
}

/** How many cards fit beside each other. */
function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + gap) / (personaCardWidths.least + gap)));
}

/** Cards in rows, all of a row as tall as its tallest. */
function cardGrid(cards: readonly PersonaCard[], columns: number, cardWidth: number): Block {
  if (cards.length === 0) return drawing(0, 0, () => undefined);
  const rows: PersonaCard[][] = [];
  for (let i = 0; i < cards.length; i += columns) rows.push(cards.slice(i, i + columns));
  const heights = rows.map((row) => Math.max(...row.map((card) => card.height)));
  return drawing(
    columns * cardWidth + (columns - 1) * gap,
    heights.reduce((sum, height) => sum + height, 0) + Math.max(0, rows.length - 1) * gap,
    (pen, x, y) => {
      let top = y;
      rows.forEach((row, i) => {
        row.forEach((card, j) => {
          card.paint(pen, x + j * (cardWidth + gap), top, heights[i] as number);
        });
        top += (heights[i] as number) + gap;
      });
    },
  );
}

function aboutBlock(map: PlainMap, room: number, context: Context, chips: readonly Block[]): Block {
  const width = Math.min(textWidth, room);
  // What runs from right to left has one right edge.
  const widest = sideOf(map.title) === 'right' ? width : Math.min(titleWidth, room);
  const settings = { style: type.title, ink: 'ink', width: widest, maxLines: 6, spacing: -0.4 } as const;
  const title = saying(map, (map) => map.title, settings, context);
  const blocks: Block[] = [grouped({ id: map.id, kind: 'journey', tip: title.clamped ? map.title : undefined }, title)];
  if (map.scenario) {
    const look = { kind: 'scenario', style: type.lead, ink: 'soft', width, maxLines: 12 } as const;
    blocks.push(factBlock(map.scenario, textOf, look, context));
  }
  const facts = [
    ...term('goal', map.goal ? [map.goal] : [], width, context),
    ...term('expects', map.expects, width, context),
    ...term('starts', map.starts ? [map.starts] : [], width, context),
    ...term('ends', map.ends ? [map.ends] : [], width, context),
  ];
  if (facts.length > 0)
    blocks.push(
      drawing(0, 2, () => undefined),
      stack(facts, 3),
    );
  if (chips.length > 0)
    blocks.push(
      drawing(0, 6, () => undefined),
      flow(chips, widest, 8, 8),
    );
  return stack(blocks, 4, sideOf(map.title));
}

/** A small heading with its facts beside it. */
function term(
  kind: (typeof terms)[number],
  facts: readonly SourceFree<TextFact>[],
  width: number,
  context: Context,
): Block[] {
  if (facts.length === 0) return [];
  const indent = termIndent(context.labels);
  const heading = textBlock(context.labels.header[kind], {
    style: type.rail,
    ink: 'faint',
    width: indent,
    maxLines: 1,
  });
  const look = { kind, style: type.body, ink: 'ink', width: width - indent, maxLines: 8 } as const;
  const side = sideOf(facts[0]?.text ?? '');
  const list = stack(
    facts.map((fact) => factBlock(fact, textOf, look, context)),
    1,
    side,
  );
  return [
    drawing(width, list.height, (pen, x, y) => {
      heading.paint(pen, side === 'left' ? x : x + width - heading.width, y + 0.5);
      list.paint(pen, side === 'left' ? x + indent : x, y);
    }),
  ];
}

const terms = ['goal', 'expects', 'starts', 'ends'] as const;

/** The facts of all headings begin at one edge. */
function termIndent({ header }: Labels): number {
  return Math.max(termWidth, ...terms.map((term) => Math.ceil(measure(header[term], type.rail)) + gap));
}

function chipsOf(
  map: PlainMap,
  context: Context,
  { today, evidence }: Pick<HeaderFacts, 'today' | 'evidence'>,
): Block[] {
  const { header, states, supported } = context.labels;
  const chips: Block[] = [];
  const add = (name: string, say: (map: PlainMap) => string | undefined) => {
    const [now, former] = [say(map), saidBefore(map, say, context)];
    if (now !== undefined || former !== undefined) chips.push(chip(name, now ?? '', { former }));
  };
  add(header.state, ({ state }) => state && states[state]);
  add(header.owner, ({ owner }) => (owner === undefined ? undefined : context.teamTitle(owner)));
  if (map.reviewed) {
    const date = (review: NonNullable<PlainMap['reviewed']>) => writtenDate(review.date, context.labels);
    const former = saidBefore(map.reviewed, date, context);
    const badge = reviewChip(map.reviewed, former, context, today);
    chips.push(
      grouped({ id: map.reviewed.id, kind: 'reviewed' }, former === undefined ? badge : led(signRoom, badge, 0, 0)),
    );
  }
  const share = ({ claims, supported: count }: EvidenceShare) => supported(count, claims);
  const { now, before } = evidence;
  if (now.claims > 0) {
    const former = before && share(before) !== share(now) ? share(before) : undefined;
    chips.push(chip(header.evidence, share(now), { former }));
  }
  if (map.improves !== undefined) chips.push(chip(header.improves, map.improvesTitle ?? map.improves));
  if (map.tags.length > 0) chips.push(chip(header.tags, map.tags.join(', ')));
  return chips;
}

const reviewLooks = {
  fresh: { ink: 'gainInk', fill: 'gainFill', line: 'gainInk' },
  due: { ink: 'opportunityInk', fill: 'opportunityFill', line: 'opportunityInk' },
  overdue: { ink: 'painInk', fill: 'painFill', line: 'painInk' },
} as const;

function reviewChip(
  review: NonNullable<PlainMap['reviewed']>,
  former: string | undefined,
  context: Context,
  today: string | undefined,
): Block {
  const { labels } = context;
  const { reviewed } = labels.header;
  const by = review.by && review.by.length > 0 ? ` ${labels.by(review.by.map(context.teamTitle).join(', '))}` : '';
  const date = writtenDate(review.date, labels) + by;
  const state = freshness(review, today);
  if (!state?.state) return chip(reviewed, date, { former });
  const next = writtenDate(state.next, labels);
  const when = state.state === 'overdue' ? labels.reviewWasDue(next) : labels.reviewNext(next);
  return chip(reviewed, `${date}, ${when}`, { ...reviewLooks[state.state], former });
}
