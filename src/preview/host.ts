import type { FromPreview } from '../protocol/preview.js';
import type { PreviewState } from '../protocol/preview-state.js';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The editor that a page lives in. */
export interface Host<Message = FromPreview, State = PreviewState> {
  post(message: Message): void;
  /** Null in a panel that was never painted, or whose state is damaged. */
  readState(): State | null;
  writeState(state: State): void;
  /** Whether there is a text to go to, and more that an editor can do; there is where absent. */
  readonly inEditor?: boolean;
}

/**
 * Connects to VS Code; may be called once a page.
 * @param read what was saved, however old or damaged it is
 */
export function connectHost<Message, State>(read: (saved: unknown) => State | null): Host<Message, State> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    readState: () => read(api.getState()),
    writeState: (state) => api.setState(state),
  };
}
