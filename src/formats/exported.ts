/** What an export yields. */
export interface Exported {
  data: Uint8Array;
  /** The characters that no font at hand draws, each once; boxes stand in their place. */
  missing: readonly string[];
  /** Of a picture that was made to fit on a sheet of paper: how large its running text is there, in points. */
  letters?: number;
}

/** A map has nothing of what was asked for; the message says what is lacking. */
export class NothingToShow extends Error {}
