import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What of a page breaks a rule of WCAG 2.2 AA, or a habit that has proved itself, as far as a machine can check that.
 * @param without ids of rules that are left out
 */
export async function brokenRules(page: Page | Frame, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const { violations, passes, incomplete } = await page.evaluate(
    (options): Promise<AxeResults> =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules },
  );
  expect(passes.length, 'rules that were checked').toBeGreaterThan(5);
  // Behind a text of a picture it sees no colour; contrast in pictures is computed for every theme in test/render. A sign
  // such as − is no text to it; it has the colour of the words beside it.
  const unsure = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((rule) => ({
      ...rule,
      nodes: rule.nodes.filter(
        ({ html, any }) => !/^<(text|tspan)\b/.test(html) && !any.some(({ data }) => data?.messageKey === 'nonBmp'),
      ),
    }));
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
