import type { StandaloneAnswer } from '../../protocol/standalone.js';
import type { MapSource } from './standalone-host.js';

/** The maps that an exported page holds; they never change. */
export function embeddedMaps(answer: StandaloneAnswer): MapSource {
  return { pull: async () => answer, follow: () => undefined };
}
