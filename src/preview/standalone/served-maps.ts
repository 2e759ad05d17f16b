import { type StandaloneAnswer, servedPaths } from '../../protocol/standalone.js';
import type { MapSource } from './standalone-host.js';

/** The maps of a file that `journeymap preview` watches. */
export function servedMaps(): MapSource {
  return {
    async pull() {
      const response = await fetch(servedPaths.maps, { cache: 'no-store' });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as StandaloneAnswer;
    },
    follow(changed, failed) {
      // Connects again by itself.
      const changes = new EventSource(servedPaths.changes);
      changes.addEventListener('message', ({ data }: MessageEvent<string>) => changed(Number(data)));
      changes.addEventListener('error', () => failed('`journeymap preview` has ended. This is the last picture.'));
    },
  };
}
