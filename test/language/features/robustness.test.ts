import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Position } from 'vscode-languageserver';
import { colorsOf } from '../../../src/language/features/colors.js';
import { selectionRangesAt } from '../../../src/language/features/selection-ranges.js';
import { open, type Workspace } from '../testing.js';

/** How many broken texts are asked about; every run asks about the same. */
const tries = Number(process.env.JOURNEY_FEATURE_TRIES ?? 150);

const examples = join(import.meta.dirname, '../../../examples');
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.journey'))
  .map((name) => readFileSync(join(examples, name), 'utf8'));

function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Breaks a text: cuts it, takes parts out, doubles parts, or sprinkles marks over it. */
function broken(text: string, random: (below: number) => number): string {
  let result = text;
  for (let count = 1 + random(4); count > 0; count--) {
    const at = random(result.length + 1);
    const length = random(40);
    const part = result.slice(at, at + length);
    const marks = [
      '"',
      '"""',
      '{',
      '}',
      '\\',
      '//',
      ',',
      ':',
      'as',
      '\r',
      '\n',
      '\u2028',
      'for',
      'then ',
      '\ud83d',
      '“',
      '-1',
    ];
    const changes = [
      () => result.slice(0, at),
      () => result.slice(0, at) + result.slice(at + length),
      () => result.slice(0, at) + part + result.slice(at),
      () => result.slice(0, at) + (marks[random(marks.length)] ?? '') + result.slice(at),
    ];
    result = (changes[random(changes.length)] as () => string)();
  }
  return result;
}

/** Asks everything that an editor may ask at a position. */
async function askEverything(workspace: Workspace, position: Position): Promise<number> {
  const document = workspace.document();
  const { lsp, shared } = workspace.services;
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const answers = [
    await lsp.CompletionProvider?.getCompletion(document, params),
    await lsp.HoverProvider?.getHoverContent(document, params),
    await lsp.DefinitionProvider?.getDefinition(document, params),
    await lsp.ReferencesProvider?.findReferences(document, { ...params, context: { includeDeclaration: true } }),
    await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params),
    await lsp.DocumentSymbolProvider?.getSymbols(document, params),
    await lsp.FoldingRangeProvider?.getFoldingRanges(document, params),
    await shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'a' }),
    await refusedOr(() => lsp.RenameProvider?.prepareRename(document, params)),
    await refusedOr(() => lsp.RenameProvider?.rename(document, { ...params, newName: 'another-name' })),
    await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params),
    await lsp.CodeActionProvider?.getCodeActions(document, {
      ...params,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    }),
    selectionRangesAt(document, [position]),
  ];
  return answers.length;
}

/** Asks what an editor asks about a document as a whole. */
async function askAboutDocument(workspace: Workspace): Promise<number> {
  const document = workspace.document();
  const { lsp } = workspace.services;
  const { textDocument } = document;
  const params = { textDocument: { uri: textDocument.uri } };
  const range = { start: textDocument.positionAt(0), end: textDocument.positionAt(textDocument.getText().length) };
  const answers = [
    await lsp.CodeLensProvider?.provideCodeLens(document, params),
    await lsp.InlayHintProvider?.getInlayHints(document, { ...params, range }),
    await lsp.SemanticTokenProvider?.semanticHighlight(document, params),
    await lsp.DocumentLinkProvider?.getDocumentLinks(document, params),
    colorsOf(document),
  ];
  return answers.length;
}

/** A rename may be refused with a reason; that is an answer. */
async function refusedOr<T>(ask: () => T): Promise<T | string> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && error.constructor.name === 'ResponseError') return error.message;
    throw error;
  }
}

test('no broken text makes a feature fail', async () => {
  const random = randomNumbers(7);
  const workspace = await open({ 'map.journey': '' });
  let answers = 0;
  for (let attempt = 0; attempt < tries; attempt++) {
    const text = broken(texts[random(texts.length)] ?? '', random);
    const document = await workspace.replace('map.journey', text);
    answers += await askAboutDocument(workspace);
    for (let count = 0; count < 4; count++) {
      const position = document.textDocument.positionAt(random(text.length + 1));
      try {
        answers += await askEverything(workspace, position);
      } catch (error) {
        throw new Error(`At ${position.line}:${position.character} of ${JSON.stringify(text)}`, { cause: error });
      }
    }
  }
  expect(answers).toBe(tries * (5 + 4 * 13));
}, 120_000);

describe('in a map of 1,000 touchpoints', () => {
  let workspace: Workspace;
  const stage = (number: number): string =>
    `  stage "Stage ${number}" as stage-${number} {\n${Array.from({ length: 20 }, (_, index) => touchpoint(number * 20 + index)).join('')}  }\n`;
  const touchpoint = (number: number): string => `    touchpoint "Touchpoint ${number}" {
      channel     web
      does        "Does something that is told in a sentence"
      thinks      "Thinks something that is told in a sentence"
      feels       calm +1 for jamie because "It works"
      pain        "Something hurts" severity high
      backstage   "Somebody does something"
    }
`;

  beforeAll(async () => {
    const stages = Array.from({ length: 50 }, (_, index) => stage(index)).join('');
    workspace = await open(`persona "Jamie" as jamie\njourney "A" {\n  persona jamie\n${stages}}\n`);
  });

  test.each([
    ['at the start of a line', '      thinks ', 6],
    ['where a feeling is named', '      feels       calm', 18],
    ['where a name stands', 'for jamie', 4],
  ])(
    'everything answers %s',
    async (_, find, behind) => {
      const document = workspace.document();
      const text = document.textDocument.getText();
      const position = document.textDocument.positionAt(text.lastIndexOf(find) + behind);
      expect(await askEverything(workspace, position)).toBe(13);
    },
    30_000,
  );
});
