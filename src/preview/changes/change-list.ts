import { element } from '../elements.js';
import { changeSigns, filtersOf, type ToldChange } from './told.js';

export interface ChangeListActions {
  /** A change was walked to. */
  select(index: number): void;
  /** Go to where a change is written; to the older side where that is asked for. */
  goTo(index: number, older: boolean): void;
}

/** The changes, one below the other: one stop for the Tab key, the arrows go through them. */
export class ChangeListView {
  readonly root = element('ul', {
    className: 'change-list',
    attributes: { role: 'listbox', tabindex: '0', 'aria-label': 'Changes' },
  });
  private shown: readonly ToldChange[] = [];
  private drawn = '';

  constructor(private readonly actions: ChangeListActions) {
    this.root.addEventListener('keydown', (event) => this.pressed(event));
    this.root.addEventListener('click', ({ target, altKey }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
      if (!row) return;
      const index = Number(row.dataset.index);
      this.actions.select(index);
      this.actions.goTo(index, altKey);
    });
  }

  /** Lists changes; rows that stay the same are not touched, so that whoever reads them is not thrown out. */
  show(told: readonly ToldChange[], selected: number | undefined): void {
    const drawn = JSON.stringify(told.map(({ index, sentence, change }) => [index, sentence, change.effect]));
    this.shown = told;
    this.root.hidden = told.length === 0;
    if (drawn !== this.drawn) {
      this.drawn = drawn;
      this.root.replaceChildren(...told.map(row));
    }
    this.mark(selected);
  }

  /** Brings the change that is selected into sight. */
  reveal(): void {
    this.root.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private mark(selected: number | undefined): void {
    this.root.removeAttribute('aria-activedescendant');
    for (const option of this.root.children) {
      const isIt = (option as HTMLElement).dataset.index === String(selected);
      option.setAttribute('aria-selected', String(isIt));
      if (isIt) this.root.setAttribute('aria-activedescendant', option.id);
    }
  }

  focus(): void {
    this.root.focus({ preventScroll: true });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.shown.findIndex(({ index }) => String(index) === this.selectedIndex);
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      this.actions.goTo(this.shown[at]?.index ?? 0, event.shiftKey);
      return;
    }
    const last = this.shown.length - 1;
    const to = { ArrowUp: Math.max(0, at - 1), ArrowDown: Math.min(last, at + 1), Home: 0, End: last }[event.key];
    const change = to === undefined ? undefined : this.shown[to];
    if (!change) return;
    event.preventDefault();
    this.actions.select(change.index);
  }

  private get selectedIndex(): string | undefined {
    return this.root.querySelector<HTMLElement>('[aria-selected=true]')?.dataset.index;
  }
}

function row(told: ToldChange): HTMLElement {
  const { index, change, sentence } = told;
  const [kind = 'changed'] = filtersOf(change);
  const made = element('li', {
    className: `change ${kind}`,
    attributes: { role: 'option', id: `change-${index}`, 'aria-selected': 'false' },
    children: [
      element('span', {
        className: 'sign',
        attributes: { role: 'img', 'aria-label': kind, 'data-sign': changeSigns[kind] },
      }),
      element('span', { className: 'sentence', text: sentence }),
    ],
  });
  made.dataset.index = String(index);
  return made;
}
