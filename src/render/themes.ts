import type { ThemeName } from '../map/looks.js';
import { isHexColor, mix, readable } from './color.js';

/** What a colour is for. Layout speaks of tokens, a theme gives each its colour. */
interface Tokens {
  /** Behind everything. */
  page: string;
  /** The sheet and the boxes on it. */
  card: string;
  rail: string;
  /** Between rows and columns. */
  hair: string;
  /** Stronger than `hair`: axis, bars, borders of chips. */
  line: string;
  /** Steps of the emotion scale. */
  step: string;
  /** Border of a blueprint item. */
  boxLine: string;
  ink: string;
  soft: string;
  faint: string;
  painInk: string;
  painFill: string;
  painLine: string;
  gainInk: string;
  gainFill: string;
  gainLine: string;
  opportunityInk: string;
  opportunityFill: string;
  opportunityLine: string;
  /** Filled part of a metric's bar, and its empty track. */
  bar: string;
  track: string;
}

/**
 * What has a colour of its own only where a reader has chosen one, and which of the theme it has otherwise. What is good on
 * the curve is filled in the colour of its persona.
 */
export const roleTokens = {
  positive: 'gainInk',
  negative: 'painInk',
  target: 'gainInk',
  moment: 'opportunityInk',
  metric: 'bar',
  ownLane: 'ink',
} as const satisfies Record<string, keyof Tokens>;

export type Role = keyof typeof roleTokens;

export interface Theme extends Tokens {
  /** Colours that a reader has chosen. */
  roles?: Readonly<Partial<Record<Role, string>>>;
  /** By order on the map; used for lines, markers, words and (behind `page` as ink) avatars. */
  personas: readonly string[];
  /** The contrast that a persona's own colour is brought to, after WCAG 2: 4.5 (AA), or 7 (AAA). */
  ownContrast: number;
  stageFills: readonly string[];
  stageInks: readonly string[];
  /** Borders around stages, for themes without tints. */
  stageLines?: boolean;
  /** Strength of the fill under the curve, 0 for none. */
  wash: number;
}

/** A token, or `persona0…`, `stageFill0…`, `stageInk0…` (counted round), or a persona's own `#rrggbb`. */
type FullInk = keyof Tokens | Role | `persona${number}` | `stageFill${number}` | `stageInk${number}` | `#${string}`;

/** What colours are asked for by; `dimmed …` is the paler one of what steps back. */
export type Ink = FullInk | `dimmed ${FullInk}`;

const light: Theme = {
  page: '#ffffff',
  card: '#ffffff',
  rail: '#f5f6fa',
  hair: '#e6e9f0',
  line: '#d5dae5',
  step: '#e6e9f0',
  boxLine: '#e0e4ed',
  ink: '#1b1f2a',
  soft: '#5b6477',
  faint: '#646d84',
  painInk: '#b83c27',
  painFill: '#fdeeea',
  painLine: '#fdeeea',
  gainInk: '#1a7a50',
  gainFill: '#e9f6ef',
  gainLine: '#e9f6ef',
  opportunityInk: '#7d5800',
  opportunityFill: '#fff7e0',
  opportunityLine: '#f0d998',
  bar: '#4656d6',
  track: '#e6e9f0',
  personas: ['#4656d6', '#0c8577', '#a8420f', '#93379c', '#1f6f9f', '#5d6b12'],
  ownContrast: 4.5,
  stageFills: ['#e8edfb', '#e3f3f1', '#fdf0df', '#f3e9f8', '#fce9ee', '#e5f2fa', '#eef3dd', '#efebe4'],
  stageInks: ['#2b4a9b', '#136b62', '#8a5208', '#6d3391', '#9c2b4e', '#17618a', '#54650f', '#66563c'],
  wash: 0.13,
};

const dark: Theme = {
  page: '#1b1d23',
  card: '#25272e',
  rail: '#212329',
  hair: '#30333d',
  line: '#3c404c',
  step: '#30333d',
  boxLine: '#3c404c',
  ink: '#e8eaf0',
  soft: '#a5adbd',
  faint: '#949cae',
  painInk: '#ff8a73',
  painFill: '#3a2421',
  painLine: '#3a2421',
  gainInk: '#5fcf98',
  gainFill: '#1e3329',
  gainLine: '#1e3329',
  opportunityInk: '#f0c75a',
  opportunityFill: '#332c18',
  opportunityLine: '#5d4f22',
  bar: '#8f9bff',
  track: '#3c404c',
  personas: ['#8f9bff', '#4fd0bf', '#f5a26b', '#df9be6', '#74bfea', '#bccb63'],
  ownContrast: 4.5,
  stageFills: ['#252d49', '#1c3735', '#3b2e1b', '#33253d', '#3d2530', '#1c3242', '#2d341c', '#35302a'],
  stageInks: ['#aebcf5', '#8edbd0', '#f0c582', '#d9b1ee', '#f5aec2', '#97cdee', '#c8d68a', '#d5c7b0'],
  wash: 0.16,
};

const highContrast: Theme = {
  page: '#000000',
  card: '#000000',
  rail: '#000000',
  hair: '#6fc3df',
  line: '#6fc3df',
  step: '#4d4d4d',
  boxLine: '#6fc3df',
  ink: '#ffffff',
  soft: '#ffffff',
  faint: '#e0e0e0',
  painInk: '#ff9b87',
  painFill: '#000000',
  painLine: '#ff9b87',
  gainInk: '#6fe3a8',
  gainFill: '#000000',
  gainLine: '#6fe3a8',
  opportunityInk: '#ffd866',
  opportunityFill: '#000000',
  opportunityLine: '#ffd866',
  bar: '#ffffff',
  track: '#4d4d4d',
  personas: ['#a6b0ff', '#5fe6d3', '#ffb27d', '#f0b0f7', '#8bd3ff', '#d3e36f'],
  ownContrast: 7,
  stageFills: ['#000000'],
  stageInks: ['#ffffff'],
  stageLines: true,
  wash: 0,
};

const highContrastLight: Theme = {
  page: '#ffffff',
  card: '#ffffff',
  rail: '#ffffff',
  hair: '#0f4a85',
  line: '#0f4a85',
  step: '#c4c4c4',
  boxLine: '#0f4a85',
  ink: '#000000',
  soft: '#1a1a1a',
  faint: '#292929',
  painInk: '#8f1d0b',
  painFill: '#ffffff',
  painLine: '#8f1d0b',
  gainInk: '#0b5733',
  gainFill: '#ffffff',
  gainLine: '#0b5733',
  opportunityInk: '#5c4000',
  opportunityFill: '#ffffff',
  opportunityLine: '#5c4000',
  bar: '#000000',
  track: '#c4c4c4',
  personas: ['#2a38ad', '#065e54', '#822f06', '#6d2275', '#0e4f76', '#434d08'],
  ownContrast: 7,
  stageFills: ['#ffffff'],
  stageInks: ['#000000'],
  stageLines: true,
  wash: 0,
};

/** Red and green become orange and blue, which nobody takes for each other. */
const safe: Theme = {
  ...light,
  painInk: '#9a4100',
  painFill: '#fdeee2',
  painLine: '#fdeee2',
  gainInk: '#0b5fa5',
  gainFill: '#e6f1fb',
  gainLine: '#e6f1fb',
  opportunityInk: '#6b5b00',
  opportunityFill: '#fbf7dc',
  opportunityLine: '#e3d68a',
  bar: '#2a4fa3',
  personas: ['#2a4fa3', '#8a5a00', '#5b2c83', '#1c6b66', '#8f3f6f', '#4a5063'],
  stageFills: ['#e8edfb', '#f3f1e2'],
  stageInks: ['#2b4a9b', '#5f5510'],
};

const safeDark: Theme = {
  ...dark,
  painInk: '#ffab66',
  painFill: '#3b2a1a',
  painLine: '#3b2a1a',
  gainInk: '#7cc0ff',
  gainFill: '#1b2d42',
  gainLine: '#1b2d42',
  opportunityInk: '#ecdc6e',
  opportunityFill: '#302e17',
  opportunityLine: '#5b5622',
  bar: '#94b6ff',
  personas: ['#94b6ff', '#f2c14e', '#d3a6f0', '#7fd6c8', '#f0a3c8', '#c9d1dc'],
  stageFills: ['#252d49', '#34321e'],
  stageInks: ['#aebcf5', '#ddd28c'],
};

/** Lines instead of grounds, dark inks, nothing that only its colour tells. */
const print: Theme = {
  ...light,
  rail: '#ffffff',
  hair: '#c9ccd4',
  line: '#9aa0ad',
  step: '#dcdfe6',
  boxLine: '#9aa0ad',
  ink: '#000000',
  soft: '#33384a',
  faint: '#4a5063',
  painInk: '#7d1d0c',
  painFill: '#ffffff',
  painLine: '#7d1d0c',
  gainInk: '#0f5736',
  gainFill: '#ffffff',
  gainLine: '#0f5736',
  opportunityInk: '#4f3800',
  opportunityFill: '#ffffff',
  opportunityLine: '#4f3800',
  bar: '#33384a',
  track: '#dcdfe6',
  personas: ['#1b2a7a', '#4a5063', '#000000', '#5b2c83', '#33384a', '#4f3800'],
  stageFills: ['#f3f4f7', '#ffffff'],
  stageInks: ['#000000'],
  stageLines: true,
  wash: 0.05,
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light,
  dark,
  'high-contrast': highContrast,
  'high-contrast-light': highContrastLight,
  safe,
  'safe-dark': safeDark,
  print,
};

/** The contrast that text has on what it stands on, in every theme. */
export const textContrast = 4.5;

const series = (colors: readonly string[], ink: string, prefix: string): string => {
  const index = Number(ink.slice(prefix.length));
  return colors[index % colors.length] as string;
};

/** The contrast of what steps back: it is there to find one's way, and can be read all the same. */
export const dimmedContrast = 3;

/** How far what steps back goes over into the card. */
const dimmedShare = 0.55;
const dimmedPrefix = 'dimmed ';

/** The paler ink. */
export function dimmed(ink: Ink): Ink {
  return isDimmed(ink) ? ink : `dimmed ${ink}`;
}

function isDimmed(ink: Ink): ink is `dimmed ${FullInk}` {
  return ink.startsWith(dimmedPrefix);
}

const grounds: ReadonlySet<Ink> = new Set<keyof Tokens>([
  'page',
  'card',
  'rail',
  'painFill',
  'gainFill',
  'opportunityFill',
  'track',
]);
const lines: ReadonlySet<Ink> = new Set<keyof Tokens>([
  'hair',
  'line',
  'step',
  'boxLine',
  'painLine',
  'gainLine',
  'opportunityLine',
]);

/** Whether other things stand on what is painted with an ink. */
export function isGround(ink: Ink): boolean {
  return grounds.has(ink) || ink.startsWith('stageFill');
}

function dimmedColor(theme: Theme, ink: FullInk): string {
  const color = colorOf(theme, ink);
  const paler = mix(color, theme.card, dimmedShare);
  if (isGround(ink) || lines.has(ink)) return paler;
  // Themes for high contrast keep what they promise.
  const least = theme.ownContrast > textContrast ? textContrast : dimmedContrast;
  // It may also stand on a tinted ground, which is a little darker or lighter than the card.
  return readable(paler, theme.card, color, 1.1 * least);
}

/** The colour of a token. A persona's own colour is moved towards the ink until it reads on the card. */
export function colorOf(theme: Theme, ink: Ink): string {
  if (isDimmed(ink)) return dimmedColor(theme, ink.slice(dimmedPrefix.length) as FullInk);
  if (ink.startsWith('#')) return isHexColor(ink) ? readable(ink, theme.card, theme.ink, theme.ownContrast) : theme.ink;
  if (ink.startsWith('persona')) return series(theme.personas, ink, 'persona');
  if (ink.startsWith('stageFill')) return series(theme.stageFills, ink, 'stageFill');
  if (ink.startsWith('stageInk')) return series(theme.stageInks, ink, 'stageInk');
  if (Object.hasOwn(roleTokens, ink)) return theme.roles?.[ink as Role] ?? theme[roleTokens[ink as Role]];
  return theme[ink as keyof Tokens];
}
