import { SemanticTokensDecoder } from 'langium/lsp';
import { expect, test } from 'vitest';
import { open, type Workspace } from '../testing.js';

/** The coloured words of a text as `word type modifiers`, in order. */
async function coloured(text: string | Record<string, string>): Promise<string[]> {
  const workspace = await open(text);
  const provider = workspace.services.lsp.SemanticTokenProvider;
  if (!provider) throw new Error('There is no provider.');
  const document = workspace.document();
  const tokens = await provider.semanticHighlight(document, { textDocument: { uri: document.uri.toString() } });
  return SemanticTokensDecoder.decode(tokens, provider.tokenTypes, document).map((token) =>
    [token.text, token.tokenType, ...modifiers(workspace, token.tokenModifiers)].join(' '),
  );
}

function modifiers({ services }: Workspace, bits: number): string[] {
  const known = Object.entries(services.lsp.SemanticTokenProvider?.tokenModifiers ?? {});
  return known.filter(([, bit]) => (bits & bit) !== 0).map(([name]) => name);
}

test('names are coloured by what they name, and apart where they are declared', async () => {
  const text = `persona "Jamie" as jamie {
  age:        "29"
}
lane "Message" as message
evidence "Talks" as talks kind interview
journey "A" as plan {
  persona     jamie
  stage "Find" as find {
    touchpoint "Call" as call {
      channel     phone
      feels       calm +1 for jamie from talks
      then feels  "let down" -1
      next        find
      message:    "One line"
    }
  }
}`;
  expect(await coloured(text)).toEqual([
    'persona keyword',
    'as keyword',
    'jamie class declaration',
    'age property declaration',
    'lane keyword',
    'as keyword',
    'message property declaration',
    'evidence keyword',
    'as keyword',
    'talks interface declaration',
    'kind keyword',
    'interview enumMember',
    'journey keyword',
    'as keyword',
    'plan namespace declaration',
    'persona keyword',
    'jamie class',
    'stage keyword',
    'as keyword',
    'find namespace declaration',
    'touchpoint keyword',
    'as keyword',
    'call function declaration',
    'channel keyword',
    'phone enumMember defaultLibrary',
    'feels keyword',
    'calm enumMember defaultLibrary',
    'for keyword',
    'jamie class',
    'from keyword',
    'talks interface',
    'then keyword',
    'feels keyword',
    'next keyword',
    'find namespace',
    'message property',
  ]);
});

test('a pain that is resolved is crossed out', async () => {
  const text =
    'journey "A" {\n  touchpoint "B" {\n    pain "Old" as old resolved 2026-05\n    pain "New" as new\n  }\n  opportunity "C" solves old, new\n}';
  const words = await coloured(text);
  expect(words.filter((word) => / variable/.test(word))).toEqual([
    'old variable declaration deprecated',
    'new variable declaration',
    'old variable deprecated',
    'new variable',
  ]);
});

test('words of the language that are names here are coloured as names', async () => {
  const text = 'persona "For" as for\njourney "A" {\n  persona for\n  touchpoint "B" {\n    feels calm for for\n  }\n}';
  expect((await coloured(text)).filter((word) => word.startsWith('for'))).toEqual([
    'for class declaration',
    'for class',
    'for keyword',
    'for class',
  ]);
});

test('unknown lines, unknown names and texts are left to the grammar', async () => {
  const text =
    'journey "A" {\n  stages 3 for jamie {\n    touchpoint "B"\n  }\n  persona nobody\n  tags high, truth\n}';
  expect(await coloured(text)).toEqual(['journey keyword', 'persona keyword', 'tags keyword']);
});

test('a part of a file is coloured alone', async () => {
  const workspace = await open('team "A" as a\nteam "B" as b\nteam "C" as c\n');
  const provider = workspace.services.lsp.SemanticTokenProvider;
  const document = workspace.document();
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 13 } };
  const textDocument = { uri: document.uri.toString() };
  const tokens = await provider?.semanticHighlightRange(document, { textDocument, range });
  const words = SemanticTokensDecoder.decode(tokens ?? { data: [] }, provider?.tokenTypes ?? {}, document);
  expect(words.map(({ text }) => text)).toEqual(['team', 'as', 'b']);
});
