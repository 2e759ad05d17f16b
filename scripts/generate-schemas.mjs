/** Writes the JSON schemas of what other programs read: maps, what changed in them, and their histories. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';

const schemas = [
  { source: 'src/diff/schema.ts', schema: 'reviewSchema', file: 'journey-diff.schema.json' },
  { source: 'src/formats/history/schema.ts', schema: 'historySchema', file: 'journey-log.schema.json' },
  { source: 'src/formats/json/schema.ts', schema: 'mapsSchema', file: 'journey-map.schema.json' },
];

const folder = mkdtempSync(join(tmpdir(), 'journeymap-schemas-'));
try {
  for (const { source, schema, file } of schemas) {
    const outfile = join(folder, `${schema}.mjs`);
    await build({ entryPoints: [join(root, source)], bundle: true, format: 'esm', outfile });
    const module = await import(pathToFileURL(outfile).href);
    writeFileSync(join(root, 'schemas', file), `${JSON.stringify(module[schema](), null, 2)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
