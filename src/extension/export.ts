import {
  type CancellationToken,
  commands,
  type Disposable,
  type ExtensionContext,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ExportFormat } from '../formats/export-formats.js';
import type { ExportSource } from '../formats/export-map.js';
import type { SystemFont } from '../formats/fonts/font-set.js';
import type { MapImages } from '../map/images.js';
import type { PageTheme } from '../map/looks.js';
import type { PlainMap } from '../map/model.js';
import type { MapSnapshot, PulledMaps } from '../protocol/server.js';
import { isJourney } from './client.js';
import { imageReader, type OpenFolder } from './images.js';
import type { MapServer } from './map-server.js';
import type { Previews } from './preview/previews.js';

/** Finds fonts of the machine; only a host on Node can. */
export type FindFonts = (codes: readonly number[]) => Promise<SystemFont[]>;

/** What a host on Node has beside those in a browser. */
export interface Machine {
  findFonts?: FindFonts;
  openFolder?: OpenFolder;
}

/** What another extension, a task or a shortcut may say ahead, so that nobody is asked. */
interface Answers {
  format?: unknown;
  /** Address of the file. */
  to?: unknown;
}

interface Choice {
  format: ExportFormat;
  /** Pages in place of one picture. */
  report?: boolean;
  label: string;
  detail: string;
}

const choices: readonly Choice[] = [
  { format: 'svg', label: 'SVG', detail: 'Sharp at every size, for documents and web pages' },
  { format: 'png', label: 'PNG', detail: 'Pixels, for slides and chats' },
  { format: 'pdf', label: 'PDF', detail: 'One page with text to search, for printing' },
  {
    format: 'pdf',
    report: true,
    label: 'PDF Report',
    detail: 'Pages: people, the map, each stage, what hurts and what to do',
  },
  { format: 'pptx', label: 'PowerPoint', detail: 'Slides with the map and each stage, as text that can be edited' },
  { format: 'html', label: 'HTML', detail: 'One page that works offline, with zoom, filters, search and a table' },
  { format: 'md', label: 'Markdown', detail: 'Text with tables and a diagram, for wikis and tickets' },
  { format: 'mmd', label: 'Mermaid', detail: 'A journey diagram, for pages that draw Mermaid' },
  {
    format: 'xlsx',
    label: 'Excel',
    detail: 'A workbook with a sheet for the map, pains, opportunities, metrics and more',
  },
  { format: 'csv', label: 'CSV', detail: 'A row for each touchpoint, for spreadsheets and databases' },
  { format: 'json', label: 'JSON', detail: 'Everything that the map says, for other programs' },
];

/** Registers `Journey: Export…`. */
export function registerExport(
  { extensionUri }: ExtensionContext,
  server: MapServer,
  previews: Previews,
  { findFonts, openFolder }: Machine,
): Disposable {
  const source = exportSource(extensionUri, findFonts);
  return commands.registerCommand('journey.export', async (target?: unknown, answers: Answers = {}) => {
    const document = documentOf(target) ?? previews.current?.document;
    if (!document) return;
    const choice = choices.find(({ format }) => format === answers.format) ?? (await askFormat());
    if (!choice) return;
    const { maps, ...answer } = await mapsOf(document, server);
    const map = maps.length > 1 ? await askJourney(maps) : maps[0];
    if (!map) {
      if (maps.length === 0) void window.showErrorMessage(`${nameOf(document)} has no journey to export.`);
      return;
    }
    const to = answers.to instanceof Uri ? answers.to : await askPlace(document, map, maps.length > 1, choice.format);
    if (!to) return;
    await withProgress(nameOf(to), async (token) => {
      const { images, refused } = await picturesOf(map, document, answer, openFolder);
      const { data, missing } = await exported(map, choice, document, images, answer, source);
      // Drawing keeps the host busy: whoever cancelled meanwhile is heard only now.
      await new Promise((resolve) => setTimeout(resolve));
      if (token.isCancellationRequested) return;
      await writeWhole(to, data);
      if (answers.to === undefined) void tell(to, [...refused, ...withoutFont(missing)]);
    });
  });
}

async function exported(
  map: PlainMap,
  { format, report = false }: Choice,
  document: Uri,
  images: MapImages,
  { views }: Pick<PulledMaps, 'views'>,
  source: ExportSource,
) {
  const { exportMaps } = await import('../formats/index.js');
  const theme = workspace.getConfiguration('journey', document).get<PageTheme>('preview.theme', 'auto');
  const look = { theme: theme === 'auto' ? 'light' : theme, images } as const;
  return exportMaps([map], format, { look, report, page: { fileName: nameOf(document), theme, views } }, source);
}

function documentOf(target: unknown): Uri | undefined {
  if (target instanceof Uri) return target;
  const document = window.activeTextEditor?.document;
  return document && isJourney(document) ? document.uri : undefined;
}

/** The maps of a document as it is now, saved or not. */
async function mapsOf(uri: Uri, server: MapServer) {
  const { uri: opened } = await workspace.openTextDocument(uri);
  const { maps, images, views } = await server.pull({ uri: opened.toString(), known: [] });
  return { maps: maps.map(assembled), images, views };
}

/** The pictures of one map of a document, and why others are not drawn. */
async function picturesOf(
  { id }: PlainMap,
  document: Uri,
  { images: named }: Pick<PulledMaps, 'images'>,
  openFolder: OpenFolder | undefined,
): Promise<{ images: MapImages; refused: string[] }> {
  const own = named.filter((image) => image.id.startsWith(`${id}/`));
  const read = await imageReader(document, openFolder)?.read(own);
  return { images: read?.images ?? new Map(), refused: read?.refused.map(({ reason }) => reason) ?? [] };
}

function assembled({ map, stages }: MapSnapshot): PlainMap {
  return { ...map, stages: stages.flatMap(({ stage }) => (stage ? [stage] : [])) };
}

async function askFormat(): Promise<Choice | undefined> {
  return window.showQuickPick(choices, { title: 'Export', placeHolder: 'What to export as' });
}

async function askJourney(maps: readonly PlainMap[]): Promise<PlainMap | undefined> {
  const items = maps.map((map) => ({ label: map.title || map.name, map }));
  // The focus goes back to a picture when the question before is answered, which is no answer to this one.
  const picked = await window.showQuickPick(items, {
    title: 'Export',
    placeHolder: 'Which journey',
    ignoreFocusOut: true,
  });
  return picked?.map;
}

/** Beside the document and named after it, or after the journey where it has several. */
async function askPlace(
  document: Uri,
  map: PlainMap,
  several: boolean,
  format: ExportFormat,
): Promise<Uri | undefined> {
  const base = several ? map.name : nameOf(document).replace(/\.journey$/i, '');
  const folder = document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  return window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${base}.${format}`) } : {}),
    filters: { [format.toUpperCase()]: [format] },
    title: 'Export',
  });
}

async function withProgress(name: string, work: (token: CancellationToken) => Promise<void>): Promise<void> {
  const options = { location: ProgressLocation.Notification, title: `Exporting ${name}`, cancellable: true };
  try {
    await window.withProgress(options, (_, token) => work(token));
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    void window.showErrorMessage(`${name} could not be exported: ${message}`);
  }
}

/** Under another name first, so that nobody ever finds half a file. */
async function writeWhole(to: Uri, data: Uint8Array): Promise<void> {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16)).join('');
  const temporary = Uri.joinPath(to, '..', `.${nameOf(to)}.${random}.tmp`);
  try {
    await workspace.fs.writeFile(temporary, data);
    await workspace.fs.rename(temporary, to, { overwrite: true });
  } catch (reason) {
    await workspace.fs.delete(temporary).then(undefined, () => undefined);
    throw reason;
  }
}

function withoutFont(missing: readonly string[]): string[] {
  const named = missing.slice(0, 20).join(' ');
  return missing.length > 0 ? [`No font here has these characters, so boxes stand in their place: ${named}`] : [];
}

/** @param losses what the file does not show, in sentences */
async function tell(to: Uri, losses: readonly string[]): Promise<void> {
  const open = 'Open';
  const reveal = 'Show in Folder';
  const buttons = to.scheme === 'file' ? [open, reveal] : [open];
  const message = [`Exported ${nameOf(to)}.`, ...losses.slice(0, 3)].join(' ');
  const show = losses.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  const pressed = await show(message, ...buttons);
  if (pressed === open) await commands.executeCommand('vscode.open', to);
  if (pressed === reveal) await commands.executeCommand('revealFileInOS', to);
}

function exportSource(extensionUri: Uri, findFonts: FindFonts | undefined): ExportSource {
  const read = async (...path: string[]) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', ...path));
  return {
    bundled: (file) => read('fonts', file),
    rasterizer: () => read('resvg.wasm'),
    text: async (file) => new TextDecoder().decode(await read(file)),
    ...(findFonts ? { system: findFonts } : {}),
  };
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').pop() || uri.path;
}
