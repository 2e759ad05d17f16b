import { type Part, type Picture, rootAttributes, type Stretch } from '../render/index.js';
import { covers, isWithin, type Sight, stretchOf } from './mounting.js';
import { parseSvg, patchElement } from './patch.js';

interface Mounted {
  hash: string;
  element: Element;
  /** What of it is in the page; absent where all of it is. */
  stretch?: Stretch;
}

/**
 * Keeps one `svg` element equal to the picture that was painted last, with as few changes to the page as possible:
 * a part whose hash stayed is not looked at, one that changed is patched, one out of sight is not in the page.
 */
export class Painter {
  private readonly mounted = new Map<string, Mounted>();
  private picture: Picture | undefined;

  constructor(private readonly svg: SVGSVGElement) {}

  /**
   * Paints what can be seen of a picture, and what is in the page of it already.
   * @param sight null for all of it
   * @param anew replaces every part instead of patching it, for another map or theme
   */
  paint(picture: Picture, sight: Sight | null, anew = false): void {
    this.picture = picture;
    for (const [name, value] of Object.entries(rootAttributes(picture))) {
      // In the page the map is walked through and spoken, not one image.
      if (name !== 'role' && name !== 'xmlns') this.setAttribute(name, value);
    }
    if (!picture.language) this.svg.removeAttribute('lang');
    if (anew) this.clear();
    const keys = new Set(picture.parts.map(({ key }) => key));
    for (const key of [...this.mounted.keys()]) if (!keys.has(key)) this.unmount(key);
    this.show(sight);
  }

  /** Mounts what came into sight, and unmounts what is far from it. */
  show(sight: Sight | null): void {
    const isWanted = (part: Part) => !sight || this.mounted.has(part.key) || isWithin(part, sight.seen);
    this.place(sight, isWanted, sight?.seen);
  }

  /** Mounts the margins of what is in sight too; they can wait until that is on the screen. */
  fill(sight: Sight | null): void {
    this.place(sight, () => true, sight?.ready);
  }

  /**
   * @param isWanted whether a part within the margins has to be in the page now
   * @param needed what of the parts at the least
   */
  private place(sight: Sight | null, isWanted: (part: Part) => boolean, needed: Stretch | undefined): void {
    let before: Element | null = null;
    for (const part of this.picture?.parts.toReversed() ?? []) {
      if (sight && !isWithin(part, sight.ready)) this.unmount(part.key);
      else if (isWanted(part)) before = this.mount(part, before, sight, needed);
    }
  }

  private mount(part: Part, before: Element | null, sight: Sight | null, needed: Stretch | undefined): Element {
    const held = this.mounted.get(part.key);
    const stretch = sight ? stretchOf(part, sight) : undefined;
    const isThere = needed ? covers(part, held?.stretch, needed) : !held?.stretch;
    if (held?.hash === part.hash && isThere) {
      if (held.element.nextElementSibling !== before) this.svg.insertBefore(held.element, before);
      return held.element;
    }
    const drawn = parseSvg(part.markup(stretch));
    if (!held) this.svg.insertBefore(drawn, before);
    else {
      patchElement(held.element, drawn);
      if (held.element.nextElementSibling !== before) this.svg.insertBefore(held.element, before);
    }
    const element = held?.element ?? drawn;
    this.mounted.set(part.key, { hash: part.hash, element, ...(stretch ? { stretch } : {}) });
    return element;
  }

  private unmount(key: string): void {
    this.mounted.get(key)?.element.remove();
    this.mounted.delete(key);
  }

  private clear(): void {
    this.svg.replaceChildren();
    this.mounted.clear();
  }

  private setAttribute(name: string, value: string): void {
    if (this.svg.getAttribute(name) !== value) this.svg.setAttribute(name, value);
  }
}
