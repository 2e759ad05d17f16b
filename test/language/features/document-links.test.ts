import { URI } from 'langium';
import { afterEach, expect, test, vi } from 'vitest';
import { defaultConfiguration } from '../../../src/language/configuration/read.js';
import { open, shown } from '../testing.js';

afterEach(() => vi.restoreAllMocks());

/** The links of a text as `what is marked -> where it leads`. */
async function links(text: string, ticket?: string): Promise<string[]> {
  const workspace = await open({ 'maps/map.journey': text });
  const { ConfigurationFiles } = workspace.services.shared.workspace;
  vi.spyOn(ConfigurationFiles, 'of').mockResolvedValue({ ...defaultConfiguration, ticket });
  const document = workspace.document();
  const uri = document.uri.toString();
  const found = await workspace.services.lsp.DocumentLinkProvider?.getDocumentLinks(document, {
    textDocument: { uri },
  });
  return (found ?? []).map(({ range, target }) => {
    const [, marked] = /:\d+:\d+ (.*)$/s.exec(shown(workspace, uri, range)) ?? [];
    return `${marked} -> ${URI.parse(target ?? '').toString(true)}`;
  });
}

test('paths lead to files, from the folder of the map', async () => {
  const text = `import "../shared/people.journey"
persona "Jamie" as jamie image "jamie.png"
evidence "Talks" as talks {
  link        "research/2026 talks.md"
}
journey "A" {
  metric "M" data "metrics.csv" column "rate"
  touchpoint "B" {
    image       "shot.png"
    link        "notes.md#monday"
    opens       "other.journey"
    note        "notes.md"
  }
}`;
  expect(await links(text)).toEqual([
    '../shared/people.journey -> file:///maps/shared/people.journey',
    'jamie.png -> file:///maps/maps/jamie.png',
    'research/2026 talks.md -> file:///maps/maps/research/2026 talks.md',
    'metrics.csv -> file:///maps/maps/metrics.csv',
    'shot.png -> file:///maps/maps/shot.png',
    'notes.md#monday -> file:///maps/maps/notes.md#monday',
    'other.journey -> file:///maps/maps/other.journey',
  ]);
});

test('addresses are links as they are', async () => {
  const text =
    'journey "A" {\n  touchpoint "B" {\n    link "https://example.com/a?b=c#d"\n    link ""\n    link \n  }\n}';
  expect(await links(text)).toEqual(['https://example.com/a?b=c#d -> https://example.com/a?b=c#d']);
});

test('what could run something is no link', async () => {
  const text =
    'journey "A" {\n  touchpoint "B" {\n    link "command:workbench.action.quit"\n    link "vscode://x"\n  }\n}';
  for (const link of await links(text)) expect(link).toMatch(/ -> file:\/\/\//);
});

const ticket =
  'journey "A" {\n  opportunity "B" ticket "BILL 42"\n  opportunity "C" {\n    ticket      "https://t.example/1"\n  }\n}';

test('tickets are links where the configuration says how', async () => {
  expect(await links(ticket)).toEqual(['https://t.example/1 -> https://t.example/1']);
  expect(await links(ticket, 'https://example.com/browse/{ticket}')).toEqual([
    'BILL 42 -> https://example.com/browse/BILL 42',
    'https://t.example/1 -> https://t.example/1',
  ]);
});
