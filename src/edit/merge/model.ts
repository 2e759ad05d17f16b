/** What a merge by meaning works on, and what it answers. Offsets are UTF-16, ends exclusive. */
import type { JourneyMap, Range } from '../../map/model.js';
import type { LineTree } from '../line-tree.js';

/** Both went their own way from the base. */
export type SideName = 'ours' | 'theirs';

/** One of the three texts, with what the language knows of it. */
export interface MergeSide {
  /** The lines of a text whose braces and quotes are all there, and whose lines end with a line feed. */
  tree: LineTree;
  /** The maps in it, with their ranges. */
  maps: readonly JourneyMap[];
  /** What the lines say, by the offset at which their first word starts. */
  meanings: ReadonlyMap<number, LineMeaning>;
}

/** What the language knows of a line. */
export interface LineMeaning {
  /** What tells it from the other lines of its block; of two lines with the same key only one can stand there. */
  key?: string;
  /** For a fact that each persona has once in a place. */
  once?: OnceFact;
  /** Indexes of the lexemes that begin a clause. */
  clauses: readonly number[];
  /** The name of what the line declares. */
  declares?: DeclaredName;
  mentions: readonly Mention[];
}

export interface OnceFact {
  /** Which one it is. */
  fact: string;
  /** Whether a line for some of the personas may stand beside one for all of them. */
  hasExceptions: boolean;
}

export interface DeclaredName {
  kind: string;
  name: string;
  /** Index of the lexeme that is the name, where it is written rather than following from the title. */
  written?: number;
}

/** A name that refers to a thing of the same text. */
export interface Mention {
  /** Index of its lexeme. */
  lexeme: number;
  /** Offset of the line that declares the thing. */
  declaration: number;
}

/** How conflicts are marked in the text, as git has it. */
export interface MergeOptions {
  /** Who the two sides and the base are, as the markers name them. */
  labels?: { ours?: string; base?: string; theirs?: string };
  /** How long the markers are, 7 where left out. */
  markerSize?: number;
  /** Whether the markers show the base too. */
  showBase?: boolean;
}

/** The text that both sides make together. */
export interface Merged {
  text: string;
  /** In the order of the text; none where it is all merged. */
  conflicts: Conflict[];
}

/** A place where the sides contradict each other. */
export interface Conflict {
  /** From the first marker to the end of the last one, in the merged text. */
  range: Range;
  /** Where it is and what it is about, for people: `Reads the bill: does`. */
  title: string;
  /** What each side changed there for the customer, a sentence each; none where only the text differs. */
  changes: Readonly<Record<SideName, readonly string[]>>;
  /** What each text has there; absent where it has nothing. */
  ours?: ConflictSide;
  base?: ConflictSide;
  theirs?: ConflictSide;
}

export interface ConflictSide {
  text: string;
  /** Where it stands in its own text. */
  range: Range;
}
