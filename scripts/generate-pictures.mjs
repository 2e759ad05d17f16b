// Draws the pictures of the README from an example.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

const example = 'examples/mobile-plan.journey';
/** A day by which the review badge is judged, so that the pictures are the same on every day. */
const today = '2026-11-21';
const pictures = { 'mobile-plan.svg': 'light', 'mobile-plan-dark.svg': 'dark' };

const fonts = [
  { weight: 400, italic: false },
  { weight: 500, italic: false },
  { weight: 600, italic: false },
  { weight: 400, italic: true },
].map((face) => {
  const file = `@fontsource/inter/files/inter-latin-${face.weight}-${face.italic ? 'italic' : 'normal'}.woff2`;
  return { ...face, family: 'Inter', woff2Base64: readFileSync(join(root, 'node_modules', file)).toString('base64') };
});

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
/** @type {typeof import('./pictures/draw.js')} */
const { drawFile } = createRequire(import.meta.url)(bundle);
const options = Object.values(pictures).map((theme) => ({ theme, today }));
const drawn = await drawFile(join(root, example), options, fonts);
Object.keys(pictures).forEach((name, i) => {
  writeFileSync(join(root, 'docs', 'images', name), drawn[i]);
});
