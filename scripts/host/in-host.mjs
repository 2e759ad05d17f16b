/**
 * Runs test/host/suite inside the extension host of a real VS Code, on the packed extension.
 * `node scripts/host/in-host.mjs node|web|floor`; the hosts are described at `hosts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFolder, root } from '../lib/paths.mjs';
import { anyFreePort } from '../lib/ports.mjs';
import { main, Plain } from '../lib/progress.mjs';
import { writeReport } from '../lib/reports.mjs';
import { launchChromium } from './chromium.mjs';
import { startTestServer } from './code-server.mjs';
import { installVscodeWeb, webBuilds } from './install-vscode-web.mjs';
import { serve } from './server.mjs';
import { stageDrawings, stageExtension, stageWorkspace } from './staging.mjs';

/** Longest time for the whole suite in one window. */
const patience = 120_000;
/** Windows in which the activation is timed. */
const timedWindows = 5;

const hosts = {
  /** Newest VS Code, the extension host that runs on Node. */
  node: { leaveOut: 'browser', open: openOnServer },
  /** A new VS Code for browsers, as on vscode.dev: the extension host runs in a web worker and there is no server. */
  web: { leaveOut: 'main', open: (...staged) => openInBrowserAlone('newest', ...staged) },
  /** The same of the oldest VS Code that is promised. Both are unpatched, so no proposed API is there. */
  floor: { leaveOut: 'main', open: (...staged) => openInBrowserAlone('oldest', ...staged) },
};

async function openOnServer(extension, workspace) {
  const server = await startTestServer();
  const url = (tests) => {
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', `vscode-remote://${extension}`],
      ['extensionTestsPath', `vscode-remote://${extension}/test/${tests}`],
    ]);
    return `${server.address}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`;
  };
  return { url: async (tests) => url(tests), log: server.output, stop: server.stop };
}

async function openInBrowserAlone(build, extension, workspace) {
  await installVscodeWeb(webBuilds[build]);
  const servers = new Map();
  return {
    url: async (tests) => {
      if (!servers.has(tests)) {
        const port = await anyFreePort();
        const options = {
          build,
          extensionDevelopmentPath: extension,
          extensionTestsPath: join(extension, 'test', `${tests}.js`),
          folderPath: workspace,
          port,
        };
        const script = join(root, 'scripts', 'host', 'serve-web-build.mjs');
        servers.set(tests, await serve(port, [script, JSON.stringify(options)]));
      }
      // Webviews are served from names below this one, which only localhost has.
      return servers.get(tests).address.replace('127.0.0.1', 'localhost');
    },
    log: () => [...servers.values()].map((server) => server.output()).join('\n'),
    stop: async () => {
      await Promise.all([...servers.values()].map((server) => server.stop()));
    },
  };
}

/** Opens one window and waits until the tests in it have ended. */
async function runWindow(browser, url) {
  const page = await browser.newPage();
  const results = [];
  const log = [];
  let finish;
  const ended = new Promise((resolve) => {
    finish = resolve;
  });
  const listen = (text) => {
    log.push(text);
    const [, json] = /##journey-test (\{.*\})/.exec(text) ?? [];
    if (!json) return;
    const result = JSON.parse(json);
    // A line arrives once from the extension host's console and once more from the page's.
    if (!results.some(({ number }) => number === result.number)) results.push(result);
  };
  page.on('console', (message) => listen(message.text()));
  page.on('pageerror', (error) => log.push(`page: ${error.message}`));
  await page.exposeFunction('codeAutomationLog', (_type, args) => listen(args.map(String).join(' ')));
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  const alarm = setTimeout(() => finish('timeout'), patience);
  await page.goto(url);
  const code = await ended;
  clearTimeout(alarm);
  // The last lines may still be on their way when the exit code is here.
  const deadline = performance.now() + 3000;
  while (!results.some(({ end }) => end) && performance.now() < deadline) await new Promise((r) => setTimeout(r, 50));
  await page.close();
  return { code, results, log: log.join('\n') };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param {keyof typeof hosts} name
 * @returns {Promise<{ name: string, ok: boolean, message?: string }[]>} one a test
 */
async function runSuite(name) {
  const { leaveOut, open } = hosts[name];
  const extension = await stageExtension(leaveOut);
  const workspace = stageWorkspace(join(root, 'test', 'host', 'workspace'));
  stageDrawings(workspace, 'phone');
  const host = await open(extension, workspace);
  const browser = await launchChromium();
  try {
    const window = await runWindow(browser, await host.url('index'));
    writeFileSync(join(resultsFolder, `host-${name}.window.log`), `${window.log}\n${host.log()}`);
    const tests = window.results.filter((result) => result.name);
    const end = window.results.find((result) => result.end);
    if (!end || window.code !== 0 || end.count !== tests.length || tests.length === 0) {
      const failed = tests.some((test) => !test.ok);
      // A failed test explains the exit code; anything else is a failure of its own.
      if (!failed || !end) {
        const message = `exit code ${window.code}, ${tests.length} tests reported of ${end?.count ?? 'unknown'}`;
        tests.push({ name: 'the suite runs to its end', ok: false, message });
      }
    }
    const times = [];
    for (let index = 0; index < timedWindows; index++) {
      const { results } = await runWindow(browser, await host.url('activation'));
      const time = results.find((result) => result.activationMilliseconds !== undefined);
      if (time) times.push(time.activationMilliseconds);
    }
    const message = `activate() took ${times.map((time) => time.toFixed(1)).join(', ')} ms`;
    const ok = times.length === timedWindows && median(times) < 100;
    tests.push({ name: `activate() takes less than 100 ms, median of ${timedWindows} windows`, ok, message });
    return tests;
  } finally {
    await browser.close();
    await host.stop();
  }
}

await main(async () => {
  const name = process.argv[2];
  if (!Object.hasOwn(hosts, name)) throw new Plain(`Which host? ${Object.keys(hosts).join(', ')}`);
  const tests = await runSuite(name);
  for (const { name: test, ok, message } of tests) {
    console.log(`${ok ? '✓' : '✗'} ${test}${message ? `\n    ${message.replaceAll('\n', '\n    ')}` : ''}`);
  }
  const failed = tests.filter((test) => !test.ok).length;
  writeReport(`host-${name}`, { passed: tests.length - failed, failed });
  process.exit(failed > 0 ? 1 : 0);
});
