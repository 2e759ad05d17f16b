import { element } from '../elements.js';

/** How far one press of an arrow moves the border, as a share of the width. */
const step = 0.05;

/** The border between the older map, at its left, and the newer one: dragged, or moved with the arrows. */
export class SwipeBorder {
  readonly root = element('div', {
    className: 'swipe-border',
    attributes: {
      role: 'slider',
      tabindex: '0',
      'aria-label': 'How much of the older map is shown',
      'aria-valuemin': '0',
      'aria-valuemax': '100',
    },
  });
  private share = 0.5;

  /** @param moved takes the share of the width that is of the older map, from 0 to 1 */
  constructor(private readonly moved: (share: number) => void) {
    this.root.addEventListener('keydown', (event) => this.pressed(event));
    this.root.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.root.focus({ preventScroll: true });
      this.root.setPointerCapture(event.pointerId);
    });
    this.root.addEventListener('pointermove', ({ pointerId, clientX }) => {
      if (!this.root.hasPointerCapture(pointerId)) return;
      const box = this.root.parentElement?.getBoundingClientRect();
      if (box && box.width > 0) this.moveTo((clientX - box.left) / box.width);
    });
    this.place(this.share);
  }

  get value(): number {
    return this.share;
  }

  /** Puts the border somewhere. */
  place(share: number): void {
    this.share = Math.min(1, Math.max(0, share));
    this.root.style.left = `${this.share * 100}%`;
    this.root.setAttribute('aria-valuenow', String(Math.round(this.share * 100)));
    this.root.setAttribute('aria-valuetext', `${Math.round(this.share * 100)} % of the older map`);
  }

  private moveTo(share: number): void {
    this.place(share);
    this.moved(this.share);
  }

  private pressed(event: KeyboardEvent): void {
    const to = { ArrowLeft: this.share - step, ArrowRight: this.share + step, Home: 0, End: 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.moveTo(to);
  }
}
