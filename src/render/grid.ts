/** Measures of the grid, in pixels at 100 %. */
export const grid = {
  /** Around the whole picture. */
  margin: 32,
  /** Width of the column of row titles. */
  rail: 116,
  /** Between a column's edge and what stands in it. */
  padX: 12,
  /** Above and below what stands in a row. */
  padY: 12,
  blueprintPadY: 8,
  /** Narrowest and widest column, and the steps between. */
  column: 196,
  widestColumn: 308,
  columnStep: 28,
  /** Widest box of a pain, an opportunity or a blueprint item: more would look empty. */
  widestBox: 320,
  /** Width of a folded stage. */
  folded: 128,
  /** Narrowest sheet; the columns of a small map are wide enough to fill it. */
  sheet: 896,
  /** What is read first stays together on the left, however wide the map is. */
  widestHeader: 2800,
  radius: 14,
  /** Row of a named line of the blueprint. */
  line: 24,
  curve: 216,
} as const;

/** Where feelings stand. */
export interface EmotionScale {
  /** Height of +2. */
  top: number;
  /** Pixels from one whole number to the next. */
  step: number;
  /** Of the whole row. */
  height: number;
  /** Where it begins: words and quotes stay to the right. */
  left: number;
}

/** The scale within the row of the curve on the map. */
export const rowScale: EmotionScale = { top: 32, step: 38, height: grid.curve, left: grid.rail };

/** Height of a feeling's value on a scale. */
export function heightOf(value: number, { top, step } = rowScale): number {
  return top + (2 - Math.max(-2, Math.min(2, value))) * step;
}
