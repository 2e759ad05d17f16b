/** Sizes of paper, upright, in points of 1/72 inch. */
export const papers = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
  a0: [2383.94, 3370.39],
  letter: [612, 792],
  tabloid: [792, 1224],
} as const;

export type Paper = keyof typeof papers;

/** That on which a map is as large as on any. */
export const largestPaper: Paper = 'a0';

/** From this size on text on paper can be read, in points. */
export const readableLetters = 5;

/** The papers that a map can be put on. */
export const paperNames = Object.keys(papers) as readonly Paper[];
