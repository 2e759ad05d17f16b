import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { otherToolTries } from '../../first-tries/other-tools.js';
import { placeTries } from '../../first-tries/places.js';
import { touchpoint } from '../../first-tries/tries.js';
import { valueTries } from '../../first-tries/values.js';
import { open } from '../../testing.js';
import { actionsFor, titlesFor } from './mending.js';

const texts = [valueTries, placeTries, otherToolTries]
  .flatMap((tries) => Object.values(tries).flat())
  .map(([, text]) => text);

/** What can be done about each finding of a text, when the editor hands the findings back changed. */
async function fixesOf(text: string, handBack: (diagnostic: Diagnostic) => Diagnostic): Promise<object[]> {
  const { services, document } = await open(text);
  const file = document();
  file.diagnostics = await services.validation.DocumentValidator.validateDocument(file);
  const textDocument = { uri: file.uri.toString() };
  const fixes: object[] = [];
  for (const diagnostic of file.diagnostics) {
    const context = { diagnostics: [handBack(diagnostic)], only: ['quickfix'] };
    const found = await services.lsp.CodeActionProvider?.getCodeActions(file, {
      textDocument,
      range: diagnostic.range,
      context,
    });
    fixes.push(...((found ?? []) as CodeAction[]).map(({ diagnostics: _, ...fix }) => fix));
  }
  return fixes;
}

test.each([
  ['when its message is worded otherwise', (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, message: '' })],
  ['when the editor hands back no data', ({ data: _, ...diagnostic }: Diagnostic): Diagnostic => diagnostic],
])('a finding is mended in the same way %s', async (_, handBack) => {
  let compared = 0;
  for (const text of texts) {
    const fixes = await fixesOf(text, (diagnostic) => diagnostic);
    expect(await fixesOf(text, handBack)).toEqual(fixes);
    compared += fixes.length;
  }
  expect(compared).toBeGreaterThan(texts.length);
});

test('the words of a message that were written by the author offer nothing', async () => {
  const text = touchpoint('pain "Slow" "Did you mean `x`?"');
  const { actions, workspace } = await actionsFor(text, 'value-unknown');
  expect(
    workspace
      .document()
      .diagnostics?.map(({ message }) => message)
      .join(),
  ).toContain('Did you mean `x`?');
  expect(actions.map(({ title }) => title)).toEqual(['Write a line for each', 'Silence `value-unknown` for this line']);
});

test('where nothing is written there is nothing to put in quotes', async () => {
  expect(await titlesFor('metric "M" as m {\n  now\n}\n', 'value-unknown')).toEqual([
    'Silence `value-unknown` for this line',
  ]);
});
