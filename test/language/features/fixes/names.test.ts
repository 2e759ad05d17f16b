import { expect, test } from 'vitest';
import { mend, titlesFor } from './mending.js';

const map = (facts: string, head = '') => `${head}journey "A plan" as plan {
  persona     jamie
  touchpoint "Calls" {
    ${facts}
  }
}
`;
const jamie = 'persona "Jamie" as jamie\n';

test('a name that is written nearly right is replaced by the one that was meant', async () => {
  const text = map('channel     phon', `${jamie}\n`);
  expect(await mend(text, 'unknown-name', 'Change to')).toMatchObject({
    changed: { 'map.journey': text.replace('phon\n', 'phone\n') },
    before: 1,
    left: 0,
    isPreferred: true,
  });
});

test('a persona is declared above the journey, below those that are there', async () => {
  expect((await mend(map('does        "A"'), 'unknown-name')).changed).toEqual({
    'map.journey': `persona "Jamie" as jamie\n\n${map('does        "A"')}`,
  });
  const text = map('does        "A"', 'persona "Omar" as omar\n\n');
  expect(await mend(text, 'unknown-name', 'Declare')).toMatchObject({
    changed: { 'map.journey': text.replace('as omar\n', 'as omar\npersona "Jamie" as jamie\n') },
    left: 0,
  });
});

test.each([
  ['channel     front-desk', 'channel "Front desk" as front-desk'],
  ['backstage   "Rating" by big-billing', 'team "Big billing" as big-billing'],
  ['does        "A" from diary-study', 'evidence "Diary study" as diary-study'],
  ['metric      open-rate', 'metric "Open rate" as open-rate'],
  ['our-voice:  "One line"', 'lane "Our voice" as our-voice'],
])('what %j refers to is declared', async (fact, declaration) => {
  const text = map(fact, jamie);
  expect(await mend(text, 'unknown-name', 'Declare')).toMatchObject({
    changed: { 'map.journey': text.replace(jamie, `${jamie}\n${declaration}\n`) },
    before: 1,
    left: 0,
  });
});

test('a declaration goes below a comment at the head of the file and keeps its line ends', async () => {
  const text = `// Ours\r\n\r\n${map('does        "A"').replaceAll('\n', '\r\n')}`;
  expect((await mend(text, 'unknown-name')).changed['map.journey']).toBe(
    text.replace('journey "A', 'persona "Jamie" as jamie\r\n\r\njourney "A'),
  );
});

test('the library that is imported most is offered too, with its import', async () => {
  const files = {
    'map.journey': map('does        "A"'),
    'shared/people.journey': 'persona "Omar" as omar\n',
    'shared/teams.journey': 'team "Design" as design\n',
    'b.journey': 'import "shared/people.journey"\njourney "B" {\n}\n',
    'c.journey': 'import "shared/people.journey"\nimport "shared/teams.journey"\njourney "C" {\n}\n',
  };
  expect(await mend(files, 'unknown-name', 'Declare persona `jamie` in people.journey')).toMatchObject({
    changed: {
      'map.journey': `import "shared/people.journey"\n\n${files['map.journey']}`,
      'shared/people.journey': 'persona "Omar" as omar\npersona "Jamie" as jamie\n',
    },
    left: 0,
  });
});

test('a library that is imported already comes first', async () => {
  const files = {
    'map.journey': map('does        "A"', 'import "people.journey"\n\n'),
    'people.journey': 'team "Design" as design\n',
  };
  expect(await mend(files, 'unknown-name')).toMatchObject({
    changed: { 'people.journey': 'team "Design" as design\n\npersona "Jamie" as jamie\n' },
    left: 0,
  });
});

test('a name of another file is imported', async () => {
  const files = { 'map.journey': map('does        "A"'), 'shared/people.journey': jamie };
  expect(await titlesFor(files, 'unknown-name')).toEqual([
    'Add import "shared/people.journey"',
    'Declare persona `jamie` in this file',
    'Silence `unknown-name` for this line',
  ]);
  expect(await mend(files, 'unknown-name')).toMatchObject({
    changed: { 'map.journey': `import "shared/people.journey"\n\n${files['map.journey']}` },
    left: 0,
    isPreferred: true,
  });
});

test('what belongs to a journey cannot be declared elsewhere', async () => {
  expect(await titlesFor(map('next        no-such-thing', jamie), 'unknown-name')).toEqual([
    'Silence `unknown-name` for this line',
  ]);
});

test('a fact that is misspelt gets the word that was meant', async () => {
  const text = map('thnks       "A"', jamie);
  expect(await mend(text, 'unknown-word')).toMatchObject({
    changed: { 'map.journey': text.replace('thnks', 'thinks') },
    left: 0,
  });
});

test('an emotion word of one’s own is quoted or declared', async () => {
  const text = map('feels       meh -0.5 for jamie', jamie);
  expect(await mend(text, 'emotion-unknown', 'Put')).toMatchObject({
    changed: { 'map.journey': text.replace('meh', '"meh"') },
    left: 0,
  });
  expect(await mend(text, 'emotion-unknown', 'Declare')).toMatchObject({
    changed: { 'map.journey': text.replace(jamie, `${jamie}\nemotion meh -0.5\n`) },
    left: 0,
  });
});

test('a wrong path gives way to a file of the same name', async () => {
  const files = { 'map.journey': `import "people.journey"\n${map('does        "A"')}`, 'shared/people.journey': jamie };
  expect(await mend(files, 'import-not-found')).toMatchObject({
    changed: { 'map.journey': files['map.journey'].replace('"people', '"shared/people') },
    left: 0,
  });
});
