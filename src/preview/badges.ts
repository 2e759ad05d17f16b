import type { MapProblem } from '../protocol/server.js';
import { button } from './elements.js';
import type { Marks } from './marks.js';

/** The signs on the cards that something is wrong with: how much, how bad, and on a click the place in the text. */
export class Badges {
  private problems: readonly MapProblem[] = [];
  private readonly shown = new Map<string, HTMLButtonElement>();

  /** @param goTo called with the place of a problem in the list */
  constructor(
    private readonly marks: Marks,
    private readonly overlay: HTMLElement,
    private readonly goTo: (index: number) => void,
  ) {}

  /** What is wrong with the text that is drawn. */
  use(problems: readonly MapProblem[]): void {
    this.problems = problems;
    this.place();
  }

  /** Puts every badge where its card is now. */
  place(): void {
    if (this.problems.length === 0 && this.shown.size === 0) return;
    const cards = new Map<string, number[]>();
    const drawn = this.marks.cardsOf(this.problems.flatMap(({ id }) => id ?? []));
    this.problems.forEach(({ id }, index) => {
      const card = id === undefined ? undefined : drawn.get(id);
      if (card !== undefined) cards.set(card, [...(cards.get(card) ?? []), index]);
    });
    for (const [card, badge] of this.shown) {
      if (cards.has(card)) continue;
      badge.remove();
      this.shown.delete(card);
    }
    for (const [card, indexes] of cards) this.show(card, indexes);
  }

  private show(card: string, indexes: readonly number[]): void {
    const box = this.marks.boxOf(card);
    if (!box) return;
    let badge = this.shown.get(card);
    if (!badge) {
      badge = button('', () => this.goTo(Number(this.shown.get(card)?.dataset.index)));
      // Reached by keyboard on the card itself, whose spoken name tells the problems; Enter goes there.
      badge.tabIndex = -1;
      this.shown.set(card, badge);
      this.overlay.append(badge);
    }
    const problems = indexes.flatMap((index) => this.problems[index] ?? []);
    const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0];
    badge.className = `badge ${worst?.severity}`;
    badge.dataset.index = String(indexes[problems.indexOf(worst as MapProblem)]);
    badge.dataset.card = card;
    badge.title = problems.map(({ message }) => message.replaceAll('`', '')).join('\n');
    const text = indexes.length > 1 ? String(indexes.length) : '';
    if (badge.textContent !== text) badge.textContent = text;
    badge.style.transform = `translate(${box.x + box.width}px, ${box.y}px)`;
  }
}

/** "1 error: Close the text. 2 warnings: …", for those who hear the map. */
export function spokenProblems(problems: readonly MapProblem[], id: string): string {
  return (['error', 'warning'] as const)
    .map((severity) => {
      const of = problems.filter((problem) => problem.severity === severity && isIn(problem.id, id));
      if (of.length === 0) return '';
      return `${of.length} ${severity}${of.length > 1 ? 's' : ''}: ${of.map(({ message }) => message.replaceAll('`', '')).join(' ')}`;
    })
    .filter(Boolean)
    .join('. ');
}

function isIn(id: string | undefined, owner: string): boolean {
  return id === owner || id?.startsWith(`${owner}/`) === true;
}
