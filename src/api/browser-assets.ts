import type { AssetsIn } from './assets.js';

/** In a browser and in its workers, where files are fetched. */
export const assetsIn: AssetsIn = (folder) => {
  const base = folder === undefined ? new URL('../', import.meta.url) : new URL(`${folder}/`, globalThis.location.href);
  const fetched = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}: is \`assets\` the folder \`dist\`?`);
    return response;
  };
  const bytes = async (path: string) => new Uint8Array(await (await fetched(path)).arrayBuffer());
  return {
    bundled: (file) => bytes(`fonts/${file}`),
    rasterizer: () => bytes('resvg.wasm'),
    text: async (file) => (await fetched(file)).text(),
  };
};
