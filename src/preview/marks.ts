import { element } from './elements.js';
import type { Viewport } from './viewport.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Mark = 'selection' | 'caret';

/** The frames around what is selected, what the caret is in and what was found. They lie over the map, not in it. */
export class Marks {
  private readonly frames = {
    selection: element('div', { className: 'frame selection' }),
    caret: element('div', { className: 'frame caret' }),
  };
  private readonly ids: { [M in Mark]?: string } = {};
  /** What was drawn for a mark at last: the id of an unnamed thing changes while its title is typed. */
  private readonly nodes: { [M in Mark]?: Element } = {};
  private found: ReadonlySet<string> = new Set();
  private readonly finds: HTMLElement[] = [];

  constructor(private readonly viewport: Viewport) {
    viewport.overlay.append(this.frames.caret, this.frames.selection);
    this.place();
  }

  get selection(): string | undefined {
    return this.ids.selection;
  }

  get caret(): string | undefined {
    return this.ids.caret;
  }

  set(mark: Mark, id: string | undefined): void {
    this.ids[mark] = id;
    this.nodes[mark] = undefined;
    this.place();
  }

  /** Marks what was found. */
  setFound(ids: readonly string[]): void {
    this.found = new Set(ids);
    this.placeFound();
  }

  /** Puts the frames where their things are now; a thing that is not in the page has none. */
  place(): void {
    for (const mark of ['selection', 'caret'] as const) {
      this.followNode(mark);
      const id = this.ids[mark];
      const box = id === undefined ? undefined : this.boxOf(id);
      const frame = this.frames[mark];
      const hidden = !box || (mark === 'caret' && id === this.ids.selection);
      if (frame.hidden !== hidden) frame.hidden = hidden;
      if (box) put(frame, box);
    }
    if (this.found.size > 0) this.placeFound();
  }

  /** Where a thing is drawn, in coordinates of the map; of several drawings the first, of none that of its owner. */
  boxOf(id: string): Box | undefined {
    const drawn = this.drawingOf(id);
    return drawn && this.boxOfDrawing(drawn);
  }

  /**
   * The ids under which things are drawn in the page: their own, else those of their owners. Looks once for all of them.
   * @returns by the ids that were asked for; without those that are not in the page
   */
  cardsOf(ids: Iterable<string>): Map<string, string> {
    const drawn = new Set<string>();
    for (const node of this.viewport.svg.querySelectorAll('[data-id]')) drawn.add(node.getAttribute('data-id') ?? '');
    const cards = new Map<string, string>();
    for (const id of ids) {
      let owner = id;
      while (!drawn.has(owner) && owner.includes('/')) owner = owner.slice(0, owner.lastIndexOf('/'));
      if (drawn.has(owner)) cards.set(id, owner);
    }
    return cards;
  }

  private followNode(mark: Mark): void {
    const id = this.ids[mark];
    if (id === undefined) return;
    const exact = this.exactly(id);
    const renamed = this.nodes[mark]?.isConnected ? this.nodes[mark]?.getAttribute('data-id') : undefined;
    if (exact) this.nodes[mark] = exact;
    else if (renamed) this.ids[mark] = renamed;
  }

  private placeFound(): void {
    const drawn = this.found.size > 0 ? [...this.viewport.svg.querySelectorAll('[data-id]')] : [];
    const cards = new Set(this.cardsOf(this.found).values());
    const boxes: Box[] = [];
    for (const node of drawn) {
      const id = node.getAttribute('data-id') ?? '';
      if (cards.delete(id)) boxes.push(this.boxOfDrawing(node));
    }
    while (this.finds.length > boxes.length) this.finds.pop()?.remove();
    boxes.forEach((box, index) => {
      let frame = this.finds[index];
      if (!frame) {
        frame = element('div', { className: 'frame found' });
        this.finds.push(frame);
        this.viewport.overlay.prepend(frame);
      }
      put(frame, box);
    });
  }

  /** Where an element of the picture is, in coordinates of the map. */
  boxOfDrawing(drawn: Element): Box {
    const box = drawn.getBoundingClientRect();
    const origin = this.viewport.svg.getBoundingClientRect();
    const { scale, rail } = this.viewport;
    const y = (box.top - origin.top) / scale;
    // A stage is as high as the rows are, whatever stands in it at last.
    const foot = drawn.classList.contains('stage') ? rail.y + rail.height : 0;
    return {
      x: (box.left - origin.left) / scale,
      y,
      width: box.width / scale,
      height: Math.max(box.height / scale, foot - y),
    };
  }

  private drawingOf(id: string): Element | undefined {
    for (let owner = id; ; owner = owner.slice(0, owner.lastIndexOf('/'))) {
      const drawn = this.exactly(owner);
      if (drawn || !owner.includes('/')) return drawn ?? undefined;
    }
  }

  private exactly(id: string): Element | null {
    return this.viewport.svg.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }
}

function put({ style }: HTMLElement, box: Box): void {
  style.transform = `translate(${box.x}px, ${box.y}px)`;
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
}
