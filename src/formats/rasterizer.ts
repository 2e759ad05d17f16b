import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Where the rasterizer comes from; only the host knows. */
export interface RasterizerSource {
  /** The bytes of `dist/resvg.wasm`. */
  rasterizer(): Promise<Uint8Array>;
}

let started: Promise<void> | undefined;

/**
 * An SVG without texts as PNG.
 * @param scale pixels of the file for one of the SVG
 */
export async function rasterized(svg: string, scale: number, source: RasterizerSource): Promise<Uint8Array> {
  started ??= source.rasterizer().then((wasm) => initWasm(wasm));
  await started;
  const drawing = new Resvg(svg, { font: { fontBuffers: [] }, fitTo: { mode: 'zoom', value: scale } });
  try {
    const image = drawing.render();
    const data = image.asPng();
    image.free();
    return data;
  } finally {
    drawing.free();
  }
}
