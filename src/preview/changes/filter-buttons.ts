import { type ChangeFilter, changeFilters } from '../../protocol/changes-state.js';
import { button, element } from '../elements.js';
import { changeSigns } from './told.js';

/** Buttons with the counts of changes, of which those that are pressed filter the list. */
export class FilterButtons {
  readonly root = element('div', {
    className: 'filters',
    attributes: { role: 'group', 'aria-label': 'Show only' },
  });
  private readonly buttons = new Map<ChangeFilter, HTMLButtonElement>();

  constructor(toggle: (filter: ChangeFilter) => void) {
    for (const name of changeFilters) {
      const made = button('', () => toggle(name), `filter ${name}`);
      this.buttons.set(name, made);
      this.root.append(made);
    }
  }

  /** A filter that lets nothing through is left out, unless it is pressed or has the focus, which would be lost. */
  show(counts: Readonly<Record<ChangeFilter, number>>, pressed: readonly ChangeFilter[]): void {
    for (const [name, made] of this.buttons) {
      const isPressed = pressed.includes(name);
      made.hidden = counts[name] === 0 && !isPressed && document.activeElement !== made;
      made.setAttribute('aria-pressed', String(isPressed));
      made.setAttribute('aria-label', `${counts[name]} ${name}`);
      made.textContent = `${changeSigns[name]} ${counts[name]} ${name}`;
    }
  }
}
