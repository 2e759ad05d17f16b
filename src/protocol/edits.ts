/**
 * Changes that are made by hand on the picture and written into the text. Things are named by their ids in the map; the
 * server turns a change into edits of the text, or says why it cannot.
 */
import type { Range } from '../map/model.js';

/** A feeling is dragged to another value, -2 to +2 in half steps. */
export interface ChangeFeeling {
  kind: 'feeling';
  id: string;
  value: number;
}
/** A title or a text is written anew, in place. */
export interface ChangeText {
  kind: 'text';
  id: string;
  text: string;
}
/** A touchpoint or a stage goes elsewhere. */
export interface MoveThing {
  kind: 'move';
  id: string;
  /** Id of the stage, or of the journey, that it goes into. */
  into: string;
  /** Id of what it goes before; null for the end. */
  before: string | null;
}
/** A touchpoint or stage is added, of which nothing but the title is known. */
export interface AddThing {
  kind: 'add';
  noun: 'stage' | 'touchpoint';
  title: string;
  into: string;
  before: string | null;
}
/** An opportunity is dragged in the matrix; 1 to 5. */
export interface ChangeScore {
  kind: 'score';
  id: string;
  impact?: number;
  effort?: number;
}
export type MapEdit = ChangeFeeling | ChangeText | MoveThing | AddThing | ChangeScore;

/** Client to server: the edits of the text that a change of the map comes to. */
export const editMap = 'journey/edit';
export interface EditMap {
  uri: string;
  /** Of the document that the change was made on; for another one it is refused. */
  version: number;
  edit: MapEdit;
}
export type EditMapResult = EditedMap | RefusedEdit;
/** To be applied together, so that one undo takes all back. */
export interface EditedMap {
  /** The document that the edits are for: the map's own, or a library. */
  uri: string;
  edits: { range: Range; newText: string }[];
  /** Id of what was added. */
  added?: string;
}
/** Nothing is to be changed. */
export interface RefusedEdit {
  /** Why, as a sentence for whoever made the change. */
  refused: string;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isScore = (value: unknown): boolean =>
  value === undefined || (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5);
const isPlace = { into: isText, before: (value: unknown): boolean => value === null || isText(value) };

const kinds: Record<MapEdit['kind'], Record<string, (value: unknown) => boolean>> = {
  feeling: { id: isText, value: isNumber },
  text: { id: isText, text: isText },
  move: { id: isText, ...isPlace },
  add: { noun: (value) => value === 'stage' || value === 'touchpoint', title: isText, ...isPlace },
  score: { id: isText, impact: isScore, effort: isScore },
};

/** Whether a value that came from a page is a change, field by field. */
export function isMapEdit(value: unknown): value is MapEdit {
  if (typeof value !== 'object' || value === null) return false;
  const edit = value as Record<string, unknown>;
  if (typeof edit.kind !== 'string' || !Object.hasOwn(kinds, edit.kind)) return false;
  return Object.entries(kinds[edit.kind as MapEdit['kind']]).every(([name, check]) => check(edit[name]));
}
