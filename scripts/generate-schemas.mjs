/** Writes the JSON schema of changes, which other programs read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'journeymap-schemas-'));
try {
  const outfile = join(folder, 'schema.mjs');
  await build({ entryPoints: [join(root, 'src', 'diff', 'schema.ts')], bundle: true, format: 'esm', outfile });
  const { reviewSchema } = await import(pathToFileURL(outfile).href);
  writeFileSync(join(root, 'schemas', 'journey-diff.schema.json'), `${JSON.stringify(reviewSchema(), null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
