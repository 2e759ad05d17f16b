import { expect, test } from 'vitest';
import { accepted, item, offered, touchpoint } from './offers.js';

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
