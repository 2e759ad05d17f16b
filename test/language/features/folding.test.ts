import { expect, test } from 'vitest';
import { atCursor, open } from '../testing.js';

/** The foldable ranges, one-based, in the order of the file. */
async function folds(text: string): Promise<string[]> {
  const workspace = await open(text);
  const ranges = await workspace.services.lsp.FoldingRangeProvider?.getFoldingRanges(
    workspace.cursor.document,
    atCursor(workspace),
  );
  return (ranges ?? [])
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
    .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
}

test('blocks fold down to the line before their brace', async () => {
  expect(await folds('journey "A" {\n  stage "S" {\n    goal "x"\n  }\n\n  stage "T" {\n  }\n}\n')).toEqual([
    '1-7',
    '2-3',
  ]);
});

test('a brace on a line of its own belongs to the line above', async () => {
  expect(await folds('journey "A"\n{\n  goal "x"\n}')).toEqual(['1-3']);
});

test('texts of several lines fold whole', async () => {
  expect(await folds('journey "A" {\n  scenario """\n    One\n    two\n  """\n}')).toEqual(['1-5', '2-5']);
});

test('runs of comments, imports and regions fold', async () => {
  const text =
    '// One\n// two\n\nimport "a.journey"\nimport "b.journey"\n\n// #region People\n// Jamie\n// likes it\npersona "J"\n// #endregion\n';
  expect(await folds(text)).toEqual(['1-2 comment', '4-5 imports', '7-11 region', '8-9 comment']);
});

test('comments after a fact and single comments do not fold', async () => {
  expect(await folds('team "A" // one\nteam "B" // two\n// three\n\n// four\n')).toEqual([]);
});

test.each([
  [
    'a missing closing brace',
    'journey "A" {\n  stage "S" {\n    goal "x"\n  stage "T" {\n    goal "y"\n  }\n}',
    ['1-6', '2-3', '4-5'],
  ],
  ['nothing closed', 'journey "A" {\n  stage "S" {\n    goal "x"\n', ['1-3', '2-3']],
  ['a text that is not closed', 'journey "A" {\n  goal "x\n  stage "S" {\n    goal "y"\n  }\n}', ['1-5', '3-4']],
  ['Windows line ends', 'journey "A" {\r\n  goal "x"\r\n}\r\n', ['1-2']],
])('broken or foreign files fold: %s', async (_, text, expected) => {
  expect(await folds(text)).toEqual(expected);
});
