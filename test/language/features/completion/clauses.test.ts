import { expect, test } from 'vitest';
import { accepted, item, offered, touchpoint } from './offers.js';

const labelsAt = async (text: string): Promise<string[]> => (await offered(text)).labels;

test.each([
  ['a feeling', touchpoint('feels calm +1 <|>'), ['for', 'because', 'from', 'when']],
  ['a pain', touchpoint('pain "P" <|>'), ['as', 'severity', 'for', 'because', 'from', 'resolved', 'when', 'by']],
  ['a pain from elsewhere', touchpoint('pain "P" as p\n    pain p <|>'), ['for', 'because', 'from']],
  ['the head of a touchpoint', 'journey "A" {\n  touchpoint "T" <|> {\n  }\n}', ['as', 'for', 'by', 'optional']],
  ['the head of a stage', 'journey "A" {\n  stage "S" as s <|>{\n  }\n}', ['for', 'by', 'optional']],
  ['backstage', touchpoint('backstage "B" <|>'), ['as', 'by', 'fails', 'because', 'for', 'from', 'when']],
  ['what comes next', touchpoint('next t <|>'), ['when', 'for', 'because']],
  ['a repetition', touchpoint('repeats <|>'), ['until']],
  ['a counted repetition', touchpoint('repeats 2 <|>'), ['to', 'until', 'for', 'because', 'from']],
  ['a duration', touchpoint('takes 5 min <|>'), ['for', 'because', 'from', 'when']],
  ['a trait', 'persona "P" {\n  trait "Tech" 4 <|>\n}', ['of']],
  ['a table', 'metric "M" {\n  data "m.csv" <|>\n}', ['column']],
  ['a value', 'metric "M" {\n  now 38 % <|>\n}', ['on', 'from', 'by', 'because']],
  ['a review', 'journey "A" {\n  reviewed 2026-10-12 <|>\n}', ['every', 'by']],
  ['a review that is planned', 'journey "A" {\n  reviewed 2026-10-12 every quarter <|>\n}', ['by']],
  ['evidence in a line', 'evidence "E" as e kind survey <|>', ['date', 'sample', 'link', 'quote', 'confidence']],
  ['a channel in a line', 'channel "C" as c online <|>', ['icon']],
  ['a team', 'team "A" <|>', ['as']],
  ['an emotion in quotes', 'emotion "let down" <|>', ['as']],
  ['an own field', 'persona "P" {\n  age: "29" <|>\n}', ['for', 'from', 'by']],
])('behind %s stand the clauses that mean something there', async (_, text, expected) => {
  const labels = await labelsAt(text);
  expect(labels).toEqual(expected);
});

test('a metric in a line is measured, dated and aimed', async () => {
  expect(await labelsAt('metric "M" as m now 38 % <|>')).toEqual([
    'on',
    'from',
    'kind',
    'baseline',
    'now',
    'target',
    'data',
    'for',
  ]);
});

test('a clause that is on the line already is not offered again, wherever it stands', async () => {
  expect(await labelsAt(touchpoint('feels calm +1 for jamie <|>'))).toEqual(['because', 'from', 'when']);
  expect(await labelsAt(touchpoint('feels calm +1 <|> because "x"'))).toEqual(['for', 'from', 'when']);
  expect(await labelsAt(touchpoint('feels calm +1 for jamie because "x" f<|>'))).toEqual(['from', 'when']);
});

test('clauses bring the form of their value', async () => {
  const offer = await offered(touchpoint('pain "P" <|>'));
  expect(item(offer, 'because').textEdit?.newText).toBe('because "$1"');
  expect(item(offer, 'severity').textEdit?.newText).toBe(`severity \${1|low,medium,high,critical|}`);
  expect(item(offer, 'for')).toMatchObject({
    textEdit: { newText: 'for ' },
    command: { command: 'editor.action.triggerSuggest' },
  });
  expect(item(offer, 'for').detail).toContain('Whom it concerns');
  const backstage = await offered(touchpoint('backstage "B" fa<|>'));
  expect(accepted(backstage, 'fails')).toBe(touchpoint('backstage "B" fails because ""'));
});

test('a half-typed clause is replaced', async () => {
  expect(accepted(await offered(touchpoint('feels calm +1 bec<|>')), 'because')).toBe(
    touchpoint('feels calm +1 because ""'),
  );
  expect(accepted(await offered(touchpoint('feels calm +1 <|>from assumption')), 'because')).toBe(
    touchpoint('feels calm +1 because "" from assumption'),
  );
});

test.each([
  ['an import', 'import "a.journey" <|>'],
  ['a word of a list', 'evidence "E" {\n  kind survey <|>\n}'],
  ['a flag', 'channel "C" {\n  online <|>\n}'],
  ['a whole emotion', 'emotion skeptical -1 <|>'],
])('behind %s nothing follows', async (_, text) => {
  expect(await labelsAt(text)).toEqual([]);
});
