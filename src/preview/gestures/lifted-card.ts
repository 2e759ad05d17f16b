import { element } from '../elements.js';
import type { At } from './dragging.js';
import type { Ground } from './ground.js';

/** A copy of what is dragged, under the pointer. The picture itself stays as it is until the text has changed. */
export class LiftedCard {
  private readonly root: HTMLElement;

  /** @param from where it was taken */
  constructor(
    { marks, viewport }: Ground,
    drawn: Element,
    private readonly from: At,
  ) {
    const box = marks.boxOfDrawing(drawn);
    const copy = drawn.cloneNode(true) as SVGGElement;
    for (const part of [copy, ...copy.querySelectorAll('[data-id]')]) part.removeAttribute('data-id');
    copy.removeAttribute('transform');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const { x, y, width, height } = (drawn as SVGGElement).getBBox();
    svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    svg.setAttribute('width', String(box.width));
    svg.setAttribute('height', String(box.height));
    // The type of the picture is said at its root.
    for (const name of ['font-family', 'lang']) {
      const value = viewport.svg.getAttribute(name);
      if (value !== null) svg.setAttribute(name, value);
    }
    svg.append(copy);
    this.root = element('div', { className: 'lifted', children: [svg] });
    this.root.style.left = `${box.x}px`;
    this.root.style.top = `${box.y}px`;
    viewport.overlay.append(this.root);
  }

  to({ x, y }: At): void {
    this.root.style.translate = `${x - this.from.x}px ${y - this.from.y}px`;
  }

  remove(): void {
    this.root.remove();
  }
}
