import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRangesAt } from '../../../src/language/features/selection-ranges.js';
import { open, textOf } from '../testing.js';

/** What is selected step by step from the cursor on. */
async function expanding(text: string): Promise<string[]> {
  const { cursor } = await open(text);
  const steps: string[] = [];
  const [found] = selectionRangesAt(cursor.document, [cursor.position]);
  for (let step: SelectionRange | undefined = found; step; step = step.parent) {
    steps.push(textOf(cursor.document, step.range));
  }
  return steps;
}

const touchpoint = 'touchpoint "B" {\n    feels calm for jamie because "All is well"\n  }';
const journey = `// Ours\njourney "A" {\n  ${touchpoint}\n}`;

test('from a word in a text to the file', async () => {
  expect(await expanding(`team "T"\n\n${journey.replace('is well', 'is w<|>ell')}\n`)).toEqual([
    'All is well',
    '"All is well"',
    'because "All is well"',
    'feels calm for jamie because "All is well"',
    touchpoint,
    journey.replace('// Ours\n', ''),
    journey,
    `team "T"\n\n${journey}\n`,
  ]);
});

test('from a name to its line', async () => {
  expect((await expanding(journey.replace('for jamie', 'for ja<|>mie'))).slice(0, 3)).toEqual([
    'jamie',
    'for jamie',
    'feels calm for jamie because "All is well"',
  ]);
});

test('from the head of a block to its block', async () => {
  expect((await expanding(journey.replace('touchpoint', 'touch<|>point'))).slice(0, 3)).toEqual([
    'touchpoint',
    'touchpoint "B"',
    touchpoint,
  ]);
});

test('from a blank line to the block around it', async () => {
  expect((await expanding('journey "A" {\n  touchpoint "B"\n<|>\n  touchpoint "C"\n}'))[0]).toBe(
    'journey "A" {\n  touchpoint "B"\n\n  touchpoint "C"\n}',
  );
});

test('from a place that is no more: the nearest that is left', async () => {
  const { cursor } = await open('team "T"<|>');
  const [found] = selectionRangesAt(cursor.document, [{ line: 9, character: 9 }]);
  expect(found && textOf(cursor.document, found.range)).toBe('"T"');
});

test('an empty file is one step', async () => {
  expect(await expanding('<|>')).toEqual(['']);
});
