import { element } from './elements.js';
import type { Viewport } from './viewport.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The frames around what is selected here and around what the caret is in. They lie over the map, not in it. */
export class Marks {
  private readonly frames = {
    selection: element('div', { className: 'frame selection' }),
    caret: element('div', { className: 'frame caret' }),
  };
  private readonly ids: { selection?: string; caret?: string } = {};

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

  set(mark: 'selection' | 'caret', id: string | undefined): void {
    this.ids[mark] = id;
    this.place();
  }

  /** Puts the frames where their things are now; a thing that is not in the page has none. */
  place(): void {
    for (const mark of ['selection', 'caret'] as const) {
      const id = this.ids[mark];
      const box = id === undefined ? undefined : this.boxOf(id);
      const frame = this.frames[mark];
      const hidden = !box || (mark === 'caret' && id === this.ids.selection);
      if (frame.hidden !== hidden) frame.hidden = hidden;
      if (!box) continue;
      const { style } = frame;
      style.transform = `translate(${box.x}px, ${box.y}px)`;
      style.width = `${box.width}px`;
      style.height = `${box.height}px`;
    }
  }

  /** Where a thing is drawn, in coordinates of the map; of several drawings the first, of none that of its owner. */
  boxOf(id: string): Box | undefined {
    const drawn = this.drawingOf(id);
    if (!drawn) return undefined;
    const box = drawn.getBoundingClientRect();
    const origin = this.viewport.svg.getBoundingClientRect();
    const { scale } = this.viewport;
    return {
      x: (box.left - origin.left) / scale,
      y: (box.top - origin.top) / scale,
      width: box.width / scale,
      height: box.height / scale,
    };
  }

  private drawingOf(id: string): Element | undefined {
    for (let owner = id; owner.includes('/'); owner = owner.slice(0, owner.lastIndexOf('/'))) {
      const drawn = this.viewport.svg.querySelector(`[data-id="${CSS.escape(owner)}"]`);
      if (drawn) return drawn;
    }
    return undefined;
  }
}
