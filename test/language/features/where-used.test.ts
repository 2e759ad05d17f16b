import { expect, test } from 'vitest';
import { atCursor, open, shown } from '../testing.js';

/** Who uses the thing at the cursor, and what it uses, with the places. */
async function whereUsed(files: string | Record<string, string>) {
  const workspace = await open(files);
  const provider = workspace.services.lsp.CallHierarchyProvider;
  const [item] = (await provider?.prepareCallHierarchy(workspace.cursor.document, atCursor(workspace))) ?? [];
  if (!item) return undefined;
  const incoming = (await provider?.incomingCalls({ item })) ?? [];
  const outgoing = (await provider?.outgoingCalls({ item })) ?? [];
  return {
    item: `${item.detail} ${item.name}`,
    usedBy: incoming.map(({ from, fromRanges }) => [
      `${from.detail} ${from.name}`,
      ...fromRanges.map((range) => shown(workspace, from.uri, range)),
    ]),
    uses: outgoing.map(({ to, fromRanges }) => [
      `${to.detail} ${to.name}`,
      ...fromRanges.map((range) => shown(workspace, item.uri, range)),
    ]),
  };
}

const files = {
  'people.journey': 'persona "Jamie" as jamie\n',
  'map.journey': `import "people.journey"
evidence "Talks" as talks
journey "A" {
  persona     jamie
  stage "Find" as find for jamie {
    touchpoint "Calls" as calls {
      feels       calm for jamie from talks
      thinks      "Hm" for jamie
      pain        "Slow" as slow from talks
      next        find
    }
  }
  opportunity "Faster" solves slow
}
`,
};
const at = (from: string, to: string) => ({ ...files, 'map.journey': files['map.journey'].replace(from, to) });

test('a persona: the journey, stages and touchpoints that she is in', async () => {
  expect(await whereUsed(at('persona     jamie', 'persona     ja<|>mie'))).toEqual({
    item: 'persona Jamie',
    usedBy: [
      ['journey A', 'map.journey:4:15 jamie'],
      ['stage Find', 'map.journey:5:28 jamie'],
      ['touchpoint Calls', 'map.journey:7:28 jamie', 'map.journey:8:28 jamie'],
    ],
    uses: [],
  });
});

test('a touchpoint: what it names itself, without what its pain does', async () => {
  expect(await whereUsed(at('"Calls"', '"Ca<|>lls"'))).toEqual({
    item: 'touchpoint Calls',
    usedBy: [],
    uses: [
      ['persona Jamie', 'map.journey:7:28 jamie', 'map.journey:8:28 jamie'],
      ['evidence Talks', 'map.journey:7:39 talks'],
      ['stage Find', 'map.journey:10:19 find'],
    ],
  });
});

test('a pain: the opportunity that solves it', async () => {
  expect(await whereUsed(at('as slow', 'as sl<|>ow'))).toMatchObject({
    usedBy: [['opportunity Faster', 'map.journey:13:31 slow']],
    uses: [['evidence Talks', 'map.journey:9:39 talks']],
  });
});

test('where nothing is named, and for built-in things, there is none', async () => {
  expect(await whereUsed(at('next  ', 'ne<|>xt  '))).toBeUndefined();
  expect(await whereUsed(at('calm', 'ca<|>lm'))).toBeUndefined();
});
