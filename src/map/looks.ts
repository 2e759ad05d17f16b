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

/**
 * The themes of what is looked at on a screen, such as a page: `auto` follows the editor or the system of the reader, from
 * which high contrast is taken too.
 */
export const pageThemes = ['auto', 'light', 'dark', 'safe', 'safe-dark', 'print'] as const;
export type PageTheme = (typeof pageThemes)[number];

/** The views of a map that are pictures. */
export type PictureView = 'map' | 'curve' | 'priorities' | 'personas';
