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

  /**
   * @param send sends the maps as they are now
   * @param rest called when the page holds all that there is
   */
  constructor(
    private readonly send: (held: Held) => void,
    private readonly rest: (held: Held) => void,
  ) {}

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

  /** The page has painted what was sent, or there was nothing to send. */
  taken(held: Held): void {
    this.held = held;
    if (this.isDue) this.flush();
    else this.rest(held);
  }

  /** Maps have come by themselves. @returns what the page holds, which then waits for them; nothing where it is not ready */
  claim(): Held | undefined {
    const { held } = this;
    this.held = undefined;
    return held;
  }

  /** The page is gone, or shows something else; the next one pulls. */
  stop(): void {
    this.held = undefined;
    this.isDue = false;
  }

  private flush(): void {
    if (!this.held || !this.isDue) return;
    const { held } = this;
    this.held = undefined;
    this.isDue = false;
    this.send(held);
  }
}
