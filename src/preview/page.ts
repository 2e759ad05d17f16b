import type { PlainMap } from '../map/model.js';
import type { MapsMessage, PreviewState, ShowMessage, ToPreview, Zoom } from '../protocol/preview.js';
import { createDrawMemo, type DrawMemo, drawMap, type Picture } from '../render/index.js';
import { type Action, Chrome } from './chrome.js';
import { element } from './elements.js';
import type { Host } from './host.js';
import { keyCommand } from './keys.js';
import { Marks } from './marks.js';
import { type Stretch, stretchInSight, touchpointsWithoutWindow } from './mounting.js';
import { emptiness, failureNotice, problemNotice } from './notice.js';
import { Painter } from './painter.js';
import { Puller } from './puller.js';
import { spokenName } from './spoken.js';
import { StageCache } from './stageCache.js';
import { onThemeChange, themeOf } from './theme.js';
import { Viewport } from './viewport.js';
import { type Direction, ownerOf, walk } from './walk.js';
import type { Point } from './zoom.js';

/** How a document is looked at; kept while the preview shows another one. */
interface View {
  journey?: string;
  zoom: Zoom;
  scroll: Point;
}

const firstView: View = { zoom: 'auto', scroll: { left: 0, top: 0 } };

/** How long the user's state rests before it is saved. */
const restMilliseconds = 150;

/** The page of the preview: what the host says becomes a picture, what the user does becomes a message. */
export class PreviewPage {
  private readonly cache = new StageCache();
  private readonly puller = new Puller(() => this.pull());
  private readonly viewport = new Viewport(() => this.moved());
  private readonly painter = new Painter(this.viewport.svg);
  private readonly marks = new Marks(this.viewport);
  private readonly chrome = new Chrome(
    (action) => this.act(action),
    (journey) => this.choose(journey),
  );
  private readonly views = new Map<string, View>();

  /** What the host wants to be shown. */
  private wanted: ShowMessage | undefined;
  /** What is on the page: the last answer with something to draw, or with nothing, and its maps. */
  private shown: { answer: MapsMessage; maps: PlainMap[] } | undefined;
  private picture: Picture | undefined;
  private paintedAs = '';
  private memo: { of: string; stages: DrawMemo } = { of: '', stages: createDrawMemo() };
  private journey: string | undefined;
  /** How the next picture is to be looked at, where that is not as the one before. */
  private unseen: View | undefined;
  private frame: number | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {
    document.body.append(element('main', { children: [this.viewport.root, ...this.chrome.elements] }));
    onThemeChange(() => this.paint());
    this.viewport.root.addEventListener('click', (event) => this.clicked(event));
    this.viewport.root.addEventListener('keydown', (event) => {
      if (this.pressed(event)) event.preventDefault();
    });
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
        this.chrome.showNotice(failureNotice(message.reason, this.picture !== undefined));
        this.puller.settle();
        break;
      case 'zoom':
        this.act(({ in: 'zoomIn', out: 'zoomOut', fit: 'fit', actual: 'actual' } as const)[message.to]);
        break;
      case 'highlight':
        this.highlight(message.id ?? undefined);
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
    const stale = maps.length === 0 && answer.problems.length > 0 && sameDocument && this.picture !== undefined;
    if (!sameDocument) {
      this.unseen = this.views.get(answer.document) ?? firstView;
      this.journey = this.unseen.journey;
    }
    this.shown = { answer, maps: stale && this.shown ? this.shown.maps : maps };
    const drawn = this.shown.maps.length > 0;
    const { empty, problems } = answer;
    this.chrome.showEmptiness(drawn ? null : emptiness(this.wanted?.fileName ?? '', empty, problems));
    this.chrome.showNotice(drawn ? problemNotice(problems, stale) : null);
    if (!stale) this.paint();
    if (!sameDocument) this.save();
  }

  private paint(): void {
    const { maps, answer } = this.shown ?? {};
    const map = maps?.find(({ name }) => name === this.journey) ?? maps?.[0];
    this.chrome.showJourneys(maps ?? [], map?.name);
    this.viewport.root.hidden = !map;
    if (!map || !answer) {
      this.picture = undefined;
      return;
    }
    const theme = themeOf(document.body.classList, this.wanted?.theme ?? 'auto');
    const of = JSON.stringify([answer.document, map.name]);
    if (of !== this.memo.of) this.memo = { of, stages: createDrawMemo() };
    const picture = drawMap(map, { theme, today: answer.today }, this.memo.stages);
    const paintedAs = JSON.stringify([of, theme]);
    this.viewport.root.style.setProperty('--map-page', picture.background);
    this.picture = picture;
    this.viewport.root.setAttribute('aria-label', `${picture.title}. ${picture.description}`);
    this.viewport.resize(picture);
    if (this.unseen) this.viewport.restore(this.unseen.zoom, this.unseen.scroll);
    this.unseen = undefined;
    this.painter.paint(picture, this.sight(), paintedAs !== this.paintedAs);
    this.paintedAs = paintedAs;
    this.pinRail();
    this.marks.place();
  }

  /** Keeps the titles of the rows in sight while the map is scrolled. */
  private pinRail(): void {
    const rail = this.viewport.svg.querySelector<SVGGElement>(':scope > .rail');
    if (!rail) return;
    const place = rail.transform.baseVal.consolidate()?.matrix.e ?? 0;
    const shift = Math.max(0, this.viewport.scroll.left / this.viewport.scale - place);
    const translate = shift > 0 ? `${shift}px` : '';
    if (rail.style.translate !== translate) rail.style.translate = translate;
  }

  private get map(): PlainMap | undefined {
    const maps = this.shown?.maps;
    return maps?.find(({ name }) => name === this.picture?.map) ?? maps?.[0];
  }

  /** Null where all of the map is kept in the page. */
  private sight(): Stretch | null {
    const touchpoints = this.map?.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0) ?? 0;
    if (touchpoints <= touchpointsWithoutWindow) return null;
    return stretchInSight(this.viewport.scroll.left, this.viewport.panel.width, this.viewport.scale);
  }

  /** Zoom, scroll or the size of the panel changed. */
  private moved(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.painter.show(this.sight());
      this.pinRail();
      this.marks.place();
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
    this.marks.set('selection', undefined);
    this.unseen = { ...firstView, zoom: this.viewport.zoom };
    this.paint();
    this.save();
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || !window.getSelection()?.isCollapsed) return;
    const link = linkToOpen(target, event);
    if (link !== undefined) {
      if (this.wanted) this.host.post({ type: 'openLink', document: this.wanted.document, target: link });
      return;
    }
    const id = target.closest('[data-id]')?.getAttribute('data-id') ?? undefined;
    this.marks.set('selection', id);
    if (id !== undefined) this.selectSource(id);
  }

  /** @returns whether the key meant something */
  private pressed(event: KeyboardEvent): boolean {
    const command = keyCommand(event);
    if (!command) return false;
    const { selection } = this.marks;
    switch (command.do) {
      case 'walk':
        this.walk(command.direction);
        break;
      case 'pan':
        this.panBy(command.direction);
        break;
      case 'select':
        if (selection !== undefined) this.selectSource(selection);
        break;
      case 'leave':
        if (selection === undefined) this.act('showSource');
        else this.marks.set('selection', undefined);
        break;
      default:
        this.act(command.do);
    }
    return true;
  }

  private panBy(direction: Direction): void {
    const right = { left: -1, right: 1, up: 0, down: 0, first: -1e6, last: 1e6 }[direction];
    const down = { left: 0, right: 0, up: -1, down: 1, first: 0, last: 0 }[direction];
    this.viewport.pan(right, down);
  }

  private walk(direction: Direction): void {
    const { map } = this;
    const id = map && walk(map, this.marks.selection, direction);
    if (!map || id === undefined) return;
    this.bringIn(id);
    this.marks.set('selection', id);
    this.reveal(id);
    this.chrome.say(spokenName(map, id));
  }

  /** The caret went into another thing. Scrolls there, but not while it stays in the same. */
  private highlight(id: string | undefined): void {
    if (id === this.marks.caret) return;
    if (id !== undefined) this.bringIn(id);
    this.marks.set('caret', id);
    if (id !== undefined) this.reveal(id);
  }

  /** Mounts the stage of a thing that is out of sight. */
  private bringIn(id: string): void {
    const stage = this.map && ownerOf(this.map, id)?.stage.id;
    const part = this.picture?.parts.find(({ key }) => key === stage);
    const sight = this.sight();
    if (!part || !sight || (part.x >= sight.left && part.x + part.width <= sight.right)) return;
    const { x, width } = part;
    this.viewport.reveal({ x, y: this.viewport.scroll.top / this.viewport.scale, width, height: 0 });
    this.painter.show({ left: x, right: x + width });
  }

  private reveal(id: string): void {
    const box = this.marks.boxOf(id);
    if (box) this.viewport.reveal(box);
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

/** The web address that a click opens: that of a link, and with Ctrl or Cmd that of anything that has one. */
function linkToOpen(target: Element, { ctrlKey, metaKey }: MouseEvent): string | undefined {
  const linked = target.closest('[data-link]');
  const address = linked?.getAttribute('data-link') ?? '';
  if (!linked || !/^https?:\/\//.test(address)) return undefined;
  return linked.classList.contains('link') || ctrlKey || metaKey ? address : undefined;
}
