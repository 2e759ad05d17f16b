import { type Cancellation, Deferred } from 'langium';

/** How long the checks of a text wait for the one who shows its maps, in milliseconds. */
const patience = 60;

/**
 * Those who take the maps of a text before it is checked. Checks keep the server busy, so they begin when the maps are
 * taken; whoever took those of the text before is expected to come again.
 */
export class Onlookers {
  private readonly expected = new Set<string>();
  private readonly waiting = new Map<string, () => void>();

  /** The maps of a document were taken. */
  came(uri: string): void {
    this.expected.add(uri);
    this.waiting.get(uri)?.();
  }

  /** Waits for who is expected, and not for long. */
  async expect(uri: string, cancelToken: Cancellation.CancellationToken): Promise<void> {
    if (!this.expected.delete(uri)) return;
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
