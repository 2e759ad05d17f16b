import { expect, test } from 'vitest';
import { colorsOf, presentationsOf } from '../../../src/language/features/colors.js';
import { edited, open, textOf } from '../testing.js';

const text =
  'persona "A" {\n  color       #ff8000\n}\npersona "B" color #7048E8\npersona "C" color #12\nteam "color #000000"\n';

test('the colours of personas are found', async () => {
  const document = (await open(text)).document();
  expect(colorsOf(document).map(({ range, color }) => [textOf(document, range), color])).toEqual([
    ['#ff8000', { red: 1, green: 128 / 255, blue: 0, alpha: 1 }],
    ['#7048E8', { red: 112 / 255, green: 72 / 255, blue: 232 / 255, alpha: 1 }],
  ]);
});

test('a colour that was picked is written as the language takes it', async () => {
  const document = (await open(text)).document();
  const [first] = colorsOf(document);
  if (!first) throw new Error('There is no colour.');
  const [presentation] = presentationsOf({ red: 0, green: 0.5, blue: 1, alpha: 0.2 }, first.range);
  expect(presentation?.label).toBe('#0080ff');
  expect(edited(document, presentation?.textEdit ? [presentation.textEdit] : [])).toBe(
    text.replace('#ff8000', '#0080ff'),
  );
});
