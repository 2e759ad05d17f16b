import { expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { atCursor, open, textOf } from '../testing.js';

/** The highlighted texts with their lines, declarations marked by `*`. */
async function highlights(files: string | Record<string, string>): Promise<string[]> {
  const workspace = await open(files);
  const { document } = workspace.cursor;
  const found = await workspace.services.lsp.DocumentHighlightProvider?.getDocumentHighlight(
    document,
    atCursor(workspace),
  );
  return (found ?? []).map(
    ({ range, kind }) =>
      `${range.start.line + 1} ${textOf(document, range)}${kind === DocumentHighlightKind.Write ? ' *' : ''}`,
  );
}

test('a thing is marked where it is declared and where it is mentioned', async () => {
  const text = 'persona "J" as j\njourney "A" {\n  persona <|>j\n  touchpoint "T" {\n    says "j" for j\n  }\n}';
  expect(await highlights(text)).toEqual(['1 j *', '3 j', '5 j']);
});

test('only places of the open file are marked', async () => {
  const files = {
    'map.journey': 'import "p.journey"\njourney "A" {\n  persona j<|>\n}',
    'p.journey': 'persona "J" as j',
  };
  expect(await highlights(files)).toEqual(['3 j']);
});

test('built-in things are marked where they are used', async () => {
  const text =
    'journey "A" {\n  touchpoint "T" {\n    channel web<|>\n  }\n  touchpoint "U" {\n    channel web\n  }\n}';
  expect(await highlights(text)).toEqual(['3 web', '6 web']);
});

test('other words are not marked', async () => {
  expect(await highlights('journey "A" {\n  scen<|>ario "text"\n}')).toEqual([]);
});
