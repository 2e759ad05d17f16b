import { type Look, type Tab, tabNames } from '../protocol/preview-state.js';
import type { PictureView } from '../render/index.js';
import type { Diagram } from './diagram.js';
import { element } from './elements.js';
import { firstLook } from './looks.js';
import type { TableView } from './table-view.js';
import { panelId, Tabs } from './tabs.js';
import type { Viewport } from './viewport.js';

const titles: Readonly<Record<Tab, string>> = {
  map: 'Map',
  curve: 'Curve',
  priorities: 'Priorities',
  table: 'Table',
  personas: 'Personas',
  mermaid: 'Mermaid',
};

/** The views of a map, of which one is shown: pictures in the viewport, the table, the diagram. */
export class Panel {
  readonly root = element('div', { attributes: { id: panelId, role: 'tabpanel' } });
  readonly tabs: Tabs<Tab>;
  private readonly offered: readonly Tab[];
  private chosen: Tab = 'map';
  /** How the other views of the journey were looked at. */
  private readonly places = new Map<Tab, Pick<Look, 'zoom' | 'scroll'>>();

  constructor(
    private readonly viewport: Viewport,
    private readonly table: TableView,
    private readonly diagram: Diagram,
    choose: (tab: Tab) => void,
  ) {
    this.offered = tabNames.filter((name) => name !== 'mermaid' || diagram.canDraw);
    this.tabs = new Tabs(titles, this.offered, choose);
    this.root.append(viewport.root, table.root, diagram.root);
  }

  get tab(): Tab {
    return this.chosen;
  }

  /** The view, where it is a picture. */
  get picture(): PictureView | undefined {
    return this.chosen === 'table' || this.chosen === 'mermaid' ? undefined : this.chosen;
  }

  /** Another journey is shown: of the views before nothing is remembered. */
  begin(tab: Tab): void {
    this.places.clear();
    this.chosen = this.offered.includes(tab) ? tab : 'map';
  }

  /** @param look at the view that was shown. @returns how the chosen one is to be looked at */
  choose(tab: Tab, look: Look): Look {
    this.places.set(this.chosen, look);
    this.chosen = tab;
    return { ...look, ...(this.places.get(tab) ?? firstLook), tab };
  }

  /** Shows the chosen view, or none where there is no map. */
  show(drawn: boolean): void {
    const { chosen } = this;
    this.tabs.root.hidden = !drawn;
    this.tabs.show(chosen);
    this.root.setAttribute('aria-labelledby', `tab-${chosen}`);
    this.viewport.root.hidden = !drawn || this.picture === undefined;
    this.table.root.hidden = !drawn || chosen !== 'table';
    this.diagram.root.hidden = !drawn || chosen !== 'mermaid';
  }

  /** Takes the focus, as far as the chosen view has anything to operate. */
  focus(): void {
    if (this.picture !== undefined) this.viewport.root.focus({ preventScroll: true });
    else if (this.chosen === 'table') this.table.focus();
    else this.tabs.focus();
  }

  /** Where the chosen view is scrolled to, if it is no picture. */
  get scroll(): Look['scroll'] {
    const { scrollLeft, scrollTop } = this.page;
    return { left: scrollLeft, top: scrollTop };
  }

  scrollTo({ left, top }: Look['scroll']): void {
    this.page.scrollTo({ left, top, behavior: 'instant' });
  }

  private get page(): HTMLElement {
    return this.chosen === 'mermaid' ? this.diagram.root : this.table.root;
  }
}
