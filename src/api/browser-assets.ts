import type { AssetsIn } from './assets.js';

/** In a browser and in its workers, where files are fetched. */
export const assetsIn: AssetsIn = (folder) => {
  const base =
    folder === undefined ? new URL('../', import.meta.url) : new URL(`${folder}/`, globalThis.location?.href);
  const fetched = async (path: string): Promise<Response> => {
    const url = new URL(path, base);
    const response = await fetch(url);
    // Servers of apps answer with the app where they have no such file.
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (response.ok && !isPage) return response;
    throw new Error(`There is no ${url}. Say in \`assets\` where the folder \`dist\` of journey-maps is.`);
  };
  const bytes = async (path: string) => new Uint8Array(await (await fetched(path)).arrayBuffer());
  return {
    bundled: (file) => bytes(`fonts/${file}`),
    rasterizer: () => bytes('resvg.wasm'),
    text: async (file) => (await fetched(file)).text(),
  };
};
