import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchChromium } from '../../../scripts/host/chromium.mjs';
import { startWorkbench } from '../../../scripts/host/code-server.mjs';
import { resultsFolder, vsixFile } from '../../../scripts/lib/paths.mjs';
import { anyFreePort } from '../../../scripts/lib/ports.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the workbench is served. */
    workbench: string;
    /** Where the browser that shows it is reached by the DevTools protocol. */
    browser: string;
  }
}

/**
 * Serves a workbench with the packed extension to every test, from data folders of its own, and starts a browser for all
 * their windows: it compiles the scripts of the workbench once.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(vsixFile))
    throw new Error('There is no packed extension: run `npm run build` and `npm run package`.');
  mkdirSync(join(resultsFolder, 'screenshots'), { recursive: true });
  const server = await startWorkbench({
    extensions: [vsixFile],
    settings: {
      'editor.minimap.enabled': false,
      'editor.accessibilitySupport': 'off',
      // A test types its own text: nothing is to be completed or closed for it.
      'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
      'editor.suggestOnTriggerCharacters': false,
      'editor.autoClosingBrackets': 'never',
      'editor.autoClosingQuotes': 'never',
      'editor.autoIndent': 'none',
      'files.autoSave': 'off',
    },
  });
  project.provide('workbench', server.address);
  const port = await anyFreePort();
  const browser = await launchChromium({ port });
  project.provide('browser', `http://127.0.0.1:${port}`);
  return async () => {
    await browser.close();
    await server.stop();
  };
}
