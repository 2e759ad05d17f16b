import { button } from '../elements.js';
import { ownerOf } from '../walk.js';
import { drawnStages, rowsOf } from './drawn-places.js';
import type { Ground } from './ground.js';
import { type Place, placeAfter, type Spot, spotForStage, spotForTouchpoint } from './places.js';

type Noun = 'stage' | 'touchpoint';

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
   * @param added called with the id of what was added, when it is in the page
   */
  constructor(
    private readonly ground: Ground,
    private readonly isBusy: () => boolean,
    private readonly added: (id: string) => void,
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

  /** Adds a touchpoint behind the selected one, or a stage behind the selected one; without one a stage at the end. */
  addAfterSelected(): void {
    const { ground } = this;
    ground.edits.request(() => {
      const { map } = ground.drawing;
      const id = ground.selected();
      if (!map) return undefined;
      const after = id === undefined ? undefined : placeAfter(map, id);
      return this.wish(after?.noun ?? 'stage', after?.place ?? { into: map.id, before: null });
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
    const empty =
      noun === 'touchpoint' &&
      stages.some(({ id, cards, left, right }) => id === spot.into && cards.length === 0 && x > left && x < right);
    return empty || Math.abs(spot.x - x) <= near ? { noun, spot } : undefined;
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
    this.ground.edits.request(() => this.wish(offer.noun, offer.spot));
  }

  private wish(noun: Noun, { into, before }: Place) {
    return {
      edit: { kind: 'add', noun, into, before } as const,
      done: (id: string | undefined) => {
        if (id !== undefined) this.added(id);
      },
    };
  }
}
