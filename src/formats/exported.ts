/** What an export yields. */
export interface Exported {
  data: Uint8Array;
  /** The characters that no font at hand draws, each once; boxes stand in their place. */
  missing: readonly string[];
}

/** A map has nothing of what was asked for; the message says what is lacking. */
export class NothingToShow extends Error {}
