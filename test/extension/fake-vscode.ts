/** As much of VS Code as its panels need, where nobody looks at a window: `vi.mock('vscode', () => import('…/fake-vscode.js'))`. */
import { URI, UriUtils } from 'langium';
import type { Event, Disposable as OneDisposable } from 'vscode';

export const Uri = Object.assign(URI, { joinPath: UriUtils.joinPath });

export class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();
  readonly event = ((listener: (value: T) => void) => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  }) as Event<T>;

  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }

  dispose(): void {
    this.listeners.clear();
  }
}

export class Disposable {
  constructor(readonly dispose: () => void) {}

  static from(...disposables: readonly Pick<OneDisposable, 'dispose'>[]): Disposable {
    return new Disposable(() => {
      for (const disposable of disposables) disposable.dispose();
    });
  }
}

/** The extensions that are installed, by their ids. */
export const installed = new Map<string, { activate(): Promise<unknown> }>();
export const extensions = { getExtension: (id: string) => installed.get(id) };

/** The commands that were run, with what they were given. */
export const ran: unknown[][] = [];
export const commands = {
  executeCommand: async (...words: unknown[]) => {
    ran.push(words);
  },
};

/** Texts that can be opened, by their addresses. */
export const texts = new Map<string, string>();
export const workspace = {
  workspaceFolders: [],
  getWorkspaceFolder: () => undefined,
  getConfiguration: () => ({ get: (_name: string, value: unknown) => value }),
  onDidChangeConfiguration: new EventEmitter<unknown>().event,
  async openTextDocument(uri: URI) {
    const text = texts.get(uri.toString());
    if (text === undefined) throw new Error(`${uri} is not there.`);
    return { uri, version: 1, getText: () => text, positionAt: (offset: number) => placeIn(text, offset) };
  },
};

export class TabInputTextDiff {
  constructor(
    readonly original: URI,
    readonly modified: URI,
  ) {}
}

/** What the window shows. */
export const shown: { tab?: { label: string; input: unknown }; editor?: URI } = {};
export const window = {
  showErrorMessage: (message: string) => ran.push(['error', message]),
  tabGroups: {
    get activeTabGroup() {
      return { activeTab: shown.tab };
    },
  },
  get activeTextEditor() {
    return shown.editor && { document: { uri: shown.editor } };
  },
};

function placeIn(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
