/**
 * Collapses bursts: while one pull is under way, any number of changes becomes one more pull after it. A slow answer
 * therefore never piles work up, and the last change is never missed.
 */
export class Puller {
  private underWay = false;
  private again = false;

  constructor(private readonly send: () => void) {}

  /** Something changed. */
  pull(): void {
    if (this.underWay) {
      this.again = true;
      return;
    }
    this.underWay = true;
    this.send();
  }

  /** The answer, or the news that there is none, arrived. */
  settle(): void {
    this.underWay = false;
    if (!this.again) return;
    this.again = false;
    this.pull();
  }

  /** Another document is shown: what is under way is of no interest any more. */
  restart(): void {
    this.underWay = false;
    this.again = false;
    this.pull();
  }
}
