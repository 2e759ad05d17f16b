import type { PlainStage } from '../map/model.js';
import { type Block, grouped, led, sideOf, stack } from './block.js';
import type { Context } from './context.js';
import { optional, whose } from './facts.js';
import { originLine, saying } from './former.js';
import { iconLine } from './icon-line.js';
import { icon } from './icons.js';
import type { Pen } from './pen.js';
import type { Ink, Theme } from './themes.js';
import { type } from './type.js';

/** Depth of a chevron's point. */
const point = 10;
const padLeft = 20;
const padRight = 12;
const padY = 12;

/** The inside of a stage's chevron: title, goal, owner. Its colour comes from the place among the stages. */
export interface StageBand {
  readonly height: number;
  content(ink: Ink): Block;
}

/** Undefined for touchpoints without a stage. */
export function stageBand(stage: PlainStage, width: number, context: Context): StageBand | undefined {
  if (stage.implicit) return undefined;
  const content = (ink: Ink) => bandContent(stage, width - padLeft - padRight, ink, context);
  return { height: content('ink').height + 2 * padY, content };
}

function bandContent(stage: PlainStage, width: number, ink: Ink, context: Context): Block {
  const dots = whose(stage.for, context);
  const indent = dots ? dots.width + 6 : 0;
  const settings = { style: type.stage, ink, width: width - indent, maxLines: 3 } as const;
  const title = saying(stage, ({ title }) => title, settings, context);
  const blocks: Block[] = [dots ? led(dots, title, 6, type.stage.line) : title];
  if (stage.goal) {
    const goal = saying(stage.goal, ({ text }) => text, { style: type.body, ink, width, maxLines: 3 }, context);
    blocks.push(grouped({ id: stage.goal.id, kind: 'goal', tip: goal.clamped ? stage.goal.text : undefined }, goal));
  }
  const who = [
    ...optional(stage.owner === undefined ? undefined : context.teamTitle(stage.owner)),
    ...(stage.by.length > 0 ? [context.labels.by(stage.by.map(context.teamTitle).join(', '))] : []),
    ...(stage.optional ? [context.labels.optional] : []),
  ].join(' · ');
  if (who) blocks.push(iconLine(icon('person', ink), who, width, ink, 2));
  blocks.push(...originLine(stage.id, width, context));
  return grouped(
    { kind: 'stage-title', tip: title.clamped ? stage.title : undefined },
    stack(blocks, 2, sideOf(stage.title)),
  );
}

export interface BandPlace {
  /** Which of the tints it has, see `Context.tintOf`. */
  tint: number;
  /** Whether no band comes before it. */
  first: boolean;
  width: number;
  height: number;
  optional: boolean;
}

/** The chevron in the tint of its place, with its content in the middle. */
export function paintBand(pen: Pen, band: StageBand, place: BandPlace, theme: Theme): void {
  const { tint, first, width, height } = place;
  const notch = first ? '' : `L${point} ${height / 2}`;
  const data = `M0 0H${width - point}L${width} ${height / 2}L${width - point} ${height}H0${notch}Z`;
  const outlined = theme.stageLines || place.optional;
  pen.path(data, 0, 0, {
    fill: `stageFill${tint}`,
    stroke: outlined ? `stageInk${tint}` : undefined,
    dash: place.optional ? '4 3' : undefined,
  });
  const content = band.content(`stageInk${tint}`);
  content.paint(pen, padLeft, padY);
}
