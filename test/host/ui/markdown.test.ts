import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eachInItsWindow } from './windows.js';
import { eventually, type Workbench } from './workbench.js';

const fence = (text: string) => `\`\`\`journey\n${text}\n\`\`\``;

/** Two good journeys, one of which imports; one that is broken; a library; and fences that are none of ours. */
const notes = `# Notes on switching

${fence(`import "shared/people.journey"

journey "I want a cheaper plan" as switching {
  persona jamie

  stage "Think" {
    touchpoint "Reads the bill" {
      feels annoyed
      pain "Three pages of small print" severity high
    }
    touchpoint "Compares plans" {
      feels hopeful
    }
  }
}`)}

Between the fences.

${fence(`journey "Broken <b>day</b>" as broken {
  stage "Start" {
    touchpoint "Wakes up" {
      feels grate
    }
  }
}`)}

${fence(`journey "A good day" as good {
  stage "Morning" {
    touchpoint "Coffee" {
      feels happy
      image "https://example.org/coffee.png"
      note "<img src='https://example.org/x.png' onerror='alert(1)'>"
    }
  }
}`)}

${fence('persona "Kim" as kim')}

\`\`\`js
const answer = 42;
\`\`\`

\`\`\`mermaid
journey
  title Mine
  section Here
    Draws: 5: Mermaid
\`\`\`
`;

let workbench: Workbench;

eachInItsWindow((opened) => {
  workbench = opened;
});

/** The colour behind the pictures of a theme. */
const pages = { 'vscode-dark': 'rgb(27, 29, 35)', 'vscode-high-contrast': 'rgb(0, 0, 0)' } as const;

test('journeys in Markdown are drawn in its preview, with what they import and in the colours of the editor', async () => {
  const { page, folder } = workbench;
  const fetched: string[] = [];
  page.on('request', (request) => {
    // The workbench asks for extensions; in the frames of webviews everything comes from the editor itself.
    if (request.serviceWorker() || request.frame() === page.mainFrame()) return;
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !/^127\.0\.0\.1$|\.vscode-cdn\.net$/.test(hostname)) fetched.push(request.url());
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  writeFileSync(join(folder, 'notes.md'), notes);
  await workbench.openFile('notes.md');
  await workbench.press('Control+k', 'v');
  const { frame } = workbench.preview;
  const maps = frame.locator('.journey-map');
  await eventually(() => maps.count(), 'pictures').toBe(3);
  const first = maps.first().getByRole('img').first();
  await workbench.screenshot('markdown-vscode-light');

  expect(await frame.getByRole('region').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
    'I want a cheaper plan',
    'Broken <b>day</b>',
    'A good day',
  ]);
  expect(await first.textContent(), 'what is imported').toContain('Jamie');
  expect(await first.locator('image').getAttribute('href'), 'the portrait').toMatch(/^data:image\/png;base64,/);
  expect(await frame.locator('.journey-errors li').allTextContents()).toEqual([
    expect.stringMatching(/^Line 27: grate is no emotion that is known here/),
  ]);
  expect(await frame.locator('.journey-note').allTextContents()).toEqual([
    expect.stringContaining('There is no journey in this to draw.'),
  ]);
  expect(await frame.locator('pre code.language-js .hljs-keyword').textContent(), 'a fence in JavaScript').toBe(
    'const',
  );
  await frame.locator('.mermaid svg').waitFor();
  expect(await frame.locator('.mermaid svg').textContent(), "Mermaid's own journey").toContain('Draws');

  await workbench.focusText();
  for (const theme of ['vscode-dark', 'vscode-high-contrast'] as const) {
    await workbench.useTheme(theme);
    await eventually(() => first.evaluate((svg) => getComputedStyle(svg).backgroundColor), theme).toBe(pages[theme]);
    await workbench.screenshot(`markdown-${theme}`);
  }

  const people = join(folder, 'shared/people.journey');
  writeFileSync(people, readFileSync(people, 'utf8').replace('"Jamie"', '"Robin"'));
  await eventually(() => first.textContent(), 'what is imported, as it is now').toContain('Robin');
  expect(await workbench.isTyping(), 'the focus in the text, though the pages were made anew').toBe(true);
  await workbench.caretAfter('notes.md', 'touchpoint "Reads the bill');
  await workbench.type(' twice');
  await eventually(() => first.textContent(), 'what is written, as it is now').toContain('Reads the bill twice');

  const inside = await workbench.preview.inside();
  expect(await inside.evaluate('window.violations')).toEqual([]);
  expect(fetched).toEqual([]);
}, 120_000);
