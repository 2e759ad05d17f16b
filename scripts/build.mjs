/**
 * Bundles everything that ships into dist/, one file a target, without run-time dependencies.
 * `--watch` goes on and rebuilds what changed.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, context } from 'esbuild';
import { writeDeclarations } from './lib/declarations.mjs';
import { mermaidBundle } from './lib/mermaid-bundle.mjs';
import { root } from './lib/paths.mjs';

/** The Node and Chromium of VS Code 1.91, the oldest that `engines.vscode` promises. */
const hostNode = 'node20.9';
const hostBrowser = 'chrome122';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  // The picture and the exports are the same bytes on every machine: no reading of the environment.
  define: { 'process.env.NODE_ENV': '"production"' },
};
const forNode = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: hostNode,
  mainFields: ['module', 'main'],
  // What is loaded late is required: Node would read through a file that it imports, in search of its exports.
  supported: { 'dynamic-import': false },
};
const forBrowser = { ...shared, platform: 'browser', target: hostBrowser };

/**
 * Exports that need large libraries are a bundle of their own, which the command line, the extension and the library load
 * when somebody wants one. In VS Code in a browser there is but one file.
 * @param {string} bundle where it is, from the bundle that loads it
 * @returns {import('esbuild').Plugin}
 */
const exportsApart = (bundle = './formats.js') => ({
  name: 'exports apart',
  setup(build) {
    const formats = join(root, 'src', 'formats');
    build.onResolve({ filter: /\/(index|large)\.js$/ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' && dirname(join(resolveDir, path)) === formats
        ? { path: bundle, external: true }
        : undefined,
    );
  },
});

/**
 * What the library needs of its host is in a file for each.
 * @type {import('esbuild').Plugin}
 */
const inBrowser = {
  name: 'in a browser',
  setup(build) {
    build.onResolve({ filter: /\/node-assets\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'browser-assets.ts'),
    }));
  },
};

/** pdfkit's build for browsers compresses by itself, and so to the same bytes on every machine. */
const browserPdfkit = { pdfkit: join(root, 'node_modules', 'pdfkit', 'js', 'pdfkit.browser.mjs') };
const pdfkit = {
  alias: browserPdfkit,
  // It would look for a colour profile beside itself, which we never ask for.
  define: { ...shared.define, 'import.meta.url': '"file:///"' },
};

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {
    ...forNode,
    entryPoints: ['src/extension/node.ts'],
    outfile: 'dist/extension.node.js',
    external: ['vscode'],
    plugins: [exportsApart()],
  },
  {
    ...forBrowser,
    format: 'cjs',
    entryPoints: ['src/extension/web.ts'],
    outfile: 'dist/extension.web.js',
    external: ['vscode'],
    ...pdfkit,
  },
  { ...forNode, entryPoints: ['src/language/server.node.ts'], outfile: 'dist/server.node.js' },
  { ...forBrowser, format: 'iife', entryPoints: ['src/language/server.web.ts'], outfile: 'dist/server.web.js' },
  { ...forBrowser, format: 'iife', entryPoints: ['src/preview/main.ts'], outfile: 'dist/preview.js' },
  // A file of its own: the page loads it only when it is asked for a diagram.
  { ...mermaidBundle(root), outfile: 'dist/mermaid.js' },
  {
    ...forBrowser,
    entryPoints: ['src/preview/preview.css'],
    outfile: 'dist/preview.css',
    // The fonts are copied beside the sheet, not bundled into it.
    external: ['*.woff2'],
  },
  { ...forBrowser, format: 'iife', entryPoints: ['src/preview/changes/main.ts'], outfile: 'dist/changes.js' },
  {
    ...forBrowser,
    entryPoints: ['src/preview/changes/changes.css'],
    outfile: 'dist/changes.css',
    external: ['*.woff2'],
  },
  {
    ...forBrowser,
    entryPoints: ['src/extension/markdown/markdown.css'],
    outfile: 'dist/markdown.css',
    external: ['*.woff2'],
  },
  { ...forBrowser, format: 'iife', entryPoints: ['src/preview/standalone.ts'], outfile: 'dist/page.js' },
  { ...forBrowser, entryPoints: ['src/preview/standalone.css'], outfile: 'dist/page.css', external: ['*.woff2'] },
  { ...forNode, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', plugins: [exportsApart()] },
  { ...forNode, entryPoints: ['src/formats/index.ts'], outfile: 'dist/formats.js', ...pdfkit },
  {
    ...forNode,
    entryPoints: ['src/api/index.ts'],
    outfile: 'dist/api/node.js',
    plugins: [exportsApart('../formats.js')],
  },
  {
    ...forBrowser,
    format: 'esm',
    splitting: true,
    entryPoints: { browser: 'src/api/index.ts' },
    outdir: 'dist/api',
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    alias: browserPdfkit,
    plugins: [inBrowser],
  },
];

const faces = ['400-normal', '500-normal', '600-normal', '400-italic'];
/** What exports draw letters with; the preview and SVG files have the Latin ones of these, packed tighter. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'];

/** @returns {string[]} the files written, relative to the checkout */
function copyFiles() {
  const source = (...path) => join(root, 'node_modules', ...path);
  const inter = (file) => [source('@fontsource', 'inter', 'files', file), `fonts/${file}`];
  const emoji = (file, to) => [source('@fontsource', 'noto-emoji', file), `fonts/${to}`];
  const copies = [
    ...faces.map((face) => inter(`inter-latin-${face}.woff2`)),
    ...subsets.flatMap((subset) => faces.map((face) => inter(`inter-${subset}-${face}.woff`))),
    [source('@fontsource', 'inter', 'LICENSE'), 'fonts/LICENSE-Inter.txt'],
    emoji('files/noto-emoji-emoji-400-normal.woff', 'noto-emoji-400-normal.woff'),
    emoji('LICENSE', 'LICENSE-Noto-Emoji.txt'),
    [source('@resvg', 'resvg-wasm', 'index_bg.wasm'), 'resvg.wasm'],
  ];
  mkdirSync(join(root, 'dist', 'fonts'), { recursive: true });
  return copies.map(([from, to]) => {
    copyFileSync(from, join(root, 'dist', to));
    return `dist/${to}`;
  });
}

/** Bundles carry no comments, so the licences of what went into them are shipped beside them. */
function writeNotices(inputs) {
  // Copied, not bundled.
  const packages = new Set(['@fontsource/inter', '@fontsource/noto-emoji', '@resvg/resvg-wasm']);
  for (const input of inputs) {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) packages.add(name);
  }
  const notices = [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
  return 'dist/THIRD-PARTY-NOTICES.txt';
}

/** An older build's files would be packed too. */
function removeOthers(written) {
  for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const file = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (entry.isFile() && !written.has(file)) rmSync(join(root, file));
  }
}

const copied = copyFiles();
if (process.argv.includes('--watch')) {
  for (const target of targets) {
    const watcher = await context({ ...target, minify: false, sourcemap: 'inline' });
    await watcher.watch();
  }
  console.log('Built; watching for changes.');
} else {
  const results = await Promise.allSettled(targets.map((target) => build({ ...target, metafile: true })));
  // esbuild has printed what was wrong.
  if (results.some((result) => result.status === 'rejected')) process.exit(1);
  const metafiles = results.map((result) => result.value.metafile);
  const notices = writeNotices(metafiles.flatMap((metafile) => Object.keys(metafile.inputs)));
  const bundles = metafiles.flatMap((metafile) => Object.keys(metafile.outputs));
  const declarations = await writeDeclarations('dist/api/types');
  removeOthers(new Set([...copied, ...bundles, ...declarations, notices]));
  for (const { outputs } of metafiles)
    for (const [file, { bytes }] of Object.entries(outputs)) console.log(`${file}  ${Math.ceil(bytes / 1024)} kB`);
}
