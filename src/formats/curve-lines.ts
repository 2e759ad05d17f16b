import { signed } from '../diff/titles.js';
import type { MapState } from '../map/state.js';
import { plain } from './terminal.js';

const bars = '▁▂▃▄▅▆▇█';

/** Feelings as a line of bars, -2 as the lowest and +2 as the highest; a dot where nothing is felt. */
export function sparks(feelings: readonly (number | undefined)[]): string {
  return feelings.map(barOf).join('');
}

function barOf(value: number | undefined): string {
  if (value === undefined) return '·';
  const share = (Math.min(2, Math.max(-2, value)) + 2) / 4;
  return bars[Math.round(share * (bars.length - 1))] as string;
}

/** The curve of each persona as a line of text: a bar for each stage, and the mean. */
export function curveLines({ curves }: MapState): string[] {
  const names = curves.map(({ title }) => plain(title || 'Everybody'));
  const width = Math.max(0, ...names.map((name) => name.length));
  return curves.map(({ stages, mean }, i) => `${names[i]?.padEnd(width)}  ${sparks(stages)}  ${signed(mean)}`);
}
