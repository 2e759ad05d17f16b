import { dragThreshold, swallowClick } from '../panning.js';
import type { Viewport } from '../viewport.js';

export interface At {
  x: number;
  y: number;
}

/** Something that is being dragged. Places are in pixels of the map. */
export interface Drag {
  to(at: At): void;
  drop(): void;
  cancel(): void;
}

/** Takes hold of what is under the pointer: undefined where that cannot be dragged. */
export type Grip = (target: Element) => ((at: At) => Drag | undefined) | undefined;

/** How near to the edge of the panel a drag scrolls it, and by how much a frame; in pixels of the panel. */
const edge = { width: 48, speed: 14 } as const;

/** How long a finger rests on something before it has taken hold of it. One that moves before that scrolls. */
const restMilliseconds = 400;
/** A finger that rests moves a little, in pixels of the panel. */
const restThreshold = 8;

interface Held {
  down: PointerEvent;
  begin: (at: At) => Drag | undefined;
  drag?: Drag;
  /** Runs while a finger is to rest. */
  resting?: ReturnType<typeof setTimeout>;
  /** The last place of the pointer on the screen. */
  pointer: { clientX: number; clientY: number };
}

/** Drags things of the picture with the left button, a pen, or a finger that has rested. A press that hardly moves stays a click. */
export class Dragging {
  private held: Held | undefined;

  /** @param refusal why nothing can be dragged now; called back with it when somebody tries */
  constructor(
    private readonly viewport: Viewport,
    private readonly grips: readonly Grip[],
    private readonly refusal: () => string | undefined,
    private readonly refuse: (reason: string) => void,
  ) {
    const { root } = viewport;
    // Before the one that moves the map.
    root.addEventListener('pointerdown', (event) => this.press(event), { capture: true });
    root.addEventListener('pointermove', (event) => this.move(event));
    root.addEventListener('pointerup', () => this.end(true, (drag) => drag.drop()));
    root.addEventListener('pointercancel', () => this.cancel());
    // Neither scrolls the browser under a finger that holds something, nor does it open a menu.
    for (const type of ['touchmove', 'contextmenu'] as const) {
      root.addEventListener(type, (event) => this.keep(event), { capture: true, passive: false });
    }
    window.addEventListener('blur', () => this.cancel());
    window.addEventListener('keydown', (event) => this.key(event), { capture: true });
  }

  get isDragging(): boolean {
    return this.held?.drag !== undefined;
  }

  cancel(): void {
    this.end(false, (drag) => drag.cancel());
  }

  private press(event: PointerEvent): void {
    const { root, svg } = this.viewport;
    const { target, button, pointerType, ctrlKey, metaKey, altKey, shiftKey } = event;
    const plain = button === 0 && !ctrlKey && !metaKey && !altKey && !shiftKey && !root.classList.contains('grabbable');
    if (!plain || !(target instanceof Element) || !svg.contains(target)) return;
    for (const grip of this.grips) {
      const begin = grip(target);
      if (!begin) continue;
      if (pointerType === 'touch') {
        this.rest({ down: event, begin, pointer: event });
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      root.focus({ preventScroll: true });
      this.held = { down: event, begin, pointer: event };
      return;
    }
  }

  /** A second finger pinches. */
  private rest(held: Held): void {
    const isFirst = this.held === undefined;
    this.cancel();
    if (!isFirst) return;
    this.held = held;
    held.resting = setTimeout(() => {
      held.resting = undefined;
      this.viewport.root.focus({ preventScroll: true });
      if (this.take(held)) held.drag?.to(this.placeOf(held.pointer));
    }, restMilliseconds);
  }

  private keep(event: Event): void {
    if (!this.isDragging) return;
    if (event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
  }

  private move(event: PointerEvent): void {
    const { held } = this;
    if (!held) return;
    // It was let go where nobody saw it.
    if (event.buttons === 0) {
      this.cancel();
      return;
    }
    held.pointer = event;
    const { down } = held;
    const way = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (held.resting !== undefined) {
      if (way >= restThreshold) this.cancel();
      return;
    }
    if (!held.drag && way >= dragThreshold && !this.take(held)) return;
    held.drag?.to(this.placeOf(event));
  }

  private take(held: Held): boolean {
    const { root } = this.viewport;
    const reason = this.refusal();
    held.drag = reason === undefined ? held.begin(this.placeOf(held.down)) : new Refused(root);
    if (!held.drag) {
      this.held = undefined;
      return false;
    }
    if (reason !== undefined) this.refuse(reason);
    root.setPointerCapture(held.down.pointerId);
    root.classList.add('dragging');
    if (reason === undefined) this.scrollAtEdges(held);
    return true;
  }

  private end(letGo: boolean, how: (drag: Drag) => void): void {
    const { held } = this;
    this.held = undefined;
    clearTimeout(held?.resting);
    if (!held?.drag) return;
    const { root } = this.viewport;
    if (root.hasPointerCapture(held.down.pointerId)) root.releasePointerCapture(held.down.pointerId);
    root.classList.remove('dragging');
    // The button may still be down.
    if (letGo) swallowClick(root);
    else window.addEventListener('pointerup', () => swallowClick(root), { capture: true, once: true });
    how(held.drag);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }

  /** While something is held at the left or right edge, the map moves on under it. */
  private scrollAtEdges(held: Held): void {
    const { root } = this.viewport;
    const step = () => {
      if (this.held !== held) return;
      const { left, right } = root.getBoundingClientRect();
      const { clientX } = held.pointer;
      const before = root.scrollLeft;
      const by = clientX < left + edge.width ? -edge.speed : clientX > right - edge.width ? edge.speed : 0;
      if (by !== 0) root.scrollBy({ left: by, behavior: 'instant' });
      if (root.scrollLeft !== before) held.drag?.to(this.placeOf(held.pointer));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  private placeOf({ clientX, clientY }: { clientX: number; clientY: number }): At {
    const { left, top } = this.viewport.svg.getBoundingClientRect();
    const { scale } = this.viewport;
    return { x: (clientX - left) / scale, y: (clientY - top) / scale };
  }
}

/** A drag that leads nowhere, and shows it. */
class Refused implements Drag {
  constructor(private readonly root: HTMLElement) {
    root.classList.add('refusing');
  }
  to(): void {}
  drop(): void {
    this.root.classList.remove('refusing');
  }
  cancel(): void {
    this.drop();
  }
}
