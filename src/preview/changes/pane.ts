import type { Picture } from '../../render/index.js';
import { keyCommand } from '../keys.js';
import { type Box, Marks } from '../marks.js';
import { PictureInSight } from '../picture-in-sight.js';
import { Viewport } from '../viewport.js';
import type { Direction } from '../walk.js';

/** From a change to another one of the list. */
export type Step = 'next' | 'previous' | 'first' | 'last';

/** What follows from what is done in a pane. */
export interface PaneActions {
  moved(pane: Pane): void;
  clicked(pane: Pane, target: Element): void;
  /** The pane is the one that is being used. */
  used(pane: Pane): void;
  walk(to: Step): void;
  goTo(): void;
  leave(): void;
}

const steps: Readonly<Record<Direction, Step>> = {
  left: 'previous',
  up: 'previous',
  right: 'next',
  down: 'next',
  first: 'first',
  last: 'last',
};

/** One of the pictures, with a frame around what is selected in it. */
export class Pane {
  readonly viewport: Viewport;
  private readonly inSight: PictureInSight;
  private readonly marks: Marks;
  private picture: Picture | undefined;

  constructor(private readonly actions: PaneActions) {
    this.viewport = new Viewport(() => this.moved());
    this.inSight = new PictureInSight(this.viewport);
    this.marks = new Marks(this.viewport);
    const { root } = this.viewport;
    for (const event of ['wheel', 'pointerdown', 'focusin'] as const)
      root.addEventListener(event, () => actions.used(this), { passive: true });
    root.addEventListener('click', ({ target }) => {
      if (target instanceof Element && window.getSelection()?.isCollapsed) actions.clicked(this, target);
    });
    root.addEventListener('keydown', (event) => this.pressed(event));
  }

  /**
   * Paints a picture.
   * @param as what tells pictures apart of which no part is of use for the other
   * @param changed ids of what is marked as changed
   */
  paint(picture: Picture, as: string, isLarge: boolean, changed: readonly string[], look?: () => void): void {
    this.picture = picture;
    this.inSight.paint(picture, as, isLarge, look);
    this.marks.setFound(changed);
    this.marks.place();
  }

  /** Frames what is selected, without moving there. */
  select(id: string | undefined): void {
    if (id !== undefined) this.inSight.bringIn(this.partOf(id), id);
    this.marks.set('selection', id);
  }

  /** Scrolls to a box of the picture that is out of sight. */
  reveal(box: Box): void {
    if (!this.viewport.sees(box)) this.viewport.reveal(box);
  }

  /** Where a thing is drawn, in coordinates of the picture; of none where its owner is. */
  boxOf(id: string): Box | undefined {
    return this.marks.boxOf(id);
  }

  private partOf(id: string): string | undefined {
    return this.picture?.parts.find(({ key }) => id === key || id.startsWith(`${key}/`))?.key;
  }

  private moved(): void {
    this.inSight.follow();
    this.marks.place();
    this.actions.moved(this);
  }

  private pressed(event: KeyboardEvent): void {
    const command = keyCommand(event);
    if (!command) return;
    switch (command.do) {
      case 'walk':
        this.actions.walk(steps[command.direction]);
        break;
      case 'pan':
        this.viewport.pan(command.direction);
        break;
      case 'zoomIn':
      case 'zoomOut':
      case 'actual':
      case 'fit':
        this.viewport.zoomBy(command.do);
        break;
      case 'select':
        this.actions.goTo();
        break;
      case 'leave':
        this.actions.leave();
        break;
      default:
        return;
    }
    event.preventDefault();
  }
}
