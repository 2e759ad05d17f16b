import type { PlainMap } from '../map/model.js';
import type { Zoom } from '../protocol/preview-state.js';
import { element } from './elements.js';
import type { Box } from './marks.js';
import type { Viewport } from './viewport.js';
import type { Point } from './zoom.js';

/** One thing at a time: the whole map first, then each of its stages. */
export interface Slide {
  /** Of the stage; undefined for the whole map. */
  id?: string;
  title: string;
}

/** The whole map, then its stages. @param rest of the map, without what is hidden */
export function slidesOf(map: PlainMap | undefined, rest: PlainMap | undefined): Slide[] {
  if (!map) return [];
  const stages = rest?.stages.filter(({ implicit }) => !implicit) ?? [];
  return [{ title: map.title }, ...stages.map(({ id, title }) => ({ id, title }))];
}

export interface PresentationActions {
  slides(): readonly Slide[];
  /** Where a stage is drawn, the titles of the rows included; it is brought into the page. */
  boxOf(id: string): Box | undefined;
  /** Where the rows of the stages end; undefined where nothing is drawn. */
  foot(): number | undefined;
  say(text: string): void;
  /** It began or ended. */
  changed(): void;
}

/** Keys that read on: further down, and from the end of a stage to the next. */
const pages = new Map<string, 1 | -1>([
  [' ', 1],
  ['ArrowDown', 1],
  ['PageDown', 1],
  ['ArrowUp', -1],
  ['PageUp', -1],
]);

/** Keys that go to another stage. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  Enter: 1,
  ArrowLeft: -1,
  Backspace: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Shows the map to others, stage by stage, without anything around it. Nothing of it is remembered. */
export class Presentation {
  /** What is shown, and how far on one is. */
  readonly caption = element('div', { className: 'caption' });
  private readonly shades = {
    left: element('div', { className: 'shade' }),
    right: element('div', { className: 'shade' }),
  };
  private place: number | undefined;
  private before: { zoom: Zoom; scroll: Point } | undefined;

  constructor(
    private readonly viewport: Viewport,
    private readonly actions: PresentationActions,
  ) {
    this.caption.hidden = true;
    this.shade(undefined);
    viewport.overlay.append(this.shades.left, this.shades.right);
    // Before anything else gets the key: all of them are for the presentation now.
    window.addEventListener('keydown', (event) => this.pressed(event), { capture: true });
    viewport.root.addEventListener('click', (event) => this.clicked(event), { capture: true });
  }

  get isOn(): boolean {
    return this.place !== undefined;
  }

  /** How the map was looked at before, while it is presented. */
  get interrupted(): { zoom: Zoom; scroll: Point } | undefined {
    return this.before;
  }

  start(): void {
    if (this.isOn) return;
    const { zoom, scroll } = this.viewport;
    this.before = { zoom, scroll };
    this.place = 0;
    document.body.classList.add('presenting');
    this.caption.hidden = false;
    this.viewport.root.focus({ preventScroll: true });
    this.actions.changed();
    this.show(true);
  }

  leave(): void {
    if (!this.isOn || !this.before) return;
    const { zoom, scroll } = this.before;
    this.place = undefined;
    this.before = undefined;
    document.body.classList.remove('presenting');
    this.caption.hidden = true;
    this.shade(undefined);
    this.actions.changed();
    this.viewport.restore(zoom, scroll);
  }

  /** The picture or the size of the panel changed. */
  follow(): void {
    if (!this.isOn) return;
    const { top } = this.viewport.scroll;
    this.show(false);
    this.viewport.scrollDownTo(top);
  }

  private step(by: number): void {
    const last = this.actions.slides().length - 1;
    const next = Math.min(last, Math.max(0, (this.place ?? 0) + by));
    if (next === this.place) return;
    this.place = next;
    this.show(true);
  }

  private show(speak: boolean): void {
    const slides = this.actions.slides();
    this.place = Math.min(this.place ?? 0, Math.max(0, slides.length - 1));
    const slide = slides[this.place];
    if (!slide) {
      this.leave();
      return;
    }
    const box = slide.id === undefined ? undefined : this.actions.boxOf(slide.id);
    if (box) this.viewport.fill(box);
    else this.viewport.fill();
    this.shade(box);
    const count = slide.id === undefined ? '' : `${this.place} of ${slides.length - 1} · `;
    const text = `${count}${slide.title}`;
    if (this.caption.textContent !== text) this.caption.textContent = text;
    if (speak) this.actions.say(text);
  }

  /** What belongs to other stages steps back. */
  private shade(box: Box | undefined): void {
    const { width, height } = this.viewport.pictureSize;
    const foot = this.actions.foot() ?? height;
    const { left, right } = this.shades;
    left.hidden = right.hidden = !box;
    if (!box) return;
    const cover = (shade: HTMLElement, x: number, across: number) => {
      shade.style.transform = `translate(${x}px, ${box.y}px)`;
      shade.style.width = `${Math.max(0, across)}px`;
      shade.style.height = `${Math.max(0, foot - box.y)}px`;
    };
    // The titles of the rows stay in the light, wherever they are pinned.
    const { rail, scroll, scale } = this.viewport;
    const titles = Math.max(rail.x, scroll.left / scale) + rail.width;
    cover(left, titles, box.x - titles);
    cover(right, box.x + box.width, width - box.x - box.width);
  }

  private pressed(event: KeyboardEvent): void {
    if (!this.isOn || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const page = key === ' ' && event.shiftKey ? -1 : pages.get(key);
    const by = Object.hasOwn(steps, key) ? steps[key] : undefined;
    if (page !== undefined) this.read(page);
    else if (by !== undefined) this.step(by);
    else if (key === 'Escape') this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private read(direction: 1 | -1): void {
    if (this.place === 0 || !this.viewport.turnPage(direction)) this.step(direction);
  }

  private clicked(event: MouseEvent): void {
    if (!this.isOn) return;
    event.preventDefault();
    event.stopPropagation();
    this.read(1);
  }
}
