import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportSource } from './export-map.js';
import { systemFonts } from './fonts/node-system-fonts.js';

/**
 * What exports need, where files can be read.
 * @param folder `dist`, in which the fonts stand beside the bundles
 */
export function nodeSource(folder: string): ExportSource {
  return {
    bundled: (file) => readFile(join(folder, 'fonts', file)),
    rasterizer: () => readFile(join(folder, 'resvg.wasm')),
    text: (file) => readFile(join(folder, file), 'utf8'),
    system: async (codes) => systemFonts(codes),
  };
}
