import { type Layout, layouts } from '../../protocol/changes-state.js';
import { button, element } from '../elements.js';
import { Tabs } from '../tabs.js';

const titles: Readonly<Record<Layout, string>> = {
  overlay: 'Overlay',
  'side-by-side': 'Side by Side',
  swipe: 'Swipe',
};

export interface HeadActions {
  /** Compare with something else. */
  pick(): void;
  chooseLayout(layout: Layout): void;
  chooseJourney(journey: string): void;
  textDiff(): void;
}

/** What is compared with what, and the ways to look at it. */
export class Head {
  readonly root: HTMLElement;
  private readonly before: HTMLButtonElement;
  private readonly after = element('span', { className: 'after-label' });
  private readonly tabs: Tabs<Layout>;
  private readonly journeys = element('select', { className: 'journeys', attributes: { 'aria-label': 'Journey' } });
  private readonly textDiff: HTMLButtonElement;
  private drawn = '';

  constructor(actions: HeadActions) {
    this.before = button('', actions.pick, 'before-label');
    this.before.title = 'Compare with something else';
    this.tabs = new Tabs(titles, layouts, actions.chooseLayout);
    this.journeys.hidden = true;
    this.journeys.addEventListener('change', () => actions.chooseJourney(this.journeys.value));
    const arrow = element('span', { className: 'arrow', text: '→', attributes: { 'aria-hidden': 'true' } });
    const sides = element('div', { className: 'sides', children: [this.before, arrow, this.after] });
    this.textDiff = button('Compare Texts', actions.textDiff, 'text-diff');
    this.root = element('header', {
      className: 'head',
      children: [sides, this.journeys, this.tabs.root, this.textDiff],
    });
  }

  showSides(before: string, after: string): void {
    this.before.textContent = before;
    this.before.setAttribute('aria-label', `Compared with ${before}. Choose something else`);
    this.after.textContent = after;
  }

  /** Offers to compare the texts, or does not. */
  showTextDiff(isOffered: boolean): void {
    this.textDiff.hidden = !isOffered;
  }

  /** @param layout nothing where there is no picture */
  showLayout(layout: Layout | undefined): void {
    this.tabs.root.hidden = layout === undefined;
    if (layout) this.tabs.show(layout);
  }

  /** @param journeys by their names, with what a reader calls them */
  showJourneys(journeys: readonly { name: string; title: string }[], shown: string | undefined): void {
    this.journeys.hidden = journeys.length < 2;
    const drawn = JSON.stringify(journeys);
    if (drawn !== this.drawn) {
      this.drawn = drawn;
      this.journeys.replaceChildren(
        ...journeys.map(({ name, title }) => element('option', { text: title, attributes: { value: name } })),
      );
    }
    if (shown !== undefined) this.journeys.value = shown;
  }
}
