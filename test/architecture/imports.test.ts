import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

/** What a folder of src may import, beside itself: other folders, files of theirs, and libraries. */
const allowed: Record<string, { folders: string[]; libraries: (string | RegExp)[] }> = {
  map: { folders: [], libraries: [] },
  protocol: { folders: ['map', 'diff'], libraries: [] },
  templates: { folders: [], libraries: [] },
  diff: { folders: ['map'], libraries: [] },
  edit: { folders: ['map', 'diff'], libraries: [] },
  render: { folders: ['map', 'diff'], libraries: ['d3-shape'] },
  formats: { folders: ['map', 'diff', 'edit', 'render', 'protocol'], libraries: [/./] },
  language: {
    folders: ['map', 'diff', 'edit', 'protocol', 'templates'],
    libraries: [/^langium(\/|$)/, 'chevrotain', /^vscode-languageserver/, 'fastest-levenshtein', 'jsonc-parser'],
  },
  cli: {
    folders: ['language', 'map', 'diff', 'edit', 'render', 'formats', 'protocol', 'templates'],
    libraries: [/^node:/, 'commander', 'picocolors', /^langium(\/|$)/, /^vscode-languageserver/],
  },
  api: { folders: ['language', 'map', 'diff', 'render', 'formats', 'protocol'], libraries: ['langium', 'node:path'] },
  preview: { folders: ['map', 'render', 'diff', 'protocol'], libraries: [] },
  extension: {
    folders: ['map', 'diff', 'formats', 'protocol', 'templates'],
    libraries: ['vscode', /^vscode-languageclient/],
  },
};

/**
 * Folders of src/language that the rest of it may not import: what reads, links and names knows neither of what is found in
 * maps nor of what editors ask. Behind each, who may.
 */
const outerParts: Record<string, RegExp> = {
  checks: /^(?:checks|features|configuration|document-validator|journey-module|server)(?:\/|\.ts$)/,
  features: /^(?:features|journey-module|language-server)(?:\/|\.ts$)/,
};

interface Import {
  from: string;
  specifier: string;
  typeOnly: boolean;
}

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/g,
  );
  return [...statements].map(([, type, specifier, dynamic]) => ({
    from: relative(source, file).replaceAll(sep, '/'),
    specifier: specifier ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** Why an import is against the table, or undefined where it is not. */
function objection({ from, specifier, typeOnly }: Import): string | undefined {
  const folder = from.split('/')[0] ?? '';
  const table = allowed[folder];
  if (!table) return `src/${folder} is not in the table of this test`;
  // What runs in a web worker as well must not need Node; a file that is for Node alone says so in its name.
  if (['language', 'api'].includes(folder) && specifier.startsWith('node:')) {
    return /\/node-[\w-]+\.ts$|\.node\.ts$/.test(from)
      ? undefined
      : `${from} also runs in a browser and may not import ${specifier}`;
  }
  // A bundle of its own, which the page loads where a diagram of another program is shown.
  if (from === 'preview/mermaid/main.ts' && specifier === 'mermaid') return undefined;
  if (!specifier.startsWith('.')) {
    const known = table.libraries.some((library) =>
      typeof library === 'string' ? library === specifier : library.test(specifier),
    );
    return known ? undefined : `${folder} may not import ${specifier}`;
  }
  // The command tells its version.
  if (folder === 'cli' && resolve(source, dirname(from), specifier) === resolve(source, '../package.json'))
    return undefined;
  const [target = '', part = ''] = relative(source, resolve(source, dirname(from), specifier)).split(sep);
  if (target === 'language' && folder === 'language') {
    const mayImport = outerParts[part];
    return !mayImport || mayImport.test(from.slice('language/'.length))
      ? undefined
      : `${from} may not import language/${part}`;
  }
  if (target === folder) return undefined;
  if (!table.folders.includes(target)) return `${folder} may not import ${target}`;
  if (['render', 'protocol'].includes(folder) && target === 'diff' && !typeOnly)
    return `${folder} may import only types of diff`;
  return undefined;
}

/** Files that need each other when they are loaded, as one of the ways around: `a.ts → b.ts → a.ts`. */
function circleIn(imports: readonly Import[]): string | undefined {
  const needed = new Map<string, string[]>();
  for (const { from, specifier, typeOnly } of imports) {
    if (typeOnly || !specifier.startsWith('.')) continue;
    const target = join(dirname(from), specifier).replaceAll(sep, '/').replace(/\.js$/, '.ts');
    needed.set(from, [...(needed.get(from) ?? []), target]);
  }
  const sound = new Set<string>();
  const follow = (file: string, way: readonly string[]): string | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file].join(' → ');
    if (sound.has(file)) return undefined;
    for (const next of needed.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle) return circle;
    }
    sound.add(file);
    return undefined;
  };
  for (const file of needed.keys()) {
    const circle = follow(file, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('imports between the folders of src', () => {
  const imports = sourceFiles().flatMap(importsOf);

  test('are found', () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(imports).toContainEqual({ from: 'protocol/server.ts', specifier: '../map/model.js', typeOnly: true });
  });

  test('go only where the table lets them', () => {
    const objections = imports.flatMap((one) => {
      const why = objection(one);
      return why ? [`${one.from}: ${why}`] : [];
    });
    expect(objections).toEqual([]);
  });

  test.each([
    { from: 'map/model.ts', specifier: '../render/index.js', typeOnly: true },
    { from: 'extension/client.ts', specifier: 'langium', typeOnly: false },
    { from: 'render/index.ts', specifier: 'node:fs', typeOnly: false },
    { from: 'render/index.ts', specifier: '../diff/index.js', typeOnly: false },
    { from: 'language/lexer.ts', specifier: 'node:fs', typeOnly: false },
    { from: 'api/draw.ts', specifier: 'node:path', typeOnly: false },
    { from: 'api/read.ts', specifier: '../cli/files.js', typeOnly: false },
    { from: 'language/linker.ts', specifier: './checks/registry.js', typeOnly: true },
    { from: 'language/values/reading.ts', specifier: '../checks/registry.js', typeOnly: true },
    { from: 'language/map/maps-of.ts', specifier: '../features/pointing.js', typeOnly: false },
    { from: 'language/checks/files.ts', specifier: '../features/pointing.js', typeOnly: false },
    { from: 'preview/page.ts', specifier: 'mermaid', typeOnly: false },
    { from: 'elsewhere/index.ts', specifier: './x.js', typeOnly: false },
  ])('$from may not import $specifier', (one) => {
    expect(objection(one)).toMatch(/may not import|may import only types|is not in the table/);
  });

  test('never lead back to where they start, but for types', () => {
    expect(circleIn(imports)).toBeUndefined();
    const more = { from: 'language/values/reading.ts', specifier: './superfluous.js', typeOnly: false };
    expect(circleIn([...imports, more])).toContain('language/values/reading.ts → language/values/superfluous.ts');
  });
});
