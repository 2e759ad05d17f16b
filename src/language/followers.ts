import { type Cancellation, Deferred, URI } from 'langium';
import type { FollowMaps } from '../protocol/server.js';

/** How long the checks of a text wait for one who shows its maps, in milliseconds. */
const patience = 60;

/**
 * Those who want the maps of a text as soon as it is read again. Checks keep the server busy, so they begin when the maps
 * are sent; whoever got those of the text before, and has not asked for the next yet, is expected to.
 */
export class Followers {
  private readonly asking = new Map<number, FollowMaps>();
  /** Versions of the documents whose maps somebody got last. */
  private readonly sent = new Map<string, number>();
  private readonly waiting = new Map<string, () => void>();

  /** Somebody asks; that takes the place of what they asked before. */
  ask(wanted: FollowMaps): void {
    this.asking.set(wanted.follower, wanted);
  }

  /** Who wants maps of a document. */
  of(uri: string): FollowMaps[] {
    return [...this.asking.values()].filter((wanted) => spelled(wanted.uri) === uri);
  }

  /** They get the maps of this version, and want no others until they ask again. */
  answer(wanted: FollowMaps, version: number): void {
    if (this.asking.get(wanted.follower) === wanted) this.asking.delete(wanted.follower);
    const uri = spelled(wanted.uri);
    this.sent.set(uri, version);
    this.waiting.get(uri)?.();
  }

  /** Waits for who has the maps of the version before and is still to ask for those of this one; and not for long. */
  async expect(uri: string, version: number, cancelToken: Cancellation.CancellationToken): Promise<void> {
    const last = this.sent.get(uri);
    if (last === undefined || last === version) return;
    this.sent.delete(uri);
    const done = new Deferred<void>();
    const timer = setTimeout(() => done.resolve(), patience);
    const cancelled = cancelToken.onCancellationRequested(() => done.resolve());
    this.waiting.set(uri, () => done.resolve());
    await done.promise;
    clearTimeout(timer);
    cancelled.dispose();
    this.waiting.delete(uri);
  }
}

/** As Langium spells a uri, which editors may do otherwise. */
function spelled(uri: string): string {
  return URI.parse(uri).toString();
}
