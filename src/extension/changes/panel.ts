import { commands, Disposable, EventEmitter, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { Side } from '../../diff/model.js';
import type { PageTheme } from '../../map/looks.js';
import type { ActMessage, Comparison, FromChanges, GoToChangeMessage, ToChanges } from '../../protocol/changes.js';
import { isFromChanges } from '../../protocol/changes-guards.js';
import { type ComparedMaps, isTaken } from '../../protocol/compare.js';
import { imageSnapshots } from '../../protocol/images.js';
import { openGit } from '../git/open-git.js';
import type { MapServer } from '../map-server.js';
import { showSource } from '../preview/source.js';
import { compareVersions } from './compare-versions.js';
import { SideImages } from './side-images.js';
import { type LocatedSide, labelOf, nameOfFile, type SideFinder } from './sides.js';

/** What the panel needs from the extension. */
export interface ChangesContext {
  readonly extensionUri: Uri;
  readonly server: MapServer;
  readonly sides: SideFinder;
  /** Asks what to compare with. */
  pick(comparison: Comparison): Promise<Comparison | undefined>;
}

/** One answer of the server, in which changes are gone to by their places. */
interface Answer {
  round: number;
  sides: { before: LocatedSide; after: LocatedSide };
  compared: ComparedMaps;
}

/** A panel and the comparison that it shows. Relays between the webview and those who know the sides. */
export class ChangesPanel {
  readonly onDidDispose;
  private readonly disposed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [];
  private isDisposed = false;
  private answer: Answer | undefined;
  private rounds = 0;
  private readonly images = new SideImages();

  constructor(
    readonly panel: WebviewPanel,
    private readonly context: ChangesContext,
    private compared: Comparison,
  ) {
    this.onDidDispose = this.disposed.event;
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromChanges(message)) this.receive(message).catch(tell);
      }),
      context.server.onMapsRead(({ uri }) => this.sideChanged(uri)),
      context.server.onMapsChanged(({ uri }) => this.sideChanged(uri)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('journey.preview')) this.show();
      }),
      panel.onDidDispose(() => this.dispose()),
    );
    void this.followRepository();
    this.title();
  }

  /** What is compared. */
  get comparison(): Comparison {
    return this.compared;
  }

  /** Compares something else. */
  compare(comparison: Comparison): void {
    this.compared = comparison;
    this.answer = undefined;
    this.title();
    this.show();
  }

  /** Goes to another change of the list. */
  walk(to: 'next' | 'previous'): void {
    this.post({ type: 'walk', comparison: this.key, to });
  }

  /** Asks what to compare with. */
  async pick(): Promise<void> {
    const picked = await this.context.pick(this.compared);
    if (picked) this.compare(picked);
  }

  dispose(): void {
    this.isDisposed = true;
    Disposable.from(...this.subscriptions.splice(0)).dispose();
    this.disposed.fire();
    this.disposed.dispose();
  }

  private get key(): string {
    return JSON.stringify(this.compared);
  }

  /** What is committed, staged or checked out changes what the names of revisions stand for. */
  private async followRepository(): Promise<void> {
    const git = await openGit();
    const repository = git?.getRepository(Uri.parse(this.compared.after.uri));
    if (!repository || this.isDisposed) return;
    this.subscriptions.push(repository.state.onDidChange(() => this.changed()));
  }

  private sideChanged(uri: string): void {
    const { before, after } = this.compared;
    const isIt = ({ uri: own, ref }: Comparison['before']) =>
      ref === undefined && Uri.parse(own).toString() === Uri.parse(uri).toString();
    if (isIt(before) || isIt(after)) this.changed();
  }

  private changed(): void {
    this.post({ type: 'changed', comparison: this.key });
  }

  private async receive(message: FromChanges): Promise<void> {
    if (message.type === 'ready') {
      this.answer = undefined;
      return this.show();
    }
    if (message.comparison !== this.key) return;
    switch (message.type) {
      case 'pull':
        return this.pull(message.known, message.knownImages);
      case 'goTo':
        return this.goTo(message);
      case 'act':
        return this.act(message);
    }
  }

  private async pull(known: string[], knownImages: string[]): Promise<void> {
    const comparison = this.key;
    try {
      const sides = await this.context.sides.locate(this.compared);
      const compared = await this.context.server.compare({
        before: sides.before.side,
        after: sides.after.side,
        known,
      });
      const images = await this.images.read(sides.before, sides.after, compared.images);
      if (comparison !== this.key) return;
      this.rounds++;
      if (isTaken(compared, this.answer?.compared.journeys)) this.answer = { round: this.rounds, sides, compared };
      this.post({
        type: 'compared',
        comparison,
        ...compared,
        round: this.rounds,
        labels: { before: sides.before.label, after: sides.after.label },
        images: imageSnapshots(images, new Set(knownImages)),
      });
    } catch (reason) {
      if (comparison === this.key) this.post({ type: 'failed', comparison, reason: textOf(reason) });
    }
  }

  private async goTo({ round, journey, change, side }: GoToChangeMessage): Promise<void> {
    if (round !== this.answer?.round) return;
    const { sides, compared } = this.answer;
    const told = compared.journeys[journey]?.list?.changes[change];
    const place: Side | undefined = told && side in told ? (told as { before: Side; after: Side })[side] : undefined;
    if (!place?.range) return;
    const file = Uri.parse(place.uri ?? sides[side].side.uri);
    await showSource(sides[side].document(file), this.panel.viewColumn, {
      caret: place.range.start,
      range: place.range,
    });
  }

  private async act({ action }: ActMessage): Promise<void> {
    if (action === 'pick') return this.pick();
    if (this.compared.after.version !== undefined)
      return compareVersions(Uri.parse(this.compared.after.uri), this.panel.viewColumn);
    const { before, after } = await this.context.sides.locate(this.compared);
    const [left, right] = [before, after].map(({ document, side }) => document(Uri.parse(side.uri)));
    await commands.executeCommand('vscode.diff', left, right, `${this.name} (${before.label} ↔ ${after.label})`);
  }

  private show(): void {
    const { before, after } = this.compared;
    const isSameFile = before.uri === after.uri;
    this.post({
      type: 'show',
      comparison: this.key,
      fileName: this.name,
      before: labelOf(before, isSameFile),
      after: labelOf(after, isSameFile),
      theme: workspace.getConfiguration('journey').get<PageTheme>('preview.theme', 'auto'),
    });
  }

  private get name(): string {
    return nameOfFile(Uri.parse(this.compared.after.uri));
  }

  private title(): void {
    this.panel.title = `Changes ${this.name}`;
  }

  private post(message: ToChanges): void {
    void this.panel.webview.postMessage(message);
  }
}

/** Tells what came of something that was clicked. */
function tell(reason: unknown): void {
  void window.showErrorMessage(textOf(reason));
}

function textOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
