import type { Zoom } from '../protocol/preview-state.js';
import type { Covers } from './covers.js';
import { element } from './elements.js';
import type { ZoomCommand } from './keys.js';
import { panByDragging } from './panning.js';
import type { Direction } from './walk.js';
import {
  clampZoom,
  type Point,
  type Size,
  scrollKeeping,
  smallestZoom,
  wheelFactor,
  zoomFactor,
  zoomStep,
} from './zoom.js';

/** The row titles, which stay at the left edge of the panel and cover what lies under them; in pixels of the map. */
export interface Rail {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Farther than any map reaches, in its pixels. */
const beyond = 1e6;

/** At the upper and the lower edge, in pixels of the panel. */
export interface Edges {
  top: number;
  bottom: number;
}

/** What is presented is not blown up beyond this. */
const largestSlide = 2;

/** Room below a picture over which nothing floats. */
export const foot = 48;

/** Pixels that one press of Shift and an arrow moves the map. */
const panStep = 80;

/** The part of the page through which the map is seen: scrolls, zooms and pans it, and knows nothing of its content. */
export class Viewport {
  readonly svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  /** Takes marks laid over the map, in its coordinates. */
  readonly overlay = element('div', { className: 'overlay', attributes: { 'aria-hidden': 'true' } });
  /** Takes what is operated over the map, in its coordinates. */
  readonly tools = element('div', { className: 'overlay' });
  readonly root: HTMLElement;
  private readonly canvas: HTMLElement;
  rail: Rail = { x: 0, y: 0, width: 0, height: 0 };
  /** The band of stages, in pixels of the map: its height, and its foot while it stays at the upper edge of the panel. */
  band: { height: number; foot: number | undefined } = { height: 0, foot: undefined };
  /** Below this zoom most eyes cannot read what is shown; without a wish of the user nothing is made smaller. */
  readable = 0.7;
  private size: Size = { width: 0, height: 0 };
  private covers: Covers = { now: { top: 0, bottom: foot }, steady: { top: 0, bottom: foot } };
  private wanted: Zoom = 'auto';
  private factor = 1;
  private clip = '';

  /** @param onMove called after every change of zoom, scroll or size of the panel */
  constructor(private readonly onMove: () => void) {
    this.canvas = element('div', { className: 'canvas', children: [this.svg, this.overlay, this.tools] });
    this.root = element('div', {
      className: 'viewport',
      attributes: { tabindex: '0', role: 'application', 'aria-roledescription': 'journey map' },
      children: [this.canvas],
    });
    this.root.addEventListener('scroll', this.onMove, { passive: true });
    this.root.addEventListener('wheel', (event) => this.zoomByWheel(event), { passive: false });
    new ResizeObserver(() => this.apply()).observe(this.root);
    panByDragging(this.root);
    // Who goes to the panel by a key or its tab is on the map, not nowhere.
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.root.focus({ preventScroll: true });
    });
  }

  get zoom(): Zoom {
    return this.wanted;
  }

  /** The zoom in force; 1 is 100 %. */
  get scale(): number {
    return this.factor;
  }

  /** How far the map is scrolled, whatever floats over it for a while. */
  get scroll(): Point {
    return { left: this.root.scrollLeft, top: Math.max(0, this.root.scrollTop - this.passing) };
  }

  /** What of the map is in the upper left corner of the panel, in its pixels. */
  get origin(): Point {
    const { scrollLeft, scrollTop } = this.root;
    return { left: scrollLeft / this.factor, top: (scrollTop - this.covers.now.top) / this.factor };
  }

  get pictureSize(): Size {
    return this.size;
  }

  get panel(): Size {
    return { width: this.root.clientWidth, height: this.root.clientHeight };
  }

  /** The map has this size at 100 %. */
  resize(size: Size): void {
    this.size = size;
    this.apply();
  }

  /** Restores what the user saw. */
  restore(zoom: Zoom, scroll: Point): void {
    this.wanted = zoom;
    this.apply();
    this.root.scrollTo({ left: scroll.left, top: scroll.top + this.passing, behavior: 'instant' });
  }

  /**
   * Something floats over the edges of the panel: what is brought into sight is brought beside it, and every end of the
   * map can be scrolled out from under it. The map stays where it is.
   */
  cover(covers: Covers): void {
    const before = this.passing;
    this.covers = covers;
    this.apply();
    const moved = this.passing - before;
    if (moved !== 0) this.root.scrollBy({ top: moved, behavior: 'instant' });
  }

  /** Height of what floats at the upper edge for a while only. */
  private get passing(): number {
    return this.covers.now.top - this.covers.steady.top;
  }

  /** Height of the panel over which nothing floats. */
  private get clearHeight(): number {
    const { top, bottom } = this.covers.now;
    return Math.max(1, this.root.clientHeight - top - bottom);
  }

  /** @param anchor what stays where it is, in pixels of the panel; its centre by default */
  zoomTo(zoom: Zoom, anchor: Point = { left: this.panel.width / 2, top: this.panel.height / 2 }): void {
    const before = this.factor;
    const scroll = { left: this.root.scrollLeft, top: this.root.scrollTop };
    this.wanted = zoom;
    this.apply();
    // The map begins below what floats at the upper edge.
    const onMap = { left: anchor.left, top: anchor.top - this.covers.now.top };
    this.root.scrollTo({ ...scrollKeeping(onMap, scroll, before, this.factor), behavior: 'instant' });
  }

  /** Zooms as a key or a button says. */
  zoomBy(command: ZoomCommand): void {
    // Once more, and it can be read again.
    if (command === 'fit') this.zoomTo(this.wanted === 'fit' ? 'auto' : 'fit');
    else if (command === 'actual') this.zoomTo(1);
    else this.zoomTo(zoomStep(this.factor, command === 'zoomIn' ? 'in' : 'out'));
  }

  /** Moves the map by a step of the keyboard, or to an end of it. */
  pan(direction: Direction): void {
    const right = { left: -1, right: 1, up: 0, down: 0, first: -1e6, last: 1e6 }[direction];
    const down = { left: 0, right: 0, up: -1, down: 1, first: 0, last: 0 }[direction];
    this.root.scrollBy({ left: right * panStep, top: down * panStep, behavior: 'instant' });
  }

  /**
   * Shows a box of the map beside the titles of the rows, as large as the panel allows: all of it, or where that could not
   * be read, all of its width from the top. Without a box the whole map.
   */
  fill(box?: { x: number; y: number; width: number; height: number }): void {
    const { panel, rail, size } = this;
    const wide = box ? box.width + rail.width + rail.x : size.width;
    const high = box ? box.height + rail.x : size.height;
    const whole = panel.height / high;
    this.wanted = Math.max(smallestZoom, Math.min(largestSlide, panel.width / wide, box ? Math.max(whole, 1) : whole));
    this.apply();
    const center = box ? box.x - rail.width / 2 + box.width / 2 : size.width / 2;
    const top = box ? (box.y - rail.x / 2) * this.factor : 0;
    this.root.scrollTo({ left: center * this.factor - panel.width / 2, top, behavior: 'instant' });
  }

  /** Back to where one has read to. */
  scrollDownTo(top: number): void {
    this.root.scrollTo({ top, behavior: 'instant' });
  }

  /** Scrolls on by most of the height of the panel. @returns false where there is nothing more in that direction */
  turnPage(direction: 1 | -1): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.root;
    const last = scrollHeight - clientHeight;
    if (direction > 0 ? scrollTop >= last - 1 : scrollTop <= 0) return false;
    this.root.scrollBy({ top: direction * clientHeight * 0.85, behavior: 'instant' });
    return true;
  }

  /** Whether a box of the map can be seen, or as much of it as the panel can hold. */
  sees(box: { x: number; y: number; width: number; height: number }): boolean {
    const { scrollLeft: left, scrollTop: top } = this.root;
    const along = (start: number, length: number, from: number, to: number) => {
      const [begin, end] = [start * this.factor, (start + length) * this.factor];
      const within = begin >= from && end <= to;
      // Of what is larger than the panel its beginning will do, or the midst of it.
      const large = end - begin > to - from && (begin <= from ? end >= to : begin <= (from + to) / 2);
      return within || large;
    };
    const covered = left > this.rail.x * this.factor ? this.rail.width * this.factor : 0;
    const above = this.headOver(box);
    return (
      along(box.x, box.width, left + covered, left + this.panel.width) &&
      along(box.y, box.height, top + above, top + this.clearHeight)
    );
  }

  /** Scrolls as little as needed to see a box of the map, given in its coordinates, with some room around it. */
  reveal(box: { x: number; y: number; width: number; height: number }): void {
    const room = 24;
    const along = (start: number, length: number, offset: number, panel: number, before = 0) => {
      const from = start * this.factor - room - before;
      const to = (start + length) * this.factor + room;
      if (from < offset || to - from > panel) return from;
      return to > offset + panel ? to - panel : offset;
    };
    const { scrollLeft: left, scrollTop: top } = this.root;
    const to = {
      left: along(box.x, box.width, left, this.panel.width, this.rail.width * this.factor),
      top: along(
        box.y,
        Math.min(box.height, this.clearHeight / this.factor),
        top,
        this.clearHeight,
        this.headOver(box),
      ),
    };
    // A long way is not travelled but jumped.
    const far = Math.abs(to.left - left) > 2 * this.panel.width;
    this.root.scrollTo({ ...to, behavior: far ? 'instant' : 'auto' });
  }

  /** How much the band of stages covers beside a box that is below it, beyond what floats there anyway; in pixels. */
  private headOver({ y }: { y: number }): number {
    const { band, rail, factor, covers } = this;
    const { height } = band;
    return height > 0 && y >= rail.y + height - 1 ? Math.max(0, height * factor - covers.now.top) : 0;
  }

  /** What is laid over the map is cut where the titles of the rows, or the band of stages, cover what is under it. */
  cutMarks(): void {
    const { x, width, height } = this.rail;
    const { left } = this.origin;
    const { foot } = this.band;
    const covering = left > x && width > 0;
    const right = covering ? left + width : -beyond;
    const above = foot ?? -beyond;
    const y = Math.max(this.rail.y, above);
    const corners = [
      [-beyond, above],
      [beyond, above],
      [beyond, beyond],
      [-beyond, beyond],
      [-beyond, this.rail.y + height],
      [right, this.rail.y + height],
      [right, y],
      [-beyond, y],
    ];
    const clip = covering || foot !== undefined ? `polygon(${corners.map(([x, at]) => `${x}px ${at}px`).join()})` : '';
    if (clip === this.clip) return;
    this.clip = clip;
    for (const { style } of [this.overlay, this.tools]) style.setProperty('--clear-of-rail', clip || 'none');
  }

  private apply(): void {
    const { top, bottom } = this.covers.steady;
    const free = { width: this.panel.width, height: this.panel.height - top - bottom };
    this.factor = zoomFactor(this.wanted, this.size, free, this.readable);
    this.canvas.style.width = `${this.size.width * this.factor}px`;
    this.canvas.style.height = `${this.size.height * this.factor}px`;
    this.canvas.style.marginTop = `${this.covers.now.top}px`;
    this.canvas.style.marginBottom = `${this.covers.now.bottom}px`;
    this.svg.style.transform = `scale(${this.factor})`;
    for (const { style } of [this.overlay, this.tools]) {
      style.transform = `scale(${this.factor})`;
      style.setProperty('--scale', String(this.factor));
    }
    this.onMove();
  }

  /** The wheel with Ctrl, which is also what a pinch on a touchpad arrives as. */
  private zoomByWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = this.root.getBoundingClientRect();
    const factor = clampZoom(this.factor * wheelFactor(event.deltaY, event.deltaMode === WheelEvent.DOM_DELTA_LINE));
    this.zoomTo(factor, { left: event.clientX - left, top: event.clientY - top });
  }
}
