import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packInto } from '../fixtures/packed.js';

const tools = join(import.meta.dirname, '..', '..', 'node_modules');

/** A project of somebody else, with nothing installed but the package, as npm packs it. */
export class InstalledPackage {
  private constructor(readonly folder: string) {}

  static install(): InstalledPackage {
    const installed = new InstalledPackage(mkdtempSync(join(tmpdir(), 'journey-library-')));
    installed.write('package.json', '{ "private": true }\n');
    const words = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', packInto(installed.folder)];
    execFileSync('npm', words, { cwd: installed.folder, stdio: 'pipe', shell: process.platform === 'win32' });
    return installed;
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): Buffer {
    return readFileSync(this.path(file));
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** What a program of the project prints. @throws where it fails */
  run(file: string, ...words: string[]): string {
    return execFileSync(process.execPath, [file, ...words], { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' });
  }

  /** What the command of the package prints. @throws where it fails */
  command(...words: string[]): string {
    return this.run('node_modules/journey-maps/bin/journeymap.js', ...words);
  }

  /** What TypeScript has against files of the project; nothing where all is well. */
  typeErrors(files: readonly string[], options: Readonly<Record<string, unknown>>): string {
    const strict = { strict: true, noEmit: true, allowJs: true, checkJs: true, target: 'ES2022', lib: ['ES2023'] };
    const types = { types: ['node'], typeRoots: [join(tools, '@types')] };
    const compilerOptions = { ...strict, ...types, ...options };
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    const compiler = join(tools, 'typescript', 'bin', 'tsc');
    const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', '.'], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
