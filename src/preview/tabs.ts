import { button, element } from './elements.js';

/** Id of the element that holds whatever tab is chosen. */
export const panelId = 'view';

/** Views to choose from. One stop for the Tab key; the arrows go on from there. */
export class Tabs<Tab extends string> {
  readonly root = element('div', { className: 'tabs', attributes: { role: 'tablist', 'aria-label': 'View' } });
  private readonly buttons = new Map<Tab, HTMLButtonElement>();

  /**
   * @param titles of all of them
   * @param offered those that the page can show, of which the first is chosen
   */
  constructor(
    titles: Readonly<Record<Tab, string>>,
    private readonly offered: readonly Tab[],
    private readonly choose: (tab: Tab) => void,
  ) {
    for (const name of offered) {
      const tab = button(titles[name], () => this.choose(name));
      tab.id = `tab-${name}`;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panelId);
      this.buttons.set(name, tab);
      this.root.append(tab);
    }
    this.root.addEventListener('keydown', (event) => this.pressed(event));
    this.root.hidden = true;
    if (offered[0] !== undefined) this.show(offered[0]);
  }

  /** Marks the tab that is chosen. */
  show(chosen: Tab): void {
    for (const [name, tab] of this.buttons) {
      tab.setAttribute('aria-selected', String(name === chosen));
      tab.tabIndex = name === chosen ? 0 : -1;
    }
  }

  /** Puts the focus on the tab that is chosen. */
  focus(): void {
    for (const tab of this.buttons.values()) if (tab.tabIndex === 0) tab.focus();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { offered } = this;
    const at = offered.findIndex((name) => this.buttons.get(name) === document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const name = offered.at(to % offered.length) as Tab;
    this.buttons.get(name)?.focus();
    this.choose(name);
  }
}
