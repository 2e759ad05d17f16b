import type { PlainMap } from '../map/model.js';
import {
  type CopyMessage,
  type DiagramMessage,
  isEditAction,
  type MapsMessage,
  type PreviewAction,
  type ShowMessage,
  type ToPreview,
} from '../protocol/preview.js';
import type { Look, PreviewState, Tab } from '../protocol/preview-state.js';
import { type DrawOptions, type PictureView, type ThemeName, toSvg } from '../render/index.js';
import { Badges, spokenProblems } from './badges.js';
import { type Action, Chrome } from './chrome.js';
import { describeContext } from './context-menu.js';
import { copyPicture } from './copying.js';
import { Diagram, type ScriptSource } from './diagram.js';
import { Drawing } from './drawing.js';
import { element } from './elements.js';
import { type Emptiness, failure, whatIsMissing } from './emptiness.js';
import { Filtering } from './filtering.js';
import { FoldButton } from './fold-button.js';
import { Gestures } from './gestures/index.js';
import type { Host } from './host.js';
import { firstLook, Looks } from './looks.js';
import { Marks } from './marks.js';
import { failureNotice, messageOf, problemNotice, whyNotEditable } from './notice.js';
import { Outbox } from './outbox.js';
import { Panel } from './panel.js';
import { Pointing } from './pointing.js';
import { Presentation, slidesOf } from './presentation.js';
import { Puller } from './puller.js';
import { find } from './search.js';
import { SearchBar } from './search-bar.js';
import { Shown } from './shown.js';
import { spokenName } from './spoken.js';
import { TableView } from './table-view.js';
import { editorColor, isDark, onThemeChange, ownColors, themeOf } from './theme.js';
import { Viewport } from './viewport.js';

const zoomActions = { in: 'zoomIn', out: 'zoomOut', fit: 'fit', actual: 'actual' } as const;

/** The page of the preview: what the host says becomes a picture, what the user does becomes a message. */
export class PreviewPage {
  private readonly shown = new Shown();
  private readonly puller = new Puller(
    () => this.outbox.ready('pull'),
    () => this.outbox.ready('taken'),
  );
  private readonly viewport = new Viewport(() => this.moved());
  private readonly drawing = new Drawing(this.viewport);
  private readonly marks = new Marks(this.viewport);
  private readonly badges = new Badges(this.marks, this.viewport.overlay, (index) => this.outbox.goToProblem(index));
  private readonly filtering = new Filtering(
    () => this.refilter(),
    () => this.panel.focus(),
  );
  private readonly pointing = new Pointing(this.viewport, this.drawing, this.marks, {
    select: (id) => this.outbox.select(id),
    clicked: (id) => this.gestures.clicked(id, () => this.outbox.select(id)),
    openLink: (target) => this.outbox.openLink(target),
    leave: () => this.act('showSource'),
    act: (action) => this.act(action),
    fold: (stage) => this.filtering.toggleFold(stage),
    arrived: (map, id) => this.chrome.say(this.spoken(map, id)),
  });
  private readonly gestures = new Gestures({
    viewport: this.viewport,
    drawing: this.drawing,
    marks: this.marks,
    isOffered: () => this.wanted?.editable === true,
    refusal: () => this.refusal(),
    shown: () => ({ rest: this.filtering.rest, folded: this.filtering.view.folded ?? [] }),
    version: () => this.shown.answer?.version ?? 0,
    send: (edit) => this.outbox.edit(edit),
    undo: (redo) => this.outbox.undo(redo),
    repaint: () => this.paint(),
    select: (id) => this.pointing.select(id),
    selected: () => this.pointing.selected,
    spoken: (map, id) => this.spoken(map, id),
    say: (text) => this.chrome.say(text),
    tell: (text) => this.chrome.tell(text),
  });
  private readonly foldButton = new FoldButton(
    this.viewport,
    this.marks,
    (stage) => this.filtering.filter.folded.includes(stage),
    (stage) => this.filtering.toggleFold(stage),
  );
  private readonly search = new SearchBar({
    find: (text) => (this.filtering.rest ? find(this.filtering.rest, text) : []),
    show: (id) => this.pointing.select(id),
    goToSource: (id) => this.outbox.select(id),
    mark: (ids) => this.marks.setFound(ids),
    leave: () => this.viewport.root.focus({ preventScroll: true }),
  });
  private readonly presentation = new Presentation(this.viewport, {
    slides: () => slidesOf(this.drawing.map, this.filtering.rest),
    boxOf: (id) => {
      this.drawing.bringIn(id);
      return this.drawing.boxOfStage(id);
    },
    foot: () => this.drawing.footOfStages,
    say: (text) => this.chrome.say(text),
    changed: () => {
      this.search.close();
      this.chrome.measure();
    },
  });
  private readonly table = new TableView({
    select: (id) => this.outbox.select(id),
    leave: () => this.act('showSource'),
  });
  private readonly diagram: Diagram;
  private readonly panel: Panel;
  private readonly outbox: Outbox;
  private readonly chrome: Chrome;
  private readonly looks: Looks;

  private journey: string | undefined;
  /** How the next picture is to be looked at, where that is not as the one before. */
  private unseen: Look | undefined;
  private frame: number | undefined;

  /** @param diagrams where Mermaid is; without it there are no diagrams */
  constructor(
    private readonly host: Host,
    diagrams?: ScriptSource,
  ) {
    this.outbox = new Outbox(host, this.shown, this.filtering);
    this.diagram = new Diagram(diagrams);
    this.panel = new Panel(this.viewport, this.table, this.diagram, (tab) => this.chooseTab(tab));
    this.chrome = new Chrome(
      {
        tabs: this.panel.tabs.root,
        chip: this.filtering.chip,
        menu: this.filtering.menu.root,
        search: this.search.root,
        caption: this.presentation.caption,
      },
      (action) => this.act(action),
      (journey) => this.choose(journey),
      (covers) => this.viewport.cover(covers),
    );
    document.body.append(element('main', { children: [this.panel.root, ...this.chrome.elements] }));
    describeContext(this.viewport.root, {
      selected: () => this.pointing.selected,
      select: (id) => this.marks.set('selection', id),
      stageOf: (id) => this.pointing.stageOf(id),
      changes: (id) => this.gestures.changes(id),
    });
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
        this.puller.settle(this.take(message));
        break;
      case 'failed':
        this.fail(message.reason);
        this.puller.settle();
        break;
      case 'zoom':
        this.act(zoomActions[message.to]);
        break;
      case 'highlight':
        this.highlight(message.ids);
        break;
      case 'run':
        this.run(message.action, message.id ?? undefined);
        break;
      case 'copy':
        void this.copy(message);
        break;
      case 'edited':
      case 'refused':
        this.gestures.receive(message);
        break;
      case 'diagram':
        this.showDiagram(message);
        break;
      case 'focus':
        window.focus();
        break;
      case 'say':
        this.chrome.tell(message.text);
        break;
    }
  }

  private show(message: ShowMessage): void {
    const before = this.outbox.wanted;
    this.outbox.wanted = message;
    if (before?.document === message.document) {
      if (before.theme !== message.theme || before.editable !== message.editable) this.paint();
      this.save();
      return;
    }
    if (before && this.shown.isOf(before.document)) this.looks.keep(before.document, this.currentLook());
    this.puller.restart();
  }

  /** @returns whether there was all of it, be it good for a picture or not */
  private take(answer: MapsMessage): boolean {
    try {
      const sameDocument = this.shown.isOf(answer.document);
      const taken = this.shown.take(answer);
      if (taken === 'new' || taken === 'stale') this.paintTaken(answer, taken, sameDocument);
      return taken !== 'incomplete';
    } catch (reason) {
      // The next text may be one that can be drawn.
      console.error(reason);
      this.fail(messageOf(reason));
      return true;
    }
  }

  private paintTaken(answer: MapsMessage, taken: 'new' | 'stale', sameDocument: boolean): void {
    if (!sameDocument) this.begin(this.looks.of(answer.document));
    const drawn = this.shown.maps.length > 0;
    this.chrome.showNotice(drawn ? problemNotice(answer.problems, taken === 'stale') : null);
    if (taken === 'new') this.paint();
    else this.gestures.follow();
    this.gestures.painted(answer.version);
    if (!sameDocument) this.save();
  }

  /** Another document is shown. */
  private begin(look: Look): void {
    this.presentation.leave();
    this.unseen = look;
    this.panel.begin(look.tab);
    this.journey = look.journey;
    this.filtering.restore(look.filter);
    this.pointing.forget();
    this.chrome.say('');
    this.gestures.forget();
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
    this.panel.show(map !== undefined);
    this.chrome.showTools(this.panel.picture !== undefined);
    if (map && answer) this.filtering.use(map, answer.views);
    if (answer) {
      const emptiness = this.emptiness(answer, map);
      this.chrome.showEmptiness(emptiness);
      this.viewport.root.classList.toggle('bare', emptiness?.beside === true);
    }
    if (!map || !answer) {
      this.drawing.clear();
      return;
    }
    const options = this.optionsOf(answer);
    const { picture } = this.panel;
    if (picture) this.paintPicture(map, answer, picture, options);
    else {
      this.drawing.lay(map, answer.document, 'map', options);
      if (this.panel.tab === 'table') this.table.show(map, this.filtering.view);
      else this.outbox.askDiagram(map);
      if (this.unseen) this.panel.scrollTo(this.unseen.scroll);
      this.unseen = undefined;
    }
  }

  private paintPicture(map: PlainMap, answer: MapsMessage, view: PictureView, options: DrawOptions): void {
    this.drawing.draw(this.gestures.drawn(map), answer.document, view, options, () => {
      if (this.unseen) this.viewport.restore(this.unseen.zoom, this.unseen.scroll);
      this.unseen = undefined;
    });
    this.follow();
    this.badges.use(view === 'map' ? answer.problems : []);
    this.search.refresh();
    this.presentation.follow();
  }

  private optionsOf({ today }: MapsMessage): DrawOptions {
    const colors = ownColors(themeOf(document.body.classList, 'auto'), editorColor);
    return { theme: this.theme, today, view: this.filtering.view, images: this.shown.images, colors };
  }

  /** What is shown of which map, for whoever makes something else of it; undefined where there is none. */
  get onScreen(): { map: PlainMap; view: PictureView | 'table'; options: DrawOptions } | undefined {
    const { map } = this.drawing;
    const { answer } = this.shown;
    if (!map || !answer) return undefined;
    return { map, view: this.panel.picture ?? 'table', options: this.optionsOf(answer) };
  }

  private get wanted(): ShowMessage | undefined {
    return this.outbox.wanted;
  }

  private get theme(): ThemeName {
    return themeOf(document.body.classList, this.filtering.theme ?? this.wanted?.theme ?? 'auto');
  }

  private chooseTab(tab: Tab): void {
    if (tab === this.panel.tab) return;
    this.presentation.leave();
    this.search.close();
    this.chrome.say('');
    this.unseen = this.panel.choose(tab, this.currentLook());
    this.paint();
    this.save();
  }

  private showDiagram({ journey, text }: DiagramMessage): void {
    const { map } = this.drawing;
    if (map?.name === journey) void this.diagram.show(text, map.title, isDark(this.theme));
  }

  /** What stands where the map, or a part of it, cannot be seen. */
  private emptiness({ empty, problems }: MapsMessage, map: PlainMap | undefined): Emptiness | null {
    const { tab } = this.panel;
    const shown = {
      fileName: this.wanted?.fileName ?? '',
      empty,
      problems,
      tab,
      canEdit: this.refusal() === undefined,
      inEditor: this.host.inEditor ?? true,
    };
    // Whoever is about to add what is missing needs no word about it.
    if (map && this.gestures.drawn(map) !== map) return null;
    return whatIsMissing(shown, map, this.filtering.rest);
  }

  /** Zoom, scroll or the size of the panel changed. */
  private moved(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.drawing.follow();
      this.follow();
      this.badges.place();
      this.chrome.showZoom(this.viewport.scale, this.viewport.zoom === 'fit');
      this.save();
    });
  }

  /** What lies over the picture goes where its things are now. */
  private follow(): void {
    this.pointing.follow();
    this.foldButton.follow();
    this.gestures.follow();
  }

  private act(action: Action): void {
    if (!this.wanted) return;
    switch (action) {
      case 'zoomIn':
      case 'zoomOut':
      case 'fit':
      case 'actual':
        this.viewport.zoomBy(action);
        break;
      case 'tryAgain':
        this.puller.pull();
        break;
      case 'goToProblem':
        this.outbox.goToProblem(this.shown.answer?.problems.findIndex(({ severity }) => severity === 'error') ?? 0);
        break;
      case 'goToJourney':
        if (this.drawing.map) this.outbox.select(this.drawing.map.id);
        break;
      case 'addStage':
        // What was pressed goes away with the first stage.
        this.viewport.root.focus({ preventScroll: true });
        this.gestures.add();
        break;
      case 'showAll':
        this.panel.focus();
        this.run(action);
        break;
      case 'addTouchpoint':
        this.viewport.root.focus({ preventScroll: true });
        this.gestures.add(this.drawing.map?.stages[0]?.id, 'touchpoint');
        break;
      case 'newMap':
      case 'showSource':
        this.outbox.act(action);
        break;
      case 'view':
        this.filtering.menu.open();
        break;
      default:
        this.run(action);
    }
  }

  private run(action: PreviewAction, id?: string): void {
    if (!this.drawing.map) return;
    const isEdit = isEditAction(action);
    const isThere =
      action === 'showAll' || (action === 'fold' && this.panel.tab === 'curve') || (isEdit && this.panel.picture);
    // One finds and presents on the map.
    if (!isThere) this.chooseTab('map');
    if (action === 'find') this.search.open();
    else if (action === 'fold') this.pointing.fold(id);
    else if (action === 'showAll') this.filtering.clear();
    else if (isEdit) this.gestures.perform(action, id);
    else this.presentation.start();
  }

  private choose(journey: string): void {
    this.journey = journey;
    this.panel.begin(this.panel.tab);
    this.unseen = { ...firstLook, tab: this.panel.tab, zoom: this.viewport.zoom };
    this.pointing.forget();
    this.chrome.say('');
    this.paint();
    this.save();
  }

  /** The filter was changed. */
  private refilter(): void {
    this.paint();
    this.save();
    const { summary } = this.filtering;
    this.chrome.say(summary === undefined ? 'Everything is shown.' : `Filtered: ${summary}.`);
  }

  /** The caret went into a thing. That of another journey brings its journey along. */
  private highlight(ids: readonly string[]): void {
    const holds = (map: PlainMap | undefined) => (id: string) => id === map?.id || id.startsWith(`${map?.id}/`);
    const here = ids.find(holds(this.drawing.map));
    const other = here === undefined ? this.shown.maps.find((map) => ids.some(holds(map))) : undefined;
    if (other && !this.presentation.isOn) this.choose(other.name);
    if (this.presentation.isOn) return;
    const id = here ?? ids.find(holds(other));
    if (this.panel.tab === 'table') this.table.highlight(id);
    else this.pointing.highlight(this.isDrawn(id) ? id : undefined);
  }

  /** Whether the view has a place for a thing; the map has one for everything. */
  private isDrawn(id: string | undefined): boolean {
    if (id === undefined || this.panel.tab === 'map') return true;
    const card = this.marks.cardsOf([id]).get(id);
    return card === id || card?.includes('/') === true;
  }

  private spoken(map: PlainMap, id: string): string {
    return [spokenName(map, id, this.filtering.view), spokenProblems(this.shown.answer?.problems ?? [], id)]
      .filter(Boolean)
      .join('. ');
  }

  private async copy({ document, form, fonts }: CopyMessage): Promise<void> {
    const { picture, map } = this.drawing;
    if (!picture || !map) return;
    if (form === 'png') this.chrome.tell(await copyPicture(toSvg(picture, fonts), picture));
    else this.outbox.copied(document, form, map, form === 'svg' ? toSvg(picture, fonts) : '');
  }

  /** Why the text cannot be changed from here now; undefined where it can. */
  private refusal(): string | undefined {
    return this.presentation.isOn ? 'The map is being presented.' : whyNotEditable(this.wanted, this.shown.answer);
  }

  private currentLook(): Look {
    const { tab, picture } = this.panel;
    const { zoom, scroll } = picture
      ? (this.presentation.interrupted ?? this.viewport)
      : { zoom: 'auto' as const, scroll: this.panel.scroll };
    return { tab, journey: this.journey, zoom, scroll, filter: this.filtering.filter };
  }

  private save(): void {
    this.looks.save((): PreviewState | undefined => {
      const { wanted } = this;
      // Until its picture is there, the place to look at is that of the document before.
      if (!wanted || !this.shown.isOf(wanted.document)) return undefined;
      return { document: wanted.document, locked: wanted.locked, ...this.currentLook() };
    });
  }
}
