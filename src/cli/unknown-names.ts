import type { Configuration, SavedView } from '../language/configuration/read.js';
import { nearest } from '../language/messages.js';
import type { PlainMap } from '../map/model.js';
import { namedRows } from '../render/index.js';
import { savedView } from './look.js';

interface Named {
  name: string;
  title: string;
}

/**
 * What a saved view names and none of the maps has. It is left out of the picture without a trace, which nobody wants who
 * misspelt it.
 * @param view its name, if one is asked for
 * @returns a sentence for each
 * @throws Failure where there is no such view
 */
export function unknownNames(
  view: string | undefined,
  configuration: Configuration,
  maps: readonly PlainMap[],
): string[] {
  return view === undefined ? [] : unknownIn(view, savedView(view, configuration), maps);
}

function unknownIn(view: string, { lanes = [], personas = [] }: SavedView, maps: readonly PlainMap[]): string[] {
  const people = maps.flatMap((map) => map.personas);
  const rows = maps.flatMap(namedRows);
  const where = maps.length === 1 ? 'on this map' : 'on any of these maps';
  const unknown = missing(personas, people);
  const everybody = unknown.length > 0 && unknown.length === personas.length;
  return [
    ...unknown.map((name) => `The view ${view} names the persona ${name}, who is not ${where}.${meant(name, people)}`),
    ...(everybody ? [`Nobody whom the view ${view} names is ${where}, so everybody is shown.`] : []),
    ...missing(lanes, rows).map(
      (name) => `The view ${view} names the row ${name}, which is not ${where}.${meant(name, rows)}`,
    ),
  ];
}

function missing(names: readonly string[], known: readonly Named[]): string[] {
  return names.filter((name) => !known.some((one) => one.name === name));
}

/** Which one was meant: a title is no name, but tells it as well. */
function meant(written: string, known: readonly Named[]): string {
  const titled = known.find(({ title }) => title.toLowerCase() === written.toLowerCase());
  const guess =
    titled?.name ??
    nearest(
      written,
      known.map(({ name }) => name),
    );
  return guess === undefined ? '' : ` Did you mean ${guess}?`;
}
