/** The type scale. Sizes and line heights in pixels at 100 %. */

export type Face = 'regular' | 'medium' | 'semibold' | 'italic';

export interface TypeStyle {
  face: Face;
  size: number;
  /** Height of a line. */
  line: number;
}

export const family = 'Inter, system-ui, "Segoe UI", "Noto Sans", sans-serif';

export const weights: Readonly<Record<Face, number>> = { regular: 400, medium: 500, semibold: 600, italic: 400 };

export const type = {
  title: { face: 'semibold', size: 27, line: 34 },
  lead: { face: 'regular', size: 15, line: 22 },
  stage: { face: 'semibold', size: 14, line: 18 },
  touchpoint: { face: 'semibold', size: 13.5, line: 18 },
  name: { face: 'semibold', size: 13, line: 18 },
  body: { face: 'regular', size: 12.5, line: 17 },
  strong: { face: 'medium', size: 12.5, line: 17 },
  quote: { face: 'italic', size: 12.5, line: 17 },
  label: { face: 'medium', size: 11, line: 15 },
  rail: { face: 'medium', size: 12, line: 16 },
  word: { face: 'semibold', size: 11.5, line: 14 },
  lesserWord: { face: 'medium', size: 10.5, line: 13 },
  note: { face: 'regular', size: 10.5, line: 14 },
  number: { face: 'semibold', size: 17, line: 20 },
  initials: { face: 'semibold', size: 14, line: 18 },
  dot: { face: 'semibold', size: 7.5, line: 10 },
} as const satisfies Record<string, TypeStyle>;

/** From the top of a line to its baseline: capitals stand in the middle of the line. */
export function baseline(style: TypeStyle): number {
  return Math.round((style.line / 2 + style.size * 0.3635) * 4) / 4;
}
