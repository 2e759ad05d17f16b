import { type Cancellation, Deferred, URI } from 'langium';
import type { FollowMaps } from '../protocol/server.js';

/** How long the checks of a text wait for one who shows its maps, in milliseconds. */
const patience = 150;

/**
 * Those who want the maps of a text as soon as it is read again. Checks keep the server busy, and what they find the editor;
 * so they begin when the maps are shown, which is when whoever got them asks for the next.
 */
export class Followers {
  private readonly asking = new Map<number, FollowMaps>();
  /** Documents whose maps somebody got who has not been waited for in vain since. */
  private readonly shown = new Set<string>();
  private readonly waiting = new Map<string, { version: number; done: Deferred<void> }>();

  /** Somebody asks; that takes the place of what they asked before. */
  ask(wanted: FollowMaps): void {
    this.asking.set(wanted.follower, wanted);
    this.release(wanted.uri, wanted.after);
  }

  /** Who wants maps of a document. */
  of(uri: string): FollowMaps[] {
    return [...this.asking.values()].filter((wanted) => spelled(wanted.uri) === uri);
  }

  /** They get the maps that are there, and want no others until they ask again. */
  answer(wanted: FollowMaps): void {
    this.forget(wanted);
    this.shown.add(spelled(wanted.uri));
  }

  /** They get no maps of this text before it is checked. */
  refuse(wanted: FollowMaps): void {
    this.forget(wanted);
    this.shown.delete(spelled(wanted.uri));
    this.release(wanted.uri, Number.POSITIVE_INFINITY);
  }

  /** Waits until the maps of a version are shown, where there is somebody to show them; and not for long. */
  async expect(uri: string, version: number, cancelToken: Cancellation.CancellationToken): Promise<void> {
    if (!this.shown.has(uri) || this.of(uri).some(({ after }) => after >= version)) return;
    const done = new Deferred<void>();
    const timer = setTimeout(() => {
      this.shown.delete(uri);
      done.resolve();
    }, patience);
    const cancelled = cancelToken.onCancellationRequested(() => done.resolve());
    this.waiting.set(uri, { version, done });
    await done.promise;
    clearTimeout(timer);
    cancelled.dispose();
    this.waiting.delete(uri);
  }

  private forget(wanted: FollowMaps): void {
    if (this.asking.get(wanted.follower) === wanted) this.asking.delete(wanted.follower);
  }

  /** Whoever waits for maps up to a version waits no more. */
  private release(uri: string, version: number): void {
    const waiting = this.waiting.get(spelled(uri));
    if (waiting && waiting.version <= version) waiting.done.resolve();
  }
}

/** As Langium spells a uri, which editors may do otherwise. */
function spelled(uri: string): string {
  return URI.parse(uri).toString();
}
