import { type Edges, foot } from './viewport.js';

/** What floats over the panel, and is measured. */
export interface Floating {
  /** At the upper edge, and what of it stays. */
  top: HTMLElement;
  head: HTMLElement;
  /** At the lower edge, and what of it stays. */
  dock: HTMLElement;
  bar: HTMLElement;
}

/** How much of the panel is covered, in pixels from its edges. */
export interface Covers {
  /** By all that floats there now. */
  now: Edges;
  /** By what always does. */
  steady: Edges;
}

/** Room between what floats and what is under it. */
const gap = 6;

/** Tells how much of the panel is covered, at first and whenever that changes. */
export class CoverMeter {
  private told = '';

  constructor(
    private readonly floating: Floating,
    private readonly tell: (covers: Covers) => void,
  ) {
    const observer = new ResizeObserver(() => this.measure());
    for (const part of Object.values(floating)) observer.observe(part);
  }

  /** Measures at once, where what follows depends on it. */
  measure(): void {
    const { top, head, dock, bar } = this.floating;
    const upTo = (part: HTMLElement) => (part.offsetHeight > 0 ? top.offsetTop + part.offsetHeight + gap : 0);
    const downTo = (part: HTMLElement) => Math.max(foot, part.offsetHeight + gap);
    const covers: Covers = {
      now: { top: upTo(top), bottom: downTo(dock) },
      steady: { top: upTo(head), bottom: downTo(bar) },
    };
    const told = JSON.stringify(covers);
    if (told === this.told) return;
    this.told = told;
    document.body.style.setProperty('--dock', `${covers.steady.bottom}px`);
    this.tell(covers);
  }
}
