import { expect, test } from 'vitest';
import { checkIds } from '../../../../src/language/checks/registry.js';
import { mendings } from '../../../../src/language/features/fixes/mendings.js';
import { mend } from './mending.js';

test('every check that has a fix is one', () => {
  expect(Object.keys(mendings).filter((id) => !(checkIds as string[]).includes(id))).toEqual([]);
});

const people = 'persona "Jamie" as jamie\n';
const plan = 'journey "A" {\n  persona     jamie\n}\n';

test('an import of which nothing is used is removed; the comment of the file stays', async () => {
  const files = {
    'map.journey': `// Ours\nimport "teams.journey"\nimport "people.journey"\n\n${plan}`,
    'people.journey': people,
    'teams.journey': 'team "T" as t\n',
  };
  expect(await mend(files, 'unused-import')).toMatchObject({
    changed: { 'map.journey': `// Ours\nimport "people.journey"\n\n${plan}` },
    before: 1,
    left: 0,
  });
});

test('with the only import its blank line goes', async () => {
  const files = { 'map.journey': `import "people.journey"\r\n\r\njourney "A" {\r\n}\r\n`, 'people.journey': people };
  expect((await mend(files, 'unused-import')).changed['map.journey']).toBe('journey "A" {\r\n}\r\n');
});

test('all of them are removed at once', async () => {
  const files = {
    'map.journey': `import "people.journey"\nimport "teams.journey"\n\njourney "A" {\n}\n`,
    'people.journey': people,
    'teams.journey': 'team "T" as t\n',
  };
  expect(await mend(files, 'unused-import', 'Remove this import — all 2')).toMatchObject({
    changed: { 'map.journey': '\njourney "A" {\n}\n' },
    left: 0,
  });
});

test('a thing that nobody uses is removed with its block and its comment', async () => {
  const text = `${people}\n// Nobody.\npersona "Omar" as omar {\n  role        "R"\n} // end\n\n${plan}`;
  expect(await mend(text, 'unused-declaration')).toMatchObject({
    changed: { 'map.journey': `${people}\n${plan}` },
    before: 1,
    left: 0,
  });
});

test('a clause that says nothing is removed', async () => {
  const text = 'journey "A" {\n  touchpoint "B" {\n    does        "C" severity high because "D"\n  }\n}\n';
  expect(await mend(text, 'clause-unused')).toMatchObject({
    changed: { 'map.journey': text.replace(' severity high', '') },
    before: 1,
    left: 0,
  });
});

test('a silence that silences nothing is removed, alone or out of a list', async () => {
  const lone = 'journey "A" {\n  // journeymap-ignore-next-line given-twice because …\n  goal        "B"\n}\n';
  expect(await mend(lone, 'unused-silence')).toMatchObject({
    changed: { 'map.journey': 'journey "A" {\n  goal        "B"\n}\n' },
    left: 0,
  });
  const list = lone.replace('given-twice', 'given-twice, value-unknown').replace('"B"', '3');
  expect(await mend(list, 'unused-silence')).toMatchObject({
    changed: { 'map.journey': list.replace('given-twice, ', '') },
    left: 0,
  });
});
