import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { JourneyMapsApi } from './api.js';
import { activateExtension, deactivateExtension } from './extension.js';

/** Entry point of browser hosts such as vscode.dev: the server is a web worker. */
export function activate(context: ExtensionContext): JourneyMapsApi {
  return activateExtension(context, (options) => {
    const server = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
    return new LanguageClient('journey', 'Journey Maps', new Worker(server.toString(true)), options);
  });
}

export function deactivate(): Promise<void> {
  return deactivateExtension();
}
