import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { anyFreePort, isFree } from '../../scripts/lib/ports.mjs';
import { end, start } from '../../scripts/lib/processes.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { Preview } from './ui/preview.js';

let other: Server;
let busy: number;

beforeEach(async () => {
  busy = await anyFreePort();
  other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(busy, '127.0.0.1', resolve);
  });
});
afterEach(() => other.close());

test('npm start shows an example with its preview, and Ctrl-C ends it all', async () => {
  const script = join(root, 'scripts', 'start.mjs');
  const starting = start(nodeBinary(), [script, `--port=${busy}`, `--data=${temporaryFolder('start')}`]);
  let output = '';
  for (const stream of [starting.stdout, starting.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => starting.once('exit', resolve));
  try {
    const ready = /^Journey Maps is ready: (http:\/\/127\.0\.0\.1:(\d+)\/\S*)$/m;
    await expect.poll(() => output, { timeout: 120_000 }).toMatch(ready);
    const [, address = '', port = ''] = ready.exec(output) ?? [];
    expect(output).toContain(`Port ${busy} is in use; taking ${port}.`);

    const browser = await launchChromium();
    const page = browser.pages()[0] ?? (await browser.newPage());
    await page.goto(address);
    const preview = new Preview(page);
    await preview.picture.waitFor({ timeout: 60_000 });
    expect(await preview.picture.getAttribute('data-map')).toBe('switch-plan');
    await page.locator('.tab[data-resource-name="mobile-plan.journey"]').waitFor();
    await browser.close();

    starting.kill('SIGINT');
    expect(await exited).toBe(130);
    await expect.poll(() => isFree(Number(port))).toBe(true);
  } finally {
    await end(starting);
  }
});
