import { button, element } from './elements.js';

export interface SearchActions {
  /** What is looked for changed. @returns ids in which it occurs */
  find(text: string): readonly string[];
  /** Shows one of them. */
  show(id: string): void;
  goToSource(id: string): void;
  /** Marks those that were found; none when the search ends. */
  mark(ids: readonly string[]): void;
  /** The search ended: the focus goes back to the map. */
  leave(): void;
}

/** The field to look for something on the map, how often it is there, and the ways to the next and the one before. */
export class SearchBar {
  readonly root: HTMLElement;
  private readonly input = element('input', {
    attributes: { type: 'text', placeholder: 'Find on the map', 'aria-label': 'Find on the map', spellcheck: 'false' },
  });
  private readonly count = element('span', { className: 'count', attributes: { role: 'status' } });
  private hits: readonly string[] = [];
  private place = -1;

  constructor(private readonly actions: SearchActions) {
    const tool = (text: string, title: string, onClick: () => void) => {
      const made = button(text, onClick);
      made.title = title;
      made.setAttribute('aria-label', title);
      return made;
    };
    this.root = element('div', {
      className: 'search',
      attributes: { role: 'search' },
      children: [
        this.input,
        this.count,
        tool('↑', 'Previous (Shift+Enter)', () => this.step(-1)),
        tool('↓', 'Next (Enter)', () => this.step(1)),
        tool('×', 'Close (Escape)', () => this.close()),
      ],
    });
    this.root.hidden = true;
    this.input.addEventListener('input', () => {
      this.look();
      this.place = -1;
      this.step(1);
    });
    this.root.addEventListener('keydown', (event) => this.pressed(event));
  }

  open(): void {
    this.root.hidden = false;
    this.input.focus();
    this.input.select();
    this.refresh();
  }

  close(): void {
    if (this.root.hidden) return;
    this.root.hidden = true;
    this.actions.mark([]);
    this.actions.leave();
  }

  /** The map changed: looks again, and stays with the hit that it was at. */
  refresh(): void {
    if (this.root.hidden) return;
    const at = this.hits[this.place];
    this.look();
    this.place = at === undefined ? -1 : this.hits.indexOf(at);
    this.tell();
  }

  private pressed(event: KeyboardEvent): void {
    const { key, target } = event;
    const inField = target === this.input;
    if (key === 'Escape') this.close();
    else if (key === 'Enter' && inField && (event.ctrlKey || event.metaKey)) {
      const id = this.hits[Math.max(0, this.place)];
      if (id !== undefined) this.actions.goToSource(id);
    } else if (key === 'Enter' && inField) this.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private look(): void {
    this.hits = this.actions.find(this.input.value);
    this.actions.mark(this.hits);
  }

  private step(by: 1 | -1): void {
    const { length } = this.hits;
    if (length > 0) {
      this.place = this.place < 0 && by < 0 ? length - 1 : (this.place + by + length) % length;
      this.actions.show(this.hits[this.place] as string);
    }
    this.tell();
  }

  private tell(): void {
    const { length } = this.hits;
    const at = this.place < 0 ? '' : `${this.place + 1} of `;
    this.count.textContent = this.input.value.trim() === '' ? '' : length === 0 ? 'Not found' : `${at}${length}`;
    this.root.classList.toggle('nothing', length === 0 && this.input.value.trim() !== '');
  }
}
