import type { PlainMap } from '../map/model.js';
import type { Drawing } from './drawing.js';
import { drawnThings, idsOf } from './drawn-things.js';
import { type KeyCommand, keyCommand, type ZoomCommand } from './keys.js';
import type { Marks } from './marks.js';
import type { Viewport } from './viewport.js';
import { type Direction, isWithin, ownerOf, walk, walkCards } from './walk.js';

/** What follows from pointing at the map. */
export interface PointingActions {
  /** Go to the source of a thing. */
  select(id: string): void;
  /** A thing was clicked. */
  clicked(id: string): void;
  openLink(address: string): void;
  /** Go back to the text. */
  leave(): void;
  /** A command that is not about the selected thing. */
  act(command: ZoomCommand | 'find' | 'present' | 'view'): void;
  /** Fold or unfold a stage. */
  fold(stage: string): void;
  /** A thing was walked to. */
  arrived(map: PlainMap, id: string): void;
}

/** Selecting by pointer and by keyboard, and the mark that follows the caret of the text. */
export class Pointing {
  /** What was walked to among the stages at last. */
  private lastInStages: string | undefined;

  constructor(
    private readonly viewport: Viewport,
    private readonly drawing: Drawing,
    private readonly marks: Marks,
    private readonly actions: PointingActions,
  ) {
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
    this.lastInStages = undefined;
  }

  /**
   * The caret went into a thing, or out of all. Scrolls there if it is out of sight, but neither while it stays in the
   * same, nor where it only follows a click on the map.
   */
  highlight(id: string | undefined): void {
    if (id === this.marks.caret) return;
    this.marks.set('caret', id);
    const { selection } = this.marks;
    const echo = id !== undefined && selection !== undefined && (isWithin(id, selection) || isWithin(selection, id));
    if (echo) return;
    // Who moves the caret works in the text: the way of the arrows goes on from there.
    if (!document.hasFocus()) this.marks.set('selection', undefined);
    if (id !== undefined) this.show(id);
  }

  /** Selects a thing and brings it into sight. */
  select(id: string): void {
    this.marks.set('selection', id);
    this.show(id);
  }

  /** What keys and commands are about: what is selected, else what the caret is in. */
  get selected(): string | undefined {
    return this.marks.selection ?? this.marks.caret;
  }

  /** The stage that a thing is in, where that is one that can be folded. */
  stageOf(id: string): string | undefined {
    const { map } = this.drawing;
    const stage = map && ownerOf(map, id)?.stage;
    return stage?.implicit ? undefined : stage?.id;
  }

  /** Scrolls to a thing that is out of sight. */
  private show(id: string): void {
    this.drawing.bringIn(id);
    this.marks.place();
    const box = this.marks.boxOf(id);
    if (box && !this.viewport.sees(box)) this.viewport.reveal(box);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    // Who has just selected a text wants to copy it.
    if (!target || target.closest('.overlay') || !window.getSelection()?.isCollapsed) return;
    const link = linkToOpen(target, event);
    if (link !== undefined) {
      this.actions.openLink(link);
      return;
    }
    const stage = event.altKey ? target.closest('.band')?.getAttribute('data-id') : undefined;
    if (stage) {
      this.actions.fold(stage);
      return;
    }
    const id = target.closest('[data-id]')?.getAttribute('data-id') ?? undefined;
    this.marks.set('selection', id);
    if (id !== undefined) this.actions.clicked(id);
  }

  private run(command: KeyCommand): void {
    const { selection } = this.marks;
    switch (command.do) {
      case 'walk':
        this.walk(command.direction);
        break;
      case 'pan':
        this.viewport.pan(command.direction);
        break;
      case 'select':
        if (this.selected !== undefined) this.actions.select(this.selected);
        break;
      case 'fold':
        this.fold();
        break;
      case 'leave':
        if (selection === undefined) this.actions.leave();
        else this.marks.set('selection', undefined);
        break;
      default:
        this.actions.act(command.do);
    }
  }

  /** Folds the stage of a thing, or of what is selected. */
  fold(id = this.selected): void {
    const stage = id === undefined ? undefined : this.stageOf(id);
    if (stage === undefined) return;
    const { selection } = this.marks;
    // What is selected in it goes out of sight with the others.
    if (selection !== undefined && isWithin(selection, stage)) this.marks.set('selection', stage);
    this.actions.fold(stage);
  }

  private walk(direction: Direction): void {
    const { map } = this.drawing;
    const id = this.way(direction);
    if (!map || id === undefined) return;
    if (ownerOf(map, id)) this.lastInStages = id;
    this.drawing.bringIn(id);
    this.marks.set('selection', id);
    const box = this.marks.boxOf(id);
    if (box) this.viewport.reveal(box);
    this.actions.arrived(map, id);
  }

  /** Along the stages and touchpoints, or along the cards of a view that has none. */
  private way(direction: Direction): string | undefined {
    const { view, shown } = this.drawing;
    if (!shown) return undefined;
    if (view === 'map' || view === 'curve') {
      const from = this.startOfWay(shown.map);
      // What is walked through must be in the page.
      if (from !== undefined) this.drawing.bringIn(from);
      return walk(shown.map, from, direction, drawnThings(this.viewport.svg, shown.folded), this.lastInStages);
    }
    const cards = this.viewport.svg.querySelectorAll(':is(.opportunity, .persona)[data-id]');
    return walkCards(idsOf(cards), this.selected, direction);
  }

  /** From what is said of the whole journey one walks only where it was walked to: the caret stands there at first. */
  private startOfWay(map: PlainMap): string | undefined {
    const { selection, caret } = this.marks;
    return selection ?? (caret !== undefined && ownerOf(map, caret) ? caret : undefined);
  }
}

/** The web address that a click opens: that of a link, and with Ctrl or Cmd that of anything that has one. */
function linkToOpen(target: Element, { ctrlKey, metaKey }: MouseEvent): string | undefined {
  const linked = target.closest('[data-link]');
  const address = linked?.getAttribute('data-link') ?? '';
  if (!linked || !/^https?:\/\//.test(address)) return undefined;
  return linked.classList.contains('link') || ctrlKey || metaKey ? address : undefined;
}
