import { button } from '../elements.js';
import { drawnStages, rowsOf } from './drawn-places.js';
import type { Ground } from './ground.js';

/** A plus in each stage in which nothing happens yet: there nobody would look for one that shows only on the way. */
export class EmptyStages {
  private readonly pluses = new Map<string, HTMLButtonElement>();

  constructor(
    private readonly ground: Ground,
    private readonly add: (stage: string) => void,
  ) {}

  /** The picture changed or moved. @param isBusy whether something else is done by hand */
  follow(isBusy: boolean): void {
    const { ground } = this;
    const { map, view } = ground.drawing;
    const isOffered = !isBusy && view === 'map' && ground.refusal() === undefined;
    const { folded } = ground.shown();
    const empty = (isOffered && map ? map.stages : []).filter(
      ({ id, implicit, touchpoints }) => !implicit && touchpoints.length === 0 && !folded.includes(id),
    );
    const drawn = empty.length > 0 ? drawnStages(ground) : [];
    const rows = drawn.length > 0 ? rowsOf(ground) : undefined;
    for (const [id, plus] of this.pluses) {
      if (rows && empty.some((stage) => stage.id === id)) continue;
      plus.remove();
      this.pluses.delete(id);
    }
    for (const { id, title } of rows ? empty : []) {
      const column = drawn.find((stage) => stage.id === id);
      if (!rows || !column) continue;
      const plus = this.pluses.get(id) ?? this.create(id);
      plus.setAttribute('aria-label', `Add a touchpoint in ${title}`);
      plus.style.left = `${(column.left + column.right) / 2}px`;
      plus.style.top = `${(rows.cards.top + rows.cards.bottom) / 2}px`;
    }
  }

  private create(stage: string): HTMLButtonElement {
    const plus = button('', () => this.add(stage), 'plus in-empty');
    plus.title = 'Add a touchpoint here';
    this.ground.viewport.tools.append(plus);
    this.pluses.set(stage, plus);
    return plus;
  }
}
