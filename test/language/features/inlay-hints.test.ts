import { expect, test } from 'vitest';
import { edited, open } from '../testing.js';

async function hints(text: string) {
  const workspace = await open(text);
  const document = workspace.document();
  const range = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(text.length) };
  const params = { textDocument: { uri: document.uri.toString() }, range };
  const found = (await workspace.services.lsp.InlayHintProvider?.getInlayHints(document, params)) ?? [];
  return { workspace, document, found };
}

/** The text with its hints where the editor shows them, in angle brackets. */
async function withHints(text: string): Promise<string> {
  const { document, found } = await hints(text);
  return edited(
    document,
    found.map(({ position, label }) => ({ range: { start: position, end: position }, newText: ` <${label}>` })),
  );
}

const experience = (facts: string) => `journey "A" {\n  touchpoint "B" {\n    ${facts}\n  }\n}`;

test.each([
  ['feels confused', 'feels confused <😖 -1>'],
  ['feels confused for all because "x"', 'feels confused <😖 -1> for all because "x"'],
  ['target happy', 'target happy <🙂 +1>'],
  ['feels calm\n    then feels neutral', 'feels calm <😊 +1>\n    then feels neutral <😐 0>'],
  ['feels confused -2', 'feels confused -2'],
  ['feels -1', 'feels -1'],
  ['feels "odd" -1', 'feels "odd" -1'],
  ['feels confusd', 'feels confusd'],
])('%j', async (fact, shown) => {
  expect(await withHints(experience(fact))).toBe(experience(shown));
});

test('a hint about an emotion can be accepted into the text', async () => {
  const text = experience('feels confused because "x"');
  const { document, found } = await hints(text);
  expect(edited(document, found[0]?.textEdits ?? [])).toBe(text.replace('confused', 'confused -1'));
});

test('a name shows the title that it stands for, unless it says the same', async () => {
  const text = `persona "Jamie Li" as jamie
team "The web team" as web-team
journey "A" {
  persona jamie
  owner web-team
  touchpoint "B" {
    pain "The bill is in jargon" as jargon
    pain "No total" as no-total
    channel web
    next b
  }
  touchpoint "C" {
    pain jargon
    next b
  }
  opportunity "D" solves jargon, no-total
}`;
  expect(await withHints(text)).toBe(
    text
      .replace('    pain jargon', '    pain jargon <The bill is in jargon>')
      .replace('solves jargon', 'solves jargon <The bill is in jargon>'),
  );
});

test('a long title is cut, and whole in the tooltip', async () => {
  const title = 'The bill is written in a language that only the people of the carrier understand';
  const { found } = await hints(
    `journey "A" {\n  touchpoint "B" {\n    pain "${title}" as jargon\n  }\n  opportunity "D" solves jargon\n}`,
  );
  expect(found[0]).toMatchObject({ label: 'The bill is written in a language that …', tooltip: title });
});

test('hints can be switched off', async () => {
  const { workspace, document, found } = await hints(experience('feels confused'));
  expect(found).toHaveLength(1);
  const { ConfigurationProvider } = workspace.services.shared.workspace;
  ConfigurationProvider.updateConfiguration({ settings: { journey: { inlayHints: { enabled: false } } } });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const params = { textDocument: { uri: document.uri.toString() }, range };
  expect(await workspace.services.lsp.InlayHintProvider?.getInlayHints(document, params)).toEqual([]);
  ConfigurationProvider.updateConfiguration({ settings: { journey: {} } });
});
