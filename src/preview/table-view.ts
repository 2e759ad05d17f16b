import type { PlainMap } from '../map/model.js';
import { type MapView, tableOf } from '../render/index.js';
import { element } from './elements.js';
import { patchElement } from './patch.js';
import { tableArticle } from './table-article.js';
import { type Box, type Direction, nearest } from './table-walk.js';

export interface TableActions {
  /** Go to the source of a thing. */
  select(id: string): void;
  /** Go back to the text. */
  leave(): void;
}

const arrows = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

/**
 * The map as a real table, for those who do not see the picture, or want to read it line by line. Everything in it leads to
 * its source; of all that only one can be reached by Tab, the arrows go on from there.
 */
export class TableView {
  readonly root = element('div', { className: 'table-view' });
  private content = element('article');
  private current: HTMLElement | undefined;

  constructor(private readonly actions: TableActions) {
    this.root.append(this.content);
    this.root.hidden = true;
    this.root.addEventListener('click', (event) => this.clicked(event));
    this.root.addEventListener('keydown', (event) => this.pressed(event));
    this.root.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.id !== undefined) this.makeCurrent(target);
    });
  }

  /** Shows a map. What stays is not touched, so that focus and reading position stay too. */
  show(map: PlainMap, view: MapView): void {
    patchElement(this.content, tableArticle(tableOf(map, view)));
    const first = this.links[0];
    this.makeCurrent(this.current?.isConnected ? this.current : first);
    this.keepClear();
  }

  /** What is brought into sight is not below what stays there: the heads, the titles of the rows, the tabs at the foot. */
  private keepClear(): void {
    const head = this.root.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
    const titles = this.root.querySelector<HTMLElement>('tbody th')?.offsetWidth ?? 0;
    this.root.style.scrollPadding = `${head + 8}px 8px 64px ${titles + 8}px`;
  }

  /** Marks what the caret is in, or the nearest thing around it, and brings it into sight. */
  highlight(id: string | undefined): void {
    for (const marked of this.root.querySelectorAll('.caret')) marked.classList.remove('caret');
    if (id === undefined) return;
    for (let owner = id; owner.includes('/'); owner = owner.slice(0, owner.lastIndexOf('/'))) {
      const link = this.root.querySelector(`[data-id="${CSS.escape(owner)}"]`);
      if (!link) continue;
      link.classList.add('caret');
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
  }

  /** Takes the focus where it was last. */
  focus(): void {
    this.current?.focus({ preventScroll: true });
  }

  private get links(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-id]')];
  }

  private makeCurrent(link: HTMLElement | undefined): void {
    if (this.current && this.current !== link) this.current.tabIndex = -1;
    this.current = link;
    if (link) link.tabIndex = 0;
  }

  private clicked({ target }: MouseEvent): void {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined;
    if (id !== undefined && window.getSelection()?.isCollapsed) this.actions.select(id);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const direction = arrows.get(event.key);
    const id = this.current?.dataset.id;
    if (direction) this.walk(direction);
    else if (event.key === 'Enter' && id !== undefined) this.actions.select(id);
    else if (event.key === 'Escape') this.actions.leave();
    else return;
    event.preventDefault();
  }

  private walk(direction: Direction): void {
    if (!this.current) return;
    const { links } = this;
    const boxes = links.map((link): Box => link.getBoundingClientRect());
    const to = nearest(boxes, links.indexOf(this.current), direction);
    const link = to === undefined ? undefined : links[to];
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
