import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { open } from '../../testing.js';
import { filesAfter } from './mending.js';

const examples = join(import.meta.dirname, '../../../../examples');
const lines = readdirSync(examples)
  .filter((name) => name.endsWith('.journey'))
  .flatMap((name) => readFileSync(join(examples, name), 'utf8').split('\n'));

/** Some lines of the examples with a slip or two. */
const broken = fc
  .record({
    start: fc.nat(lines.length - 1),
    length: fc.integer({ min: 1, max: 60 }),
    slips: fc.array(
      fc.record({
        at: fc.nat(3000),
        cut: fc.integer({ min: 0, max: 8 }),
        put: fc.constantFrom('', '"', '“', '{', '}', ' for', ',', '\n', ' 3min', ' 1,5', '"""', '// x\n', ' as a'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ start, length, slips }) =>
    slips.reduce(
      (text, { at, cut, put }) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut),
      `journey "A" {\n${lines.slice(start, start + length).join('\n')}\n`,
    ),
  );

test('whatever is broken, every fix is an edit of the text that can be applied', async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(broken, async (text) => {
      const workspace = await open(text);
      const document = workspace.document();
      const validate = (each: typeof document): Promise<Diagnostic[]> =>
        workspace.services.validation.DocumentValidator.validateDocument(each);
      document.diagnostics = await validate(document);
      const seen = new Set<unknown>();
      for (const diagnostic of document.diagnostics) {
        if (seen.has(diagnostic.code)) continue;
        seen.add(diagnostic.code);
        const params = {
          textDocument: { uri: document.uri.toString() },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        };
        const provider = workspace.services.lsp.CodeActionProvider;
        const actions = ((await provider?.getCodeActions(document, params)) ?? []) as CodeAction[];
        for (const { edit, title } of actions) {
          if (!edit) continue;
          const changed = filesAfter(workspace, edit);
          applied++;
          expect({ title, isChanged: changed['map.journey'] !== text }).toEqual({ title, isChanged: true });
        }
      }
    }),
    { numRuns: 60, seed: 11 },
  );
  expect(applied).toBeGreaterThan(300);
}, 120_000);
