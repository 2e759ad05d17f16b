import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vsixFile } from '../../scripts/lib/paths.mjs';
import { readZip } from '../../scripts/lib/zip.mjs';
import { pathsIn } from '../fixtures/repository.js';

const subsets = ['cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'latin', 'latin-ext', 'vietnamese'];
const faces = ['400-italic', '400-normal', '500-normal', '600-normal'];
const fontFiles = [
  ...subsets.flatMap((subset) => faces.map((face) => `dist/fonts/inter-${subset}-${face}.woff`)),
  ...faces.map((face) => `dist/fonts/inter-latin-${face}.woff2`),
  'dist/fonts/noto-emoji-400-normal.woff',
].sort();

describe('the packed extension', () => {
  const entries = readZip(vsixFile);
  const names = entries.filter(({ name }) => name.startsWith('extension/')).map(({ name }) => name.slice(10));
  const manifest = JSON.parse(
    entries
      .find(({ name }) => name === 'extension/package.json')
      ?.read()
      .toString('utf8') ?? '{}',
  );

  test('is smaller than 5 MB', () => {
    expect(statSync(vsixFile).size).toBeLessThan(5 * 1024 * 1024);
  });

  test('holds what ships and nothing else', () => {
    expect([...new Set(names.map((name) => name.split('/')[0]))].sort()).toEqual([
      'LICENSE.txt',
      'bin',
      'changelog.md',
      'dist',
      'docs',
      'examples',
      'language-configuration.json',
      'media',
      'package.json',
      'readme.md',
      'schemas',
      'syntaxes',
    ]);
  });

  test('holds what its README leads to and shows', () => {
    const readme =
      entries
        .find(({ name }) => name === 'extension/readme.md')
        ?.read()
        .toString('utf8') ?? '';
    const paths = pathsIn(readme);
    expect(paths).toContain('docs/language.md');
    expect(paths.filter((path) => !names.includes(path))).toEqual([]);
  });

  test('holds no sources, tests, maps or packages', () => {
    expect(names.filter((name) => /(^|\/)(src|test|node_modules)\/|\.tsx?$|\.map$/.test(name))).toEqual([]);
  });

  test('has every bundle, and the licences of what was bundled', () => {
    expect(names.filter((name) => name.startsWith('dist/')).sort()).toEqual([
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/changes.css',
      'dist/changes.js',
      'dist/cli.js',
      'dist/extension.node.js',
      'dist/extension.web.js',
      'dist/fonts/LICENSE-Inter.txt',
      'dist/fonts/LICENSE-Noto-Emoji.txt',
      ...fontFiles,
      'dist/formats.js',
      'dist/markdown.css',
      'dist/mermaid.js',
      'dist/page.css',
      'dist/page.js',
      'dist/preview.css',
      'dist/preview.js',
      'dist/resvg.wasm',
      'dist/server.node.js',
      'dist/server.web.js',
    ]);
    const notices = readFileSync(resolve(import.meta.dirname, '../../dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of [
      'langium',
      'vscode-languageclient',
      'd3-shape',
      'pdfkit',
      '@resvg/resvg-wasm',
      '@fontsource/noto-emoji',
    ])
      expect(notices).toContain(`${name} `);
  });

  test('uses no proposed API, which only some hosts would grant', () => {
    expect(manifest.name).toBe('journey-maps');
    expect(manifest).not.toHaveProperty('enabledApiProposals');
  });

  test('wakes up for journeys, its own commands and its saved previews only', () => {
    expect(manifest.activationEvents).toEqual(['onWebviewPanel:journey.changes', 'onWebviewPanel:journey.preview']);
  });

  test('promises the VS Code that the floor run proves', () => {
    expect(manifest.engines.vscode).toBe('^1.91.0');
  });

  test('needs nothing that is not in it', () => {
    const requiredBy = (file: string) => {
      const bundle = entries.find(({ name }) => name === `extension/${file}`);
      return [...(bundle?.read().toString('utf8') ?? '').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id ?? '');
    };
    const main = requiredBy(manifest.main.replace('./', ''));
    expect(main).toEqual(expect.arrayContaining(['vscode', './formats.js']));
    const beside = [...main, ...requiredBy('dist/formats.js'), ...requiredBy('dist/cli.js')];
    const known = ['vscode', './formats.js'];
    expect(beside.filter((id) => !known.includes(id) && !isBuiltin(id))).toEqual([]);
  });
});
