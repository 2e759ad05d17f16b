import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mapsOf } from '../../../src/language/map/maps-of.js';
import type { Stage } from '../../../src/map/model.js';
import { corpusPaths, examplePaths, read as readFile } from '../../fixtures/repository.js';
import { type Mutation, mutations } from '../../fuzz/mutations.js';
import { randomFrom, seedFrom } from '../../fuzz/random.js';
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

/** Types into a file that is open. */
async function type(workspace: Workspace, path: string, text: string): Promise<void> {
  show(workspace, path, text);
  await workspace.replace(path, text);
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

const plan = `emotion uneasy -1
persona "Jamie" as jamie
journey "Switch" as switch {
  persona jamie
  stage "Define" {
    touchpoint "Bill" as bill {
      pain "Hidden fees" as fees
      pain "Too long"
      feels uneasy for jamie
    }
  }
  stage "Compare" {
    touchpoint "Tabs" {
      next bill
      feels uneasy for jamie
      pain fees
      pain "Slow"
      channel tabs
    }
  }
}
`;

test.each([
  ['a value', 'uneasy -1', 'uneasy -2', ({ touchpoints }: Stage) => touchpoints[0]?.feels[0]?.value, -2],
  ['a title', 'Hidden fees', 'Fees', ({ touchpoints }: Stage) => touchpoints[0]?.pains[0]?.text, 'Fees'],
  [
    'a place',
    'touchpoint "Bill"',
    'touchpoint "Invoice"',
    ({ touchpoints }: Stage) => touchpoints[0]?.next[0]?.title,
    'Invoice',
  ],
  ['a name', 'Too long', 'Slow', ({ touchpoints }: Stage) => touchpoints[0]?.pains[1]?.name, 'slow-2'],
  [
    'what it is',
    'emotion',
    'channel "Tabs" as tabs online\nemotion',
    ({ touchpoints }: Stage) => touchpoints[0]?.channels[0]?.online,
    true,
  ],
  ['the line', 'journey', '\njourney', ({ range }: Stage) => range.start.line, 12],
])(
  'a stage that did not change is read again where that changed which it rests on: %s',
  async (_, from, to, told, now) => {
    const workspace = await open({ 'map.journey': plan });
    show(workspace, 'map.journey', plan);
    const before = told(read(workspace)[0]?.stages[1] as Stage);
    await type(workspace, 'map.journey', plan.replace(from, to));
    const after = read(workspace)[0]?.stages[1] as Stage;
    expect([told(after), before === now]).toEqual([now, false]);
  },
);

test('one that did not change is not read again otherwise', async () => {
  const workspace = await open({ 'map.journey': plan });
  show(workspace, 'map.journey', plan);
  const [, before] = read(workspace)[0]?.stages ?? [];
  await type(workspace, 'map.journey', plan.replace('Too long', 'Far too long'));
  expect(read(workspace)[0]?.stages[0]?.touchpoints[0]?.pains[1]?.text).toBe('Far too long');
  expect(read(workspace)[0]?.stages[1]).toBe(before);
});

test('one that tells of a thing which refers to others is read again where these changed', async () => {
  const text = `team "Web" as web
evidence "Talk" as talk
metric "Calls" as calls now 7 from talk
journey "Switch" as switch {
  opportunity "FAQ" as faq {
    owner web
  }
  stage "Define" {
    metric calls
    touchpoint "Bill" { opportunity faq }
  }
}
`;
  const workspace = await open({ 'map.journey': text });
  await type(workspace, 'map.journey', text);
  expect(read(workspace)[0]?.teams.map(({ title }) => title)).toEqual(['Web']);
  const changed = text.replace('"Web"', '"Web & co"').replace('"Talk"', '"Talks"');
  await type(workspace, 'map.journey', changed);
  const [map] = read(workspace);
  expect([map?.teams.map(({ title }) => title), map?.evidence.map(({ title }) => title)]).toEqual([
    ['Web & co'],
    ['Talks'],
  ]);
});

/** Most of what is typed is a letter, and few letters mean anything. */
const typed: Mutation = (text, random) => {
  const at = random.below(text.length);
  return `${text.slice(0, at)}x${text.slice(at)}`;
};

const sources = [...examplePaths, ...corpusPaths].map((path) => ({ path, source: readFile(path) }));

test('whatever is changed, the maps of an open document are those of one that is read for the first time', {
  timeout: 120_000,
}, async () => {
  const random = randomFrom(seedFrom('FUZZ_SEED'));
  let remembered = 0;
  for (const { path, source } of sources) {
    const workspace = await open({ 'map.journey': source });
    let text = source;
    for (let edit = 0; edit < 20; edit++) {
      await type(workspace, 'map.journey', text);
      const stages = new Set(read(workspace).flatMap((each) => each.stages));
      const change = edit % 5 === 4 ? random.pick(Object.values(mutations)) : typed;
      text = change(text, random, [source]);
      await type(workspace, 'map.journey', text);
      const maps = read(workspace);
      remembered += maps.flatMap((each) => each.stages).filter((stage) => stages.has(stage)).length;
      close();
      expect(JSON.stringify(maps) === JSON.stringify(read(workspace)), `the edit ${edit} of ${path}`).toBe(true);
      // Then somebody goes on from what that left, or from the beginning.
      if (edit % 5 === 4) text = source;
    }
  }
  expect(remembered).toBeGreaterThan(100);
});
