import type { Change, ChangeList } from '../../diff/index.js';
import type { PlainMap } from '../../map/model.js';
import type { Layout } from '../../protocol/changes-state.js';
import type { Zoom } from '../../protocol/preview-state.js';
import { createDrawMemo, type DrawOptions, drawChanges, drawMap } from '../../render/index.js';
import { element } from '../elements.js';
import { isLarge } from '../mounting.js';
import { panelId } from '../tabs.js';
import type { Point } from '../zoom.js';
import { Pane, type PaneActions } from './pane.js';
import { SwipeBorder } from './swipe.js';
import { sideOf } from './told.js';

/** What is drawn: a journey on both sides, or on one of them. */
export interface Compared {
  before: PlainMap | undefined;
  after: PlainMap | undefined;
  list: ChangeList | undefined;
  labels: { before: string; after: string };
}

/** How the pictures are looked at. */
export interface PicturesLook {
  zoom: Zoom;
  scroll: Point;
  swipe: number;
}

export type PicturesActions = Omit<PaneActions, 'moved' | 'used' | 'clicked'> & {
  moved(): void;
  /** A thing was clicked that stands for changes, given by their places in the list. */
  clicked(changes: readonly number[], side: 'before' | 'after'): void;
};

/** Begins the id of a thing that is gone, in the picture of both. */
const gone = 'before:';

/** The two maps in one picture, side by side, or one over the other with a border between them. */
export class Pictures {
  readonly root = element('div', { className: 'pictures', attributes: { id: panelId, role: 'tabpanel' } });
  private readonly older: Pane;
  private readonly newer: Pane;
  private readonly border: SwipeBorder;
  private readonly captions = { before: caption('before'), after: caption('after') };
  private readonly memos = { before: createDrawMemo(), after: createDrawMemo() };
  /** The pane that is being used; the other one follows it. */
  private leader: Pane;
  /** Pixels of the picture by which the older one is scrolled further, so that what is selected stands at one place in both. */
  private ahead: Point = { left: 0, top: 0 };
  private layout: Layout = 'overlay';
  private compared: Compared | undefined;
  private selected: Change | undefined;

  constructor(private readonly actions: PicturesActions) {
    const pane: PaneActions = {
      ...actions,
      moved: (moved) => this.moved(moved),
      clicked: (clicked, target) => this.clicked(clicked, target),
      used: (used) => {
        this.leader = used;
      },
    };
    this.newer = new Pane(pane);
    this.older = new Pane(pane);
    this.leader = this.newer;
    this.border = new SwipeBorder((share) => {
      this.clip(share);
      this.actions.moved();
    });
    this.root.append(
      element('div', { className: 'side before', children: [this.older.viewport.root] }),
      element('div', { className: 'side after', children: [this.newer.viewport.root] }),
      this.border.root,
      this.captions.before,
      this.captions.after,
    );
    this.root.hidden = true;
  }

  get look(): PicturesLook {
    const { zoom, scroll } = this.newer.viewport;
    return { zoom, scroll, swipe: this.border.value };
  }

  /** The zoom in force; 1 is 100 %. */
  get scale(): number {
    return this.newer.viewport.scale;
  }

  /**
   * Draws, and frames what is selected where it is.
   * @param look how it is looked at, where that is not as before
   */
  draw(
    compared: Compared,
    selected: Change | undefined,
    layout: Layout,
    options: DrawOptions,
    look?: PicturesLook,
  ): void {
    this.compared = compared;
    this.selected = selected;
    this.layout = layout;
    const { before, after, list, labels } = compared;
    this.root.hidden = false;
    this.root.dataset.layout = this.hasBoth ? layout : 'overlay';
    this.root.setAttribute('aria-labelledby', `tab-${layout}`);
    this.border.root.hidden = !this.hasBoth || layout !== 'swipe';
    this.captions.before.textContent = labels.before;
    this.captions.after.textContent = labels.after;
    const isOverlay = !this.hasBoth || layout === 'overlay';
    const as = (side: string) => JSON.stringify([side, isOverlay, after?.name, options.theme, options.colors]);
    const restore = look && (() => this.newer.viewport.restore(look.zoom, look.scroll));
    if (look) this.border.place(look.swipe);
    const alone = after ?? before;
    if (isOverlay && alone) {
      const picture =
        before && after && list
          ? drawChanges(before, after, list, { ...options, sides: labels })
          : drawMap(alone, options, this.memos.after);
      this.newer.paint(picture, as('both'), isLarge(alone), [], restore);
    } else if (before && after && list) {
      const ids = (side: 'before' | 'after') => list.changes.flatMap((change) => sideOf(change, side)?.id ?? []);
      const picture = drawMap(after, options, this.memos.after);
      this.newer.paint(picture, as('after'), isLarge(after), ids('after'), restore);
      this.older.paint(drawMap(before, options, this.memos.before), as('before'), isLarge(before), ids('before'));
    }
    this.clip(this.border.value);
    this.mark();
    this.follow(this.newer);
  }

  /** There is nothing to draw. */
  clear(): void {
    this.compared = undefined;
    this.root.hidden = true;
  }

  /** Selects a change and brings it into sight, in both pictures where it is in both. */
  select(change: Change | undefined): void {
    this.selected = change;
    this.mark();
    if (!change) return;
    this.leader = this.newer;
    const [before, after] = [this.boxOf('before'), this.boxOf('after')];
    if (before && after) this.ahead = { left: before.x - after.x, top: before.y - after.y };
    else if (before) this.ahead = { left: 0, top: 0 };
    const box = after ?? before;
    if (box) this.newer.reveal(box);
    this.follow(this.newer);
  }

  private get hasBoth(): boolean {
    return this.compared?.list !== undefined;
  }

  private get hasTwo(): boolean {
    return this.hasBoth && this.layout !== 'overlay';
  }

  private mark(): void {
    this.newer.select(this.idOn('after'));
    if (this.hasTwo) this.older.select(this.idOn('before'));
  }

  /** The id by which what is selected is drawn on a side. In the one picture of both, what is gone has its old one. */
  private idOn(side: 'before' | 'after'): string | undefined {
    if (!this.selected) return undefined;
    const thing = sideOf(this.selected, side);
    if (thing || side === 'before' || this.hasTwo) return thing?.id;
    const old = sideOf(this.selected, 'before');
    return old && gone + old.id;
  }

  private boxOf(side: 'before' | 'after') {
    if (side === 'before' && !this.hasTwo) return undefined;
    const id = this.idOn(side);
    return id === undefined ? undefined : (side === 'before' ? this.older : this.newer).boxOf(id);
  }

  private moved(pane: Pane): void {
    if (pane !== this.leader) return;
    this.follow(pane);
    this.actions.moved();
  }

  /** The other pane goes to where this one is. */
  private follow(pane: Pane): void {
    if (!this.hasTwo) return;
    const other = pane === this.newer ? this.older : this.newer;
    const sign = pane === this.newer ? 1 : -1;
    const { scroll, scale } = pane.viewport;
    const further = sign * scale;
    const to = { left: scroll.left + further * this.ahead.left, top: scroll.top + further * this.ahead.top };
    if (other.viewport.scale !== scale || !isAt(other.viewport.scroll, to)) other.viewport.restore(scale, to);
  }

  private clip(share: number): void {
    const isSwipe = this.root.dataset.layout === 'swipe';
    const { style } = this.older.viewport.root.parentElement as HTMLElement;
    style.clipPath = isSwipe ? `inset(0 ${(1 - share) * 100}% 0 0)` : '';
  }

  private clicked(pane: Pane, target: Element): void {
    const drawn = target.closest('[data-id]');
    const id = drawn?.getAttribute('data-id') ?? '';
    const side = pane === this.older || id.startsWith(gone) ? 'before' : 'after';
    const marked = target.closest('[data-change]')?.getAttribute('data-change')?.split(' ').map(Number);
    const changes = marked ?? this.changesOf(id, side);
    if (changes.length > 0) this.actions.clicked(changes, side);
  }

  /** The changes of a thing, else of what it stands in. */
  private changesOf(id: string, side: 'before' | 'after'): number[] {
    const changes = this.compared?.list?.changes ?? [];
    for (let owner = id; owner !== ''; owner = owner.slice(0, Math.max(0, owner.lastIndexOf('/')))) {
      const found = changes.flatMap((change, index) => (sideOf(change, side)?.id === owner ? [index] : []));
      if (found.length > 0) return found;
    }
    return [];
  }
}

function isAt(scroll: Point, to: Point): boolean {
  return Math.abs(scroll.left - to.left) < 1 && Math.abs(scroll.top - to.top) < 1;
}

function caption(side: string): HTMLElement {
  return element('div', { className: `side-caption of-${side}` });
}
