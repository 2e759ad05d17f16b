import { isToPreview } from '../protocol/preview-guards.js';
import { readPreviewState } from '../protocol/preview-state.js';
import { connectHost } from './host.js';
import { PreviewPage } from './page.js';

// Only while this script runs for the first time does the page tell which one it is.
const nonce = document.currentScript?.nonce ?? '';
const page = new PreviewPage(connectHost(readPreviewState), { address: document.body.dataset.diagrams ?? '', nonce });
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPreview(data)) page.receive(data);
});
