import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/cli/loaded-maps.js';
import { pathsIn, read } from '../fixtures/repository.js';
import { InstalledPackage } from './installed-package.js';

let project: InstalledPackage;

beforeAll(() => {
  project = InstalledPackage.install();
}, 120_000);
afterAll(() => project?.dispose());

/** The programs of the page, each with what it says that they print. */
const examples = [
  ...read('docs/library.md').matchAll(/^```js\n([\s\S]*?)^```\n\nprints\n\n```text\n([\s\S]*?)^```$/gm),
].map(([, program = '', printed = ''], index) => ({ file: `example-${index}.mjs`, program, printed }));

describe('the page about the library', () => {
  it('has a program for each function, and says what each program prints', () => {
    const programs = read('docs/library.md').match(/^```js$/gm);
    expect(programs).toHaveLength(examples.length);
    const imported = examples.flatMap(({ program }) =>
      /import \{ (.+) \} from 'journey-maps'/.exec(program)?.[1]?.split(', '),
    );
    expect(imported).toEqual(expect.arrayContaining(['parse', 'check', 'render', 'diff', 'exportMap']));
  });

  it.each(examples)('prints in $file what it says', ({ file, program, printed }) => {
    project.write(file, program);
    expect(project.run(file)).toBe(printed);
  });

  it.each([
    { module: 'node16', moduleResolution: 'node16' },
    { module: 'preserve', moduleResolution: 'bundler' },
  ])('has programs of the right types, where modules are found as by $moduleResolution', (options) => {
    const files = examples.map(({ file, program }) => {
      project.write(file, program);
      return file;
    });
    expect(project.typeErrors(files, options)).toBe('');
  });
});

describe('the package', () => {
  it('can be required, and has the functions and what their options take', () => {
    project.write('names.cjs', "console.log(Object.keys(require('journey-maps')).sort().join(' '))");
    expect(project.run('names.cjs')).toBe('check diff exportFormats exportMap parse render sentenceOf themeNames\n');
  });

  it('is taken by bundlers for browsers in a build without anything of Node', async () => {
    project.write(
      'app.mjs',
      "import { parse } from 'journey-maps';\nparse('').then(({ maps }) => alert(maps.length));\n",
    );
    const { metafile, warnings } = await build({
      absWorkingDir: project.folder,
      entryPoints: ['app.mjs'],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      outdir: 'bundled',
      metafile: true,
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    expect(Object.keys(metafile.inputs)).toContain('node_modules/journey-maps/dist/api/browser.mjs');
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
    expect(imported.filter(({ external }) => external)).toEqual([]);
  });

  it('has types for programs that require it, which refuse what is wrong', () => {
    project.write(
      'consumer.cts',
      `import maps = require('journey-maps');
const drawn: Promise<string> = maps.parse('').then(({ maps: [map] }) => maps.render(map, { theme: 'safe-dark' }));
// @ts-expect-error There is no such theme.
maps.render(null!, { theme: 'loud' });
// @ts-expect-error There is no such format.
maps.exportMap([], 'docx');
export { drawn };
`,
    );
    expect(project.typeErrors(['consumer.cts'], { module: 'node16', moduleResolution: 'node16' })).toBe('');
  });

  it('publishes its schemas', () => {
    const titles = {
      'journey-map': 'Journey maps',
      'journey-diff': 'Changes of journey maps',
      'journey-log': 'History of a journey map',
      'journeymap.config': 'Configuration of Journey Maps',
    };
    const names = Object.keys(titles);
    const programs = names.map((name) => `console.log(require('journey-maps/schemas/${name}.schema.json').title)`);
    project.write('schemas.cjs', programs.join('\n'));
    expect(project.run('schemas.cjs').trim().split('\n')).toEqual(Object.values(titles));
  });

  it('has what its README leads to and shows', () => {
    const file = (path: string) => project.path(`node_modules/journey-maps/${path}`);
    const paths = pathsIn(readFileSync(file('README.md'), 'utf8'));
    expect(paths).toContain('docs/library.md');
    expect(paths.filter((path) => !existsSync(file(path)))).toEqual([]);
  });

  it('finds what the command finds', () => {
    const examples = ['mobile-plan', 'mobile-plan-future', 'online-travel', 'platform-adoption'].map(
      (name) => `node_modules/journey-maps/examples/${name}.journey`,
    );
    project.write(
      'check.mjs',
      `import { readFileSync } from 'node:fs';
import { check } from 'journey-maps';
for (const path of ${JSON.stringify(examples)}) {
  const files = (path) => readFileSync(path, 'utf8');
  const findings = await check(files(path), { path, files, today: '2026-11-22' });
  for (const { check, level, message, range: { start, end } } of findings)
    console.log(path, check, level, message, start.line + 1, start.character + 1, end.line + 1, end.character + 1);
}
`,
    );
    const words = ['check', ...examples, '--format', 'json', '--today', '2026-11-22'];
    const { files } = JSON.parse(project.command(...words));
    const lines = files.flatMap(({ path, findings }: Pick<CheckedFile, 'findings'> & { path: string }) =>
      findings.map(({ check, level, message, start, end }) =>
        [path, check, level, message, start.line, start.column, end.line, end.column].join(' '),
      ),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(project.run('check.mjs').trim().split('\n')).toEqual(lines);
  });

  it('writes the bytes that the command writes, pictures of people among them', () => {
    const examples = 'node_modules/journey-maps/examples';
    project.write(
      'export.mjs',
      `import { readFileSync, writeFileSync } from 'node:fs';
import { exportMap, parse, render } from 'journey-maps';
const path = '${examples}/mobile-plan.journey';
const { maps } = await parse(readFileSync(path, 'utf8'), { path, files: (path) => readFileSync(path, 'utf8') });
const faces = ['images/jamie.png', 'images/omar.png'];
const images = Object.fromEntries(faces.map((face) => [face, readFileSync('${examples}/' + face)]));
const look = { today: '2026-11-22', images };
for (const format of ['svg', 'pdf', 'xlsx', 'json'])
  writeFileSync('library.' + format, (await exportMap(maps, format, look)).data);
writeFileSync('rendered.svg', await render(maps[0], look));
`,
    );
    project.run('export.mjs');
    for (const format of ['svg', 'pdf', 'xlsx', 'json']) {
      project.command('export', `${examples}/mobile-plan.journey`, '-o', `command.${format}`, '--today', '2026-11-22');
      expect(project.read(`library.${format}`).equals(project.read(`command.${format}`)), format).toBe(true);
    }
    expect(project.read('rendered.svg').equals(project.read('library.svg'))).toBe(true);
  });
});
