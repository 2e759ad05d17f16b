import { element } from '../elements.js';
import type { Viewport } from '../viewport.js';

/** Room that a bubble needs on its side, and half of its width; in pixels of the panel. */
const room = { beside: 190, half: 84 } as const;

/** Words beside what is being dragged, as large on the screen at every zoom. */
export class Bubble {
  private readonly root = element('div', { className: 'bubble' });

  constructor(private readonly viewport: Viewport) {}

  /**
   * @param at in pixels of the map
   * @param side beside the place, on the right where there is room, or above it
   */
  show(at: { x: number; y: number }, children: (Node | string)[], side: 'beside' | 'above'): void {
    const { scale, scroll, panel, overlay } = this.viewport;
    const [left, right] = [scroll.left, scroll.left + panel.width];
    const fits = right - at.x * scale > room.beside;
    const within = Math.max(left + room.half, Math.min(right - room.half, at.x * scale)) / scale;
    const { style, dataset } = this.root;
    this.root.replaceChildren(...children);
    dataset.side = side === 'above' ? 'above' : fits ? 'right' : 'left';
    style.left = `${side === 'above' ? within : at.x}px`;
    style.top = `${at.y}px`;
    if (!this.root.isConnected) overlay.append(this.root);
  }

  hide(): void {
    this.root.remove();
  }
}
