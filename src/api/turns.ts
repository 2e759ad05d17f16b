/** Lets a number of works be done at a time; the others wait, the one that came first goes on first. */
export class Turns {
  private readonly waiting: (() => void)[] = [];

  /** @param free how many may still begin at once */
  constructor(private free: number) {}

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}
