import { isToPreview } from '../protocol/preview.js';
import { connectHost } from './host.js';
import { PreviewPage } from './page.js';

const page = new PreviewPage(connectHost());
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPreview(data)) page.receive(data);
});
