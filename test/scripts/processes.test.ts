import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { anyFreePort, freePortFrom, isFree } from '../../scripts/lib/ports.mjs';
import { end, run, start } from '../../scripts/lib/processes.mjs';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A program that starts another one, tells its id, and neither ends nor obeys when it is asked to end. */
const stubborn = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  process.on('SIGTERM', () => {});
  setInterval(() => {}, 1000);
  console.log(child.pid);
`;

test('a program that does not obey is ended with everything that it started', async () => {
  const child = start(process.execPath, ['-e', stubborn]);
  const grandchild = await new Promise<number>((resolve) => {
    child.stdout?.once('data', (chunk) => resolve(Number(chunk)));
  });
  expect(isAlive(child.pid ?? 0)).toBe(true);
  expect(isAlive(grandchild)).toBe(true);
  await end(child, 100);
  await expect.poll(() => isAlive(child.pid ?? 0)).toBe(false);
  await expect.poll(() => isAlive(grandchild)).toBe(false);
});

test('a program that runs too long is ended and has failed', async () => {
  const { code, output } = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeout: 200 });
  expect(code).toBe(124);
  expect(output).toContain('was ended');
});

test('a program that is not there has failed', async () => {
  const { code } = await run('no-such-program-here', []);
  expect(code).toBe(127);
});

test('a port that is in use is passed over', async () => {
  const port = await anyFreePort();
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(port, '127.0.0.1', resolve);
  });
  try {
    expect(await isFree(port)).toBe(false);
    expect(await freePortFrom(port)).toBeGreaterThan(port);
  } finally {
    other.close();
  }
});
