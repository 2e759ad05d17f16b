import { expect, test } from 'vitest';
import { templates } from '../../../../src/templates/index.js';
import { accepted, item, offered } from './offers.js';

const library = {
  'shared/people.journey': 'persona "Jamie" as jamie\npersona "Omar" as omar\nteam "Growth"',
  'other.journey': 'journey "Another plan" as other\n',
};

test('import offers the files of the workspace, with what they bring', async () => {
  const offer = await offered({ 'map.journey': 'import "<|>"', ...library });
  expect(offer.labels).toEqual(['other.journey', 'shared/people.journey']);
  expect(item(offer, 'shared/people.journey').detail).toBe('2 personas, 1 team');
  expect(item(offer, 'other.journey').detail).toBe('“Another plan”');
  expect(accepted(offer, 'other.journey')).toBe('import "other.journey"');
});

test.each([
  ['without quotes', 'import <|>', 'import "other.journey"'],
  ['in quotes that are not closed', 'import "oth<|>', 'import "other.journey"'],
  ['over another path', 'import "sha<|>red/people.journey"', 'import "other.journey"'],
])('a path is written %s', async (_, text, result) => {
  expect(accepted(await offered({ 'map.journey': text, ...library }), 'other.journey')).toBe(result);
});

test('paths start from the file', async () => {
  const offer = await offered({ 'maps/de/map.journey': 'import "<|>"', 'maps/map.journey': '', ...library });
  expect(offer.labels).toEqual(['../map.journey', '../../other.journey', '../../shared/people.journey']);
});

test('a file is imported once', async () => {
  const offer = await offered({ 'map.journey': 'import "other.journey"\nimport "<|>"', ...library });
  expect(offer.labels).toEqual(['shared/people.journey']);
});

test('a touchpoint may open a file', async () => {
  const text = 'journey "A" {\n  touchpoint "T" {\n    opens "o<|>"\n  }\n}';
  expect((await offered({ 'map.journey': text, ...library })).labels).toEqual([
    'other.journey',
    'shared/people.journey',
  ]);
});

test('other texts are left alone', async () => {
  expect((await offered({ 'map.journey': 'journey "A" {\n  note "<|>"\n}', ...library })).labels).toEqual([]);
});

test('an empty file offers whole maps and the words that may stand at the top', async () => {
  for (const text of ['<|>', '\n\n  <|>\n', '// About this map\n<|>', 'jou<|>']) {
    const { labels } = await offered(text);
    expect(labels.slice(0, templates.length)).toEqual(templates.map(({ title }) => title));
    expect(labels).toEqual(expect.arrayContaining(['import', 'persona', 'journey']));
  }
});

test('a template is inserted letter by letter', async () => {
  for (const { title, text, description } of templates) {
    const offer = await offered('<|>');
    expect(item(offer, title).detail).toBe(description);
    expect(accepted(offer, title)).toBe(text);
  }
});

test('a file that says something already is offered no template', async () => {
  const { labels } = await offered('team "A"\n<|>');
  expect(labels).not.toContain(templates[0]?.title);
});
