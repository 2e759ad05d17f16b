import type { PlainMap } from '../../map/model.js';
import { button } from '../elements.js';
import { ownerOf } from '../walk.js';
import { drawnStages, rowsOf } from './drawn-places.js';
import type { Ground } from './ground.js';
import { isThereNow, newBlock, withBlock } from './new-block.js';
import { type Noun, type Place, placeAfter, type Spot, spotForStage, spotForTouchpoint } from './places.js';
import type { RenameGestures } from './renaming.js';

/** How near the pointer comes to a border between columns before the plus shows, in pixels of the panel. */
const reach = 16;

/** Between the top of a card and that of its row, in pixels of the map. */
const aboveCard = 6;

/** The plus between the columns: where the pointer is near a border, or behind what is selected by keyboard. */
export class AddGestures {
  private readonly plus = button('', () => this.add(this.offer), 'plus');
  private offer: { noun: Noun; spot: Spot } | undefined;
  private hovered = false;
  private frame: number | undefined;

  /**
   * @param isBusy whether something else is done by hand
   * @param titles where the title of what is added is written
   */
  constructor(
    private readonly ground: Ground,
    private readonly isBusy: () => boolean,
    private readonly titles: RenameGestures,
  ) {
    this.plus.hidden = true;
    const { root, tools } = ground.viewport;
    tools.append(this.plus);
    root.addEventListener('pointermove', (event) => this.hover(event));
    root.addEventListener('pointerleave', () => this.leave());
    root.addEventListener('keyup', () => this.follow());
    root.addEventListener('focusin', () => this.follow());
    root.addEventListener('focusout', () => this.follow());
  }

  /**
   * Adds something behind a thing; without one at the end.
   * @param noun what, if not what the thing itself asks for
   */
  addAfter(id: string | undefined, noun?: Noun): void {
    const { ground } = this;
    // Behind what is on its way into the text, since that may be the thing.
    ground.edits.request(() => {
      const { map } = ground.drawing;
      const at = id ?? (noun === 'touchpoint' ? map?.stages.at(-1)?.id : undefined);
      const after = map && at !== undefined ? placeAfter(map, at, noun) : undefined;
      if (map) this.begin(map, after?.noun ?? 'stage', after?.place ?? { into: map.id, before: null });
      return undefined;
    });
  }

  /** The picture changed or moved, or something else is selected. */
  follow(): void {
    if (this.isBusy()) {
      this.hide();
      return;
    }
    if (this.hovered && this.ground.refusal() === undefined) return;
    this.hovered = false;
    this.show(this.offerBehindSelected());
  }

  private hide(): void {
    this.hovered = false;
    this.show(undefined);
  }

  private hover({ target, clientX, clientY, buttons, pointerType }: PointerEvent): void {
    if (target === this.plus || pointerType === 'touch') return;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      const { left, top } = this.ground.viewport.svg.getBoundingClientRect();
      const { scale } = this.ground.viewport;
      const offer = buttons === 0 ? this.offerAt((clientX - left) / scale, (clientY - top) / scale) : undefined;
      this.hovered = offer !== undefined;
      if (offer) this.show(offer);
      else this.follow();
    });
  }

  private leave(): void {
    this.hovered = false;
    this.follow();
  }

  private offerAt(x: number, y: number): { noun: Noun; spot: Spot } | undefined {
    const { map } = this.ground.drawing;
    if (!map || this.ground.refusal() !== undefined) return undefined;
    const rows = rowsOf(this.ground);
    if (!rows) return undefined;
    const near = reach / this.ground.viewport.scale;
    const stages = drawnStages(this.ground);
    const inside = (row?: { top: number; bottom: number }) =>
      row && y >= row.top - aboveCard && y <= row.bottom + aboveCard;
    const noun: Noun | undefined = inside(rows.cards) ? 'touchpoint' : inside(rows.band) ? 'stage' : undefined;
    if (!noun) return undefined;
    const spot = noun === 'stage' ? spotForStage(map, stages, x) : spotForTouchpoint(map, stages, x);
    if (!spot) return undefined;
    // A stage without touchpoints has a plus of its own.
    if (noun === 'touchpoint' && stages.some(({ id, cards }) => id === spot.into && cards.length === 0))
      return undefined;
    return Math.abs(spot.x - x) <= near ? { noun, spot } : undefined;
  }

  private offerBehindSelected(): { noun: Noun; spot: Spot } | undefined {
    const { map } = this.ground.drawing;
    const { root } = this.ground.viewport;
    const id = this.ground.selected();
    const owner = map && id !== undefined ? ownerOf(map, id) : undefined;
    const byKeyboard = root.matches(':focus-visible') || document.activeElement === this.plus;
    if (!map || !owner || !byKeyboard || this.ground.refusal() !== undefined) return undefined;
    const stages = drawnStages(this.ground);
    const stage = stages.find((candidate) => candidate.id === owner.stage.id);
    if (owner.touchpoint === undefined) {
      const spot = stage && spotForStage(map, stages, stage.right - 1);
      return spot && { noun: 'stage', spot };
    }
    const card = stage?.cards.find((candidate) => candidate.id === owner.touchpoint);
    const spot = card && spotForTouchpoint(map, stages, card.right);
    return spot && { noun: 'touchpoint', spot };
  }

  private show(offer: { noun: Noun; spot: Spot } | undefined): void {
    const rows = rowsOf(this.ground);
    const { map } = this.ground.drawing;
    this.offer = rows && map && offer;
    this.plus.hidden = !this.offer;
    if (!this.offer || !rows || !map) return;
    const { noun, spot } = this.offer;
    const { cards, band = cards } = rows;
    const { style } = this.plus;
    style.left = `${spot.x}px`;
    style.top = `${noun === 'stage' ? (band.top + band.bottom) / 2 : cards.top - aboveCard}px`;
    style.setProperty('--row', `${cards.bottom - cards.top + 2 * aboveCard}px`);
    this.plus.classList.toggle('for-stage', noun === 'stage');
    const stage = map.stages.find(({ id, implicit }) => id === spot.into && !implicit);
    const where = stage ? ` in ${stage.title}` : '';
    const name = `Add a ${noun}${where}, place ${spot.number}`;
    this.plus.setAttribute('aria-label', name);
    this.plus.title = `Add a ${noun} here`;
  }

  private add(offer: { noun: Noun; spot: Spot } | undefined): void {
    if (!offer) return;
    this.hide();
    const { ground } = this;
    ground.edits.request(() => {
      if (ground.drawing.map) this.begin(ground.drawing.map, offer.noun, offer.spot);
      return undefined;
    });
  }

  /** Shows what is going to be added, and asks for its title: with that it is written, in one step. */
  private begin(map: PlainMap, noun: Noun, { into, before }: Place): void {
    const { ground } = this;
    const reason = ground.refusal();
    if (reason !== undefined) {
      ground.tell(reason);
      return;
    }
    const block = newBlock(map, noun, { into, before });
    const { selection } = ground.marks;
    this.titles.open({
      id: block.id,
      text: block.title,
      hasLines: false,
      isNew: true,
      drawn: (now) => withBlock(now, block, block.title),
      wish: (title) => ({
        edit: { kind: 'add', noun, title, into, before },
        drawn: (now) => (isThereNow(now, block) ? now : withBlock(now, block, title)),
        done: (added) => this.arrive(added),
      }),
      left: () => ground.marks.set('selection', selection),
    });
  }

  private arrive(added: string | undefined): void {
    const { ground } = this;
    const { map } = ground.drawing;
    if (!map || added === undefined || !ownerOf(map, added)) return;
    ground.select(added);
    ground.say(`Added. ${ground.spoken(map, added)}`);
  }
}
