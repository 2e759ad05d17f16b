import type { FromPreview } from '../protocol/preview.js';
import { type PreviewState, readPreviewState } from '../protocol/preview-state.js';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The editor that the page lives in. */
export interface Host {
  post(message: FromPreview): void;
  /** Null in a panel that was never painted, or whose state is damaged. */
  readState(): PreviewState | null;
  writeState(state: PreviewState): void;
}

/** Connects to VS Code; may be called once a page. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    readState: () => readPreviewState(api.getState()),
    writeState: (state) => api.setState(state),
  };
}
