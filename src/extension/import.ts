import { commands, type Disposable, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import { importEndings } from '../formats/import/import-formats.js';
import { languageId } from './client.js';
import type { Previews } from './preview/previews.js';

/** Registers `Journey: Import…`: the map of a file of another program, as a new document that nobody has saved yet. */
export function registerImport(previews: Previews): Disposable {
  return commands.registerCommand('journey.import', async (target?: unknown) => {
    const file = target instanceof Uri ? target : await askFile();
    if (!file) return;
    const text = await imported(file);
    if (text === undefined) return;
    const document = await workspace.openTextDocument({ language: languageId, content: text });
    await window.showTextDocument(document, { selection: new Range(0, 0, 0, 0) });
    previews.show(document.uri, ViewColumn.Beside);
  });
}

async function askFile(): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: 'Import',
      openLabel: 'Import',
      filters: { 'Mermaid, Markdown, CSV, Excel, JSON': [...importEndings] },
    })) ?? [];
  return file;
}

/** The map with what it does not say of the file in comments above; nothing where a message tells why there is none. */
async function imported(file: Uri): Promise<string | undefined> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const { importFile, checkSize, withReport } = await import('../formats/index.js');
  try {
    checkSize((await workspace.fs.stat(file)).size);
    return withReport(importFile(await workspace.fs.readFile(file), name), name);
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    void window.showErrorMessage(`${name} could not be imported: ${message}`);
    return undefined;
  }
}
