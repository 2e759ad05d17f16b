import { type ExportFormat, exportFormats, mermaidCharts } from '../formats/export-formats.js';
import { paperNames } from '../formats/papers.js';
import { isDay, isScale, noDay, noPageTheme, noScale, noSuch, noSuchPicture } from '../language/option-values.js';
import { pageThemes, themeNames } from '../map/looks.js';
import { drawers } from '../render/index.js';
import type { ExportOptions, Look, RenderOptions } from './draw.js';

/** @throws TypeError where it is no text */
export function checkText(text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`A text is read, not ${kindOf(text)}.`);
}

/**
 * @param use of the map, in a word
 * @throws TypeError where it is nothing that `parse` gives
 */
export function checkMap(map: unknown, use = 'drawn and exported'): void {
  const isMap = typeof map === 'object' && map !== null && 'stages' in map && Array.isArray(map.stages);
  if (!isMap) throw new TypeError(`A map is ${use}, as \`parse\` gives it in \`maps\`, not ${kindOf(map)}.`);
}

/** @throws RangeError where it is no day */
export function checkToday(today: unknown): void {
  if (today !== undefined && !(typeof today === 'string' && isDay(today))) {
    throw new RangeError(noDay('`today`', shown(today)));
  }
}

/** @throws TypeError or RangeError for values that are none */
export function checkRenderOptions(options: RenderOptions): void {
  checkLook(options);
  checkTheme(options.theme);
  const { since, as } = options;
  if (since === undefined) return;
  checkMap(since);
  if (as !== undefined && as !== 'map') {
    throw new RangeError(`What changed is marked on the map: \`since\` leaves no room for \`as: ${as}\`.`);
  }
}

/** @throws TypeError or RangeError for a format or values that are none */
export function checkExport(format: ExportFormat, options: ExportOptions): void {
  checkName(format ?? 'undefined', exportFormats, (name) => noSuch('format', name, exportFormats));
  checkLook(options);
  if (format === 'html') checkName(options.theme, pageThemes, noPageTheme);
  else checkTheme(options.theme);
  const { chart, scale, paper } = options;
  checkName(chart, mermaidCharts, (name) => noSuchPicture(name, mermaidCharts));
  checkName(paper, paperNames, (name) => noSuch('paper', name, paperNames));
  if (scale !== undefined && !(typeof scale === 'number' && isScale(scale))) {
    throw new RangeError(noScale('`scale`', typeof scale === 'string' ? JSON.stringify(scale) : shown(scale)));
  }
}

function checkLook({ as, today }: Look): void {
  const views = Object.keys(drawers);
  checkName(as, views, (name) => noSuchPicture(name, views));
  checkToday(today);
}

function checkTheme(theme: unknown): void {
  checkName(theme, themeNames, (name) => noSuch('theme', name, themeNames));
}

function checkName(value: unknown, names: readonly string[], otherwise: (name: string) => string): void {
  if (value === undefined || (typeof value === 'string' && names.includes(value))) return;
  throw new RangeError(otherwise(shown(value)));
}

/** A value as it can stand in a sentence. */
function shown(value: unknown): string {
  return typeof value === 'object' || typeof value === 'function' ? kindOf(value) : String(value);
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
