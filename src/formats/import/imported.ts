import type { PlainMap } from '../../map/model.js';

/** Something of the file that is not in the maps, or not as it was. */
export interface Loss {
  /** One-based line of the file, where it has lines. */
  line?: number;
  /** One sentence for whoever has the file. */
  text: string;
}

/** What was made of a file. */
export interface Imported {
  /** At least one. Their things have no ids and names as long as the maps are not printed, which gives names. */
  maps: PlainMap[];
  /** In the order of the file. */
  losses: Loss[];
  /** How the file was understood, where that was a guess: a sentence each. */
  guesses?: string[];
}

/** Why a file cannot be imported, in one sentence for whoever has it. */
export class Unreadable extends Error {}
