import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserProfile, launchChromium } from '../../../scripts/host/chromium.mjs';
import { startWorkbench } from '../../../scripts/host/code-server.mjs';
import { stageWorkspace } from '../../../scripts/host/staging.mjs';
import { resultsFolder, vsixFile } from '../../../scripts/lib/paths.mjs';
import { examplesFolder } from '../../fixtures/repository.js';
import { Workbench } from './workbench.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the workbench is served. */
    workbench: string;
    /** What a browser kept that has shown the workbench before. */
    profile: string;
  }
}

/** Serves a workbench with the packed extension to every test, from data folders of its own. */
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
  project.provide('profile', await profileThatKnows(server.address));
  return server.stop;
}

async function profileThatKnows(address: string): Promise<string> {
  const profile = browserProfile();
  const workbench = await Workbench.show(await launchChromium({ profile }), address, stageWorkspace(examplesFolder));
  await workbench.close();
  return profile;
}
