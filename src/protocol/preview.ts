/**
 * The messages between the extension host and the preview's webview.
 *
 * The host says what is to be shown (`show`) and the webview pulls its maps. From then on the host sends them whenever they
 * change, without being asked, as soon as the webview has painted those before (`taken`): bursts of typing collapse, no
 * change waits for a message to go there and back, and a hidden panel costs nothing. Every message names the document that
 * it is about, and the version where that matters: an answer older than what is shown, or about another document than the
 * one that is shown, is dropped by its receiver.
 */
import type { PageTheme } from '../map/looks.js';
import type { MapEdit } from './edits.js';
import type { ImageSnapshot } from './images.js';
import type { MapProblem, MapSnapshot, SavedView } from './server.js';

/** Host to webview: what to show from now on; the answer to `ready`, and sent whenever one of its fields changes. */
export interface ShowMessage {
  type: 'show';
  document: string;
  /** For the empty states and the error strip. */
  fileName: string;
  locked: boolean;
  theme: PageTheme;
  /** Whether its text can be changed: not where it is only looked at, as in the history of a repository. */
  editable: boolean;
}
/**
 * Host to webview: the document, or one that it imports, changed; pull when you are ready. Sent by a host that does not send
 * the maps by itself, and where a document was opened anew, so that its versions begin again.
 */
export interface ChangedMessage {
  type: 'changed';
  document: string;
  version: number;
}
/** Host to webview: the answer to a pull, or maps that changed since. */
export interface MapsMessage {
  type: 'maps';
  document: string;
  version: number;
  /** Whether the document holds nothing but white space. */
  empty: boolean;
  /** ISO date that freshness is judged by. */
  today: string;
  maps: MapSnapshot[];
  /** The pictures that they name. */
  images: ImageSnapshot[];
  /** Errors and warnings, in the order of the file. */
  problems: MapProblem[];
  /** Whether the text can be read only by guessing; nothing is changed from the picture then. */
  broken: boolean;
  /** Views that the team saved, by name. */
  views: Record<string, SavedView>;
}
/** Host to webview: the server could not answer a pull; the last picture stays. */
export interface FailedMessage {
  type: 'failed';
  document: string;
  reason: string;
}
/** Host to webview: a zoom command was run. */
export interface ZoomMessage {
  type: 'zoom';
  document: string;
  to: 'in' | 'out' | 'fit' | 'actual';
}
/** Host to webview: the caret stands in the source of this thing, which several journeys may have; in none when empty. */
export interface HighlightMessage {
  type: 'highlight';
  document: string;
  ids: string[];
}
/** What commands of the editor change in the map. */
export const editActions = [
  'rename',
  'addTouchpoint',
  'addStage',
  'moveLeft',
  'moveRight',
  'feelBetter',
  'feelWorse',
] as const;
export type EditAction = (typeof editActions)[number];
/** What commands of the editor do in the preview. */
export const previewActions = ['find', 'fold', 'present', 'showAll', ...editActions] as const;
export type PreviewAction = (typeof previewActions)[number];

export function isEditAction(action: PreviewAction): action is EditAction {
  return (editActions as readonly string[]).includes(action);
}
/** Host to webview: a command was run. */
export interface RunMessage {
  type: 'run';
  document: string;
  action: PreviewAction;
  /** The thing that it was run on; null for what is selected. */
  id: string | null;
}
/** What a picture can be copied as. */
export const copyForms = ['png', 'svg', 'markdown'] as const;
export type CopyForm = (typeof copyForms)[number];
/** Host to webview: the picture is to be copied; the answer is `copy`. */
export interface CopyMessage {
  type: 'copy';
  document: string;
  form: CopyForm;
  /** The faces that a picture outside of the page needs with it; none for Markdown. */
  fonts: PictureFont[];
}
/** A font file, as `render` embeds it. */
export interface PictureFont {
  family: string;
  weight: number;
  italic: boolean;
  woff2Base64: string;
}
/**
 * Host to webview: the panel has the focus again, so the page takes it. The editor gives it to the frame around the page, and
 * does not always pass it on.
 */
export interface FocusMessage {
  type: 'focus';
  document: string;
}
/** Host to webview: something to say for a moment, where the picture is. */
export interface SayMessage {
  type: 'say';
  document: string;
  text: string;
}
/** Host to webview: a change made on the picture is in the text. */
export interface EditedMessage {
  type: 'edited';
  document: string;
  /** The first version of the document that has it; the old one where another file was changed. */
  version: number;
  /** Id of what was added. */
  added: string | null;
}
/** Host to webview: a change made on the picture is not made. */
export interface RefusedMessage {
  type: 'refused';
  document: string;
  /** Why, as a sentence for whoever made it. */
  reason: string;
}
/** Host to webview: a journey as a Mermaid diagram; the answer to `askDiagram`. */
export interface DiagramMessage {
  type: 'diagram';
  document: string;
  journey: string;
  text: string;
}
export type ToPreview =
  | EditedMessage
  | RefusedMessage
  | ShowMessage
  | ChangedMessage
  | MapsMessage
  | FailedMessage
  | ZoomMessage
  | HighlightMessage
  | RunMessage
  | CopyMessage
  | FocusMessage
  | SayMessage
  | DiagramMessage;

/** Webview to host: the page is up and waits for `show`. It says so again whenever a hidden panel is shown anew. */
export interface ReadyMessage {
  type: 'ready';
}
/** Webview to host: send the maps, without the stages and the pictures whose hashes are known. */
export interface PullMessage {
  type: 'pull';
  document: string;
  known: string[];
  knownImages: string[];
}
/**
 * Webview to host: the last `maps` or `failed` was taken and painted. The next may come, without the stages and the pictures
 * whose hashes are known.
 */
export interface TakenMessage {
  type: 'taken';
  document: string;
  known: string[];
  knownImages: string[];
}
/** Webview to host: select the source of a thing. */
export interface SelectMessage {
  type: 'select';
  document: string;
  version: number;
  id: string;
}
/** Webview to host: go to a problem of the list that came with this version. */
export interface GoToProblemMessage {
  type: 'goToProblem';
  document: string;
  version: number;
  index: number;
}
/** Webview to host: go to the text, wherever its caret is. */
export interface ShowSourceMessage {
  type: 'showSource';
  document: string;
}
/** Webview to host: the empty state's one action, a template for the empty file. */
export interface NewMapMessage {
  type: 'newMap';
  document: string;
}
/** Webview to host: open a link that the map holds; the host opens http and https only. */
export interface OpenLinkMessage {
  type: 'openLink';
  document: string;
  target: string;
}
/**
 * Webview to host: take this to the clipboard. A picture as pixels is taken by the webview itself, the table as Markdown is
 * made by the host from the journey and what is shown of it.
 */
export interface CopiedMessage {
  type: 'copied';
  document: string;
  form: CopyForm;
  /** The picture as SVG, empty for the other forms. */
  text: string;
  /** Name of the journey that is shown. */
  journey: string;
  /** Names of the personas that are shown; empty for all. */
  personas: string[];
  /** Names of the rows that are shown; empty for all. */
  lanes: string[];
}
/** Webview to host: change the text of this version so. The answer is `edited` or `refused`. */
export interface EditMessage {
  type: 'edit';
  document: string;
  version: number;
  edit: MapEdit;
}
/** Webview to host: take back the last change of the text, or make it again. */
export interface UndoMessage {
  type: 'undo';
  document: string;
  redo: boolean;
}
/** Webview to host: write a journey as a Mermaid diagram. */
export interface AskDiagramMessage {
  type: 'askDiagram';
  document: string;
  journey: string;
  /** Names of the personas that are shown; empty for all. */
  personas: string[];
}
export type FromPreview =
  | AskDiagramMessage
  | EditMessage
  | UndoMessage
  | CopiedMessage
  | ReadyMessage
  | PullMessage
  | TakenMessage
  | SelectMessage
  | GoToProblemMessage
  | ShowSourceMessage
  | NewMapMessage
  | OpenLinkMessage;
