import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemFonts } from './fonts/node-system-fonts.js';
import type { PngSource } from './png.js';

/**
 * What exports need, where files can be read.
 * @param folder `dist`, in which the fonts stand beside the bundles
 */
export function nodeSource(folder: string): PngSource {
  return {
    bundled: (file) => readFile(join(folder, 'fonts', file)),
    rasterizer: () => readFile(join(folder, 'resvg.wasm')),
    system: async (codes) => systemFonts(codes),
  };
}
