import { type ExportFormat, exportFormats } from '../../formats/export-formats.js';
import type { Configuration } from '../../language/configuration/read.js';
import type { Tab } from '../../protocol/preview-state.js';
import { builtInView } from '../built-in-views.js';
import { Failure } from '../exit-codes.js';
import { hasViews, listed } from './options.js';

interface ViewOptions {
  view?: string;
  as?: string;
}

/**
 * The options with `--view` read as `--as` where it names a view that every map has and the team saved none of that name.
 * A page begins with the tab of that view.
 * @throws Failure for a view that the format does not have
 */
export function withBuiltInView<T extends ViewOptions>(
  options: T,
  format: ExportFormat,
  configuration: Configuration,
): T & { tab?: Tab } {
  const view = builtInView(options.view, configuration);
  if (!view) return options;
  const others = { ...options, view: undefined };
  if (format === 'html') return { ...others, tab: view };
  if (view === 'table') throw new Failure('The table is no picture: write it with -o map.html, or -o map.md.');
  if (!hasViews(format)) {
    const formats = [...exportFormats.filter(hasViews), 'html' as const];
    throw new Failure(
      `--view ${view} is for ${listed(formats, 'and')}; a .${format} is not drawn as one of the views.`,
    );
  }
  if (options.as !== undefined && options.as !== view)
    throw new Failure(`--view ${view} and --as ${options.as} ask for two views; name one of them.`);
  return { ...others, as: view };
}
