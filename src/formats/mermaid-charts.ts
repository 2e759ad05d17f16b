/** Writes what else Mermaid can show of a map: its priorities, and how many go on from stage to stage. */
import { conversionsOf } from '../map/conversions.js';
import type { PlainMap } from '../map/model.js';
import { labelsFor } from '../render/labels/index.js';
import { opportunitiesOf } from '../render/views/opportunities.js';
import { NothingToShow } from './exported.js';
import { field } from './mermaid.js';

/** A text between quotation marks. */
const quoted = (text: string) => `"${field(text)}"`;

/** From 1…5 into the middle of as many columns. */
const placeOf = (score: number) => Math.round(((score - 0.5) / 5) * 1000) / 1000;

/**
 * Opportunities by effort (to the right) and impact (upwards) as a `quadrantChart`. Those without both scores are left out.
 * @throws NothingToShow where no opportunity has them
 */
export function toQuadrantChart(map: PlainMap): string {
  const { impact, effort, views } = labelsFor(map.language);
  const { bigBets, quickWins, fillIns, moneyPits } = views.quadrants;
  const points = opportunitiesOf(map).flatMap(({ item }) => {
    if (item.impact === undefined || item.effort === undefined) return [];
    return [`  ${quoted(item.title)}: [${placeOf(item.effort)}, ${placeOf(item.impact)}]`];
  });
  if (points.length === 0) throw new NothingToShow('No opportunity of this map has both an impact and an effort.');
  return [
    'quadrantChart',
    `  title ${field(map.title)}`,
    `  x-axis ${quoted(effort)}`,
    `  y-axis ${quoted(impact)}`,
    ...[bigBets, quickWins, fillIns, moneyPits].map((title, at) => `  quadrant-${at + 1} ${quoted(title)}`),
    ...points,
    '',
  ].join('\n');
}

/**
 * How many of a hundred go on, at each stage where that is measured, as a chart of bars.
 * @throws NothingToShow where none is
 */
export function toConversionChart(map: PlainMap): string {
  const { goOn } = labelsFor(map.language);
  const measured = map.stages.flatMap((stage) =>
    conversionsOf(stage).map((metric) => ({ title: metric.title, value: metric.now.at(-1)?.value.number ?? 0 })),
  );
  if (measured.length === 0) {
    throw new NothingToShow('No metric of this map is of the kind conversion, with a value in %.');
  }
  return [
    'xychart-beta',
    `  title ${quoted(map.title)}`,
    `  x-axis [${measured.map(({ title }) => quoted(title)).join(', ')}]`,
    `  y-axis ${quoted(`% ${goOn}`)} 0 --> 100`,
    `  bar [${measured.map(({ value }) => value).join(', ')}]`,
    '',
  ].join('\n');
}
