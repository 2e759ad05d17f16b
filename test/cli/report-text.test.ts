import { expect, test } from 'vitest';
import { text } from '../../src/cli/report/text.js';

test('what a map holds cannot paint, rename or overwrite the terminal', () => {
  const place = { line: 1, column: 1 };
  const message = 'There is no file `a\u001b[31mb\u0007\u009b2J\r\nok.md` here.';
  const file = '/maps/a\u001b]0;b\u0007.journey';
  const written = text(
    [{ file, findings: [{ level: 'error', check: 'link-not-found', message, start: place, end: place }] }],
    {
      verbose: false,
      colored: false,
    },
  );
  expect(written).toBe('/maps/a ]0;b .journey:1:1 error There is no file `a [31mb 2J ok.md` here. (link-not-found)\n');
});
