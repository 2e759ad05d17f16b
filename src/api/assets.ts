import type { ExportSource } from '../formats/export-map.js';

/**
 * Finds fonts, the rasterizer of PNG and the script of pages, each in a file of its own that is read when it is needed.
 * @param folder of the package's `dist`, where it is not around this program: a path in Node, an address in a browser
 */
export type AssetsIn = (folder?: string) => ExportSource;
