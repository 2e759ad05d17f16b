import type { Configuration } from '../language/configuration/read.js';
import { type Tab, tabNames } from '../protocol/preview-state.js';

/** The views that every map has: the tabs of a page, without what only an editor draws. */
export const builtInViews = tabNames.filter((name): name is BuiltInView => name !== 'mermaid');

export type BuiltInView = Exclude<Tab, 'mermaid'>;

/** The view that every map has and that a name asks for, unless the team saved one of that name. */
export function builtInView(name: string | undefined, { views }: Configuration): BuiltInView | undefined {
  if (name === undefined || Object.hasOwn(views, name)) return undefined;
  return builtInViews.find((view) => view === name);
}
