import type { PlainMap } from '../map/model.js';
import type { MapsMessage, PreviewState, ShowMessage, ToPreview, Zoom } from '../protocol/preview.js';
import { type Action, Chrome } from './chrome.js';
import { Drawing } from './drawing.js';
import { element } from './elements.js';
import type { Host } from './host.js';
import { emptiness, failure, failureNotice, problemNotice } from './notice.js';
import { Pointing } from './pointing.js';
import { Puller } from './puller.js';
import { StageCache } from './stage-cache.js';
import { onThemeChange, themeOf } from './theme.js';
import { Viewport } from './viewport.js';
import type { Point } from './zoom.js';

/** How a document is looked at; kept while the preview shows another one. */
interface View {
  journey?: string;
  zoom: Zoom;
  scroll: Point;
}

const firstView: View = { zoom: 'auto', scroll: { left: 0, top: 0 } };

const zoomActions = { in: 'zoomIn', out: 'zoomOut', fit: 'fit', actual: 'actual' } as const;

/** How long the user's state rests before it is saved. */
const restMilliseconds = 150;

/** The page of the preview: what the host says becomes a picture, what the user does becomes a message. */
export class PreviewPage {
  private readonly cache = new StageCache();
  private readonly puller = new Puller(() => this.pull());
  private readonly viewport = new Viewport(() => this.moved());
  private readonly drawing = new Drawing(this.viewport);
  private readonly pointing = new Pointing(this.viewport, this.drawing, {
    select: (id) => this.selectSource(id),
    openLink: (target) => this.wanted && this.host.post({ type: 'openLink', document: this.wanted.document, target }),
    leave: () => this.act('showSource'),
    zoom: (action) => this.act(action),
    say: (text) => this.chrome.say(text),
  });
  private readonly chrome = new Chrome(
    (action) => this.act(action),
    (journey) => this.choose(journey),
  );
  private readonly views = new Map<string, View>();

  /** What the host wants to be shown. */
  private wanted: ShowMessage | undefined;
  /** The last answer; its maps, or those of the one before where it has none because the text is broken. */
  private shown: { answer: MapsMessage; maps: PlainMap[] } | undefined;
  private journey: string | undefined;
  /** How the next picture is to be looked at, where that is not as the one before. */
  private unseen: View | undefined;
  private frame: number | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {
    document.body.append(element('main', { children: [this.viewport.root, ...this.chrome.elements] }));
    onThemeChange(() => this.paint());
    const saved = host.readState();
    if (saved) this.views.set(saved.document, saved);
    host.post({ type: 'ready' });
  }

  /** Takes a message of the host; one about another document than the one that is shown is dropped. */
  receive(message: ToPreview): void {
    if (message.type === 'show') {
      this.show(message);
      return;
    }
    if (message.document !== this.wanted?.document) return;
    switch (message.type) {
      case 'changed':
        // A document that was closed and opened again counts from the start.
        if (this.shown && message.version < this.shown.answer.version) this.shown.answer.version = message.version;
        this.puller.pull();
        break;
      case 'maps':
        this.take(message);
        this.puller.settle();
        break;
      case 'failed':
        this.fail(message.reason);
        this.puller.settle();
        break;
      case 'zoom':
        this.act(zoomActions[message.to]);
        break;
      case 'highlight':
        this.pointing.highlight(message.id ?? undefined);
        break;
    }
  }

  private show(message: ShowMessage): void {
    const before = this.wanted;
    this.wanted = message;
    if (before?.document === message.document) {
      if (before.theme !== message.theme) this.paint();
      this.save();
      return;
    }
    if (before) this.views.set(before.document, this.view());
    this.puller.restart();
  }

  private pull(): void {
    if (this.wanted) this.host.post({ type: 'pull', document: this.wanted.document, known: this.cache.known });
  }

  private take(answer: MapsMessage): void {
    const sameDocument = this.shown?.answer.document === answer.document;
    if (sameDocument && this.shown && answer.version < this.shown.answer.version) return;
    const maps = this.cache.assemble(answer.maps);
    if (!maps) {
      this.puller.pull();
      return;
    }
    const stale = maps.length === 0 && answer.problems.length > 0 && sameDocument && this.drawing.map !== undefined;
    if (!sameDocument) {
      this.unseen = this.views.get(answer.document) ?? firstView;
      this.journey = this.unseen.journey;
      this.pointing.forget();
    }
    this.shown = { answer, maps: stale && this.shown ? this.shown.maps : maps };
    const drawn = this.shown.maps.length > 0;
    const { empty, problems } = answer;
    this.chrome.showEmptiness(drawn ? null : emptiness(this.wanted?.fileName ?? '', empty, problems));
    this.chrome.showNotice(drawn ? problemNotice(problems, stale) : null);
    if (!stale) this.paint();
    if (!sameDocument) this.save();
  }

  private fail(reason: string): void {
    if (this.drawing.map) this.chrome.showNotice(failureNotice(reason));
    else this.chrome.showEmptiness(failure(reason));
  }

  private paint(): void {
    const { maps = [], answer } = this.shown ?? {};
    const map = maps.find(({ name }) => name === this.journey) ?? maps[0];
    this.chrome.showJourneys(maps, map?.name);
    this.viewport.root.hidden = !map;
    if (!map || !answer) {
      this.drawing.clear();
      return;
    }
    const theme = themeOf(document.body.classList, this.wanted?.theme ?? 'auto');
    this.drawing.draw(map, answer.document, { theme, today: answer.today }, () => {
      if (this.unseen) this.viewport.restore(this.unseen.zoom, this.unseen.scroll);
      this.unseen = undefined;
    });
    this.pointing.follow();
  }

  /** Zoom, scroll or the size of the panel changed. */
  private moved(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.drawing.follow();
      this.pointing.follow();
      this.chrome.showZoom(this.viewport.scale);
      this.save();
    });
  }

  private act(action: Action): void {
    const document = this.wanted?.document;
    if (document === undefined) return;
    switch (action) {
      case 'zoomIn':
        this.viewport.zoomBy('in');
        break;
      case 'zoomOut':
        this.viewport.zoomBy('out');
        break;
      case 'fit':
        this.viewport.zoomTo('fit');
        break;
      case 'actual':
        this.viewport.zoomTo(1);
        break;
      case 'tryAgain':
        this.puller.pull();
        break;
      case 'goToProblem':
        this.host.post({ type: action, document, version: this.shown?.answer.version ?? 0, index: 0 });
        break;
      case 'newMap':
      case 'showSource':
        this.host.post({ type: action, document });
        break;
    }
  }

  private choose(journey: string): void {
    this.journey = journey;
    this.unseen = { ...firstView, zoom: this.viewport.zoom };
    this.pointing.forget();
    this.paint();
    this.save();
  }

  private selectSource(id: string): void {
    const { document, version } = this.shown?.answer ?? {};
    if (document !== undefined && version !== undefined) this.host.post({ type: 'select', document, version, id });
  }

  private view(): View {
    return { journey: this.journey, zoom: this.viewport.zoom, scroll: this.viewport.scroll };
  }

  private save(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      const { wanted, shown } = this;
      // Until its picture is there, the place to look at is that of the document before.
      if (!wanted || shown?.answer.document !== wanted.document) return;
      const state: PreviewState = { document: wanted.document, locked: wanted.locked, ...this.view() };
      this.host.writeState(state);
    }, restMilliseconds);
  }
}
