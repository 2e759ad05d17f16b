import { formatFeeling, type PlainFeeling } from '../../map/curve.js';
import type { PlainMap } from '../../map/model.js';
import { element } from '../elements.js';
import { ownerOf } from '../walk.js';
import { Bubble } from './bubble.js';
import type { At, Drag, Grip } from './dragging.js';
import type { Ground } from './ground.js';
import { isDrawn, whyNotDrawn } from './not-drawn.js';
import { draggedValue, nextValue, steps } from './scale.js';
import { feelingOf, withChanged, wordFor } from './things.js';

/** Points of the emotion curve are dragged up and down, or moved by keys. */
export class FeelingGestures {
  constructor(private readonly ground: Ground) {}

  readonly grip: Grip = (target) => {
    const drawn = target.closest('.feeling[data-id], .target[data-id]');
    return drawn ? (at) => this.begin(drawn, at) : undefined;
  };

  /** Half a step up or down for what is selected. @returns whether there is a feeling to change */
  nudge(direction: 'up' | 'down'): boolean {
    const { ground } = this;
    const { map } = ground.drawing;
    const selected = ground.selected();
    const id = map && selected !== undefined ? this.feelingOf(map, selected) : undefined;
    if (!map || selected === undefined || id === undefined) return false;
    // What is drawn of a folded stage sums up its touchpoints; a mark of it is changed where it is meant itself.
    const owner = ownerOf(map, selected);
    const place = id === selected ? undefined : (owner?.touchpoint ?? owner?.stage.id);
    const hidden = [...(place === undefined ? [] : [place]), id].find((each) => !isDrawn(ground, each));
    if (hidden !== undefined) {
      ground.tell(whyNotDrawn(map, ground.shown(), hidden));
      return true;
    }
    ground.edits.request(() => {
      const feeling = ground.drawing.map && feelingOf(ground.drawing.map, id);
      const value = feeling && nextValue(feeling.value, direction);
      if (!feeling || value === undefined) return undefined;
      if (value === feeling.value) {
        ground.say(direction === 'up' ? 'It cannot be better.' : 'It cannot be worse.');
        return undefined;
      }
      return this.wish(feeling, value);
    });
    return true;
  }

  /** Whether somebody feels something there. */
  canFeel(id: string): boolean {
    const { map } = this.ground.drawing;
    return map !== undefined && this.feelingOf(map, id) !== undefined;
  }

  private begin(drawn: Element, at: At): Drag | undefined {
    const { ground } = this;
    const id = drawn.getAttribute('data-id') ?? '';
    const feeling = ground.drawing.map && feelingOf(ground.drawing.map, id);
    const step = ground.drawing.picture?.handles?.step;
    const marker = drawn.querySelector('circle, path');
    if (!feeling || !step || !marker) return undefined;
    const box = ground.marks.boxOfDrawing(marker);
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    ground.marks.set('selection', id);
    return new FeelingDrag(ground, feeling, { at, place, step }, (value) => {
      ground.edits.request(() => this.wish(feeling, value));
    });
  }

  private wish(feeling: PlainFeeling, value: number) {
    const { ground } = this;
    const { id } = feeling;
    return {
      edit: { kind: 'feeling', id, value } as const,
      drawn: asIf(id, value),
      done: () => ground.say(written(feeling, value)),
    };
  }

  /** The feeling itself, or the first one that is drawn of a touchpoint or stage; without one any of them. */
  private feelingOf(map: PlainMap, id: string): string | undefined {
    if (feelingOf(map, id)) return id;
    const owner = ownerOf(map, id);
    const place = owner?.stage.touchpoints.find((touchpoint) => touchpoint.id === owner.touchpoint) ?? owner?.stage;
    const ids = place?.feels.map((feeling) => feeling.id) ?? [];
    return ids.find((each) => isDrawn(this.ground, each)) ?? ids[0];
  }
}

/** The map with a feeling at another value, and the word that would be written with it. */
function asIf(id: string, value: number) {
  return (map: Parameters<typeof withChanged>[0]) =>
    withChanged<PlainFeeling>(map, id, (feeling) => ({ ...feeling, value, word: wordFor(feeling, value) }));
}

/** `relieved +1`, as it will stand in the text. */
function written(feeling: PlainFeeling, value: number): string {
  return [wordFor(feeling, value) ?? '', formatFeeling(value)].filter(Boolean).join(' ');
}

class FeelingDrag implements Drag {
  private value: number;
  private readonly bubble: Bubble;
  private readonly track: HTMLElement;

  /** @param taken where the pointer took the feeling, where that is drawn, and the height of one step; pixels of the map */
  constructor(
    private readonly ground: Ground,
    private readonly feeling: PlainFeeling,
    private readonly taken: { at: At; place: At; step: number },
    private readonly write: (value: number) => void,
  ) {
    this.value = feeling.value;
    const { overlay } = ground.viewport;
    this.bubble = new Bubble(ground.viewport);
    this.track = this.drawTrack();
    overlay.append(this.track);
    this.show();
  }

  to({ y }: At): void {
    const { at, step } = this.taken;
    const value = draggedValue(this.feeling.value, y - at.y, step);
    if (value === this.value) return;
    this.value = value;
    this.ground.tryOut(value === this.feeling.value ? undefined : asIf(this.feeling.id, value));
    this.show();
  }

  drop(): void {
    this.clear();
    if (this.value !== this.feeling.value) this.write(this.value);
    this.ground.tryOut(undefined);
  }

  cancel(): void {
    this.clear();
    this.ground.tryOut(undefined);
  }

  private clear(): void {
    this.bubble.hide();
    this.track.remove();
  }

  private show(): void {
    const { place } = this.taken;
    const word = wordFor(this.feeling, this.value);
    const value = element('b', { text: formatFeeling(this.value) });
    const at = { x: place.x, y: this.heightOf(this.value) };
    this.bubble.show(at, word === undefined ? [value] : [`${word} `, value], 'beside');
    for (const tick of this.track.children)
      tick.classList.toggle('here', (tick as HTMLElement).dataset.value === String(this.value));
  }

  /** The steps that it can be dragged to, and where it was. */
  private drawTrack(): HTMLElement {
    const { place } = this.taken;
    const ticks = steps.map((value) => {
      const tick = element('i', { attributes: { 'data-value': String(value) } });
      tick.style.top = `${this.heightOf(value) - this.heightOf(2)}px`;
      tick.classList.toggle('whole', Number.isInteger(value));
      return tick;
    });
    const before = element('i', { className: 'before' });
    before.style.top = `${place.y - this.heightOf(2)}px`;
    const track = element('div', { className: 'track', children: [before, ...ticks] });
    track.style.left = `${place.x}px`;
    track.style.top = `${this.heightOf(2)}px`;
    track.style.height = `${4 * this.taken.step}px`;
    return track;
  }

  private heightOf(value: number): number {
    return this.taken.place.y + (this.feeling.value - value) * this.taken.step;
  }
}
