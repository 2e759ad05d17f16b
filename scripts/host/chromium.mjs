import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Plain } from '../lib/progress.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { installDebianPackage } from './debian.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM ?? [],
    programs.flatMap((program) => folders.map((folder) => join(folder, program))),
    applications,
  ].flat();
  return candidates.find((file) => existsSync(file));
}

/** Path of a Chromium or Chrome. Where there is none and the system lets us, Debian's is installed. */
export async function chromiumBinary() {
  const found = findChromium();
  if (found) return found;
  await installDebianPackage('chromium');
  const installed = findChromium();
  if (installed) return installed;
  throw new Plain('These tests need Chromium: install it, or name one in the environment variable CHROMIUM.');
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A new folder for what a browser keeps. */
function browserProfile() {
  const profile = temporaryFolder('browser');
  // VS Code for browsers shows webviews from another origin, which need its cookies.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
  );
  return profile;
}

/**
 * A headless browser.
 * @param {import('playwright-core').BrowserContextOptions & { port?: number }} options `port`: where other processes reach
 *   it by the DevTools protocol; nowhere when left out
 * @returns {Promise<import('playwright-core').BrowserContext>}
 */
export async function launchChromium({ port, ...options } = {}) {
  return chromium.launchPersistentContext(browserProfile(), {
    executablePath: await chromiumBinary(),
    headless: true,
    args: port ? [...flags, `--remote-debugging-port=${port}`] : flags,
    viewport: { width: 1600, height: 1000 },
    ...options,
  });
}
