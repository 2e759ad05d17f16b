import { expect, test } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { withReport } from '../../../src/formats/import/report.js';
import { words } from '../../edit/format/reading.js';

const text = 'journey "A" {\n}\n';

test('what was lost stands in comments above the map, each on one line whatever it holds', () => {
  const losses = [{ line: 3, text: 'A\n}\u2028journey "B" {' }, { text: 'Comments are left out.' }];
  const document = withReport({ text, losses, guesses: ['It is read as Windows-1252.'] }, 'a\n.mmd');
  expect(document).toBe(`// Imported from a .mmd. What was lost or changed, to look at and then delete:
// It is read as Windows-1252.
// Line 3: A } journey "B" {
// Comments are left out.

journey "A" {
}
`);
  expect(format(document, words)).toBe(document);
});

test('what is whole says only where it comes from', () => {
  expect(withReport({ text, losses: [], guesses: [] }, 'a.json')).toBe(`// Imported from a.json.\n\n${text}`);
});
