import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where the hosts are kept between runs, one folder a version. `JOURNEY_MAPS_HOSTS` lets several checkouts share them. */
export const hostsFolder = resolve(process.env.JOURNEY_MAPS_HOSTS ?? join(root, '.vscode-host'));

/** Logs, screenshots and reports of the last test run. */
export const resultsFolder = join(root, 'test-results');

/** What `npm run package` writes. */
export const vsixFile = join(root, 'journey-maps.vsix');
