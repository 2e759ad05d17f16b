import { type Configuration, defaultConfiguration, type SavedView } from '../language/configuration/read.js';
import { noSuch } from '../language/option-values.js';
import type { JourneyMap } from '../map/model.js';
import { type DrawOptions, themeNames } from '../render/index.js';
import { builtInViews } from './built-in-views.js';
import { Failure } from './exit-codes.js';

export interface LookOptions {
  theme?: string;
  view?: string;
  persona?: string;
}

/**
 * How a picture looks: a saved view, and what the options say otherwise.
 * @param maps that are drawn
 * @throws Failure for a view, a theme or a persona that is not there
 */
export function lookOf(
  options: LookOptions,
  configuration: Configuration,
  maps: readonly JourneyMap[],
): Pick<DrawOptions, 'theme' | 'view'> {
  const saved = savedView(options.view, configuration);
  const themes = Object.fromEntries(themeNames.map((name) => [name, name]));
  const theme = found(options.theme ?? saved.theme ?? 'light', themes, 'theme');
  return { theme, view: { lanes: saved.lanes, personas: personasOf(options, configuration, maps) } };
}

/**
 * The personas that an option names, else those of the view. A view is shared by many maps: it may name some who are not
 * on this one.
 * @param maps of which one at least must have each persona that is named by an option
 * @throws Failure for a view or a persona that is not there
 */
function personasOf(
  { persona, view }: LookOptions,
  configuration: Configuration,
  maps: readonly JourneyMap[],
): string[] | undefined {
  const onMaps = Object.fromEntries(maps.flatMap(({ personas }) => personas.map(({ name }) => [name, name])));
  const where = ` in ${maps.map(({ name }) => `\`${name}\``).join(', ')}`;
  const named = persona?.split(',').map((name) => found(name.trim(), onMaps, 'persona', where));
  return named ?? savedView(view, configuration).personas?.filter((name) => Object.hasOwn(onMaps, name));
}

/**
 * A view of the configuration file; one that leaves nothing out where none is named.
 * @throws Failure where there is none of that name
 */
export function savedView(name: string | undefined, configuration: Configuration): SavedView {
  if (name === undefined) return {};
  const { views } = configuration;
  if (Object.hasOwn(views, name)) return views[name] as SavedView;
  const names = [...Object.keys(views), ...builtInViews];
  const where =
    configuration === defaultConfiguration
      ? ', and no journeymap.config.json beside the map or above it that could save one'
      : ' in journeymap.config.json';
  throw new Failure(noSuch('view', name, names, where));
}

function found<T>(name: string, all: Readonly<Record<string, T>>, what: string, where = ''): T {
  if (Object.hasOwn(all, name)) return all[name] as T;
  throw new Failure(noSuch(what, name, Object.keys(all), where));
}
