import type { Configuration } from '../language/configuration/read.js';
import { nearest } from '../language/messages.js';
import type { JourneyMap } from '../map/model.js';
import { type DrawOptions, themeNames } from '../render/index.js';
import { Failure } from './exit-codes.js';

export interface LookOptions {
  theme?: string;
  view?: string;
  persona?: string;
}

/**
 * How a picture looks: a saved view, and what the options say otherwise.
 * @throws Failure for a view, a theme or a persona that is not there
 */
export function lookOf(
  options: LookOptions,
  { views }: Configuration,
  map: JourneyMap,
): Pick<DrawOptions, 'theme' | 'view'> {
  const saved = options.view === undefined ? {} : found(options.view, views, 'view', ' in journeymap.config.json');
  const personas = options.persona?.split(',').map((name) => name.trim()) ?? saved.personas;
  const onMap = Object.fromEntries(map.personas.map((persona) => [persona.name, persona]));
  for (const name of personas ?? []) found(name, onMap, 'persona', ` in \`${map.name}\``);
  const themes = Object.fromEntries(themeNames.map((name) => [name, name]));
  const theme = found(options.theme ?? saved.theme ?? 'light', themes, 'theme');
  return { theme, view: { lanes: saved.lanes, personas } };
}

function found<T>(name: string, all: Readonly<Record<string, T>>, what: string, where = ''): T {
  if (Object.hasOwn(all, name)) return all[name] as T;
  throw new Failure(`There is no ${what} ${name}${where}. ${offer(name, Object.keys(all))}`);
}

/** A way out for a name that is not there: the nearest one, or all of them. */
export function offer(name: string, names: readonly string[]): string {
  const guess = nearest(name, names);
  if (guess) return `Did you mean ${guess}?`;
  return names.length > 0 ? `There ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}.` : 'There is none.';
}
