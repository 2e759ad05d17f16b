import { expect, test } from 'vitest';
import { edited, open, pathOf, uriOf } from '../testing.js';

/** The files that change before some are renamed, by their old paths. */
async function rename(files: Record<string, string>, ...renames: [from: string, to: string][]) {
  const workspace = await open(files);
  const handler = workspace.services.shared.lsp.FileOperationHandler;
  const edit = await handler?.willRenameFiles?.({
    files: renames.map(([from, to]) => ({ oldUri: uriOf(from).toString(), newUri: uriOf(to).toString() })),
  });
  return Object.fromEntries(
    Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [
      pathOf(uri),
      edited(workspace.document(pathOf(uri)), edits),
    ]),
  );
}

const people = 'persona "Jamie" as jamie\n';
const map = `import "shared/people.journey"
import "./teams.journey"

journey "A" {
  touchpoint "B" {
    opens       "sub/detail.journey"
    link        "shared/people.journey#top"
    link        "https://example.com/shared/people.journey"
    note        "shared/people.journey"
  }
}
`;
const files = {
  'map.journey': map,
  'shared/people.journey': people,
  'teams.journey': 'team "T" as t\n',
  'sub/detail.journey': 'import "../shared/people.journey"\n',
};

test('imports and links follow a file that is renamed', async () => {
  expect(await rename(files, ['shared/people.journey', 'shared/customers.journey'])).toEqual({
    'map.journey': map
      .replace('import "shared/people', 'import "shared/customers')
      .replace('link        "shared/people', 'link        "shared/customers'),
    'sub/detail.journey': 'import "../shared/customers.journey"\n',
  });
});

test('they follow a folder', async () => {
  const changed = await rename(files, ['shared', 'common/people']);
  expect(changed['map.journey']).toContain('import "common/people/people.journey"\n');
  expect(changed['sub/detail.journey']).toBe('import "../common/people/people.journey"\n');
});

test('a file that moves keeps pointing to what stays', async () => {
  expect(await rename(files, ['map.journey', 'maps/2026/map.journey'])).toEqual({
    'map.journey': map
      .replace('import "shared', 'import "../../shared')
      .replace('"./teams', '"../../teams')
      .replace('opens       "sub', 'opens       "../../sub')
      .replace('link        "shared', 'link        "../../shared'),
  });
});

test('files that move together keep their paths', async () => {
  const moved = { 'a/map.journey': 'import "people.journey"\n', 'a/people.journey': people };
  expect(await rename(moved, ['a', 'b'])).toEqual({});
  expect(await rename(moved, ['a/map.journey', 'b/map.journey'], ['a/people.journey', 'b/people.journey'])).toEqual({});
});

test('a path is written as the author did, with its dot', async () => {
  expect((await rename(files, ['teams.journey', 'all-teams.journey']))['map.journey']).toContain(
    'import "./all-teams.journey"',
  );
});

test('pictures and data are followed too', async () => {
  const text = 'persona "A" image "img/a.png"\nmetric "M" data "m.csv" column "rate"\n';
  expect(await rename({ 'map.journey': text }, ['img', 'pictures'], ['m.csv', 'data/m.csv'])).toEqual({
    'map.journey': text.replace('img/', 'pictures/').replace('m.csv', 'data/m.csv'),
  });
});

test('names like those of a folder are not taken for what is in it', async () => {
  expect(await rename(files, ['share', 'x'], ['sub/detail', 'y'])).toEqual({});
});

test('a file that is deleted or moved away leaves an error in those that import it, a file that comes mends it', async () => {
  const workspace = await open(files);
  const { shared, validation } = workspace.services;
  const errors = async () => {
    await shared.workspace.WorkspaceLock.read(() => undefined);
    const found = await validation.DocumentValidator.validateDocument(workspace.document('map.journey'));
    return found.filter(({ code }) => code === 'import-not-found').map(({ range }) => range.start.line);
  };
  expect(await errors()).toEqual([]);
  shared.lsp.FileOperationHandler?.didDeleteFiles?.({ files: [{ uri: uriOf('shared').toString() }] });
  await expect.poll(errors).toEqual([0]);
});
