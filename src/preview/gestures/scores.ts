import type { MatrixCell } from '../../render/index.js';
import { element } from '../elements.js';
import { Bubble } from './bubble.js';
import type { At, Drag, Grip } from './dragging.js';
import type { Ground } from './ground.js';
import type { EditKey } from './keys.js';
import { LiftedCard } from './lifted-card.js';
import { cellAt, cellBeside } from './matrix.js';
import { opportunityOf, withChanged } from './things.js';

/** Opportunities are dragged in the matrix of priorities, or moved in it by keys. */
export class ScoreGestures {
  constructor(private readonly ground: Ground) {}

  readonly grip: Grip = (target) => {
    const drawn = this.ground.drawing.picture?.handles?.cells && target.closest('.opportunity[data-id]');
    return drawn ? (at) => this.begin(drawn, at) : undefined;
  };

  /** To the next cell for the selected opportunity. @returns whether one is selected in the matrix */
  nudge(direction: EditKey & ('up' | 'down' | 'left' | 'right')): boolean {
    const { ground } = this;
    const id = ground.selected();
    const cells = ground.drawing.picture?.handles?.cells;
    if (!cells || id === undefined || !ground.drawing.map || !opportunityOf(ground.drawing.map, id)) return false;
    ground.edits.request(() => {
      const item = ground.drawing.map && opportunityOf(ground.drawing.map, id);
      const cell = item && cellBeside(cells, item, direction);
      if (cell) return this.wish(id, cell);
      ground.say('It is at the edge already.');
      return undefined;
    });
    return true;
  }

  private begin(drawn: Element, at: At): Drag | undefined {
    const { ground } = this;
    const id = drawn.getAttribute('data-id') ?? '';
    if (!ground.drawing.map || !opportunityOf(ground.drawing.map, id)) return undefined;
    ground.marks.set('selection', id);
    return new ScoreDrag(ground, { id, drawn, at }, (cell) => ground.edits.request(() => this.wish(id, cell)));
  }

  private wish(id: string, { impact, effort }: MatrixCell) {
    return {
      edit: { kind: 'score', id, impact, effort } as const,
      drawn: (map: Parameters<typeof withChanged>[0]) =>
        withChanged<{ id: string }>(map, id, (item) => ({ ...item, impact, effort })),
      done: () => this.ground.say(words({ impact, effort })),
    };
  }
}

class ScoreDrag implements Drag {
  private readonly mark = element('div', { className: 'drop-cell' });
  private readonly bubble: Bubble;
  private readonly card: LiftedCard;
  private cell: MatrixCell | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly taken: { id: string; drawn: Element; at: At },
    private readonly write: (cell: MatrixCell) => void,
  ) {
    const { overlay } = ground.viewport;
    this.bubble = new Bubble(ground.viewport);
    this.card = new LiftedCard(ground, taken.drawn, taken.at);
    this.mark.hidden = true;
    overlay.append(this.mark);
  }

  to(at: At): void {
    const { drawing } = this.ground;
    this.card.to(at);
    const cell = cellAt(drawing.picture?.handles?.cells ?? [], at);
    const item = drawing.map && opportunityOf(drawing.map, this.taken.id);
    this.cell = item?.impact === cell?.impact && item?.effort === cell?.effort ? undefined : cell;
    this.mark.hidden = !this.cell;
    if (!this.cell) {
      this.bubble.hide();
      return;
    }
    const { x, y, width, height } = this.cell;
    this.mark.style.transform = `translate(${x}px, ${y}px)`;
    this.mark.style.width = `${width}px`;
    this.mark.style.height = `${height}px`;
    this.bubble.show({ x: x + width / 2, y }, [words(this.cell)], 'above');
  }

  drop(): void {
    this.cancel();
    if (this.cell) this.write(this.cell);
    this.ground.tryOut(undefined);
  }

  cancel(): void {
    this.card.remove();
    this.mark.remove();
    this.bubble.hide();
  }
}

function words({ impact, effort }: { impact: number; effort: number }): string {
  return `impact ${impact}, effort ${effort}`;
}
