import type { PlainMap } from '../../map/model.js';
import { element } from '../elements.js';
import { ownerOf } from '../walk.js';
import { Bubble } from './bubble.js';
import type { At, Drag, Grip } from './dragging.js';
import { drawnStages, rowsOf } from './drawn-places.js';
import type { Ground } from './ground.js';
import { LiftedCard } from './lifted-card.js';
import { isDrawn, whyNotDrawn } from './not-drawn.js';
import { idAt, isThere, type Place, type Spot, spotForStage, spotForTouchpoint, stepTo } from './places.js';

/** Touchpoints and stages are dragged between the others, or moved by keys. */
export class MoveGestures {
  constructor(private readonly ground: Ground) {}

  readonly grip: Grip = (target) => {
    const drawn = target.closest('.touchpoint[data-id], .band[data-id]');
    return drawn ? (at) => this.begin(drawn, at) : undefined;
  };

  /** One place to the left or right for what is selected. @returns whether there is anything to move */
  nudge(direction: 'left' | 'right'): boolean {
    const { ground } = this;
    const selected = this.selectedBlock();
    if (!ground.drawing.map || selected === undefined) return false;
    if (!isDrawn(ground, selected)) {
      ground.tell(whyNotDrawn(ground.drawing.map, ground.shown(), selected));
      return true;
    }
    ground.edits.request(() => {
      const { map } = ground.drawing;
      if (!map) return undefined;
      const id = this.selectedBlock();
      // Past what is hidden too: who moves something sees it go.
      const place = id !== undefined && stepTo(ground.shown().rest ?? map, id, direction);
      if (id === undefined) return undefined;
      if (!place) {
        ground.say(direction === 'left' ? 'It is the first already.' : 'It is the last already.');
        return undefined;
      }
      return this.wish(map, id, place);
    });
    return true;
  }

  /** Whether a thing is, or is in, something that can be moved. */
  canMove(id: string): boolean {
    return this.blockOf(id) !== undefined;
  }

  private begin(drawn: Element, at: At): Drag | undefined {
    const { ground } = this;
    const { map } = ground.drawing;
    const id = drawn.getAttribute('data-id') ?? '';
    if (!map || !ownerOf(map, id)) return undefined;
    ground.marks.set('selection', id);
    return new MoveDrag(ground, { id, drawn, at }, (place) => {
      ground.edits.request(() => (ground.drawing.map ? this.wish(ground.drawing.map, id, place) : undefined));
    });
  }

  private wish(map: PlainMap, id: string, { into, before }: Place) {
    const { ground } = this;
    const there = idAt(map, id, { into, before });
    return {
      edit: { kind: 'move', id, into, before } as const,
      done: () => {
        const now = ground.drawing.map;
        if (!now || !ownerOf(now, there)) return;
        ground.select(there);
        ground.say(`Moved. ${ground.spoken(now, there)}`);
      },
    };
  }

  private selectedBlock(): string | undefined {
    const id = this.ground.selected();
    return id === undefined ? undefined : this.blockOf(id);
  }

  /** A touchpoint or stage; of something in a touchpoint that one. */
  private blockOf(id: string): string | undefined {
    const { map } = this.ground.drawing;
    const owner = map && ownerOf(map, id);
    return owner && (owner.touchpoint ?? (owner.stage.implicit ? undefined : owner.stage.id));
  }
}

class MoveDrag implements Drag {
  private readonly mark = element('div', { className: 'drop-mark' });
  private readonly bubble: Bubble;
  private readonly card: LiftedCard;
  private spot: Spot | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly taken: { id: string; drawn: Element; at: At },
    private readonly write: (place: Place) => void,
  ) {
    const { overlay } = ground.viewport;
    this.bubble = new Bubble(ground.viewport);
    this.card = new LiftedCard(ground, taken.drawn, taken.at);
    overlay.append(this.mark);
    this.mark.hidden = true;
  }

  to(at: At): void {
    const { map } = this.ground.drawing;
    const { id } = this.taken;
    this.card.to(at);
    const { x } = at;
    const isStage = map && ownerOf(map, id)?.touchpoint === undefined;
    const stages = map ? drawnStages(this.ground) : [];
    const spot = map && (isStage ? spotForStage(map, stages, x) : spotForTouchpoint(map, stages, x));
    this.spot = map && spot && !isThere(map, id, spot) ? spot : undefined;
    const rows = rowsOf(this.ground);
    this.mark.hidden = !this.spot;
    if (!map || !this.spot || !rows) {
      this.bubble.hide();
      return;
    }
    const { top } = rows.band ?? rows.cards;
    const bottom = isStage && rows.band ? rows.band.bottom : rows.cards.bottom;
    this.mark.style.left = `${this.spot.x}px`;
    this.mark.style.top = `${top}px`;
    this.mark.style.height = `${bottom - top}px`;
    this.bubble.show({ x: this.spot.x, y: top }, [where(map, this.spot, isStage === true)], 'above');
  }

  drop(): void {
    this.cancel();
    if (this.spot) this.write(this.spot);
  }

  cancel(): void {
    this.card.remove();
    this.mark.remove();
    this.bubble.hide();
  }
}

function where(map: PlainMap, { into, number }: Spot, isStage: boolean): string {
  const stage = map.stages.find(({ id }) => id === into);
  return isStage || !stage || stage.implicit ? `Place ${number}` : `${stage.title}, place ${number}`;
}
