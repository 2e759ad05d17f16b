import { button, element } from './elements.js';
import type { Choice } from './filter.js';

/** What the menu shows, and in which state. */
export interface ViewMenuContent {
  /** Names of the views that the team saved. */
  saved: readonly string[];
  /** The one that is chosen. */
  chosen: string | undefined;
  personas: readonly Choice[];
  rows: readonly Choice[];
  stages: number;
  /** How many of them are folded. */
  folded: number;
}

export interface ViewMenuActions {
  /** @param name undefined for the whole map */
  choose(name: string | undefined): void;
  toggle(kind: 'rows' | 'personas', name: string): void;
  foldAll(fold: boolean): void;
  showAll(): void;
}

/** The button `View` and what opens over it: saved views, people, rows and stages to show or hide. */
export class ViewMenu {
  readonly root: HTMLElement;
  private readonly opener = button('View', () => this.toggle(), 'view');
  private readonly panel = element('div', {
    className: 'menu',
    attributes: { id: 'view-menu', role: 'group', 'aria-label': 'What is shown' },
  });
  private content: ViewMenuContent | undefined;
  private drawn = '';
  /** What had the focus before. */
  private before: Element | null = null;

  /** @param ask for what the menu shows; asked only while it is open, and after every change */
  constructor(
    private readonly ask: () => ViewMenuContent | undefined,
    private readonly actions: ViewMenuActions,
  ) {
    this.opener.title = 'Choose what is shown (V)';
    this.opener.setAttribute('aria-expanded', 'false');
    this.opener.setAttribute('aria-controls', 'view-menu');
    this.panel.hidden = true;
    this.root = element('div', { className: 'view-menu', children: [this.opener, this.panel] });
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.panel.hidden) return;
      event.stopPropagation();
      this.close();
      this.returnFocus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.root.contains(target)) this.close();
    });
  }

  /** Opens it with the focus on its first entry. */
  open(): void {
    if (!this.root.contains(document.activeElement)) this.before = document.activeElement;
    else if (this.panel.hidden) this.before = this.opener;
    this.panel.hidden = false;
    this.opener.setAttribute('aria-expanded', 'true');
    this.refresh();
    this.panel.querySelector<HTMLElement>('input, button')?.focus();
  }

  close(): void {
    this.panel.hidden = true;
    this.opener.setAttribute('aria-expanded', 'false');
  }

  /** What it shows may have changed. */
  refresh(): void {
    if (this.panel.hidden) return;
    this.content = this.ask();
    const drawn = JSON.stringify(this.content);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const focused = this.focusedKey();
    this.panel.replaceChildren(...this.sections());
    if (focused) this.panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  /** To where it was opened from, which may be gone by now. */
  private returnFocus(): void {
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
    if (document.activeElement !== this.before) this.opener.focus();
  }

  private toggle(): void {
    if (this.panel.hidden) this.open();
    else this.close();
  }

  private sections(): Node[] {
    const { content } = this;
    if (!content) return [];
    const { saved, chosen, personas, rows, stages, folded } = content;
    const views = saved.map((name) =>
      this.box('radio', 'saved', name, name, name === chosen, () => this.actions.choose(name)),
    );
    const whole = this.box('radio', 'saved', '', 'Everything', chosen === undefined, () =>
      this.actions.choose(undefined),
    );
    const checks = (kind: 'rows' | 'personas', choices: readonly Choice[]) =>
      choices.map(({ name, title, shown }) =>
        this.box('checkbox', kind, name, title, shown, () => this.actions.toggle(kind, name)),
      );
    const folds = [
      this.command('Fold All', folded === stages, () => this.actions.foldAll(true)),
      this.command('Unfold All', folded === 0, () => this.actions.foldAll(false)),
    ];
    return [
      ...(views.length > 0 ? [section('Saved views', [whole, ...views])] : []),
      ...(personas.length > 1 ? [section('People', checks('personas', personas))] : []),
      ...(rows.length > 0 ? [section('Rows', checks('rows', rows))] : []),
      ...(stages > 0 ? [section('Stages', [element('div', { className: 'folds', children: folds })])] : []),
      element('div', { className: 'all', children: [this.command('Show Everything', false, this.actions.showAll)] }),
    ];
  }

  private box(type: string, group: string, name: string, title: string, checked: boolean, onChange: () => void): Node {
    const input = element('input', { attributes: { type, name: group, 'data-key': `${group} ${name}` } });
    input.checked = checked;
    input.addEventListener('change', onChange);
    return element('label', { children: [input, element('span', { text: title })] });
  }

  private command(text: string, disabled: boolean, onClick: () => void): Node {
    const made = button(text, onClick);
    made.dataset.key = text;
    // Not `disabled`, which would take the focus away under the user's hands.
    if (disabled) made.setAttribute('aria-disabled', 'true');
    return made;
  }

  private focusedKey(): string | undefined {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && this.panel.contains(activeElement)
      ? activeElement.dataset.key
      : undefined;
  }
}

function section(title: string, children: Node[]): Node {
  return element('fieldset', { children: [element('legend', { text: title }), ...children] });
}
