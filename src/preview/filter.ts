import type { MapView } from '../map/view.js';
import type { Filter } from '../protocol/preview-state.js';
import type { SavedView } from '../protocol/server.js';

export const noFilter: Filter = { rows: [], personas: [], folded: [] };

/** A row or a persona that can be shown or hidden. */
export interface Choice {
  name: string;
  title: string;
  shown: boolean;
}

/** What a map offers to be hidden, in its order. */
export interface Offer {
  rows: readonly { name: string; title: string }[];
  personas: readonly { name: string; title: string }[];
}

export type SavedViews = Readonly<Record<string, SavedView>>;

/** Nobody: a list without names means everybody. */
const nobody = [''];

/** What of a map is drawn under a filter. A saved view that is no longer there leaves nothing out. */
export function viewOf(filter: Filter, saved: SavedViews, offer: Offer): MapView {
  const base = savedView(filter, saved);
  // A view is shared by many maps: one that names nobody of this one leaves nobody out.
  const named = base?.personas?.filter((name) => offer.personas.some((persona) => persona.name === name));
  const rest = (all: readonly string[], chosen: readonly string[] | undefined, hidden: readonly string[]) => {
    if (!chosen && !hidden.some((name) => all.includes(name))) return undefined;
    return (chosen ?? all).filter((name) => !hidden.includes(name));
  };
  const lanes = rest(names(offer.rows), base?.lanes, filter.rows);
  const personas = rest(names(offer.personas), named?.length === 0 ? undefined : named, filter.personas);
  return {
    ...(lanes ? { lanes } : {}),
    ...(personas ? { personas: personas.length > 0 ? personas : nobody } : {}),
    ...(filter.folded.length > 0 ? { folded: filter.folded } : {}),
  };
}

/** The saved view that a filter asks for, where there is one. */
export function savedView({ saved }: Filter, views: SavedViews): SavedView | undefined {
  return saved !== undefined && Object.hasOwn(views, saved) ? views[saved] : undefined;
}

/** Every row and persona with whether it is shown. */
export function choicesOf(filter: Filter, saved: SavedViews, offer: Offer): { rows: Choice[]; personas: Choice[] } {
  const { lanes, personas } = viewOf(filter, saved, offer);
  const shown = (chosen: readonly string[] | undefined) => (item: { name: string; title: string }) => ({
    ...item,
    shown: chosen?.includes(item.name) ?? true,
  });
  return { rows: offer.rows.map(shown(lanes)), personas: offer.personas.map(shown(personas)) };
}

/** Shows what was hidden, or hides what was shown. A saved view that is changed by hand is no longer that view. */
export function toggled(
  filter: Filter,
  saved: SavedViews,
  offer: Offer,
  kind: 'rows' | 'personas',
  name: string,
): Filter {
  const choices = choicesOf(filter, saved, offer);
  const hidden = (of: 'rows' | 'personas') =>
    choices[of].filter((choice) => (of === kind && choice.name === name ? choice.shown : !choice.shown)).map(nameOf);
  return { rows: hidden('rows'), personas: hidden('personas'), folded: filter.folded };
}

/** Folds a stage, or unfolds it. */
export function foldToggled(filter: Filter, stage: string): Filter {
  const { folded } = filter;
  return {
    ...filter,
    folded: folded.includes(stage) ? folded.filter((id) => id !== stage) : [...folded, stage],
  };
}

/** What a filter does to a map, in words; undefined where it shows all of it. */
export function summaryOf(
  filter: Filter,
  saved: SavedViews,
  offer: Offer,
  stages: readonly string[],
): string | undefined {
  const parts: string[] = [];
  const { rows, personas } = choicesOf(filter, saved, offer);
  if (savedView(filter, saved)) parts.push(filter.saved as string);
  else {
    const count = (choices: readonly Choice[], noun: string) => {
      const shown = choices.filter((choice) => choice.shown).length;
      if (shown < choices.length) parts.push(`${shown} of ${choices.length} ${noun}`);
    };
    count(personas, 'people');
    count(rows, 'rows');
  }
  const folded = filter.folded.filter((id) => stages.includes(id)).length;
  if (folded > 0) parts.push(folded === 1 ? '1 stage folded' : `${folded} stages folded`);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

function names(items: readonly { name: string }[]): string[] {
  return items.map(nameOf);
}

function nameOf({ name }: { name: string }): string {
  return name;
}
