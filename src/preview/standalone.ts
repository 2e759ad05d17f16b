/** The page of a map outside of an editor: exported to a file, or served by `journeymap preview`. */
import { type StandalonePage, standaloneId } from '../protocol/standalone.js';
import { PreviewPage } from './page.js';
import { followSystem } from './standalone/appearance.js';
import { embeddedMaps } from './standalone/embedded-maps.js';
import { Printing } from './standalone/printing.js';
import { servedMaps } from './standalone/served-maps.js';
import { StandaloneHost } from './standalone/standalone-host.js';

const held = document.getElementById(standaloneId)?.textContent;
if (held) {
  const start = JSON.parse(held) as StandalonePage;
  followSystem(start.theme);
  const maps = start.answer ? embeddedMaps(start.answer) : servedMaps();
  const host = new StandaloneHost(start, maps, (message) => page.receive(message));
  const page = new PreviewPage(host);
  new Printing(() => page.onScreen);
  host.begin();
}
