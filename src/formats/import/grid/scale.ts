/** Scores on whatever scale a table has, as feelings from -2 to +2. */
import { withNotes } from './cells.js';
import { feelingOf } from './feelings.js';
import { numberOf, type Score, scoreOf } from './numbers.js';

export interface Scale {
  /** Undefined where a score is on no scale. */
  feeling(score: number): number | undefined;
}

/** The scale of each column of a table, and what was taken for them, as sentences. */
export interface Scales {
  /** By the place of the column; undefined where it is not about feelings. */
  columns: (Scale | undefined)[];
  guesses: string[];
}

/** The lines of a column that is about feelings. */
export interface ScoredColumn {
  /** Place among all columns. */
  at: number;
  title: string;
  lines: readonly string[];
}

interface KnownScale {
  least: number;
  most: number;
}

/** That of the language. */
const own: KnownScale = { least: -2, most: 2 };

/** Scales around zero, the narrowest first: of scores of which one has a sign. */
const signed: readonly KnownScale[] = [own, { least: -3, most: 3 }, { least: -5, most: 5 }, { least: -10, most: 10 }];

/** Of scores without signs: 1 and 2 are the worst of five rather than good, as long as there is no zero. */
const unsigned: readonly KnownScale[] = [
  { least: 1, most: 5 },
  own,
  { least: 0, most: 5 },
  { least: 0, most: 10 },
  { least: 0, most: 100 },
];

/**
 * Decides the scale of scores: one for all columns, so that a 2 means the same for everybody; each its own where no scale
 * fits them all.
 */
export function scalesOf(columns: readonly ScoredColumn[]): Scales {
  const scales: Scales = { columns: [], guesses: [] };
  const scored = columns.filter((column) => scoresOf(column).length > 0 && !saidOf(column));
  for (const column of columns) {
    const scale = saidOf(column);
    if (!scale) continue;
    scales.columns[column.at] = scaleOn(scale);
    scales.guesses.push(...guessOf([column], scale));
  }
  const isSigned = columns.some(({ lines }) => lines.some(hasSign));
  const together = fitting(scored, isSigned);
  for (const group of together ? [scored] : scored.map((column) => [column])) {
    const scale = together ?? fitting(group, isSigned);
    for (const { at } of group) scales.columns[at] = scaleOn(scale);
    scales.guesses.push(...guessOf(group, scale));
  }
  return scales;
}

/** `Emotion (1-10)`, or `4/5` in its cells. */
function saidOf(column: ScoredColumn): KnownScale | undefined {
  const [, from, to] = /\(\s*([+\-\u2212]?\d+)\s*(?:-|–|to|bis|\.\.+|…|à|a)\s*\+?(\d+)\s*\)/i.exec(column.title) ?? [];
  const [least, most] = [numberOf(from ?? ''), numberOf(to ?? '')];
  const scores = scoresWithin(column);
  if (least !== undefined && most !== undefined && least < most) {
    return scores.every(({ score }) => score >= least && score <= most) ? { least, most } : undefined;
  }
  const [first] = scores;
  if (first?.of === undefined || scores.some(({ of }) => of !== first.of)) return undefined;
  return { least: first.of === 5 && scores.every(({ score }) => score >= 1) ? 1 : 0, most: first.of };
}

function scaleOn(scale: KnownScale | undefined): Scale {
  return { feeling: (score) => scale && feelingOn(scale, score) };
}

function fitting(columns: readonly ScoredColumn[], isSigned: boolean): KnownScale | undefined {
  const scores = columns.flatMap(scoresOf);
  const fits = ({ least, most }: KnownScale) => scores.every((score) => score >= least && score <= most);
  return (isSigned ? [...signed, ...unsigned] : unsigned).find(fits);
}

function scoresOf(column: ScoredColumn): number[] {
  return scoresWithin(column).map(({ score }) => score);
}

/** The numbers that lines are, whoever's they are: `4`, `4 (Jamie)`. */
function scoresWithin({ lines }: ScoredColumn): Score[] {
  return lines.flatMap((line) => scoreOf(withNotes(line).text) ?? []);
}

/** `-1`, `+1.5`, or `calm +1 (Jamie)` as an export writes it. */
function hasSign(line: string): boolean {
  const { text } = withNotes(line);
  return /(?:^|\s)[+\-\u2212][\d.,]+$/.test(text) && (numberOf(text) ?? feelingOf(text)) !== undefined;
}

function feelingOn(scale: KnownScale, score: number): number {
  if (scale.least === own.least && scale.most === own.most) return score;
  const { least, most } = scale;
  return Math.round(((score - least) / (most - least)) * 400 - 200) / 100 + 0;
}

/** Nothing where scores below zero are on the scale of the language. */
function guessOf(columns: readonly ScoredColumn[], scale: KnownScale | undefined): string[] {
  const titles = columns.map(({ title }) => `“${title}”`);
  if (titles.length === 0) return [];
  const named = titles.length > 1 ? `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}` : titles[0];
  const [are, become] = titles.length > 1 ? ['are', 'become'] : ['is', 'becomes'];
  if (!scale) return [`The numbers of ${named} are on no scale that is known.`];
  if (scale.least === own.least && scale.most === own.most) {
    const isSure = columns.some((column) => scoresOf(column).some((score) => score < 0));
    return isSure ? [] : [`${named} ${are} taken as a scale from -2 to +2.`];
  }
  return [`${named} ${are} taken as a scale from ${scale.least} to ${scale.most}, and ${become} -2 to +2.`];
}
