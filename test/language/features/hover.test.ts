import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver';
import { atCursor, open, textOf } from '../testing.js';

async function hover(files: string | Record<string, string>): Promise<{ on: string; says: string } | undefined> {
  const workspace = await open(files);
  const { document } = workspace.cursor;
  const found = await workspace.services.lsp.HoverProvider?.getHoverContent(document, atCursor(workspace));
  if (!found?.range) return undefined;
  return { on: textOf(document, found.range), says: (found.contents as MarkupContent).value };
}

const touchpoint = (lines: string): string =>
  `persona "J" as j\njourney "A" {\n  persona j\n  touchpoint "T" as t {\n${lines}\n  }\n}`;

test('a persona is shown with role, quote, goals, the comment above and the file', async () => {
  const people = `// Met in three interviews.
// Likes numbers.
persona "Jamie" as jamie {
  role  "Customer for nine years"
  quote "I just want to know what I pay for."
  goal  "Save money"
  goal  "Keep the number"
  need  "Prices that compare"
  share 38 %
  from  assumption
}`;
  const found = await hover({
    'shared/people.journey': people,
    'map.journey': 'import "shared/people.journey"\njourney "A" {\n  persona ja<|>mie\n}',
  });
  expect(found).toEqual({
    on: 'jamie',
    says: [
      '**Jamie** — persona `jamie`',
      'Customer for nine years',
      '> I just want to know what I pay for.',
      '*goal* Save money · Keep the number',
      '*need* Prices that compare',
      '*share* 38 % · *from* Assumption',
      'Met in three interviews.  \nLikes numbers.',
      '*people.journey*',
    ].join('\n\n'),
  });
});

test('the declaration itself shows the same card', async () => {
  for (const text of ['persona "Ja<|>mie" as jamie role "Customer"', 'persona "Jamie" as jamie<|> role "Customer"']) {
    expect((await hover(text))?.says).toBe('**Jamie** — persona `jamie`\n\nCustomer\n\n*map.journey*');
  }
});

test.each([
  [
    'an emotion',
    'feels conf<|>used',
    '**confused** — emotion `confused`\n\n😖 -1, on the scale from -2 to +2\n\n*built in*',
  ],
  ['a channel', 'channel we<|>b', '**Website** — channel `web`\n\nonline\n\n*built in*'],
  ['the evidence nobody has', 'feels calm from assump<|>tion', '**Assumption** — evidence `assumption`\n\n*built in*'],
])('what is built in: %s', async (_, line, says) => {
  expect((await hover(touchpoint(line)))?.says).toBe(says);
});

test('evidence tells kind, date, sample and where it is', async () => {
  const text =
    'evidence "Interviews" as talks kind interview date 2026-09 sample 12 link "research/a.md"\n' +
    touchpoint('pain "P" from ta<|>lks');
  expect((await hover(text))?.says).toBe(
    '**Interviews** — evidence `talks`\n\ninterview · 2026-09 · *sample* 12\n\nresearch/a.md\n\n*map.journey*',
  );
});

test('a pain tells how bad it is and who says so', async () => {
  const text = touchpoint('pain "Jargon" as jar<|>gon severity high for j because "Lawyers wrote it"');
  expect((await hover(text))?.says).toBe(
    '**Jargon** — pain `jargon`\n\n*severity* high · *for* J · assumed\n\n*because* Lawyers wrote it\n\n*map.journey*',
  );
});

test('an opportunity tells impact, effort and what it solves, by title', async () => {
  const text = touchpoint(
    'pain "Carrier jargon" as jargon\nopportunity "One line" as o<|>ne solves jargon impact 4 effort 2 status planned',
  );
  expect((await hover(text))?.says).toBe(
    '**One line** — opportunity `one`\n\n*impact* 4 · *effort* 2 · planned\n\n*solves* Carrier jargon\n\n*map.journey*',
  );
});

test('touchpoints, stages and journeys are summed up', async () => {
  const map = `journey "A plan" as plan {
  goal "Pay less"
  stage "Compare" as compare {
    goal "Find one"
    touchpoint "Calls" as calls {
      channel phone
      does "Waits"
      feels calm +1
      pain "Slow"
    }
  }
  stage "Sign" {
    next MARK
  }
}`;
  expect((await hover(map.replace('MARK', 'call<|>s')))?.says).toBe(
    '**Calls** — touchpoint `calls`\n\n*channel* Phone · 1 pain\n\n- *does* Waits\n- *feels* `calm` +1\n\n*map.journey*',
  );
  expect((await hover(map.replace('MARK', 'com<|>pare')))?.says).toBe(
    '**Compare** — stage `compare`\n\n1 touchpoint\n\n*goal* Find one\n\n*map.journey*',
  );
  expect((await hover(map.replace('MARK', 'pl<|>an')))?.says).toBe(
    '**A plan** — journey `plan`\n\n*goal* Pay less\n\n2 stages · 1 touchpoint\n\n*map.journey*',
  );
});

test.each([
  ['the first word of a line', touchpoint('fe<|>els calm'), 'feels', 'How it feels'],
  ['both words of then feels', touchpoint('feels calm\nthen fe<|>els calm'), 'feels', 'after that'],
  ['a clause word', touchpoint('feels calm be<|>cause "x"'), 'because', 'Why that is.'],
  ['a clause that is a word of the block', 'evidence "E" ki<|>nd survey', 'kind', 'What kind of study it is.'],
  ['the noun of a block', 'jour<|>ney "A" {\n}', 'journey', 'A customer journey map'],
])('words of the language explain themselves: %s', async (_, text, on, says) => {
  const found = await hover(text);
  expect(found?.on).toBe(on);
  expect(found?.says).toContain(says);
  expect(found?.says).toMatch(/```journey\n.+\n```$/);
});

test('words that are chosen from a list show the list', async () => {
  expect(await hover(touchpoint('pain "P" severity hi<|>gh'))).toEqual({
    on: 'high',
    says: '**severity** — low · medium · **high** · critical',
  });
  expect((await hover(touchpoint('mom<|>ent truth')))?.says).toContain('One of `truth`, `delight`, `handoff`.');
  expect((await hover(touchpoint('feels calm for al<|>l')))?.says).toContain('everybody');
});

test('what is written is data, not Markdown', async () => {
  const text =
    'persona "<img src=x> [a](https://x.y) **b** `c` $(bug)" as j<|> {\n  role "![i](http://x/y.png)\\n# no"\n}';
  expect((await hover(text))?.says).toBe(
    '**\\<img src=x\\> \\[a\\]\\(https\\://x.y\\) \\*\\*b\\*\\* \\`c\\` \\$\\(bug\\)** — persona `j`\n\n\\!\\[i\\]\\(http\\://x/y.png\\)\\\\n\\# no\n\n*map.journey*',
  );
});

test.each([
  ['a name that is a word of the language', 'team "Help" as sup<|>port', 'team `support`'],
  ['a name in another script', 'persona "जेमी" as जे<|>मी', 'persona `जेमी`'],
  ['Windows line ends', 'persona "Jo" as j\r\njourney "A" {\r\n  persona j<|>\r\n}\r\n', 'persona `j`'],
  [
    'a broken file',
    'persona "Jo" as j\njourney "A" {\n  scenario "open\n  ?? !!\n  stage "S" {\n    feels calm for <|>j\n',
    'persona `j`',
  ],
  [
    'an own lane',
    'lane "Rules" as rules\njourney "A" {\n  touchpoint "T" {\n    rul<|>es: "x"\n  }\n}',
    'lane `rules`',
  ],
])('%s', async (_, text, says) => {
  expect((await hover(text))?.says).toContain(says);
});

test.each([
  touchpoint('does "Loo<|>ks"'),
  touchpoint('nonsen<|>se "x"'),
  touchpoint('feels nobody<|>'),
  '// com<|>ment\nteam "A"',
  'journey "A" <|>  {\n}',
  '',
])('nothing to say in %j', async (text) => {
  expect(await hover(text)).toBeUndefined();
});
