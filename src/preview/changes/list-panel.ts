import type { ChangeFilter } from '../../protocol/changes-state.js';
import { button, element } from '../elements.js';
import { ChangeListView } from './change-list.js';
import { FilterButtons } from './filter-buttons.js';
import { countChanges, sideOf, type ToldChange } from './told.js';

export interface ListPanelActions {
  select(index: number): void;
  goTo(index: number, older: boolean): void;
  goToSide(index: number, side: 'before' | 'after'): void;
  toggle(filter: ChangeFilter): void;
  tryAgain(): void;
}

/** What the panel shows. */
export interface Listed {
  /** All changes. */
  told: readonly ToldChange[];
  /** Those that the filters let through. */
  listed: readonly ToldChange[];
  filters: readonly ChangeFilter[];
  selected: number | undefined;
  /** Said of the journey as a whole, where there is nothing to list. */
  verdict: string | undefined;
}

/** The changes with the buttons that filter them, and the ways to the texts of the one that is selected. */
export class ListPanel {
  readonly root = element('section', { className: 'list-panel', attributes: { 'aria-label': 'What changed' } });
  private readonly filters: FilterButtons;
  private readonly view: ChangeListView;
  private readonly verdict = element('p', { className: 'verdict' });
  private readonly stale = element('p', { className: 'stale-note', attributes: { role: 'status' } });
  private readonly again: HTMLElement;
  private readonly ways = element('div', { className: 'ways' });
  private readonly toBefore: HTMLButtonElement;
  private readonly toAfter: HTMLButtonElement;
  private selected: ToldChange | undefined;

  constructor(actions: ListPanelActions) {
    this.filters = new FilterButtons(actions.toggle);
    this.view = new ChangeListView(actions);
    const go = (side: 'before' | 'after') => () => {
      if (this.selected && rangeOn(this.selected, side)) actions.goToSide(this.selected.index, side);
    };
    this.toBefore = button('', go('before'));
    this.toAfter = button('', go('after'));
    this.ways.append(this.toBefore, this.toAfter);
    this.again = element('div', { className: 'again', children: [button('Try Again', actions.tryAgain)] });
    this.root.append(this.filters.root, this.verdict, this.stale, this.again, this.view.root, this.ways);
    this.root.hidden = true;
    this.showStale(undefined);
  }

  show({ told, listed, filters, selected, verdict }: Listed): void {
    this.filters.root.hidden = told.length === 0 && !hasFocus(this.filters.root);
    this.filters.show(countChanges(told), filters);
    this.verdict.hidden = verdict === undefined;
    this.verdict.textContent = verdict ?? '';
    this.view.show(listed, selected);
    this.selected = told.find(({ index }) => index === selected);
    this.showWays();
  }

  /**
   * @param reason why the changes are those from before, as a sentence; nothing where they are those of now
   * @param hasFailed whether it may help to try again
   */
  showStale(reason: string | undefined, hasFailed = false): void {
    this.again.hidden = !hasFailed;
    this.stale.hidden = reason === undefined;
    this.stale.textContent = reason === undefined ? '' : `${reason} These are the changes from before.`;
  }

  /** Brings the change that is selected into sight. */
  reveal(): void {
    this.view.reveal();
  }

  focus(): void {
    this.view.focus();
  }

  private showWays(): void {
    this.ways.hidden = this.selected === undefined && !hasFocus(this.ways);
    for (const [side, made, name] of [
      ['before', this.toBefore, 'Before'],
      ['after', this.toAfter, 'After'],
    ] as const) {
      const range = this.selected && rangeOn(this.selected, side);
      // One that is disabled by itself would lose the focus.
      made.setAttribute('aria-disabled', String(range === undefined));
      made.textContent = range ? `${name}: line ${range.start.line + 1}` : `${name}: not there`;
    }
  }
}

function rangeOn({ change }: ToldChange, side: 'before' | 'after') {
  return sideOf(change, side)?.range;
}

/** What is hidden loses the focus, and whoever works with the keyboard begins anew. */
function hasFocus(element: HTMLElement): boolean {
  return element.contains(document.activeElement);
}
