import { URI } from 'langium';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebviewPanel } from 'vscode';
import { type ChangesContext, ChangesPanel } from '../../../src/extension/changes/panel.js';
import { SideFinder } from '../../../src/extension/changes/sides.js';
import { RepositoryStates } from '../../../src/extension/git/repository-states.js';
import { RevisionFiles } from '../../../src/extension/git/revision-files.js';
import { RevisionPlaces } from '../../../src/extension/git/revision-places.js';
import type { MapServer } from '../../../src/extension/map-server.js';
import type { Comparison, FromChanges, ToChanges } from '../../../src/protocol/changes.js';
import type { ComparedMaps, CompareMaps } from '../../../src/protocol/compare.js';
import type { MapsChanged, MapsRead } from '../../../src/protocol/server.js';
import { png } from '../../fixtures/images.js';
import { EventEmitter, installed, ran, texts } from '../fake-vscode.js';
import { FakeRepository } from './fake-git.js';

vi.mock('vscode', () => import('../fake-vscode.js'));
vi.mock('vscode-languageclient', () => ({ RevealOutputChannelOn: {} }));
const { shownSources } = vi.hoisted(() => ({ shownSources: [] as unknown[][] }));
vi.mock('../../../src/extension/preview/source.js', () => ({
  showSource: async (...shown: unknown[]) => void shownSources.push(shown),
}));

const plan = 'file:///maps/plan.journey';
const sinceCommit: Comparison = { before: { uri: plan, ref: 'HEAD' }, after: { uri: plan } };
const hash = 'a'.repeat(40);
const read = { version: 1, broken: false, missing: false };
const line = (number: number) => ({ line: number, character: 6 });
const felt = {
  kind: 'emotion',
  before: { id: 'plan/a', range: { start: line(3), end: line(4) } },
  after: { id: 'plan/a', range: { start: line(5), end: line(6) } },
};
const answer = {
  before: read,
  after: read,
  journeys: [{ list: { changes: [felt] } }],
  images: [],
} as unknown as ComparedMaps;

/** A panel, the page in it, and all that it talks to. */
class Opened {
  readonly git = new FakeRepository();
  /** What the language server was asked to compare. */
  readonly compared: CompareMaps[] = [];
  answer: ComparedMaps = answer;
  readonly panel: ChangesPanel;
  private readonly posted: ToChanges[] = [];
  private readonly fromPage = new EventEmitter<FromChanges>();
  private readonly reads = new EventEmitter<MapsRead>();

  constructor(private readonly comparison = sinceCommit) {
    this.git.files.set(`${hash}:/maps/plan.journey`, new Uint8Array());
    this.git.install();
    const server = {
      onMapsRead: this.reads.event,
      onMapsChanged: new EventEmitter<MapsChanged>().event,
      compare: async (asked: CompareMaps) => {
        this.compared.push(asked);
        return this.answer;
      },
    } as unknown as MapServer;
    const states = new RepositoryStates();
    const sides = new SideFinder(new RevisionFiles(states), new RevisionPlaces(states), undefined);
    const webview = {
      onDidReceiveMessage: this.fromPage.event,
      postMessage: (message: ToChanges) => this.posted.push(message),
    };
    const panel = { webview, viewColumn: 2, title: '', onDidDispose: new EventEmitter<void>().event };
    const context = { server, sides, pick: async () => undefined } as unknown as ChangesContext;
    this.panel = new ChangesPanel(panel as unknown as WebviewPanel, context, comparison);
  }

  send(message: FromChanges): void {
    this.fromPage.fire(message);
  }

  /** Pulls, and gives what comes of it. */
  async pull(comparison = this.comparison) {
    this.send({ type: 'pull', comparison: JSON.stringify(comparison), known: [], knownImages: [] });
    return this.next((message) => message.type === 'compared' || message.type === 'failed');
  }

  async next(wanted: (message: ToChanges) => boolean): Promise<ToChanges> {
    return vi.waitFor(() => {
      const at = this.posted.findIndex(wanted);
      if (at < 0) throw new Error(`Only ${JSON.stringify(this.posted)} was posted.`);
      return this.posted.splice(at, 1)[0] as ToChanges;
    });
  }

  /** The text of a file was changed. */
  type(uri: string): void {
    this.reads.fire({ uri } as MapsRead);
  }

  /** The types of what was posted and not taken. */
  get left(): string[] {
    return this.posted.map(({ type }) => type);
  }
}

beforeEach(() => {
  installed.clear();
  ran.splice(0);
  shownSources.splice(0);
  texts.clear();
  texts.set(plan, '');
});

describe('the panel of changes', () => {
  it('answers its page with what is compared, and then with what changed', async () => {
    const opened = new Opened();
    opened.send({ type: 'ready' });
    expect(await opened.next(({ type }) => type === 'show')).toEqual({
      type: 'show',
      comparison: JSON.stringify(sinceCommit),
      fileName: 'plan.journey',
      before: 'HEAD',
      after: 'Working Tree',
      theme: 'auto',
    });
    expect(await opened.pull()).toMatchObject({
      type: 'compared',
      round: 1,
      labels: { before: 'HEAD aaaaaaa', after: 'Working Tree' },
      journeys: answer.journeys,
    });
    expect(opened.compared[0]?.after).toEqual({ uri: plan });
  });

  it('asks git for its commits when the repository changed, and not with every key', async () => {
    const opened = new Opened();
    for (let key = 0; key < 3; key++) {
      opened.type(plan);
      expect((await opened.next(({ type }) => type === 'changed')).type).toBe('changed');
      await opened.pull();
    }
    const once = ['commit HEAD', 'show /maps/plan.journey'];
    expect(opened.git.asked).toEqual(once);
    opened.git.commits.set('HEAD', 'b'.repeat(40));
    opened.git.files.set(`${'b'.repeat(40)}:/maps/plan.journey`, new Uint8Array());
    opened.git.change();
    await opened.next(({ type }) => type === 'changed');
    expect(await opened.pull()).toMatchObject({ labels: { before: 'HEAD bbbbbbb' } });
    expect(opened.git.asked).toEqual([...once, ...once]);
  });

  it('follows a repository that git has closed and opened again, and which tells those who listened nothing more', async () => {
    const opened = new Opened();
    await opened.pull();
    opened.git.commits.set('HEAD', 'b'.repeat(40));
    opened.git.files.set(`${'b'.repeat(40)}:/maps/plan.journey`, new Uint8Array());
    expect(await opened.pull()).toMatchObject({ labels: { before: 'HEAD bbbbbbb' } });
  });

  it('is not stirred by other files, nor by what its page asked of the comparison before', async () => {
    const opened = new Opened();
    await opened.pull();
    opened.type('file:///maps/other.journey');
    const other = { before: { uri: plan, ref: '' }, after: { uri: plan } };
    opened.panel.compare(other);
    opened.send({ type: 'pull', comparison: JSON.stringify(sinceCommit), known: [], knownImages: [] });
    expect(opened.left).toEqual(['show']);
    expect(await opened.pull(other)).toMatchObject({ labels: { before: 'Staged' }, round: 2 });
    expect(opened.compared).toHaveLength(2);
  });

  it('goes to where a change is written on either side, but not by an answer that is gone', async () => {
    const opened = new Opened();
    await opened.pull();
    const comparison = JSON.stringify(sinceCommit);
    const goTo = (round: number, side: 'before' | 'after') =>
      opened.send({ type: 'goTo', comparison, round, journey: 0, change: 0, side });
    goTo(1, 'before');
    await vi.waitFor(() => expect(shownSources).toHaveLength(1));
    await opened.pull();
    goTo(1, 'after');
    goTo(2, 'after');
    await vi.waitFor(() => expect(shownSources).toHaveLength(2));
    expect(shownSources.map(([uri, , place]) => [String(uri), place])).toEqual([
      [URI.parse(plan).with({ scheme: 'git', query: hash }).toString(), { caret: line(3), range: felt.before.range }],
      [plan, { caret: line(5), range: felt.after.range }],
    ]);
  });

  it('says why there is nothing to compare with, and looks again the next time', async () => {
    const opened = new Opened({ before: { uri: plan, ref: 'gone' }, after: { uri: plan } });
    expect(await opened.pull()).toMatchObject({ type: 'failed', reason: 'There is no revision gone.' });
    opened.git.commits.set('gone', hash);
    expect(await opened.pull()).toMatchObject({ type: 'compared', labels: { before: 'gone aaaaaaa' } });
    installed.clear();
    const reason = 'Git is not available here: it is not installed, or it is switched off.';
    expect(await opened.pull()).toMatchObject({ type: 'failed', reason });
  });

  it('shows the pictures of a revision as they were in it, and none from outside of its repository', async () => {
    const opened = new Opened({ before: { uri: plan, ref: 'HEAD' }, after: { uri: plan, ref: 'HEAD' } });
    opened.git.files.set(`${hash}:/maps/images/jamie.png`, png(64, 48));
    opened.answer = { ...answer, images: [{ path: 'images/jamie.png' }, { path: '../out.png' }] } as ComparedMaps;
    expect(await opened.pull()).toMatchObject({
      images: [{ path: 'images/jamie.png', image: { width: 64, height: 48 } }],
    });
  });

  it('compares texts as VS Code does: of two revisions, and of the versions of a conflict', async () => {
    const opened = new Opened();
    const textDiff = (comparison: Comparison) =>
      opened.send({ type: 'act', comparison: JSON.stringify(comparison), action: 'textDiff' });
    textDiff(sinceCommit);
    await vi.waitFor(() => expect(ran).toHaveLength(1));
    const [command, left, right, title] = ran[0] ?? [];
    expect([command, String(left), String(right), title]).toEqual([
      'vscode.diff',
      URI.parse(plan).with({ scheme: 'git', query: hash }).toString(),
      plan,
      'plan.journey (HEAD aaaaaaa ↔ Working Tree)',
    ]);

    texts.set(plan, 'journey "Plan"\n<<<<<<< ours\n=======\n>>>>>>> theirs\n');
    const versions: Comparison = { before: { uri: plan, version: 'ours' }, after: { uri: plan, version: 'theirs' } };
    opened.panel.compare(versions);
    textDiff(versions);
    await vi.waitFor(() => expect(ran[1]).toEqual(['merge-conflict.compare']));
    expect(shownSources.map(([, , place]) => place)).toMatchObject([{ caret: { line: 1, character: 0 } }]);
  });
});
