import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { JourneyMapsApi } from './api.js';
import { registerChanges } from './changes/register.js';
import { clientOptions, serveFiles } from './client.js';
import { type Machine, registerExport } from './export.js';
import { registerImport } from './import.js';
import { mapServer } from './map-server.js';
import { registerNewMap } from './new-map.js';
import { registerPreviews } from './preview/register.js';
import { registerShowReferences } from './show-references.js';

let running: BaseLanguageClient | undefined;

/**
 * What both hosts do when a journey, one of our commands or a saved preview is opened. Starts the server without
 * waiting for it, so that the host is not held up.
 */
export function activateExtension(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  machine: Machine = {},
): JourneyMapsApi {
  const begin = performance.now();
  const client = createClient(clientOptions());
  running = client;
  serveFiles(client);
  const ready = client.start();
  ready.catch((reason) => client.outputChannel.error(`The language server could not be started: ${reason}`));
  const server = mapServer(client, ready);
  const previews = registerPreviews(context, server, machine.openFolder);
  registerNewMap(context, previews);
  context.subscriptions.push(
    registerShowReferences(),
    registerExport(context, server, previews, machine),
    registerImport(previews),
    registerChanges(context, server, machine.openFolder),
  );
  return { activationMilliseconds: performance.now() - begin, ready };
}

/** Ends the server. */
export async function deactivateExtension(): Promise<void> {
  const client = running;
  running = undefined;
  if (client?.needsStop()) await client.stop();
}
