import { parseDate } from '../map/dates.js';
import { type Block, drawing } from './block.js';
import { decimal } from './markup.js';

export interface SparkPoint {
  /** Where the point stands for a thing of the map. */
  id?: string;
  value: number;
  /** ISO date, possibly without day or month. */
  on?: string;
  tip: string;
}

const width = 64;
const height = 18;
/** Room for the dots. */
const inset = 3;

/** How a number went, as a small line: by date where every point has one, else step by step; the last point is filled. */
export function sparkline(points: readonly SparkPoint[]): Block {
  const along = shares(places(points));
  const up = shares(points.map(({ value }) => value));
  const dots = points.map((point, i) => ({
    ...point,
    x: inset + (along[i] as number) * (width - 2 * inset),
    y: inset + (1 - (up[i] as number)) * (height - 2 * inset),
  }));
  return drawing(width, height, (pen, x, y) => {
    const data = dots.map((dot, i) => `${i === 0 ? 'M' : 'L'}${decimal(dot.x)} ${decimal(dot.y)}`).join('');
    pen.path(data, x, y, { stroke: 'metric', strokeWidth: 1.5 });
    dots.forEach((dot, i) => {
      const last = i === dots.length - 1;
      pen.open({ id: dot.id, kind: 'value', tip: dot.tip });
      pen.circle(x + dot.x, y + dot.y, last ? 2.5 : 2, { fill: last ? 'metric' : 'card', stroke: 'metric' });
      pen.close();
    });
  });
}

/** Where the points stand in time, in years; by their order where a date is missing or does not go on. */
function places(points: readonly SparkPoint[]): number[] {
  const years = points.map(({ on }) => {
    const date = on === undefined ? undefined : parseDate(on);
    return date && date.year + ((date.month ?? 1) - 1) / 12 + ((date.day ?? 1) - 1) / 372;
  });
  const dated = years.every((year, i) => year !== undefined && (i === 0 || year > (years[i - 1] as number)));
  return dated ? (years as number[]) : points.map((_, i) => i);
}

/** Each as its share of the way from the smallest to the largest; the middle where all are equal. */
function shares(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return values.map((value) => (span > 0 ? (value - low) / span : 0.5));
}
