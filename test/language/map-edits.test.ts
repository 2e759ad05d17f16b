import { describe, expect, test } from 'vitest';
import { mapsOf } from '../../src/language/map/maps-of.js';
import { editsOf } from '../../src/language/map-edits.js';
import type { JourneyMap } from '../../src/map/model.js';
import { thingsOf } from '../../src/map/things.js';
import type { EditMapResult, MapEdit } from '../../src/protocol/edits.js';
import { examplePaths, read as readFile } from '../fixtures/repository.js';
import { edited, open, pathOf, type Workspace } from './testing.js';

const text = `persona "Jamie" as jamie

journey "Plan" as plan {
  persona     jamie

  // All that comes before the call.
  stage "Define" as define {
    touchpoint "Reads the bill" {
      feels       frustrated -1.5 because "no total"
      then feels  "stuck but determined" -0.5
      pain        "Jargon" as jargon

      opportunity "One line" impact 4 effort 2
    }

    // Where she gives up.
    touchpoint "Counts" as counts { // alone
      does        "Adds up"
    }
  }

  stage "Call" as call {
    touchpoint "Calls" as calls {
      feels       calm
      pain        jargon
      next        reads-the-bill

      opportunity "Ring back" as ring {
        solves      jargon
        effort      3
      }
    }
  }
}
`;

async function change(
  edit: MapEdit,
  files: string | Record<string, string> = text,
): Promise<EditMapResult & { after?: string; map?: JourneyMap }> {
  const workspace = await open(files);
  const result = resultOf(workspace, edit);
  if (!('edits' in result)) return result;
  const path = pathOf(result.uri);
  const after = edited(workspace.document(path), result.edits);
  return { ...result, after };
}

function resultOf(workspace: Workspace, edit: MapEdit): EditMapResult {
  const document = workspace.document();
  const { version } = document.textDocument;
  return editsOf(document, { uri: document.uri.toString(), version, edit }, workspace.services);
}

/** The lines that a change took away and added, as a reviewer sees them. */
async function diff(edit: MapEdit, source = text): Promise<string[]> {
  const { after } = await change(edit, source);
  if (after === undefined) throw new Error('Nothing was changed.');
  const before = source.split('\n');
  const now = after.split('\n');
  return [
    ...before.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

describe('a feeling that is dragged', () => {
  const frustrated = 'plan/define/reads-the-bill/feels:1';

  test('gets another number and keeps its word', async () => {
    expect(await diff({ kind: 'feeling', id: frustrated, value: -1.1 })).toEqual([
      '-      feels       frustrated -1.5 because "no total"',
      '+      feels       frustrated -1 because "no total"',
    ]);
  });

  test('gets another word where its own would contradict the number', async () => {
    expect(await diff({ kind: 'feeling', id: frustrated, value: 1 })).toContain(
      '+      feels       relieved +1 because "no total"',
    );
  });

  test('keeps a word of the author’s own', async () => {
    expect(await diff({ kind: 'feeling', id: 'plan/define/reads-the-bill/feels:2', value: 0.6 })).toContain(
      '+      then feels  "stuck but determined" +0.5',
    );
  });

  test('gets a number where it had only a word', async () => {
    expect(await diff({ kind: 'feeling', id: 'plan/call/calls/feels:1', value: 2 })).toContain(
      '+      feels       calm +2',
    );
  });

  test('stays within the scale', async () => {
    expect(await diff({ kind: 'feeling', id: frustrated, value: -17 })).toContain(
      '+      feels       frustrated -2 because "no total"',
    );
  });
});

describe('a text that is written anew', () => {
  test('is escaped, and keeps a line end that was typed', async () => {
    expect(await diff({ kind: 'text', id: 'plan/define/counts/does:1', text: ' Says "no" and \\ ' })).toEqual([
      '-      does        "Adds up"',
      '+      does        "Says \\"no\\" and \\\\"',
    ]);
    expect(await diff({ kind: 'text', id: 'plan/define/counts/does:1', text: 'Says "no"\nand \\ ' })).toEqual([
      '-      does        "Adds up"',
      '+      does        """',
      '+        Says "no"',
      '+        and \\"""',
    ]);
  });

  test('that is a title stays on its line', async () => {
    expect(await diff({ kind: 'text', id: 'plan/define/counts', text: ' Says "no"\nand \\ ' })).toEqual([
      '-    touchpoint "Counts" as counts { // alone',
      '+    touchpoint "Says \\"no\\" and \\\\" as counts { // alone',
    ]);
  });

  test('keeps the name that others refer to', async () => {
    expect(await diff({ kind: 'text', id: 'plan/define/reads-the-bill', text: 'Opens the bill' })).toContain(
      '+    touchpoint "Opens the bill" as reads-the-bill {',
    );
  });

  test('gets no name where nobody refers to it, or where it has one', async () => {
    expect(
      await diff({ kind: 'text', id: 'plan/define/reads-the-bill/opportunity:one-line', text: 'A total' }),
    ).toContain('+      opportunity "A total" impact 4 effort 2');
    expect(await diff({ kind: 'text', id: 'plan/define/counts', text: 'Adds' })).toContain(
      '+    touchpoint "Adds" as counts { // alone',
    );
  });

  test('is changed where it is declared', async () => {
    expect(await diff({ kind: 'text', id: 'plan/call/calls/pain:jargon', text: 'Legalese' })).toEqual([
      '-      pain        "Jargon" as jargon',
      '+      pain        "Legalese" as jargon',
    ]);
    const files = {
      'map.journey': 'import "people.journey"\njourney "Plan" as plan {\n  persona     omar\n}\n',
      'people.journey': 'persona "Omar" as omar {\n  role        "Boss"\n}\n',
    };
    const role = await change({ kind: 'text', id: 'plan/persona:omar', text: 'Omar Ali' }, files);
    expect(role).toMatchObject({
      uri: 'file:///maps/people.journey',
      after: 'persona "Omar Ali" as omar {\n  role        "Boss"\n}\n',
    });
  });

  test('of a channel, a team or evidence is changed where that is declared, of several on a line the right one', async () => {
    const files = {
      'map.journey':
        'import "shared.journey"\njourney "Plan" as plan {\n  touchpoint "T" as t {\n    channel     phone, desk\n    pain        "P" from calls by care\n  }\n}\n',
      'shared.journey': 'channel "Desk" as desk\nevidence "Calls" as calls interview\nteam "Care" as care\n',
    };
    const workspace = await open(files);
    const ids = [...thingsOf(mapsOf(workspace.document(), workspace.services))].map(({ id }) => id);
    for (const [kind, title, line] of [
      ['channel:desk', 'Front desk', 'channel "Front desk" as desk'],
      ['evidence:calls', 'All calls', 'evidence "All calls" as calls'],
      ['team:care', 'Customer care', 'team "Customer care" as care'],
    ] as const) {
      const id = ids.find((each) => each.endsWith(kind)) ?? '';
      expect((await change({ kind: 'text', id, text: title }, files)).after).toContain(line);
    }
  });

  test('is never empty', async () => {
    expect(await change({ kind: 'text', id: 'plan/define/counts', text: ' \n' })).toEqual({
      refused: 'A text cannot be empty.',
    });
  });
});

describe('a touchpoint or stage that is moved', () => {
  test('takes its comments along and leaves no gap', async () => {
    const { after } = await change({ kind: 'move', id: 'plan/define/counts', into: 'plan/call', before: null });
    expect(after).toContain('impact 4 effort 2\n    }\n  }\n\n  stage "Call"');
    expect(after).toContain(
      '        effort      3\n      }\n    }\n\n    // Where she gives up.\n    touchpoint "Counts" as counts { // alone\n      does        "Adds up"\n    }\n  }\n}\n',
    );
  });

  test('goes before another one', async () => {
    const { after } = await change({
      kind: 'move',
      id: 'plan/define/counts',
      into: 'plan/define',
      before: 'plan/define/reads-the-bill',
    });
    expect(after).toContain(
      'stage "Define" as define {\n    // Where she gives up.\n    touchpoint "Counts" as counts { // alone\n      does        "Adds up"\n    }\n\n    touchpoint "Reads the bill" {',
    );
  });

  test('a stage goes with all that is in it', async () => {
    const { after } = await change({ kind: 'move', id: 'plan/define', into: 'plan', before: null });
    expect(after?.indexOf('stage "Call"')).toBeLessThan(after?.indexOf('// All that comes before') ?? -1);
    expect([...(after ?? '')].sort()).toEqual([...text].sort());
  });

  test('stays where it is already', async () => {
    const stay = { refused: 'It is there already.' };
    expect(await change({ kind: 'move', id: 'plan/define/counts', into: 'plan/define', before: null })).toEqual(stay);
    expect(await change({ kind: 'move', id: 'plan/define', into: 'plan', before: 'plan/call' })).toEqual(stay);
    expect(await change({ kind: 'move', id: 'plan/define', into: 'plan/define', before: null })).toEqual(stay);
  });

  test('goes into a stage that has no block yet', async () => {
    const source = 'journey "P" as p {\n  stage "A" as a {\n    touchpoint "T" as t\n  }\n  stage "B" as b\n}\n';
    const { after } = await change({ kind: 'move', id: 'p/a/t', into: 'p/b', before: null }, source);
    expect(after).toBe(
      'journey "P" as p {\n  stage "A" as a {\n  }\n  stage "B" as b {\n    touchpoint "T" as t\n  }\n}\n',
    );
  });
});

describe('a touchpoint or stage that is added', () => {
  const add = (noun: 'stage' | 'touchpoint', title: string, into: string, before: string | null = null): MapEdit => ({
    kind: 'add',
    noun,
    title,
    into,
    before,
  });

  test('stands at the end with its title, with a block to write into, and is told by its id', async () => {
    const answer = await change(add('touchpoint', ' Rings\n"back" ', 'plan/call'));
    expect(answer).toMatchObject({ added: 'plan/call/rings-back' });
    expect(answer.after).toContain('    }\n\n    touchpoint "Rings \\"back\\"" {\n    }\n  }\n}\n');
  });

  test('stands before another one, and takes no name from it', async () => {
    const answer = await change(add('touchpoint', 'Reads the bill', 'plan/define', 'plan/define/reads-the-bill'), text);
    expect(answer).toMatchObject({ added: 'plan/define/reads-the-bill-2' });
    expect(answer.after).toContain(
      'stage "Define" as define {\n    touchpoint "Reads the bill" as reads-the-bill-2 {\n    }\n\n    touchpoint "Reads the bill" {',
    );
  });

  test('a stage stands in the journey, behind Windows line ends too', async () => {
    const answer = await change(add('stage', 'New stage', 'plan'), text.replaceAll('\n', '\r\n'));
    expect(answer).toMatchObject({ added: 'plan/new-stage' });
    expect(answer.after).toMatch(/\r\n {2}}\r\n\r\n {2}stage "New stage" {\r\n {2}}\r\n}\r\n$/);
  });

  test('where there are no stages it is told by the id that it has there', async () => {
    const source = 'journey "P" as p {\n  touchpoint "T" as t {\n  }\n}\n';
    const workspace = await open(source);
    const [map] = mapsOf(workspace.document(), workspace.services) as [JourneyMap];
    const result = resultOf(workspace, add('touchpoint', 'U', map.stages[0]?.id ?? ''));
    if (!('edits' in result)) throw new Error(result.refused);
    const path = pathOf(result.uri);
    const after = await workspace.replace(path, edited(workspace.document(path), result.edits));
    const [now] = mapsOf(after, workspace.services) as [JourneyMap];
    expect(now.stages[0]?.touchpoints.map(({ id }) => id)).toEqual(['p/t', result.added]);
  });

  test('is never without a title', async () => {
    expect(await change(add('stage', ' \n', 'plan'))).toEqual({ refused: 'A title cannot be empty.' });
  });
});

describe('an opportunity that is dragged', () => {
  test('keeps the form that it is written in', async () => {
    expect(
      await diff({ kind: 'score', id: 'plan/define/reads-the-bill/opportunity:one-line', impact: 5, effort: 2 }),
    ).toEqual(['-      opportunity "One line" impact 4 effort 2', '+      opportunity "One line" impact 5 effort 2']);
    expect(await diff({ kind: 'score', id: 'plan/call/calls/opportunity:ring', impact: 2, effort: 1 })).toEqual([
      '-        effort      3',
      '+        impact      2',
      '+        effort      1',
    ]);
  });
});

describe('a change is refused', () => {
  test('where the thing belongs to the language itself', async () => {
    const shown = text.replace('      feels       calm\n', '      channel     phone\n');
    const workspace = await open(shown);
    const things = [...thingsOf(mapsOf(workspace.document(), workspace.services))];
    const id = things.find((thing) => thing.id.endsWith('channel:phone'))?.id ?? '';
    expect(resultOf(workspace, { kind: 'text', id, text: 'Telephone' })).toEqual({
      refused: 'This belongs to the language itself.',
    });
  });

  test('for another version of the text', async () => {
    const workspace = await open(text);
    const document = workspace.document();
    const edit: MapEdit = { kind: 'feeling', id: 'plan/call/calls/feels:1', value: 1 };
    const params = { uri: document.uri.toString(), version: document.textDocument.version + 1, edit };
    expect(editsOf(document, params, workspace.services)).toEqual({ refused: 'The text has changed in the meantime.' });
  });

  test('where the thing is gone', async () => {
    expect(await change({ kind: 'feeling', id: 'plan/nowhere/feels:1', value: 1 })).toEqual({
      refused: 'This is not in the text any more.',
    });
  });

  test.each([
    ['a text does not end', text.replace('"Adds up"', '"Adds up')],
    ['a brace is missing', text.replace('{ // alone', '// alone')],
  ])('while %s', async (_, source) => {
    expect(await change({ kind: 'feeling', id: 'plan/call/calls/feels:1', value: 1 }, source)).toEqual({
      refused: 'Mend the text first: a brace or the end of a text is missing.',
    });
  });
});

/** What a map says, without where and under which id. */
const facts = (value: unknown): string[] =>
  [...thingsOf(value)].map((thing) =>
    JSON.stringify(thing, (key, inner) => (['id', 'range', 'uri'].includes(key) ? undefined : inner)),
  );

describe.each(examplePaths.filter((path) => !path.includes('/shared/')))('in %s', (path) => {
  const files = () => {
    const names = examplePaths.map((name): [string, string] => [name.replace('examples/', ''), readFile(name)]);
    const main = path.replace('examples/', '');
    return { [main]: readFile(path), ...Object.fromEntries(names) };
  };

  /** The map before, and the map after each change of a kind. */
  async function changes(editsFor: (map: JourneyMap) => MapEdit[]) {
    const workspace = await open(files());
    const main = path.replace('examples/', '');
    const [before] = mapsOf(workspace.document(), workspace.services) as [JourneyMap];
    const made: { edit: MapEdit; after: JourneyMap }[] = [];
    for (const edit of editsFor(before)) {
      const again = await open(files());
      const result = resultOf(again, edit);
      if (!('edits' in result) || pathOf(result.uri) !== main) continue;
      const document = await again.replace(main, edited(again.document(main), result.edits));
      made.push({ edit, after: mapsOf(document, again.services)[0] as JourneyMap });
    }
    return { before, made };
  }

  const touchpoints = (map: JourneyMap) => map.stages.flatMap((stage) => stage.touchpoints);

  test('moving any touchpoint to the end of the last stage keeps all that is said', async () => {
    const { before, made } = await changes((map) =>
      touchpoints(map)
        .slice(0, 6)
        .map(({ id }) => ({ kind: 'move', id, into: map.stages.at(-1)?.id ?? '', before: null })),
    );
    expect(made.length).toBeGreaterThan(3);
    for (const { edit, after } of made) {
      const moved = touchpoints(before).find(({ id }) => edit.kind === 'move' && id === edit.id);
      expect(touchpoints(after).at(-1)?.title).toBe(moved?.title);
      const inner = (map: JourneyMap) =>
        touchpoints(map)
          .flatMap((point) => facts({ ...point, next: [] }))
          .sort();
      expect(inner(after)).toEqual(inner(before));
    }
  });

  test('dragging any feeling changes nothing but its value and word', async () => {
    const { before, made } = await changes((map) =>
      touchpoints(map)
        .flatMap((point) => point.feels)
        .slice(0, 8)
        .map(({ id }) => ({ kind: 'feeling', id, value: 0.5 })),
    );
    expect(made.length).toBeGreaterThan(4);
    for (const { edit, after } of made) {
      const [id] = edit.kind === 'feeling' ? [edit.id] : [];
      const rest = (map: JourneyMap) =>
        JSON.stringify(map, (key, value) => (key === 'range' || value?.id === id ? undefined : value));
      expect([...thingsOf(after)].find((thing) => thing.id === id)).toMatchObject({ value: 0.5 });
      expect(rest(after)).toBe(rest(before));
    }
  });
});
