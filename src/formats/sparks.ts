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
