import type { PlainMap } from '../../map/model.js';
import type { MapEdit } from '../../protocol/edits.js';

/** A change that is wanted, and what follows from it. */
export interface Wish {
  edit: MapEdit;
  /** How the map is drawn until the text says so. */
  drawn?(map: PlainMap): PlainMap;
  /** The changed map is in the page. @param added id of what was added */
  done?(added: string | undefined): void;
  refused?(): void;
}

interface UnderWay {
  wish: Wish;
  /** Known when it is in the text: the first version that has it. */
  version?: number;
  added?: string;
}

/**
 * The changes on their way into the text, one at a time: the next one is made out of the map that the one before led to.
 */
export class Edits {
  private underWay: UnderWay | undefined;
  private readonly waiting: (() => Wish | undefined)[] = [];

  /**
   * @param send posts a change
   * @param refusal why nothing can be changed now
   * @param tell says why a change is not made
   */
  constructor(
    private readonly send: (edit: MapEdit) => void,
    private readonly refusal: () => string | undefined,
    private readonly tell: (reason: string) => void,
  ) {}

  /** @param wish asked for when it is its turn; undefined where there is nothing to change any more */
  request(wish: () => Wish | undefined): void {
    this.waiting.push(wish);
    if (!this.underWay) this.next();
  }

  /** A map as it is going to be. */
  drawn(map: PlainMap): PlainMap {
    return this.underWay?.wish.drawn?.(map) ?? map;
  }

  /** A change is in the text from a version on. @param shown the version that is in the page */
  edited(version: number, added: string | undefined, shown: number): void {
    if (!this.underWay) return;
    this.underWay.version = version;
    this.underWay.added = added;
    this.settle(shown);
  }

  /** The change that is under way is not made, and what was to follow neither. */
  refused(reason: string): void {
    const { underWay } = this;
    this.forget();
    this.tell(reason);
    underWay?.wish.refused?.();
  }

  /** A version is in the page. */
  settle(shown: number): void {
    const { underWay } = this;
    if (underWay?.version === undefined || shown < underWay.version) return;
    this.underWay = undefined;
    underWay.wish.done?.(underWay.added);
    if (!this.underWay) this.next();
  }

  /** Another document is shown. */
  forget(): void {
    this.underWay = undefined;
    this.waiting.length = 0;
  }

  private next(): void {
    const wish = this.waiting.shift()?.();
    if (!wish) {
      if (this.waiting.length > 0) this.next();
      return;
    }
    const reason = this.refusal();
    if (reason !== undefined) {
      this.forget();
      this.tell(reason);
      wish.refused?.();
      return;
    }
    this.underWay = { wish };
    this.send(wish.edit);
  }
}
