/** How Mermaid is bundled for the preview: a global `mermaid` that draws journeys, and no other kind of diagram. */

/** The modules of the kinds of diagrams, and the libraries that other kinds use; Mermaid loads each when it is needed. */
const onDemand = [
  /[\\/]mermaid[\\/]dist[\\/]chunks[\\/]mermaid\.core[\\/][^\\/]*([dD]iagram|definition)-[^\\/]*\.mjs$/,
  /[\\/]mermaid[\\/]dist[\\/]chunks[\\/]mermaid\.core[\\/](swimlanes|elk|dagre|cose-bilkent|ipsep-cola)-[^\\/]*\.mjs$/,
  /[\\/]node_modules[\\/](elkjs|cytoscape|cytoscape-[^\\/]*|cose-base|layout-base|katex)[\\/].*\.m?js$/,
];

/** @type {import('esbuild').Plugin} */
const journeyOnly = {
  name: 'journey-only',
  setup(build) {
    const contents = 'export const diagram = {}; export const render = undefined; export default {};';
    for (const filter of onDemand) {
      build.onLoad({ filter }, ({ path }) => (/[\\/]journeyDiagram-/.test(path) ? undefined : { contents }));
    }
  },
};

/** @type {(root: string) => import('esbuild').BuildOptions} */
export const mermaidBundle = (root) => ({
  absWorkingDir: root,
  entryPoints: { mermaid: 'src/preview/mermaid/main.ts' },
  alias: { dompurify: './src/preview/mermaid/sanitizer.ts' },
  define: { 'document.createElement': 'createElement' },
  inject: ['src/preview/mermaid/create-element.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'chrome122',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [journeyOnly],
});
