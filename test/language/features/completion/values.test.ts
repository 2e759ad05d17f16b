import { expect, test } from 'vitest';
import { builtinLibrary } from '../../../../src/language/library/builtin.js';
import { accepted, item, offered, today, touchpoint } from './offers.js';

const labelsAt = async (text: string): Promise<string[]> => (await offered(text)).labels;

test('feelings are offered with face and value, and bring the value', async () => {
  const offer = await offered(touchpoint('feels con<|>'));
  expect(item(offer, 'confused')).toMatchObject({ detail: '😖 -1', labelDetails: { description: '😖 -1' } });
  expect(accepted(offer, 'confused')).toBe(touchpoint('feels confused -1'));
  expect(accepted(offer, 'curious')).toBe(touchpoint('feels curious +0.5'));
  expect(accepted(offer, 'neutral')).toBe(touchpoint('feels neutral 0'));
  expect(offer.labels).toHaveLength(builtinLibrary.match(/^emotion /gm)?.length ?? 0);
});

test.each(['con<|>fused -1', 'confused<|> -1', '<|>confused -1', '<|>-1', '<|> confused -1'])(
  'another feeling takes the place of the old one: feels %s',
  async (feeling) => {
    const text = accepted(await offered(touchpoint(`feels ${feeling} for jamie`)), 'calm');
    expect(text).toBe(touchpoint('feels calm +1 for jamie'));
  },
);

test('a value before which the cursor stands is replaced, a text never', async () => {
  expect(accepted(await offered(touchpoint('moment <|> truth')), 'delight')).toBe(touchpoint('moment delight'));
  expect(accepted(await offered(touchpoint('takes 2 <|>min for jamie')), 'hours')).toBe(
    touchpoint('takes 2 hours for jamie'),
  );
  expect(accepted(await offered(touchpoint('channel <|>web')), 'app')).toBe(touchpoint('channel app'));
  expect(await labelsAt(touchpoint('support "CRM" as crm\n    support <|>"Archive"'))).toEqual([]);
  expect(await labelsAt(touchpoint('feels calm <|> +1'))).toEqual([]);
});

test('words of one’s own come first', async () => {
  const offer = await offered(touchpoint('target <|>', 'emotion skeptical -0.8 "🤨"\npersona "Jamie" as jamie\n'));
  expect(offer.labels[0]).toBe('skeptical');
  expect(item(offer, 'skeptical').detail).toBe('🤨 -0.8');
});

test('behind a feeling comes its number, behind a word of one’s own one of the scale', async () => {
  expect((await labelsAt(touchpoint('feels calm <|>')))[0]).toBe('+1');
  expect(await labelsAt(touchpoint('feels "let down" <|>'))).toEqual(['-2', '-1', '0', '+1', '+2']);
  expect(await labelsAt(touchpoint('feels calm +1 <|>'))).not.toContain('+1');
});

test.each([
  ['severity', touchpoint('pain "P" severity <|>'), ['low', 'medium', 'high', 'critical']],
  ['moment', touchpoint('moment <|>'), ['truth', 'delight', 'handoff']],
  ['state', 'journey "A" {\n  state <|>\n}', ['current', 'future']],
  ['status', touchpoint('opportunity "O" status <|>'), ['idea', 'planned', 'doing', 'done', 'dismissed']],
  [
    'kind of evidence',
    'evidence "E" kind <|>',
    ['interview', 'survey', 'analytics', 'tickets', 'observation', 'usability', 'market'],
  ],
  [
    'kind of a metric',
    'metric "M" {\n  kind <|>\n}',
    ['conversion', 'csat', 'nps', 'ces', 'churn', 'retention', 'time', 'count', 'rate'],
  ],
  ['confidence', 'evidence "E" {\n  confidence va<|>\n}', ['reasoned', 'validated']],
  ['role of a lane', 'lane "L" as l role <|>', ['sees', 'frontstage', 'backstage', 'support']],
  ['impact', touchpoint('opportunity "O" {\n      impact <|>\n    }'), ['1', '2', '3', '4', '5']],
  ['effort', touchpoint('opportunity "O" effort <|>'), ['1', '2', '3', '4', '5']],
  ['units of one', touchpoint('takes 1 <|>'), ['min', 'hour', 'day', 'week', 'month', 'year', 's', 'to']],
  ['units of several', touchpoint('waits 2 to 3 <|>'), ['min', 'hours', 'days', 'weeks', 'months', 'years', 's']],
  ['how often', 'journey "A" {\n  reviewed 2026-10-12 every <|>\n}', ['quarter', 'month', 'week', 'year', 'day']],
  [
    'how often, counted',
    'journey "A" {\n  reviewed 2026-10-12 every 6 <|>\n}',
    ['quarters', 'months', 'weeks', 'years', 'days'],
  ],
  ['the day of a review', 'journey "A" {\n  reviewed <|>\n}', [today]],
  ['a date', 'evidence "E" {\n  date <|>\n}', [today, '2026-11', '2026']],
  ['when a pain went away', touchpoint('pain "P" resolved <|>'), [today, '2026-11', '2026']],
  ['when it was measured', 'metric "M" now 38 % on <|>', [today, '2026-11', '2026']],
  ['a name from the title', 'journey "A cheaper plan" as <|>', ['a-cheaper-plan']],
])('%s', async (_, text, expected) => {
  expect(await labelsAt(text)).toEqual(expected);
});

test('icons, languages and colours are offered as they are drawn and named', async () => {
  expect(await labelsAt('channel "C" as c icon <|>')).toEqual(expect.arrayContaining(['web', 'phone', 'person']));
  expect(item(await offered('journey "A" {\n  language <|>\n}'), 'de').detail).toBe('Deutsch');
  expect(await labelsAt('persona "P" {\n  color <|>\n}')).toContain('#7048e8');
});

test.each([
  ['a text', touchpoint('does <|>')],
  ['a text behind because', touchpoint('feels calm because <|>')],
  ['a number', touchpoint('takes <|>')],
  ['a title', 'journey "A" {\n  stage <|>\n}'],
  ['a number with its unit', 'metric "M" baseline <|>'],
])('nothing is offered where only the author knows: %s', async (_, text) => {
  expect(await labelsAt(text)).toEqual([]);
});

test('the list opens behind a space where one of few is to be chosen', async () => {
  expect((await offered(touchpoint('feels <|>'), true)).labels).toContain('calm');
  expect((await offered(touchpoint('moment <|>'), true)).labels).toEqual(['truth', 'delight', 'handoff']);
  expect((await offered(touchpoint('moment truth <|>'), true)).labels).toEqual([]);
});
