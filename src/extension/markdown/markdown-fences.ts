import { ColorThemeKind, commands, Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import type { FenceTheme } from '../../formats/fence-pictures.js';
import { blocksOf } from '../../formats/import/markdown/blocks.js';
import type { PageTheme } from '../../map/looks.js';
import { isJourney, languageId } from '../client.js';
import { imageFiles, imageReader, type OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { today } from '../today.js';
import { type DrawnFence, DrawnFences } from './drawn-fences.js';
import { fenceHtml } from './fence-html.js';
import { drawFences, type MarkdownEngine } from './fence-rule.js';

/** Whether a text may hold a journey; it is asked at every key. */
const mayHoldJourney = /(?:`{3}|~{3})[ \t]*journey/i;

/**
 * Draws journeys in the editor's Markdown preview. Until a document has one, nothing is loaded, started or watched for it.
 */
export class MarkdownFences implements Disposable {
  private readonly fences = new DrawnFences(
    (document, text) => this.draw(Uri.parse(document, true), text),
    () => void commands.executeCommand('markdown.preview.refresh'),
  );
  private following: Disposable | undefined;
  private watching: Disposable | undefined;

  constructor(
    private readonly server: MapServer,
    private readonly openFolder: OpenFolder | undefined,
  ) {}

  /** Teaches it to an engine of the preview, which calls this by the name that VS Code looks for. */
  extendMarkdownIt<Engine extends MarkdownEngine>(engine: Engine): Engine {
    const escapeText = engine.utils.escapeHtml;
    this.following ??= this.follow();
    return drawFences(engine, ({ text, place, firstLine, environment, code }) => {
      this.watching ??= this.watch();
      const shown = this.fences.show(documentOf(environment), place, text);
      return fenceHtml(shown, { code: code(), firstLine, escapeText });
    });
  }

  dispose(): void {
    this.following?.dispose();
    this.watching?.dispose();
  }

  /** Draws ahead what is open, and what is typed: the preview waits a moment before it shows that. */
  private follow(): Disposable {
    const prepare = (document: TextDocument) => this.prepare(document);
    workspace.textDocuments.forEach(prepare);
    return Disposable.from(
      workspace.onDidOpenTextDocument(prepare),
      workspace.onDidChangeTextDocument(({ document }) => prepare(document)),
    );
  }

  private watch(): Disposable {
    const files = [imageFiles, '**/*.journey', '**/*.csv'].map((glob) => workspace.createFileSystemWatcher(glob));
    const changed = (file: Uri) => this.fences.fileChanged(file.toString());
    // Its checks count for fences too, and it counts for whatever lies below it.
    const configurations = workspace.createFileSystemWatcher('**/journeymap.config.json');
    const lookChanged = () => this.fences.lookChanged();
    // Whoever closes a file without saving leaves it as it is stored.
    const textChanged = (document: TextDocument) => isJourney(document) && changed(document.uri);
    return Disposable.from(
      configurations,
      configurations.onDidCreate(lookChanged),
      configurations.onDidChange(lookChanged),
      configurations.onDidDelete(lookChanged),
      ...files,
      ...files.flatMap((watcher) => [
        watcher.onDidCreate(changed),
        watcher.onDidChange(changed),
        watcher.onDidDelete(changed),
      ]),
      workspace.onDidChangeTextDocument(({ document }) => textChanged(document)),
      workspace.onDidCloseTextDocument(textChanged),
      window.onDidChangeActiveColorTheme(lookChanged),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('journey.preview.theme')) lookChanged();
      }),
    );
  }

  private prepare(document: TextDocument): void {
    const source = document.languageId === 'markdown' ? document.getText() : '';
    if (!mayHoldJourney.test(source)) return;
    this.watching ??= this.watch();
    const texts = blocksOf(source).flatMap((block) =>
      block.kind === 'fence' && block.language === languageId ? `${block.text}\n` : [],
    );
    this.fences.expect(document.uri.toString(), texts);
  }

  private async draw(document: Uri, text: string): Promise<DrawnFence> {
    const file = document.scheme === 'untitled' ? unsaved(document) : document;
    const { maps, images: named, errors, files } = await this.server.readText({ uri: file.toString(), text });
    const images = (await imageReader(document, this.openFolder)?.read(named))?.images;
    const { fencePictures } = await import('../../formats/index.js');
    return {
      pictures: fencePictures(maps, text, { theme: themeFor(document), today: today(), images }),
      errors,
      files,
    };
  }
}

/** The document that the engine tells of; a text of no document has none. */
function documentOf(environment: unknown): string {
  const { currentDocument } = environment as { currentDocument?: unknown };
  return currentDocument instanceof Uri ? currentDocument.toString() : 'untitled:Markdown';
}

/** Where a document would be saved. */
function unsaved(document: Uri): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  return folder ? Uri.joinPath(folder.uri, 'untitled') : document;
}

/** The colours that go with the editor's; what the user chose for the preview of maps never overrides high contrast. */
function themeFor(document: Uri): FenceTheme {
  const { kind } = window.activeColorTheme;
  if (kind === ColorThemeKind.HighContrast) return 'high-contrast';
  if (kind === ColorThemeKind.HighContrastLight) return 'high-contrast-light';
  const chosen = workspace.getConfiguration('journey', document).get<PageTheme>('preview.theme', 'auto');
  if (chosen !== 'auto') return chosen;
  return kind === ColorThemeKind.Dark ? 'dark' : 'light';
}
