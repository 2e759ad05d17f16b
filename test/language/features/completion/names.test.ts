import { expect, test } from 'vitest';
import { accepted, item, offered, touchpoint } from './offers.js';

const labelsAt = async (files: string | Record<string, string>): Promise<string[]> => (await offered(files)).labels;

const people = 'persona "Jamie" as jamie\npersona "Omar Lee" as omar\nteam "Billing" as billing\n';

test('names of the right kind are offered with their titles', async () => {
  const offer = await offered({
    'map.journey': 'import "people.journey"\njourney "A" {\n  persona <|>\n}',
    'people.journey': people,
  });
  expect(offer.labels).toEqual(['jamie', 'omar']);
  expect(item(offer, 'omar')).toMatchObject({ detail: 'Omar Lee', labelDetails: { description: 'Omar Lee' } });
  expect(JSON.stringify(item(offer, 'omar').documentation)).toContain('**Omar Lee** — persona `omar`');
});

test('channels of a file come before the built-in ones', async () => {
  const labels = await labelsAt(touchpoint('channel <|>', 'channel "Finder" as finder\npersona "Jamie" as jamie\n'));
  expect(labels.slice(0, 3)).toEqual(['finder', 'web', 'app']);
});

test('a name that is being typed or stands behind the cursor does not hide itself', async () => {
  expect(await labelsAt(touchpoint('says "x" for ja<|>mie'))).toEqual(['jamie']);
  expect(await labelsAt(touchpoint('says "x" for <|>jamie'))).toEqual(['jamie']);
  expect(accepted(await offered(touchpoint('backstage "x" by bil<|>ling', people)), 'billing')).toBe(
    touchpoint('backstage "x" by billing', people),
  );
});

test('a name before others of a list brings a comma', async () => {
  const map = (names: string) =>
    `${people}journey "A" {\n  persona omar\n  persona jamie\n  touchpoint "T" for ${names} {\n  }\n}`;
  expect(accepted(await offered(map('<|>jamie')), 'omar')).toBe(map('omar, jamie'));
  expect(accepted(await offered(map('<|> jamie')), 'omar')).toBe(map('omar, jamie'));
});

test('a thing without a name gets one when it is referred to', async () => {
  const text =
    'journey "A" {\n  touchpoint "Calls her carrier" optional {\n  }\n  touchpoint "B" as b {\n    next <|>\n  }\n  stage "C" as c {\n  }\n}';
  const offer = await offered(text);
  expect(offer.labels).toEqual(['c', 'calls-her-carrier']);
  expect(accepted(offer, 'calls-her-carrier')).toBe(
    'journey "A" {\n  touchpoint "Calls her carrier" as calls-her-carrier optional {\n  }\n  touchpoint "B" as b {\n    next calls-her-carrier\n  }\n  stage "C" as c {\n  }\n}',
  );
  expect(item(offer, 'c').additionalTextEdits).toBeUndefined();
});

test('a name of a file that is not imported brings the import', async () => {
  const files = (text: string) => ({ 'maps/a.journey': text, 'shared/people.journey': people });
  const offer = await offered(files('journey "A" {\n  persona <|>\n}\n'));
  expect(item(offer, 'omar').detail).toBe('Omar Lee (import people.journey)');
  expect(accepted(offer, 'omar')).toBe('import "../shared/people.journey"\n\njourney "A" {\n  persona omar\n}\n');
  const second = await offered(files('// About\n\nimport "b.journey" // first\n\njourney "A" {\n  persona <|>\n}\n'));
  expect(accepted(second, 'omar')).toBe(
    '// About\n\nimport "b.journey" // first\nimport "../shared/people.journey"\n\njourney "A" {\n  persona omar\n}\n',
  );
  const commented = await offered(files('// About the map\n\n// The journey\r\njourney "A" {\r\n  persona <|>\r\n}'));
  expect(accepted(commented, 'jamie')).toContain(
    '// About the map\n\nimport "../shared/people.journey"\n\n// The journey',
  );
});

test('a name that is known here already is not taken from elsewhere', async () => {
  const files = {
    'a.journey': 'persona "My Jamie" as jamie\njourney "A" {\n  persona <|>\n}',
    'people.journey': people,
  };
  const offer = await offered(files);
  expect(offer.labels).toEqual(['jamie', 'omar']);
  expect(item(offer, 'jamie').detail).toBe('My Jamie');
});

test.each([
  ['a name of another script', 'persona "जेमी" as जेमी\njourney "A" {\n  persona जे<|>\n}', ['जेमी']],
  ['Windows line ends', 'persona "J" as j\r\njourney "A" {\r\n  persona <|>\r\n}', ['j']],
  ['below a broken line', 'persona "J" as j\njourney "A" {\n  scenario "open\n  persona <|>\n', ['j']],
])('%s', async (_, text, names) => {
  expect(await labelsAt(text)).toEqual(names);
});

test('the list opens by itself behind a space where a name is missing', async () => {
  expect((await offered(touchpoint('says "x" for <|>'), true)).labels).toEqual(['jamie']);
  expect((await offered(touchpoint('says "x" for jamie <|>'), true)).labels).toEqual([]);
});
