import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Where the rasterizer comes from; only the host knows. */
export interface RasterizerSource {
  /** The bytes of `dist/resvg.wasm`. */
  rasterizer(): Promise<Uint8Array>;
}

/** The colours of an image, row by row. */
export interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, 0 to 255. */
  colors: Uint8Array;
  /** How opaque each pixel is, 0 to 255. */
  opacities: Uint8Array;
}

let started: Promise<void> | undefined;

/**
 * An SVG without texts as PNG.
 * @param scale pixels of the file for one of the SVG
 */
export function rasterized(svg: string, scale: number, source: RasterizerSource): Promise<Uint8Array> {
  return render(svg, scale, source, (image) => image.asPng());
}

/** An SVG without texts as pixels, one for each of its own. */
export function pixelsOf(svg: string, source: RasterizerSource): Promise<Pixels> {
  return render(svg, 1, source, ({ width, height, pixels }) => {
    const colors = new Uint8Array(width * height * 3);
    const opacities = new Uint8Array(width * height);
    for (let pixel = 0; pixel < opacities.length; pixel++) {
      const opacity = pixels[pixel * 4 + 3] ?? 0;
      opacities[pixel] = opacity;
      // The rasterizer multiplies colours by their opacity.
      for (let channel = 0; channel < 3 && opacity > 0; channel++)
        colors[pixel * 3 + channel] = Math.round(((pixels[pixel * 4 + channel] ?? 0) * 255) / opacity);
    }
    return { width, height, colors, opacities };
  });
}

async function render<T>(
  svg: string,
  scale: number,
  source: RasterizerSource,
  read: (image: ReturnType<InstanceType<typeof Resvg>['render']>) => T,
): Promise<T> {
  started ??= source.rasterizer().then((wasm) => initWasm(wasm));
  await started;
  const drawing = new Resvg(svg, { font: { fontBuffers: [] }, fitTo: { mode: 'zoom', value: scale } });
  try {
    const image = drawing.render();
    try {
      return read(image);
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
