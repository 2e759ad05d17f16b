import { expect, test } from 'vitest';
import { builtinLibrary } from '../../../../src/map/builtin-library.js';
import { accepted, item, offered, touchpoint } from './offers.js';

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

test('icons, languages and colours are offered as they are drawn and named', async () => {
  expect(await labelsAt('channel "C" as c icon <|>')).toEqual(expect.arrayContaining(['web', 'phone', 'person']));
  expect(item(await offered('journey "A" {\n  language <|>\n}'), 'de').detail).toBe('Deutsch');
  expect(await labelsAt('persona "P" {\n  color <|>\n}')).toContain('#7048e8');
});

test('the list opens behind a space where one of few is to be chosen', async () => {
  expect((await offered(touchpoint('feels <|>'), true)).labels).toContain('calm');
  expect((await offered(touchpoint('moment <|>'), true)).labels).toEqual(['truth', 'delight', 'handoff']);
  expect((await offered(touchpoint('moment truth <|>'), true)).labels).toEqual([]);
});
