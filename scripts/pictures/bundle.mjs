import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';

/** A day by which the review badge is judged, so that the pictures are the same on every day. */
export const today = '2026-11-21';

/** The faces that pictures embed. */
export const fonts = [
  { weight: 400, italic: false },
  { weight: 500, italic: false },
  { weight: 600, italic: false },
  { weight: 400, italic: true },
].map((face) => {
  const file = `@fontsource/inter/files/inter-latin-${face.weight}-${face.italic ? 'italic' : 'normal'}.woff2`;
  return { ...face, family: 'Inter', woff2Base64: readFileSync(join(root, 'node_modules', file)).toString('base64') };
});

/** The drawing part of the product, bundled from its sources. @returns {Promise<typeof import('./draw.js')>} */
export async function bundleOfDrawing() {
  const bundle = join(temporaryFolder('pictures'), 'draw.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/pictures/draw.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(bundle);
}
