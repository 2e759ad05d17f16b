/** Hashes of what a page holds already. */
export interface Held {
  known: string[];
  knownImages: string[];
}

/**
 * Sends maps to a page that has painted those before, and without what it holds. While it paints, any number of changes
 * becomes one: a slow page never has work pile up, and the last change is never missed.
 */
export class Feed {
  /** Absent while the page is not ready for more. */
  private held: Held | undefined;
  private isDue = false;

  constructor(private readonly send: (held: Held) => void) {}

  /** There are other maps. */
  changed(): void {
    this.isDue = true;
    this.flush();
  }

  /** The page asks for maps. */
  pull(held: Held): void {
    this.held = held;
    this.changed();
  }

  /** The page has painted what was sent. */
  taken(held: Held): void {
    this.held = held;
    this.flush();
  }

  /** The page is gone, or shows something else; the next one pulls. */
  stop(): void {
    this.held = undefined;
    this.isDue = false;
  }

  private flush(): void {
    const { held } = this;
    if (!held || !this.isDue) return;
    this.held = undefined;
    this.isDue = false;
    this.send(held);
  }
}
