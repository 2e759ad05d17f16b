import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root, vsixFile } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { unpackZip } from '../lib/zip.mjs';

/**
 * The packed extension as one of the hosts sees it, with the suite beside it.
 * @param {'main' | 'browser'} leaveOut entry point that this host must not find
 */
export async function stageExtension(leaveOut) {
  const folder = temporaryFolder('extension');
  unpackZip(vsixFile, 'extension/', folder);
  const manifestFile = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  delete manifest[leaveOut];
  writeFileSync(manifestFile, JSON.stringify(manifest));
  await build({
    absWorkingDir: root,
    entryPoints: { index: 'test/host/suite/index.ts', activation: 'test/host/suite/activation.ts' },
    outdir: join(folder, 'test'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'chrome122',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return folder;
}

/** Formats whose bytes have to be the same from every host. */
const drawnFormats = ['svg', 'png', 'pdf', 'md', 'mmd', 'json', 'csv', 'xlsx', 'pptx'];

/** Draws a map of a staged workspace by the command line, in another locale and time zone than that of the window. */
export function stageDrawings(workspace, name) {
  const environment = { ...process.env, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Pacific/Auckland' };
  for (const format of drawnFormats) {
    const words = ['export', join(workspace, `${name}.journey`), '-o', join(workspace, 'drawn', `${name}.${format}`)];
    mkdirSync(join(workspace, 'drawn'), { recursive: true });
    execFileSync(process.execPath, [join(root, 'bin', 'journeymap.js'), ...words], { env: environment, stdio: 'pipe' });
  }
}

/** A copy of a folder that is a git repository with one commit, for tests to change at will. */
export function stageWorkspace(from) {
  const folder = join(temporaryFolder('workspace'), basename(from));
  cpSync(from, folder, { recursive: true });
  const git = (...args) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Journey Maps tests');
  git('config', 'user.email', 'tests@example.org');
  git('config', 'commit.gpgsign', 'false');
  git('add', '.');
  git('commit', '--quiet', '--message=The workspace of the tests');
  return folder;
}
