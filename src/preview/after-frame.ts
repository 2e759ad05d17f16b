/** Does something as soon as the frame that is being made is on the screen, once however often that is asked for. */
export class AfterFrame {
  private waiting = false;

  constructor(private readonly act: () => void) {}

  request(): void {
    if (this.waiting) return;
    this.waiting = true;
    // The callback of a frame comes before it is drawn, a task that begins then comes after that.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.waiting = false;
        this.act();
      }),
    );
  }
}
