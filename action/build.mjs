// Builds the command where the Action runs from a checkout of this repository, which holds no build.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const npm = (...words) => execFileSync('npm', words, { stdio: 'inherit' });

if (!existsSync('dist/cli.js')) {
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  npm('run', 'build');
}
