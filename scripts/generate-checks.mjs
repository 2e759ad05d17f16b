/** Writes what follows from the table of checks: docs/checks.md and the JSON schema of the configuration file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';

const entry = `
export { checksPage } from './src/language/checks/page.js';
export { configurationSchema } from './src/language/configuration/schema.js';
`;

const folder = mkdtempSync(join(tmpdir(), 'journeymap-checks-'));
try {
  const outfile = join(folder, 'checks.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  const { checksPage, configurationSchema } = await import(pathToFileURL(outfile).href);
  writeFileSync(join(root, 'docs', 'checks.md'), checksPage());
  mkdirSync(join(root, 'schemas'), { recursive: true });
  writeFileSync(
    join(root, 'schemas', 'journeymap.config.schema.json'),
    `${JSON.stringify(configurationSchema(), null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
