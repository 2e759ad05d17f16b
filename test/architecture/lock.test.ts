import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { missingFromLock } from '../../scripts/lib/lock.mjs';

const read = (file: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8'));

test('package-lock.json describes the packages of every platform (else run scripts/complete-lock.mjs)', () => {
  expect(missingFromLock(read('package-lock.json'))).toEqual([]);
});

test('an optional package that is named but not described is found missing', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { b: '1.0.0', c: '1.0.0' } }, 'node_modules/c': {} };
  expect(missingFromLock({ packages })).toEqual([{ name: 'b', version: '1.0.0', neededBy: 'node_modules/a' }]);
});

test('package-lock.json is that of package.json', () => {
  const { devDependencies } = read('package.json');
  expect(read('package-lock.json').packages[''].devDependencies).toEqual(devDependencies);
});

test('the protocol is there once: errors of a second copy would reach the editor as answers', () => {
  const paths = Object.keys(read('package-lock.json').packages);
  const copies = (name: string) => paths.filter((path) => path.endsWith(`node_modules/${name}`));
  expect(copies('vscode-languageserver-protocol')).toHaveLength(1);
  expect(copies('vscode-jsonrpc')).toHaveLength(1);
});
