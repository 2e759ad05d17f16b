import { CoverMeter, type Covers } from './covers.js';
import { button, element } from './elements.js';
import type { Emptiness } from './emptiness.js';
import type { Notice } from './notice.js';

export type Action =
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'actual'
  | 'newMap'
  | 'showSource'
  | 'goToProblem'
  | 'goToJourney'
  | 'addStage'
  | 'addTouchpoint'
  | 'tryAgain'
  | 'view'
  | 'find'
  | 'present'
  | 'showAll';

/** What the button does next. */
const fitTitles = { all: 'Fit all of it to the panel (F)', width: 'Fit the width, as far as it can be read (F)' };

/** What others make and the chrome gives its place. */
export interface ChromeParts {
  /** The views to choose from. */
  tabs: HTMLElement;
  /** Says what is left out. */
  chip: HTMLElement;
  menu: HTMLElement;
  search: HTMLElement;
  /** Of a presentation. */
  caption: HTMLElement;
}

/** Everything around the map: toolbar, journey switcher, error strip, empty state, and the voice. */
export class Chrome {
  readonly elements: HTMLElement[];
  private readonly strip = element('div', { className: 'strip', attributes: { role: 'status' } });
  private readonly toolbar = element('div', {
    className: 'toolbar',
    attributes: { role: 'toolbar', 'aria-label': 'Map' },
  });
  private readonly empty = element('div', { className: 'empty' });
  private readonly loading = element('div', { className: 'loading', text: 'Drawing the map…' });
  private readonly said = element('div', { className: 'said', attributes: { role: 'status' } });
  private readonly voice = element('div', { className: 'voice', attributes: { 'aria-live': 'polite' } });
  /** The tools that only a picture has. */
  private readonly zoom = element('span', { className: 'zoom' });
  private readonly percent: HTMLButtonElement;
  private readonly fit: HTMLButtonElement;
  private readonly journeys = element('select', { className: 'journeys', attributes: { 'aria-label': 'Journey' } });
  private readonly covers: CoverMeter;
  private drawn = { strip: '', empty: '', journeys: '' };

  /**
   * @param choose shows another journey
   * @param cover told how much of the panel all this covers
   */
  constructor(
    parts: ChromeParts,
    private readonly act: (action: Action) => void,
    choose: (journey: string) => void,
    cover: (covers: Covers) => void,
  ) {
    this.fit = this.tool('Fit', fitTitles.all, 'fit', 'fit');
    this.percent = this.tool('100 %', 'Show at 100 % (0)', 'actual', 'percent');
    this.toolbar.append(
      parts.menu,
      this.tool('Find', 'Find on the map (/)', 'find'),
      this.tool('Present', 'Show stage by stage (P)', 'present'),
      this.zoom,
    );
    this.zoom.append(
      element('span', { className: 'gap', attributes: { 'aria-hidden': 'true' } }),
      this.tool('−', 'Zoom out (−)', 'zoomOut'),
      this.percent,
      this.tool('+', 'Zoom in (+)', 'zoomIn'),
      this.fit,
    );
    this.journeys.addEventListener('change', () => choose(this.journeys.value));
    this.journeys.hidden = true;
    this.strip.hidden = true;
    this.empty.hidden = true;
    this.toolbar.hidden = true;
    this.said.hidden = true;
    this.said.addEventListener('animationend', () => {
      this.said.hidden = true;
    });
    const bar = element('div', { className: 'bar', children: [parts.tabs, this.toolbar] });
    const notes = element('div', { className: 'notes', children: [this.said, parts.chip] });
    // From below: what comes and goes stands over what stays, which it must not move.
    const dock = element('div', { className: 'dock', children: [bar, notes, this.strip] });
    const top = element('div', { className: 'top', children: [this.journeys, parts.search] });
    this.covers = new CoverMeter({ top, head: this.journeys, dock, bar }, cover);
    this.elements = [this.loading, top, this.empty, dock, parts.caption, this.voice];
  }

  /** @param picture whether what is shown is one, and can be zoomed */
  showTools(picture: boolean): void {
    // They keep their place, so that the other tools keep theirs.
    this.zoom.classList.toggle('idle', !picture);
  }

  /** Takes note of what covers the panel now, before what depends on it. */
  measure(): void {
    this.covers.measure();
  }

  /** @param fitted whether all of the picture is fitted into the panel */
  showZoom(scale: number, fitted: boolean): void {
    const text = `${Math.round(scale * 100)} %`;
    if (this.percent.textContent !== text) this.percent.textContent = text;
    const title = fitted ? fitTitles.width : fitTitles.all;
    if (this.fit.title !== title) this.fit.title = title;
  }

  /** @param shown name of the one that is shown */
  showJourneys(journeys: readonly { name: string; title: string }[], shown: string | undefined): void {
    const hidden = journeys.length < 2;
    if (this.journeys.hidden !== hidden) {
      this.journeys.hidden = hidden;
      this.measure();
    }
    const drawn = JSON.stringify(journeys.map(({ name, title }) => [name, title]));
    if (drawn !== this.drawn.journeys) {
      this.drawn.journeys = drawn;
      this.journeys.replaceChildren(
        ...journeys.map(({ name, title }) => element('option', { text: title || name, attributes: { value: name } })),
      );
    }
    if (shown !== undefined) this.journeys.value = shown;
  }

  showNotice(notice: Notice | null): void {
    this.strip.hidden = notice === null;
    const drawn = JSON.stringify(notice);
    if (drawn === this.drawn.strip) return;
    this.drawn.strip = drawn;
    if (!notice) {
      this.strip.replaceChildren();
      return;
    }
    const { place, message, more, stale, action } = notice;
    const words = element('span', { className: 'words' });
    if (place) words.append(element('span', { className: 'place', text: place }), ' ');
    words.append(element('span', { attributes: { title: message }, children: withCode(message) }));
    if (more) words.append(' ', element('span', { className: 'more', text: more }));
    const label = action === 'tryAgain' ? 'Try Again' : `Go to ${place ?? 'Source'}`;
    this.strip.replaceChildren(
      element('span', { className: 'sign', attributes: { 'aria-hidden': 'true' } }),
      words,
      ...(stale ? [element('span', { className: 'stale', text: 'Last good picture' })] : []),
      button(label, () => this.act(action)),
    );
  }

  /** What stands in place of the map; null where there is a map. */
  showEmptiness(emptiness: Emptiness | null): void {
    this.loading.hidden = true;
    this.empty.hidden = emptiness === null;
    this.toolbar.hidden = emptiness !== null && !emptiness.beside;
    this.empty.classList.toggle('beside', emptiness?.beside === true);
    const drawn = JSON.stringify(emptiness);
    if (drawn === this.drawn.empty) return;
    this.drawn.empty = drawn;
    this.empty.replaceChildren(
      ...(emptiness
        ? [
            element('h1', { text: emptiness.title }),
            element('p', { children: withCode(emptiness.text) }),
            button(emptiness.label, () => this.act(emptiness.action), 'primary'),
          ]
        : []),
    );
  }

  /** Says something where the picture is, for a moment. */
  tell(text: string): void {
    this.said.textContent = text;
    this.said.hidden = true;
    // Shown anew, it begins anew.
    void this.said.offsetWidth;
    this.said.hidden = false;
  }

  /** For screen readers. */
  say(text: string): void {
    this.voice.textContent = text;
  }

  private tool(text: string, title: string, action: Action, className = ''): HTMLButtonElement {
    const made = button(text, () => this.act(action), className);
    made.title = title;
    if (!/\w/.test(text)) made.setAttribute('aria-label', title);
    return made;
  }
}

/** A message whose words of the language stand between backticks. */
function withCode(message: string): Node[] {
  return message
    .split(/`([^`]*)`/)
    .map((text, index) => (index % 2 === 1 ? element('code', { text }) : document.createTextNode(text)));
}
