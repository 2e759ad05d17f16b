import type { PlainMap } from '../map/model.js';
import { type Block, drawing, flow, grouped, led, stack, textBlock } from './block.js';
import type { Context } from './context.js';
import { optional } from './facts.js';
import { grid } from './grid.js';
import { chosenWord, evidenceTitle, writtenDate, writtenNumber } from './labels/index.js';
import { metricBlock } from './lanes/metrics.js';
import { noteBlocks, unknownBlocks } from './lanes/notes.js';
import { objectiveBlock } from './lanes/objectives.js';
import { opportunityCard } from './lanes/opportunities.js';
import { evidenceRing } from './marks.js';
import type { Pen } from './pen.js';
import { type } from './type.js';

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

/**
 * What belongs to the journey as a whole and is not shown in a column, on a sheet of its own below the stages, as wide as
 * theirs. Undefined where there is nothing.
 */
export function layoutStrip(map: PlainMap, width: number, context: Context): Strip | undefined {
  const inner = Math.min(width, grid.widestHeader) - grid.rail - 2 * grid.padX;
  const sections = sectionsOf(map, inner, context);
  if (sections.length === 0) return undefined;
  const heading = type.stage.line + 10;
  const rows = sections.map(({ title, block }) => {
    const name = textBlock(title, { style: type.rail, ink: 'soft', width: grid.rail - 2 * grid.padX, maxLines: 3 });
    return { name, block, height: Math.max(name.height, block.height) + 2 * grid.padY };
  });
  const sheetHeight = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    height: heading + sheetHeight,
    paint(pen) {
      pen.text([context.labels.strip.wholeJourney], 0, 0, type.stage, 'ink');
      pen.rect(0.5, heading + 0.5, width - 1, sheetHeight - 1, {
        radius: grid.radius,
        fill: 'card',
        stroke: 'hair',
      });
      let y = heading;
      rows.forEach(({ name, block, height }, i) => {
        if (i > 0) pen.path(`M0 ${y + 0.5}H${width}`, 0, 0, { stroke: 'hair' });
        name.paint(pen, grid.padX, y + grid.padY);
        block.paint(pen, grid.rail + grid.padX, y + grid.padY);
        y += height;
      });
      pen.path(`M${grid.rail + 0.5} ${heading}V${heading + sheetHeight}`, 0, 0, { stroke: 'hair' });
    },
  };
}

function sectionsOf(map: PlainMap, inner: number, context: Context): Section[] {
  const columns = Math.max(1, Math.floor((inner + gap) / (cardWidth + gap)));
  const tiles = (blocks: Block[]) => tileGrid(blocks, columns);
  const { lanes, strip } = context.labels;
  const { objectives, opportunities, metrics } = onlyHere(map);
  const sections: [string, Block[], (blocks: Block[]) => Block][] = [
    [lanes.objective, objectives.map((item) => objectiveBlock(item, cardWidth, context)), tiles],
    [lanes.opportunity, opportunities.map((item) => opportunityCard(item, cardWidth, context)), tiles],
    [lanes.metric, metrics.map((item) => metricBlock(item, cardWidth, context)), tiles],
    [
      lanes.note,
      [...noteBlocks(map.notes, Math.min(inner, 640), context), ...unknownBlocks(map.unknown, Math.min(inner, 640))],
      (blocks) => stack(blocks, 6),
    ],
    [strip.sources, map.evidence.map((item) => source(item, context)), tiles],
    [
      strip.teams,
      map.teams.map((team) => grouped({ id: team.id, kind: 'team' }, name(team.title, 240))),
      (blocks) => flow(blocks, inner, 20, 4),
    ],
    [strip.watches, map.watches.map((path) => name(path, inner)), (blocks) => flow(blocks, inner, 20, 4)],
  ];
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .map(([title, blocks, arrange]) => ({ title, block: arrange(blocks) }));
}

/** Objectives, opportunities and metrics of the journey that no stage or touchpoint shows with all that they say. */
function onlyHere(map: PlainMap): Pick<PlainMap, 'objectives' | 'opportunities' | 'metrics'> {
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  return {
    objectives: without(
      map.objectives,
      map.stages.flatMap((stage) => stage.objectives),
    ),
    opportunities: without(
      map.opportunities,
      places.flatMap((place) => place.opportunities),
    ),
    metrics: without(
      map.metrics,
      places.flatMap((place) => place.metrics),
    ),
  };
}

function without<T>(items: readonly T[], shown: readonly T[]): T[] {
  if (items.length === 0) return [];
  const known = new Set(shown.map(saying));
  return items.filter((item) => !known.has(saying(item)));
}

/** What a thing says, wherever it stands. */
function saying(thing: unknown): string {
  const place = new Set(['id', 'range', 'uri', 'repeated']);
  return JSON.stringify(thing, (key, value: unknown) => (place.has(key) ? undefined : value));
}

function name(text: string, width: number): Block {
  return textBlock(text, { style: type.body, ink: 'soft', width, maxLines: 2 });
}

/** Where claims come from: how far it may be trusted, what kind, when, how many. */
function source(evidence: PlainMap['evidence'][number], { labels }: Context): Block {
  const title = textBlock(evidenceTitle(evidence, labels), {
    style: type.body,
    ink: 'ink',
    width: cardWidth - 18,
    maxLines: 2,
  });
  const details = [
    ...(evidence.kind === undefined ? [] : [chosenWord(labels.evidenceKinds, evidence.kind)]),
    ...(evidence.date === undefined ? [] : [writtenDate(evidence.date, labels)]),
    ...(evidence.sample === undefined ? [] : [labels.sample(writtenNumber(evidence.sample, labels))]),
  ].join(' · ');
  const blocks: Block[] = [title];
  if (details) blocks.push(textBlock(details, { style: type.note, ink: 'faint', width: cardWidth - 18, maxLines: 2 }));
  if (evidence.quote) {
    blocks.push(
      textBlock(labels.quoted(evidence.quote), {
        style: { ...type.quote, size: 11.5, line: 15 },
        ink: 'soft',
        width: cardWidth - 18,
        maxLines: 3,
      }),
    );
  }
  const tip = [labels.confidence[evidence.confidence], ...optional(evidence.link), ...optional(evidence.quote)].join(
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
