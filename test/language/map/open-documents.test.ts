import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mapsOf } from '../../../src/language/map/maps-of.js';
import { open, uriOf, type Workspace } from '../testing.js';

const team = 'team "Web" as web';
const map = 'import "team.journey"\njourney "Switch" as switch {\n  owner web\n  stage "First" { owner web }\n}';

let close = (): void => {};

/** Opens a file in the editor. */
function show({ services }: Workspace, path: string, text: string): void {
  const { TextDocuments } = services.shared.workspace;
  TextDocuments.set(TextDocument.create(uriOf(path).toString(), 'journey', 1, text));
  close = () => TextDocuments.delete(uriOf(path));
}

afterEach(() => close());

const read = (workspace: Workspace) => mapsOf(workspace.document('map.journey'), workspace.services);

test('the maps of an open document are read once', async () => {
  const workspace = await open({ 'map.journey': map, 'team.journey': team });
  show(workspace, 'map.journey', map);
  expect(read(workspace)[0]?.title).toBe('Switch');
  expect(read(workspace)).toBe(read(workspace));
});

test('those of a file that nobody looks at are not kept', async () => {
  const workspace = await open({ 'map.journey': map, 'team.journey': team });
  expect(read(workspace)).not.toBe(read(workspace));
  expect(read(workspace)).toEqual(read(workspace));
});

test('they are read again when what they import has changed', async () => {
  const workspace = await open({ 'map.journey': map, 'team.journey': team });
  show(workspace, 'map.journey', map);
  expect(read(workspace)[0]?.teams.map(({ title }) => title)).toEqual(['Web']);
  await workspace.replace('team.journey', 'team "Web and apps" as web');
  expect(read(workspace)[0]?.teams.map(({ title }) => title)).toEqual(['Web and apps']);
});
