import { expect, test } from 'vitest';
import { open, shown } from '../testing.js';

async function find(query: string): Promise<string[]> {
  const workspace = await open({
    'people.journey': 'persona "Jamie Li" as jamie\nteam "Growth"',
    'map.journey':
      'journey "A cheaper plan" {\n  touchpoint "Calls" as phone-call {\n    support "Call centre"\n    channel phone\n  }\n}',
  });
  const found = await workspace.services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query });
  return (found ?? []).map(({ name, containerName, location }) =>
    [name, containerName, 'range' in location && shown(workspace, location.uri, location.range)]
      .filter(Boolean)
      .join(' | '),
  );
}

test('things of all files are found by title and by name', async () => {
  expect(await find('jamie')).toEqual(['Jamie Li | people.journey:1:9 "Jamie Li"']);
  expect(await find('phone')).toEqual(['Calls | A cheaper plan | map.journey:2:14 "Calls"']);
});

test('nothing built in and nothing that is only mentioned is found', async () => {
  expect((await find('')).map((line) => line.split(' |')[0])).toEqual([
    'Jamie Li',
    'Growth',
    'A cheaper plan',
    'Calls',
  ]);
});
