/**
 * Every theme, the one that is meant when none is named first. `safe` and `safe-dark` keep pains and gains apart for
 * colour-blind eyes; `print` saves ink and reads in grey.
 */
export const themeNames = [
  'light',
  'dark',
  'high-contrast',
  'high-contrast-light',
  'safe',
  'safe-dark',
  'print',
] as const;
export type ThemeName = (typeof themeNames)[number];

/** The views of a map that are pictures. */
export type PictureView = 'map' | 'curve' | 'priorities' | 'personas';
