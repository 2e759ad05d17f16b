import { formatDate } from '../map/dates.js';
import type { PlainMap } from '../map/model.js';
import { type Block, drawing, flow, grouped, led, stack, textBlock } from './block.js';
import type { Context } from './context.js';
import { optional } from './facts.js';
import { grid } from './grid.js';
import { metricBlock } from './lanes/metrics.js';
import { noteBlocks, unknownBlocks } from './lanes/notes.js';
import { objectiveBlock } from './lanes/objectives.js';
import { opportunityCard } from './lanes/opportunities.js';
import { evidenceRing } from './marks.js';
import type { Pen } from './pen.js';
import { type } from './type.js';
import { words } from './words.js';

const cardWidth = 252;
const gap = 16;

interface Section {
  title: string;
  block: Block;
}

export interface Strip {
  height: number;
  paint(pen: Pen): void;
}

/** What belongs to the journey as a whole, on a sheet of its own below the stages. Undefined where there is nothing. */
export function layoutStrip(map: PlainMap, width: number, context: Context): Strip | undefined {
  const inner = Math.min(width, grid.widestHeader) - grid.rail - 2 * grid.padX;
  const sections = sectionsOf(map, inner, context);
  if (sections.length === 0) return undefined;
  const sheetWidth = inner + grid.rail + 2 * grid.padX;
  const heading = type.stage.line + 10;
  const heights = sections.map(({ block }) => block.height + 2 * grid.padY);
  const sheetHeight = heights.reduce((sum, height) => sum + height, 0);
  return {
    height: heading + sheetHeight,
    paint(pen) {
      pen.text([words.wholeJourney], 0, 0, type.stage, 'ink');
      pen.rect(0.5, heading + 0.5, sheetWidth - 1, sheetHeight - 1, {
        radius: grid.radius,
        fill: 'card',
        stroke: 'hair',
      });
      let y = heading;
      sections.forEach(({ title, block }, i) => {
        if (i > 0) pen.path(`M0 ${y + 0.5}H${sheetWidth}`, 0, 0, { stroke: 'hair' });
        pen.text([title], grid.padX, y + grid.padY, type.rail, 'soft');
        block.paint(pen, grid.rail + grid.padX, y + grid.padY);
        y += heights[i] as number;
      });
      pen.path(`M${grid.rail + 0.5} ${heading}V${heading + sheetHeight}`, 0, 0, { stroke: 'hair' });
    },
  };
}

function sectionsOf(map: PlainMap, inner: number, context: Context): Section[] {
  const columns = Math.max(1, Math.floor((inner + gap) / (cardWidth + gap)));
  const tiles = (blocks: Block[]) => tileGrid(blocks, columns);
  const sections: [string, Block[], (blocks: Block[]) => Block][] = [
    [words.lanes.objective, map.objectives.map((item) => objectiveBlock(item, cardWidth, context)), tiles],
    [words.lanes.opportunity, map.opportunities.map((item) => opportunityCard(item, cardWidth, context)), tiles],
    [words.lanes.metric, map.metrics.map((item) => metricBlock(item, cardWidth, context)), tiles],
    [
      words.lanes.note,
      [...noteBlocks(map.notes, Math.min(inner, 640), context), ...unknownBlocks(map.unknown, Math.min(inner, 640))],
      (blocks) => stack(blocks, 6),
    ],
    [words.sources, map.evidence.map(source), tiles],
    [
      words.teams,
      map.teams.map((team) => grouped({ id: team.id, kind: 'team' }, name(team.title, 240))),
      (blocks) => flow(blocks, inner, 20, 4),
    ],
    [words.watches, map.watches.map((path) => name(path, inner)), (blocks) => flow(blocks, inner, 20, 4)],
  ];
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .map(([title, blocks, arrange]) => ({ title, block: arrange(blocks) }));
}

function name(text: string, width: number): Block {
  return textBlock(text, { style: type.body, ink: 'soft', width, maxLines: 2 });
}

/** Where claims come from: how far it may be trusted, what kind, when, how many. */
function source(evidence: PlainMap['evidence'][number]): Block {
  const title = textBlock(evidence.title, { style: type.body, ink: 'ink', width: cardWidth - 18, maxLines: 2 });
  const details = [
    ...optional(evidence.kind),
    ...optional(evidence.date === undefined ? undefined : formatDate(evidence.date)),
    ...(evidence.sample === undefined ? [] : [`sample of ${evidence.sample}`]),
  ].join(' · ');
  const blocks: Block[] = [title];
  if (details) blocks.push(textBlock(details, { style: type.note, ink: 'faint', width: cardWidth - 18, maxLines: 2 }));
  if (evidence.quote) {
    blocks.push(
      textBlock(`“${evidence.quote}”`, {
        style: { ...type.quote, size: 11.5, line: 15 },
        ink: 'soft',
        width: cardWidth - 18,
        maxLines: 3,
      }),
    );
  }
  const tip = [words.confidence[evidence.confidence], ...optional(evidence.link), ...optional(evidence.quote)].join(
    ' · ',
  );
  const block = led(evidenceRing(evidence.confidence, 'soft'), stack(blocks, 1), 8, type.body.line);
  return grouped({ id: evidence.id, kind: 'source', tip, link: evidence.link }, block);
}

/** Blocks of one width in rows and columns. */
function tileGrid(blocks: readonly Block[], columns: number): Block {
  const rows: Block[][] = [];
  for (let i = 0; i < blocks.length; i += columns) rows.push(blocks.slice(i, i + columns));
  const heights = rows.map((row) => Math.max(...row.map((block) => block.height)));
  const height = heights.reduce((sum, row) => sum + row, 0) + gap * Math.max(0, rows.length - 1);
  return drawing(columns * cardWidth + (columns - 1) * gap, height, (pen, x, y) => {
    let top = y;
    rows.forEach((row, i) => {
      row.forEach((block, j) => {
        block.paint(pen, x + j * (cardWidth + gap), top);
      });
      top += (heights[i] as number) + gap;
    });
  });
}
