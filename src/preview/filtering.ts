import type { PlainMap } from '../map/model.js';
import { type MapView, personaFilter } from '../map/view.js';
import type { Filter } from '../protocol/preview-state.js';
import { filledRows } from '../render/index.js';
import { button } from './elements.js';
import {
  choicesOf,
  foldToggled,
  noFilter,
  type Offer,
  type SavedViews,
  savedView,
  summaryOf,
  toggled,
  viewOf,
} from './filter.js';
import { ViewMenu } from './view-menu.js';

/** What of the map is shown: the filter, the menu that sets it, and the chip that says so and clears it. */
export class Filtering {
  readonly menu: ViewMenu;
  /** Says what is left out; a click shows everything again. */
  readonly chip = button('', () => this.clear(), 'chip');
  private current: Filter = noFilter;
  private map: PlainMap | undefined;
  private saved: SavedViews = {};
  private offered: { map: PlainMap; offer: Offer } | undefined;

  /**
   * @param changed the user wants to see something else
   * @param leave what has the focus goes away
   */
  constructor(
    private readonly changed: () => void,
    private readonly leave: () => void,
  ) {
    this.chip.hidden = true;
    this.menu = new ViewMenu(() => this.content(), {
      choose: (saved) => this.set(saved === undefined ? noFilter : { ...noFilter, saved, folded: this.current.folded }),
      toggle: (kind, name) => this.set(toggled(this.current, this.saved, this.offer, kind, name)),
      foldAll: (fold) => this.set({ ...this.current, folded: fold ? this.stages : [] }),
      showAll: () => this.clear(),
    });
  }

  get filter(): Filter {
    return this.current;
  }

  /** What was left out when the document was looked at last. */
  restore(filter: Filter): void {
    this.current = filter;
  }

  /** The map that is about to be drawn. */
  use(map: PlainMap, saved: SavedViews): void {
    this.map = map;
    this.saved = saved;
    const { summary } = this;
    if (summary === undefined && document.activeElement === this.chip) this.leave();
    this.chip.hidden = summary === undefined;
    if (summary !== undefined && this.chip.textContent !== summary) {
      this.chip.textContent = summary;
      this.chip.title = 'Only a part is shown. Show everything';
      this.chip.setAttribute('aria-label', `Filtered: ${summary}. Show everything`);
    }
    this.menu.refresh();
  }

  /** What is left out, in words; undefined where all is shown. */
  get summary(): string | undefined {
    return this.isOff ? undefined : summaryOf(this.current, this.saved, this.offer, this.stagesShown);
  }

  get view(): MapView {
    return this.isOff ? {} : viewOf(this.current, this.saved, this.offer);
  }

  /** Whether nothing is asked to be left out: what could be is then not looked for. */
  private get isOff(): boolean {
    const { saved, rows, personas, folded } = this.current;
    return saved === undefined && rows.length + personas.length + folded.length === 0;
  }

  /** Colours that the saved view brings along. */
  get theme(): string | undefined {
    return savedView(this.current, this.saved)?.theme;
  }

  /** The map without what is said of people who are hidden. */
  get rest(): PlainMap | undefined {
    return this.map && personaFilter(this.view.personas)(this.map);
  }

  toggleFold(stage: string): void {
    if (this.stages.includes(stage)) this.set(foldToggled(this.current, stage));
  }

  clear(): void {
    this.set(noFilter);
  }

  private set(filter: Filter): void {
    this.current = filter;
    this.changed();
  }

  private get stages(): string[] {
    return this.map?.stages.filter(({ implicit }) => !implicit).map(({ id }) => id) ?? [];
  }

  /** Those that are not about hidden people alone. */
  private get stagesShown(): string[] {
    const shown = new Set(this.rest?.stages.map(({ id }) => id));
    return this.stages.filter((id) => shown.has(id));
  }

  private get offer(): Offer {
    const { map } = this;
    if (!map) return { rows: [], personas: [] };
    // Looking for what is filled walks over the whole map.
    if (this.offered?.map !== map) this.offered = { map, offer: { rows: filledRows(map), personas: map.personas } };
    return this.offered.offer;
  }

  private content() {
    if (!this.map) return undefined;
    const { stagesShown: stages, current } = this;
    return {
      saved: Object.keys(this.saved),
      chosen: savedView(current, this.saved) ? current.saved : undefined,
      ...choicesOf(current, this.saved, this.offer),
      stages: stages.length,
      folded: current.folded.filter((id) => stages.includes(id)).length,
    };
  }
}
