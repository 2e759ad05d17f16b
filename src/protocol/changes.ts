/**
 * The messages between the extension host and the panel that shows what changed in a map.
 *
 * As in the preview, the host says what is compared (`show`) and that it changed (`changed`), and the webview pulls when it
 * is ready to paint. Every message names its comparison; one about another than the one that is shown is dropped.
 */

import type { PageTheme } from '../map/looks.js';
import type { JourneyChanges, SideState } from './compare.js';
import type { ImageSnapshot } from './images.js';

/** One side of a comparison, as it is kept over a reload of the window. */
export interface ComparedFile {
  /** Where the file stands. */
  uri: string;
  /**
   * What git calls the revision: `HEAD`, a branch or a commit; empty for what is staged; `main...` for where the branches
   * parted. Absent for the file as the editor has it.
   */
  ref?: string;
  /** One of the two versions that the conflicts in the text mark, instead of the text as it is. */
  version?: 'ours' | 'theirs';
  /** For a text of another extension, what that calls it. */
  name?: string;
}
export interface Comparison {
  before: ComparedFile;
  after: ComparedFile;
}

/** Host to webview: what to compare from now on; the answer to `ready`, and sent whenever one of its fields changes. */
export interface ShowChangesMessage {
  type: 'show';
  /** The comparison as JSON, which names it in every other message. */
  comparison: string;
  fileName: string;
  /** What a reader calls the sides, such as `HEAD` and `Working Tree`. */
  before: string;
  after: string;
  theme: PageTheme;
}
/** Host to webview: a side changed; pull when you are ready. */
export interface SideChangedMessage {
  type: 'changed';
  comparison: string;
}
/** Host to webview: the answer to a pull. */
export interface ComparedMessage {
  type: 'compared';
  comparison: string;
  /** Counts the answers; a change is gone to by its place in this one. */
  round: number;
  before: SideState;
  after: SideState;
  /** What a reader calls the sides, with the commits that they stand for now. */
  labels: { before: string; after: string };
  journeys: JourneyChanges[];
  /** The pictures that the maps name. */
  images: ImageSnapshot[];
}
/** Host to webview: nothing could be compared; the last picture stays. */
export interface NotComparedMessage {
  type: 'failed';
  comparison: string;
  /** As a sentence. */
  reason: string;
}
/** Host to webview: a command to go to the next change, or to the one before, was run. */
export interface WalkMessage {
  type: 'walk';
  comparison: string;
  to: 'next' | 'previous';
}
export type ToChanges = ShowChangesMessage | SideChangedMessage | ComparedMessage | NotComparedMessage | WalkMessage;

/** Webview to host: the page is up and waits for `show`. */
export interface ChangesReadyMessage {
  type: 'ready';
}
/** Webview to host: compare, without the stages and the pictures whose hashes are known. */
export interface PullChangesMessage {
  type: 'pull';
  comparison: string;
  known: string[];
  knownImages: string[];
}
/** Webview to host: go to where a change is written. */
export interface GoToChangeMessage {
  type: 'goTo';
  comparison: string;
  round: number;
  /** Place of the journey in that answer. */
  journey: number;
  /** Place in its list of changes. */
  change: number;
  side: 'before' | 'after';
}
/** What the page offers beside the changes: another side to compare with, and the texts side by side. */
export const changesActions = ['pick', 'textDiff'] as const;
/** Webview to host: one of these was chosen. */
export interface ActMessage {
  type: 'act';
  comparison: string;
  action: (typeof changesActions)[number];
}
export type FromChanges = ChangesReadyMessage | PullChangesMessage | GoToChangeMessage | ActMessage;
