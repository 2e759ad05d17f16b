/**
 * Collapses bursts: while one pull is under way, any number of changes becomes one more pull after it. A slow answer
 * therefore never piles work up, and the last change is never missed.
 */
export class Puller {
  private underWay = false;
  private again = false;

  /**
   * @param send asks for the maps
   * @param rest called when the last maps were taken and there is nothing to ask for, where the host waits for that
   */
  constructor(
    private readonly send: () => void,
    private readonly rest: () => void = () => undefined,
  ) {}

  /** Something changed. */
  pull(): void {
    if (this.underWay) {
      this.again = true;
      return;
    }
    this.underWay = true;
    this.send();
  }

  /**
   * An answer, asked for or not, or the news that there is none, arrived.
   * @param isEnough whether all of it could be taken
   */
  settle(isEnough = true): void {
    const isDue = this.again || !isEnough;
    this.underWay = false;
    this.again = false;
    if (isDue) this.pull();
    else this.rest();
  }

  /** Another document is shown: what is under way is of no interest any more. */
  restart(): void {
    this.underWay = false;
    this.again = false;
    this.pull();
  }
}
