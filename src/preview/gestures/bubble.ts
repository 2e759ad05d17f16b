import { element } from '../elements.js';

/** Words beside what is being dragged, as large on the screen at every zoom. */
export class Bubble {
  readonly root = element('div', { className: 'bubble' });

  constructor(private readonly layer: HTMLElement) {}

  /** @param side of the place that it stands on */
  show(at: { x: number; y: number }, children: (Node | string)[], side: 'left' | 'right' | 'above' = 'right'): void {
    this.root.replaceChildren(...children);
    this.root.dataset.side = side;
    this.root.style.left = `${at.x}px`;
    this.root.style.top = `${at.y}px`;
    if (!this.root.isConnected) this.layer.append(this.root);
  }

  hide(): void {
    this.root.remove();
  }
}
