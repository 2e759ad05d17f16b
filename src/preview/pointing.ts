import type { Drawing } from './drawing.js';
import { type KeyCommand, keyCommand } from './keys.js';
import { Marks } from './marks.js';
import { spokenName } from './spoken.js';
import type { Viewport } from './viewport.js';
import { type Direction, walk } from './walk.js';

/** What follows from pointing at the map. */
export interface PointingActions {
  /** Go to the source of a thing. */
  select(id: string): void;
  openLink(address: string): void;
  /** Go back to the text. */
  leave(): void;
  zoom(command: 'zoomIn' | 'zoomOut' | 'actual' | 'fit'): void;
  say(text: string): void;
}

/** Selecting by pointer and by keyboard, and the mark that follows the caret of the text. */
export class Pointing {
  private readonly marks: Marks;

  constructor(
    private readonly viewport: Viewport,
    private readonly drawing: Drawing,
    private readonly actions: PointingActions,
  ) {
    this.marks = new Marks(viewport);
    viewport.root.addEventListener('click', (event) => this.clicked(event));
    viewport.root.addEventListener('keydown', (event) => {
      const command = keyCommand(event);
      if (!command) return;
      event.preventDefault();
      this.run(command);
    });
  }

  /** The picture changed or moved. */
  follow(): void {
    this.marks.place();
  }

  /** Another map is shown. */
  forget(): void {
    this.marks.set('selection', undefined);
    this.marks.set('caret', undefined);
  }

  /** The caret went into a thing, or out of all. Scrolls there, but not while it stays in the same. */
  highlight(id: string | undefined): void {
    if (id === this.marks.caret) return;
    if (id !== undefined) this.drawing.bringIn(id);
    this.marks.set('caret', id);
    if (id !== undefined) this.reveal(id);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    // Who has just selected a text wants to copy it.
    if (!target || !window.getSelection()?.isCollapsed) return;
    const link = linkToOpen(target, event);
    if (link !== undefined) {
      this.actions.openLink(link);
      return;
    }
    const id = target.closest('[data-id]')?.getAttribute('data-id') ?? undefined;
    this.marks.set('selection', id);
    if (id !== undefined) this.actions.select(id);
  }

  private run(command: KeyCommand): void {
    const { selection } = this.marks;
    switch (command.do) {
      case 'walk':
        this.walk(command.direction);
        break;
      case 'pan':
        this.pan(command.direction);
        break;
      case 'select':
        if (selection !== undefined) this.actions.select(selection);
        break;
      case 'leave':
        if (selection === undefined) this.actions.leave();
        else this.marks.set('selection', undefined);
        break;
      default:
        this.actions.zoom(command.do);
    }
  }

  private walk(direction: Direction): void {
    const { map } = this.drawing;
    const id = map && walk(map, this.marks.selection, direction);
    if (!map || id === undefined) return;
    this.drawing.bringIn(id);
    this.marks.set('selection', id);
    this.reveal(id);
    this.actions.say(spokenName(map, id));
  }

  private pan(direction: Direction): void {
    const right = { left: -1, right: 1, up: 0, down: 0, first: -1e6, last: 1e6 }[direction];
    const down = { left: 0, right: 0, up: -1, down: 1, first: 0, last: 0 }[direction];
    this.viewport.pan(right, down);
  }

  private reveal(id: string): void {
    const box = this.marks.boxOf(id);
    if (box) this.viewport.reveal(box);
  }
}

/** The web address that a click opens: that of a link, and with Ctrl or Cmd that of anything that has one. */
function linkToOpen(target: Element, { ctrlKey, metaKey }: MouseEvent): string | undefined {
  const linked = target.closest('[data-link]');
  const address = linked?.getAttribute('data-link') ?? '';
  if (!linked || !/^https?:\/\//.test(address)) return undefined;
  return linked.classList.contains('link') || ctrlKey || metaKey ? address : undefined;
}
