import type { TextError } from '../../protocol/texts.js';

/** What was made of the text of a fence. */
export interface DrawnFence {
  /** Markup, one for each journey. */
  pictures: readonly string[];
  errors: readonly TextError[];
  /** Every file that it depends on. */
  files: readonly string[];
  /** Why it could not even be read. */
  failure?: string;
}

/** A fence as a page can show it now. */
export interface ShownFence {
  /** Absent where nothing was ever drawn at this place. */
  drawn?: DrawnFence;
  /** Whether it is that of the text, rather than of the one before. */
  isCurrent: boolean;
}

/** A text and the uri of the document that it stands in. */
interface Asked {
  document: string;
  text: string;
}

interface Kept extends Asked {
  drawn: DrawnFence;
  /** Whether something that it depends on has changed since. */
  isStale: boolean;
}

interface Place extends Asked {
  drawn?: DrawnFence;
}

/** A page as it was made last, and as it was before that. */
interface Page {
  places: Map<number, Place>;
  before: ReadonlyMap<number, Place>;
}

/** So many fences are remembered beside those that pages show, and the pages of so many documents. */
const rememberedFences = 50;
const rememberedDocuments = 20;

/** Milliseconds for which nothing was typed before a page is made anew: the page itself shows what is typed within 300. */
const calm = 500;

/**
 * Milliseconds that a page gets for being loaded. VS Code may never show one that comes while the one before it is still being
 * loaded, nor what is typed from then on.
 */
const loading = 2_000;

/**
 * The pictures of fences. Markdown becomes a page at once, and what is written in a fence is known a moment later: until
 * then a place shows what was there before, and the pages are made anew when there is something else to show.
 */
export class DrawnFences {
  private readonly kept = new Map<string, Kept>();
  /** What the pages of documents show: a place for each fence. */
  private readonly pages = new Map<string, Page>();
  private readonly wanted = new Map<string, Asked>();
  private isWorking = false;
  /** How often something that fences depend on has changed. */
  private changes = 0;
  /** From when on pages may be made anew. */
  private calmAt = Number.NEGATIVE_INFINITY;
  /** Documents that were changed since their pages were made: these are changed and not loaded anew. */
  private readonly typedIn = new Set<string>();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param draw makes the pictures of a text that stands in a document
   * @param refresh makes the pages anew
   */
  constructor(
    private readonly draw: (document: string, text: string) => Promise<DrawnFence>,
    private readonly refresh: () => void,
  ) {}

  /** What to show for a text. @param place of the fence among those of the document */
  show(document: string, place: number, text: string): ShownFence {
    if (place === 0) this.stir(this.typedIn.delete(document) ? calm : loading);
    const asked = { document, text };
    const kept = this.kept.get(keyOf(asked));
    if (!kept || kept.isStale) this.want(asked);
    const made = this.pages.get(document);
    // What a page had more before is not there any more.
    const page = made && place > 0 ? made : { places: new Map<number, Place>(), before: made?.places ?? new Map() };
    const drawn = kept?.drawn ?? page.before.get(place)?.drawn;
    page.places.set(place, { ...asked, drawn });
    renew(this.pages, document, page);
    const [oldest] = this.pages.keys();
    if (oldest !== undefined && this.pages.size > rememberedDocuments) this.pages.delete(oldest);
    return { drawn, isCurrent: kept !== undefined };
  }

  /** Draws ahead what a document holds now, in place of what it held before: a page may be about to show it. */
  expect(document: string, texts: readonly string[]): void {
    if (this.pages.has(document)) this.typedIn.add(document);
    this.stir(calm);
    for (const [key, asked] of this.wanted) if (asked.document === document) this.wanted.delete(key);
    for (const text of texts) {
      const kept = this.kept.get(keyOf({ document, text }));
      if (!kept || kept.isStale) this.want({ document, text });
    }
  }

  /** Draws again what depends on a file. */
  fileChanged(file: string): void {
    this.changed(({ drawn }) => drawn.files.includes(file));
  }

  /** Draws everything again: it is to look otherwise. */
  lookChanged(): void {
    this.changed(() => true);
  }

  private changed(concerns: (kept: Kept) => boolean): void {
    this.changes++;
    for (const kept of this.kept.values()) if (concerns(kept)) kept.isStale = true;
    for (const place of this.places()) {
      const kept = this.kept.get(keyOf(place));
      if (kept && concerns(kept)) this.want(place);
    }
  }

  private *places(): Iterable<Place> {
    for (const { places } of this.pages.values()) yield* places.values();
  }

  private want({ document, text }: Asked): void {
    this.wanted.set(keyOf({ document, text }), { document, text });
    if (!this.isWorking) void this.work();
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    for (const [key, asked] of this.wanted) {
      const { changes } = this;
      const drawn = await this.draw(asked.document, asked.text).catch(failed);
      // Only now: who wants it in the meantime need not have it drawn twice.
      this.wanted.delete(key);
      const isStale = drawn.failure !== undefined || this.changes !== changes;
      this.keep({ ...asked, drawn, isStale });
      if (this.changes !== changes) this.wanted.set(key, asked);
    }
    this.isWorking = false;
    this.showNewsWhenCalm();
  }

  private keep(kept: Kept): void {
    renew(this.kept, keyOf(kept), kept);
    const inSight = new Set([...this.places()].map(keyOf));
    const others = [...this.kept.keys()].filter((key) => !inSight.has(key));
    for (const key of others.slice(0, -rememberedFences)) this.kept.delete(key);
  }

  private stir(rest: number): void {
    this.calmAt = Math.max(this.calmAt, performance.now() + rest);
    if (this.waiting !== undefined) this.showNewsWhenCalm();
  }

  private showNewsWhenCalm(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.showNews(), Math.max(0, this.calmAt - performance.now()));
  }

  /** Has the pages made anew where one of them shows something else than is known by now. */
  private showNews(): void {
    this.waiting = undefined;
    if (this.isWorking) return;
    let isNew = false;
    for (const place of this.places()) {
      const drawn = this.kept.get(keyOf(place))?.drawn;
      if (!drawn || (place.drawn && looksLike(drawn, place.drawn))) continue;
      place.drawn = drawn;
      isNew = true;
    }
    if (isNew) this.refresh();
  }
}

/** Sets an entry and makes it the newest. */
function renew<Value>(entries: Map<string, Value>, key: string, value: Value): void {
  entries.delete(key);
  entries.set(key, value);
}

function keyOf({ document, text }: Asked): string {
  return JSON.stringify([document, text]);
}

function failed(reason: unknown): DrawnFence {
  return { pictures: [], errors: [], files: [], failure: reason instanceof Error ? reason.message : String(reason) };
}

function looksLike(one: DrawnFence, other: DrawnFence): boolean {
  const seen = ({ pictures, errors, failure }: DrawnFence) => JSON.stringify([pictures, errors, failure]);
  return one === other || seen(one) === seen(other);
}
