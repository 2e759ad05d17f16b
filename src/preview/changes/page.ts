import type { ComparedMessage, FromChanges, ShowChangesMessage, ToChanges } from '../../protocol/changes.js';
import type { ChangeFilter, ChangesState, Layout } from '../../protocol/changes-state.js';
import { element } from '../elements.js';
import type { Host } from '../host.js';
import { Puller } from '../puller.js';
import { editorColor, onThemeChange, ownColors, themeOf } from '../theme.js';
import { Head } from './head.js';
import { ListPanel } from './list-panel.js';
import type { Step } from './pane.js';
import { Pictures, type PicturesLook } from './pictures.js';
import { type ShownJourney, ShownJourneys } from './shown-journeys.js';
import { StatementView } from './statement-view.js';
import { notCompared, refusal } from './statements.js';
import { filtered, sideOf, spokenChange, type ToldChange } from './told.js';

/** How long the user's state rests before it is saved. */
const restMilliseconds = 150;

/** The page of the panel of changes: what the host says becomes pictures and a list, what the user does a message. */
export class ChangesPage {
  private readonly shown = new ShownJourneys();
  private readonly puller = new Puller(() => this.pull());
  private readonly head = new Head({
    pick: () => this.act('pick'),
    textDiff: () => this.act('textDiff'),
    chooseLayout: (layout) => this.chooseLayout(layout),
    chooseJourney: (journey) => this.chooseJourney(journey),
  });
  private readonly list = new ListPanel({
    select: (index) => this.select(index),
    goTo: (index, older) => this.goTo(index, older ? 'before' : 'after'),
    goToSide: (index, side) => this.goTo(index, side),
    toggle: (filter) => this.toggle(filter),
    tryAgain: () => this.puller.pull(),
  });
  private readonly pictures = new Pictures({
    moved: () => this.save(),
    clicked: (changes, side) => {
      this.select(changes[0]);
      if (changes[0] !== undefined) this.goTo(changes[0], side);
    },
    walk: (to) => this.walk(to),
    goTo: () => {
      if (this.selected !== undefined) this.goTo(this.selected, 'after');
    },
    leave: () => this.list.focus(),
  });
  private readonly statement = new StatementView((action) => {
    if (action === 'tryAgain') this.puller.pull();
    else this.act(action);
  });
  private readonly heading = element('h1', { className: 'voice' });
  private readonly voice = element('div', { className: 'voice', attributes: { 'aria-live': 'polite' } });

  private wanted: ShowChangesMessage | undefined;
  private state: Omit<ChangesState, 'comparison'>;
  /** Place of the change that is selected, in the list of the journey. */
  private selected: number | undefined;
  private unseen: PicturesLook | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host<FromChanges, ChangesState>) {
    const saved = host.readState();
    this.state = saved ?? {
      layout: 'overlay',
      filters: [],
      zoom: 'auto',
      scroll: { left: 0, top: 0 },
      swipe: 0.5,
    };
    this.unseen = this.state;
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.list.focus();
    });
    document.body.append(
      element('main', {
        className: 'changes',
        children: [
          this.heading,
          this.head.root,
          element('div', { className: 'below', children: [this.list.root, this.pictures.root, this.statement.root] }),
          this.voice,
        ],
      }),
    );
    onThemeChange(() => this.paint());
    host.post({ type: 'ready' });
  }

  /** Takes a message of the host; one about another comparison than the one that is shown is dropped. */
  receive(message: ToChanges): void {
    if (message.type === 'show') {
      this.show(message);
      return;
    }
    if (message.comparison !== this.wanted?.comparison) return;
    switch (message.type) {
      case 'changed':
        this.puller.pull();
        break;
      case 'compared':
        this.take(message);
        this.puller.settle();
        break;
      case 'failed':
        this.fail(message.reason);
        this.puller.settle();
        break;
      case 'walk':
        this.walk(message.to);
        break;
    }
  }

  private show(message: ShowChangesMessage): void {
    const isOther = this.wanted !== undefined && this.wanted.comparison !== message.comparison;
    const isNew = this.wanted?.comparison !== message.comparison;
    this.wanted = message;
    this.heading.textContent = `Changes of ${message.fileName}`;
    this.head.showSides(message.before, message.after);
    this.head.showTextDiff(true);
    if (!isNew) {
      this.paint();
      return;
    }
    if (isOther) {
      this.selected = undefined;
      this.state = { ...this.state, filters: [] };
    }
    this.shown.clear();
    this.save();
    this.puller.restart();
  }

  private pull(): void {
    const comparison = this.wanted?.comparison;
    if (comparison !== undefined) this.host.post({ type: 'pull', comparison, ...this.shown.known });
  }

  private take(answer: ComparedMessage): void {
    const kept = this.current?.told.find(({ index }) => index === this.selected);
    const taken = this.shown.take(answer);
    if (taken === 'incomplete') this.puller.pull();
    if (taken !== 'incomplete') this.head.showTextDiff(true);
    if (taken === 'guessed') this.list.showStale(brokenSide(answer));
    if (taken !== 'new') return;
    // A change keeps the eyes of the reader when another comes or goes before it.
    this.selected = this.current?.told.find((told) => kept && isSame(told, kept))?.index;
    this.list.showStale(undefined);
    this.head.showSides(answer.labels.before, answer.labels.after);
    this.paint();
    this.say(this.summary());
  }

  /** What is shown stays, with the reason above it. */
  private fail(reason: string): void {
    this.head.showTextDiff(false);
    this.say(reason);
    if (this.current) {
      this.list.showStale(reason, true);
      return;
    }
    this.shown.clear();
    this.pictures.clear();
    this.head.showLayout(undefined);
    this.list.root.hidden = true;
    this.statement.show(notCompared(reason));
  }

  private get current(): ShownJourney | undefined {
    return this.shown.find(this.state.journey);
  }

  private get listed(): ToldChange[] {
    return filtered(this.current?.told ?? [], this.state.filters);
  }

  private paint(): void {
    const { current } = this;
    const { answer, all } = this.shown;
    if (!answer) return;
    const refused = refusal(answer);
    this.statement.show(refused);
    this.list.root.hidden = refused !== undefined;
    this.head.showJourneys(all, current?.name);
    if (refused || !current) {
      this.pictures.clear();
      this.head.showLayout(undefined);
      return;
    }
    this.head.showLayout(current.list ? this.state.layout : undefined);
    this.paintList(current);
    const theme = themeOf(document.body.classList, this.wanted?.theme ?? 'auto');
    const colors = ownColors(themeOf(document.body.classList, 'auto'), editorColor);
    const options = { theme, colors, images: current.images };
    this.pictures.draw(current, this.change, this.state.layout, options, this.unseen);
    this.unseen = undefined;
  }

  private paintList({ told, verdict: said }: ShownJourney): void {
    this.list.show({ told, listed: this.listed, filters: this.state.filters, selected: this.selected, verdict: said });
  }

  private get change() {
    return this.current?.told.find(({ index }) => index === this.selected)?.change;
  }

  private select(index: number | undefined): void {
    this.selected = index;
    const { current } = this;
    if (!current) return;
    this.paintList(current);
    this.list.reveal();
    this.pictures.select(this.change);
  }

  /** To another change than the one that is selected; behind the last one is the first. */
  private walk(to: Step): void {
    const { listed } = this;
    if (listed.length === 0) return;
    const at = listed.findIndex(({ index }) => index === this.selected);
    const last = listed.length - 1;
    const place = { next: at < last ? at + 1 : 0, previous: at > 0 ? at - 1 : last, first: 0, last }[to];
    const next = listed[place];
    if (!next) return;
    this.select(next.index);
    this.say(`${spokenChange(next)}. ${place + 1} of ${listed.length}`);
  }

  private goTo(index: number, wanted: 'before' | 'after'): void {
    const { current } = this;
    const { answer, all } = this.shown;
    const change = current?.told[index]?.change;
    if (!answer || !current || !change) return;
    const other = wanted === 'after' ? 'before' : 'after';
    const side = sideOf(change, wanted) ? wanted : other;
    const { comparison, round } = answer;
    const journey = all.indexOf(current);
    this.host.post({ type: 'goTo', comparison, round, journey, change: index, side });
  }

  private act(action: 'pick' | 'textDiff'): void {
    if (this.wanted) this.host.post({ type: 'act', comparison: this.wanted.comparison, action });
  }

  private chooseLayout(layout: Layout): void {
    this.state = { ...this.state, layout };
    this.paint();
    this.pictures.select(this.change);
    this.save();
  }

  private chooseJourney(journey: string): void {
    this.state = { ...this.state, journey, filters: [] };
    this.selected = undefined;
    this.paint();
    this.save();
  }

  private toggle(filter: ChangeFilter): void {
    const { filters } = this.state;
    const next = filters.includes(filter) ? filters.filter((name) => name !== filter) : [...filters, filter];
    this.state = { ...this.state, filters: next };
    if (!this.listed.some(({ index }) => index === this.selected)) this.select(undefined);
    else if (this.current) this.paintList(this.current);
    this.say(this.summary());
    this.save();
  }

  private summary(): string {
    const { current, listed } = this;
    if (!current) return '';
    if (current.verdict !== undefined) return current.verdict;
    const all = current.told.length;
    const count = all === 1 ? '1 change' : `${all} changes`;
    return listed.length === all ? count : `${listed.length} of ${count}`;
  }

  /** For screen readers. */
  private say(text: string): void {
    if (this.voice.textContent !== text) this.voice.textContent = text;
  }

  private save(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      const comparison = this.wanted?.comparison;
      if (comparison === undefined) return;
      const look = this.shown.all.length > 0 ? this.pictures.look : {};
      this.host.writeState({ ...this.state, ...look, comparison });
    }, restMilliseconds);
  }
}

/** Why the changes of an answer would be guessed. */
function brokenSide({ after, labels }: ComparedMessage): string {
  return `${after.broken ? labels.after : labels.before} cannot be read to its end right now.`;
}

/** Whether two things told are about the same, though others came or went before them. */
function isSame(one: ToldChange, other: ToldChange): boolean {
  const idOf = ({ change }: ToldChange) => (sideOf(change, 'after') ?? sideOf(change, 'before'))?.id;
  return one.change.kind === other.change.kind && idOf(one) === idOf(other);
}
