import type { Look, MapsMessage, PreviewState, ShowMessage, ToPreview } from '../protocol/preview.js';
import { type Action, Chrome } from './chrome.js';
import { Drawing } from './drawing.js';
import { element } from './elements.js';
import type { Host } from './host.js';
import { firstLook, Looks } from './looks.js';
import { emptiness, failure, failureNotice, problemNotice } from './notice.js';
import { Pointing } from './pointing.js';
import { Puller } from './puller.js';
import { Shown } from './shown.js';
import { onThemeChange, themeOf } from './theme.js';
import { Viewport } from './viewport.js';

const zoomActions = { in: 'zoomIn', out: 'zoomOut', fit: 'fit', actual: 'actual' } as const;

/** The page of the preview: what the host says becomes a picture, what the user does becomes a message. */
export class PreviewPage {
  private readonly shown = new Shown();
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
  private readonly looks: Looks;

  /** What the host wants to be shown. */
  private wanted: ShowMessage | undefined;
  private journey: string | undefined;
  /** How the next picture is to be looked at, where that is not as the one before. */
  private unseen: Look | undefined;
  private frame: number | undefined;

  constructor(private readonly host: Host) {
    document.body.append(element('main', { children: [this.viewport.root, ...this.chrome.elements] }));
    onThemeChange(() => this.paint());
    this.looks = new Looks(host);
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
        this.shown.restartAt(message.version);
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
    if (before && this.shown.isOf(before.document)) this.looks.keep(before.document, this.look());
    this.puller.restart();
  }

  private pull(): void {
    if (this.wanted) this.host.post({ type: 'pull', document: this.wanted.document, known: this.shown.known });
  }

  private take(answer: MapsMessage): void {
    const sameDocument = this.shown.isOf(answer.document);
    const taken = this.shown.take(answer);
    if (taken === 'incomplete') this.puller.pull();
    if (taken === 'incomplete' || taken === 'old') return;
    if (!sameDocument) {
      this.unseen = this.looks.of(answer.document);
      this.journey = this.unseen.journey;
      this.pointing.forget();
    }
    const drawn = this.shown.maps.length > 0;
    const { empty, problems } = answer;
    this.chrome.showEmptiness(drawn ? null : emptiness(this.wanted?.fileName ?? '', empty, problems));
    this.chrome.showNotice(drawn ? problemNotice(problems, taken === 'stale') : null);
    if (taken === 'new') this.paint();
    if (!sameDocument) this.save();
  }

  private fail(reason: string): void {
    if (this.shown.isOf(this.wanted?.document) && this.drawing.map) {
      this.chrome.showNotice(failureNotice(reason));
      return;
    }
    // What is in sight is of the document before.
    this.shown.clear();
    this.paint();
    this.chrome.showNotice(null);
    this.chrome.showEmptiness(failure(reason));
  }

  private paint(): void {
    const { maps, answer } = this.shown;
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
        this.host.post({ type: action, document, version: this.shown.answer?.version ?? 0, index: 0 });
        break;
      case 'newMap':
      case 'showSource':
        this.host.post({ type: action, document });
        break;
    }
  }

  private choose(journey: string): void {
    this.journey = journey;
    this.unseen = { ...firstLook, zoom: this.viewport.zoom };
    this.pointing.forget();
    this.paint();
    this.save();
  }

  private selectSource(id: string): void {
    const { document, version } = this.shown.answer ?? {};
    if (document !== undefined && version !== undefined) this.host.post({ type: 'select', document, version, id });
  }

  private look(): Look {
    return { journey: this.journey, zoom: this.viewport.zoom, scroll: this.viewport.scroll };
  }

  private save(): void {
    this.looks.save((): PreviewState | undefined => {
      const { wanted } = this;
      // Until its picture is there, the place to look at is that of the document before.
      if (!wanted || !this.shown.isOf(wanted.document)) return undefined;
      return { document: wanted.document, locked: wanted.locked, ...this.look() };
    });
  }
}
