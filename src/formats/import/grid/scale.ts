/** Scores on whatever scale a table has, as feelings from -2 to +2. */
import { numberOf } from './cells.js';

export interface Scale {
  /** Undefined where a score is on no scale. */
  feeling(score: number): number | undefined;
  /** What was taken for it, as a sentence. */
  guess?: string;
}

interface KnownScale {
  least: number;
  most: number;
}

/** The scales that people use, the narrowest first. */
const scales: readonly KnownScale[] = [
  { least: -2, most: 2 },
  { least: 1, most: 5 },
  { least: -3, most: 3 },
  { least: -5, most: 5 },
  { least: 0, most: 10 },
  { least: -10, most: 10 },
  { least: 0, most: 100 },
];

/** The scale that all cells of a column fit, which is a guess unless it is that of the language. */
export function scaleOf(title: string, cells: readonly string[]): Scale {
  const scores = cells.flatMap((cell) => numberOf(cell) ?? []);
  const fits = ({ least, most }: KnownScale) => scores.every((score) => score >= least && score <= most);
  const scale = scales.find(fits);
  if (!scale) return { feeling: () => undefined, guess: `The numbers of “${title}” are on no scale that is known.` };
  const { least, most } = scale;
  const feeling = (score: number) => Math.round(((score - least) / (most - least)) * 4000 - 2000) / 1000 + 0;
  if (least === -2) return { feeling };
  return { feeling, guess: `“${title}” is taken as a scale from ${least} to ${most}, and becomes -2 to +2.` };
}
