import { expect, test } from 'vitest';
import { accepted, item, offered, touchpoint } from './offers.js';

const labelsAt = async (text: string): Promise<string[]> => (await offered(text)).labels;

test.each([
  ['while the first word is typed', touchpoint('do<|>')],
  ['behind a blank line', touchpoint('channel web\n\n    <|>\n')],
  ['behind a line that is broken', touchpoint('channel "web\n    <|>')],
  ['above the other lines', touchpoint('<|>\n    channel web\n    thinks "x"')],
  ['behind a comment', touchpoint('// a comment\n    <|>')],
  ['behind an unknown line', touchpoint('wobbles "x"\n    <|>')],
  ['in a block on one line', touchpoint('channel web').replace('channel web', '<|>')],
  ['where the braces are missing', 'journey "A" {\n  touchpoint "T" {\n    <|>'],
  ['with Windows line ends', 'journey "A" {\r\n  touchpoint "T" {\r\n    <|>\r\n  }\r\n}\r\n'],
])('a touchpoint offers its words %s', async (_, text) => {
  const labels = await labelsAt(text);
  expect(labels).toEqual(expect.arrayContaining(['does', 'feels', 'opportunity', 'support']));
  expect(labels).not.toContain('stage');
  expect(labels).not.toContain('role');
});

test('nouns bring both braces, facts the form of their value', async () => {
  const inStage = await offered('journey "A" {\n  stage "S" {\n    <|>\n  }\n}');
  expect(item(inStage, 'touchpoint').textEdit?.newText).toBe(`touchpoint "\${1:title}" {\n\t$0\n}`);
  expect(item(inStage, 'goal').textEdit?.newText).toBe('goal        "$1"');
  expect(item(inStage, 'moment').textEdit?.newText).toBe(`moment      \${1|truth,delight,handoff|}`);
  expect(item(inStage, 'takes').textEdit?.newText).toBe(`takes       \${1:10} \${2|min,hours,days,weeks|}`);
  expect(item(inStage, 'optional').textEdit?.newText).toBe('optional');
  expect(item(inStage, 'channel')).toMatchObject({
    textEdit: { newText: 'channel     ' },
    command: { command: 'editor.action.triggerSuggest' },
  });
  const onTop = await offered('team "A"\n<|>');
  expect(item(onTop, 'journey').textEdit?.newText).toBe(`journey "\${1:title}" {\n\t$0\n}`);
  expect(item(onTop, 'team').textEdit?.newText).toBe(`team "\${1:title}"`);
  expect(item(onTop, 'emotion').textEdit?.newText).toBe(`emotion \${1:skeptical} \${2:-1} "\${3:🤨}"`);
});

test('each word says what it is for, with an example', async () => {
  const word = item(await offered(touchpoint('<|>')), 'waits');
  expect(word.detail).toBe('How long they wait until it goes on.');
  expect(word.documentation).toEqual({ kind: 'markdown', value: '```journey\nwaits 1 day\n```' });
});

test('the typed word is replaced, and only the word where more follows', async () => {
  expect(accepted(await offered(touchpoint('th<|>')), 'thinks')).toBe(touchpoint('thinks      ""'));
  expect(accepted(await offered(touchpoint('th<|> "What?"')), 'thinks')).toBe(touchpoint('thinks "What?"'));
  expect(accepted(await offered(touchpoint('do<|>es "What?"')), 'thinks')).toBe(touchpoint('thinks "What?"'));
});

test('then feels is offered where something is felt already, feels as long as somebody is left', async () => {
  expect(await labelsAt(touchpoint('<|>'))).not.toContain('then feels');
  const felt = await labelsAt(touchpoint('feels calm\n    <|>'));
  expect(felt).toContain('then feels');
  expect(felt).not.toContain('feels');
  const two =
    'persona "J" as j\npersona "O" as o\njourney "A" {\n  persona j\n  persona o\n  touchpoint "T" {\n    feels calm for j\n    <|>\n  }\n}';
  expect(await labelsAt(two)).toContain('feels');
  expect(item(await offered(two), 'thinks').textEdit?.newText).toBe(`thinks      "$1" for \${2|j,o,all|}`);
  expect(accepted(await offered(touchpoint('feels calm\n    then <|>')), 'feels')).toContain('then feels\n');
});

test('own lanes are offered in stages and touchpoints, built-in ones by their words', async () => {
  const lanes = 'lane "What we say" as message\nlane "Denkt" as thinks\npersona "Jamie" as jamie\n';
  const offer = await offered(touchpoint('<|>', lanes));
  expect(offer.labels).toContain('message:');
  expect(offer.labels).not.toContain('thinks:');
  expect(item(offer, 'message:').detail).toBe('What we say');
  expect(accepted(offer, 'message:')).toBe(touchpoint('message:    ""', lanes));
  expect(await labelsAt(touchpoint('message: "x"\n    <|>', lanes))).not.toContain('message:');
  expect(await labelsAt(`${lanes}journey "A" {\n  <|>\n}`)).not.toContain('message:');
});

test('a lane of another file brings its import', async () => {
  const offer = await offered({ 'map.journey': touchpoint('<|>'), 'lanes/own.journey': 'lane "Rules" as rules' });
  expect(accepted(offer, 'rules:')).toBe(`import "lanes/own.journey"\n\n${touchpoint('rules:      ""')}`);
});

test('a space that is typed by the way opens no list of words', async () => {
  expect((await offered(touchpoint('<|>'), true)).labels).toEqual([]);
});
