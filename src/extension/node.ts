import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { systemFonts } from '../formats/fonts/node-system-fonts.js';
import { nodeImageFolder } from '../formats/images/node-image-folder.js';
import type { JourneyMapsApi } from './api.js';
import { activateExtension, deactivateExtension } from './extension.js';

/**
 * Each key makes much that is thrown away at once. With more room for what is new, in megabytes, less of it is taken for what
 * stays: in a map of 1,000 touchpoints that saves a tenth of the time.
 */
const room = '--max-semi-space-size=32';

/** Entry point of the desktop and of remote hosts: the server is a process of its own. */
export function activate(context: ExtensionContext): JourneyMapsApi {
  const module = context.asAbsolutePath('dist/server.node.js');
  return activateExtension(
    context,
    (options) =>
      new LanguageClient(
        'journey',
        'Journey Maps',
        {
          run: { module, transport: TransportKind.ipc, options: { execArgv: [room] } },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: [room, '--nolazy', '--inspect=6009'] } },
        },
        options,
      ),
    { findFonts: async (codes) => systemFonts(codes), openFolder: nodeImageFolder },
  );
}

export function deactivate(): Promise<void> {
  return deactivateExtension();
}
