import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { JourneyMapsApi } from './api.js';
import { registerChanges } from './changes/register.js';
import { clientOptions, serveFiles } from './client.js';
import { type Machine, registerExport } from './export.js';
import { registerImport } from './import.js';
import { LanguageServer } from './language-server.js';
import { mapServer } from './map-server.js';
import { MarkdownFences } from './markdown/markdown-fences.js';
import { registerNewMap } from './new-map.js';
import { registerPreviews } from './preview/register.js';
import { registerShowReferences } from './show-references.js';

let running: LanguageServer | undefined;

/**
 * What both hosts do when a journey, one of our commands or a saved preview is opened. Where a journey is open, starts the
 * server without waiting for it, so that the host is not held up.
 */
export function activateExtension(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  machine: Machine = {},
): JourneyMapsApi {
  const begin = performance.now();
  const language = new LanguageServer(() => createClient(clientOptions()));
  running = language;
  language.beforeStart(serveFiles);
  const server = mapServer(language);
  const previews = registerPreviews(context, server, machine.openFolder);
  const fences = new MarkdownFences(server, machine.openFolder);
  registerNewMap(context, previews);
  context.subscriptions.push(
    fences,
    registerShowReferences(),
    registerExport(context, server, previews, machine),
    registerImport(previews),
    registerChanges(context, server, machine.openFolder),
    // Last: what is to be done before the start is known by now.
    language.startWithJourneys(),
  );
  return {
    activationMilliseconds: performance.now() - begin,
    ready: () => language.start().then(() => undefined),
    extendMarkdownIt: (engine) => fences.extendMarkdownIt(engine),
  };
}

/** Ends the server. */
export async function deactivateExtension(): Promise<void> {
  const server = running;
  running = undefined;
  await server?.stop();
}
