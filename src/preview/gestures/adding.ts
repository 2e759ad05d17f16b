import { button } from '../elements.js';
import { ownerOf } from '../walk.js';
import { drawnStages, rowsOf } from './drawn-places.js';
import type { Ground } from './ground.js';
import { type Place, placeAfter, type Spot, spotForStage, spotForTouchpoint } from './places.js';

type Noun = 'stage' | 'touchpoint';

/** How near the pointer comes to a border between columns before the plus shows, in pixels of the panel. */
const reach = 16;

/** The plus between the columns: where the pointer is near a border, or behind what is selected by keyboard. */
export class AddGestures {
  private readonly plus = button('', () => this.add(this.offer), 'plus');
  private offer: { noun: Noun; spot: Spot } | undefined;
  private hovered = false;
  private frame: number | undefined;

  /** @param added called with the id of what was added, when it is in the page */
  constructor(
    private readonly ground: Ground,
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
    if (this.hovered && this.ground.refusal() === undefined) return;
    this.hovered = false;
    this.show(this.offerBehindSelected());
  }

  hide(): void {
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
    const { band, cards } = rowsOf(this.ground);
    const near = reach / this.ground.viewport.scale;
    const stages = drawnStages(this.ground);
    const inside = (row: { top: number; bottom: number }) => y >= row.top - 6 && y <= row.bottom + 6;
    const noun: Noun | undefined = inside(cards) ? 'touchpoint' : inside(band) ? 'stage' : undefined;
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
    this.offer = offer;
    this.plus.hidden = !offer;
    const { map } = this.ground.drawing;
    if (!offer || !map) return;
    const { noun, spot } = offer;
    const { band, cards } = rowsOf(this.ground);
    const row = noun === 'stage' ? band : cards;
    const { style } = this.plus;
    style.left = `${spot.x}px`;
    style.top = `${row.top}px`;
    style.setProperty('--row', `${row.bottom - row.top}px`);
    const stage = map.stages.find(({ id }) => id === spot.into && !map.stages.find((each) => each.id === id)?.implicit);
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
