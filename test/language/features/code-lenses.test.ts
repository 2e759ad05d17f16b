import { expect, test } from 'vitest';
import { open, uriOf, type Workspace } from '../testing.js';

/** The lenses of the first file as `line: title`, one-based. */
async function lenses(workspace: Workspace): Promise<string[]> {
  const document = workspace.document();
  const params = { textDocument: { uri: document.uri.toString() } };
  const found = (await workspace.services.lsp.CodeLensProvider?.provideCodeLens(document, params)) ?? [];
  return found.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

const map = `import "people.journey"
journey "A" {
  persona jamie
  stage "Find" as find {
    touchpoint "Call" as call {
      feels calm for jamie
      pain "Slow" as slow
      pain "Dull"
    }
    touchpoint "Wait" {
      next call
      next find
      pain slow
    }
  }
  opportunity "Faster" solves slow
}
`;

test('a map can be opened above it, and named things tell how often they are meant', async () => {
  const workspace = await open({ 'map.journey': map, 'people.journey': 'persona "Jamie" as jamie\n' });
  expect(await lenses(workspace)).toEqual(['2: Open map', '4: 1 reference', '5: 1 reference', '7: 2 references']);
});

test('references of other files count; what is shared tells also when nobody uses it', async () => {
  const workspace = await open({
    'people.journey': 'persona "Jamie" as jamie\npersona "Omar" as omar\nteam "Design" as design\n',
    'map.journey': map,
  });
  expect(await lenses(workspace)).toEqual(['1: 2 references', '2: 0 references']);
});

test('the commands say what they are about in plain data', async () => {
  const workspace = await open('persona "Jamie" as jamie\njourney "A" {\n  persona jamie\n}\n');
  const document = workspace.document();
  const params = { textDocument: { uri: document.uri.toString() } };
  const found = await workspace.services.lsp.CodeLensProvider?.provideCodeLens(document, params);
  const uri = uriOf('map.journey').toString();
  expect(found?.map(({ command }) => [command?.command, command?.arguments])).toEqual([
    ['journey.showReferences', [uri, { line: 0, character: 19 }]],
    ['journey.openPreviewToSide', [uri]],
  ]);
});

test('lenses can be switched off', async () => {
  const workspace = await open('journey "A" {\n}\n');
  const { ConfigurationProvider } = workspace.services.shared.workspace;
  ConfigurationProvider.updateConfiguration({ settings: { journey: { codeLens: { enabled: false } } } });
  expect(await lenses(workspace)).toEqual([]);
  ConfigurationProvider.updateConfiguration({ settings: { journey: {} } });
  expect(await lenses(workspace)).toEqual(['1: Open map']);
});
