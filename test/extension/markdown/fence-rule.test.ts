import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { drawFences, type JourneyFence } from '../../../src/extension/markdown/fence-rule.js';

/** The page of a text, and the fences that were taken for journeys. */
function shown(text: string, engine = new MarkdownIt()) {
  const seen: JourneyFence[] = [];
  const page = drawFences(engine, (fence) => {
    seen.push(fence);
    return `[picture ${fence.place}]`;
  }).render(text, { currentDocument: 'here' });
  return {
    page,
    seen: seen.map(({ text, place, firstLine, environment }) => ({ text, place, firstLine, environment })),
  };
}

const environment = { currentDocument: 'here' };

test('a fence is shown by its text, its place and the line where that begins', () => {
  const { page, seen } = shown('# A\n\n```journey\njourney "A"\n```\n\n~~~~ Journey wide\n```\njourney "B"\n~~~~\n');
  expect(seen).toEqual([
    { text: 'journey "A"\n', place: 0, firstLine: 3, environment },
    { text: '```\njourney "B"\n', place: 1, firstLine: 7, environment },
  ]);
  expect(page).toBe('<h1>A</h1>\n<div>[picture 0]</div>\n<div>[picture 1]</div>\n');
});

test('one in a list or a quotation is read without what it stands behind', () => {
  const { seen } = shown(
    '- one\n\n  ```journey\n  journey "A" {\n    goal "G"\n  }\n  ```\n\n> ```journey\n> journey "B"\n> ```\n',
  );
  expect(seen.map(({ text, firstLine }) => [text, firstLine])).toEqual([
    ['journey "A" {\n  goal "G"\n}\n', 3],
    ['journey "B"\n', 9],
  ]);
});

test.each([
  ['another language', '```mermaid\njourney\n```\n'],
  ['a language that begins alike', '```journeys\njourney\n```\n'],
  ['a word behind the language', '```text journey\njourney\n```\n'],
  ['a fence within a fence', '````md\n```journey\njourney "A"\n```\n````\n'],
  ['indented code', '    ```journey\n    journey "A"\n    ```\n'],
  ['code in a line', 'Write ```journey``` there.\n'],
])('%s is left as it is', (_, text) => {
  const { page, seen } = shown(text);
  expect(seen).toEqual([]);
  expect(page).toBe(new MarkdownIt().render(text));
});

test('who showed fences before still shows all others, and what we are not asked for', () => {
  const engine = new MarkdownIt();
  engine.renderer.rules.fence = (tokens, index) => `<other>${tokens[index]?.content}</other>`;
  const codes: string[] = [];
  const page = drawFences(engine, ({ code }) => {
    codes.push(code());
    return 'ours';
  }).render('```js\na\n```\n```journey\nb\n```\n');
  expect(page).toBe('<other>a\n</other><div>ours</div>\n');
  expect(codes).toEqual(['<other>b\n</other>']);
});

test('who comes later may take the fences before us', () => {
  const engine = drawFences(new MarkdownIt(), () => 'ours');
  const { fence } = engine.renderer.rules;
  engine.renderer.rules.fence = (tokens, index, ...rest) =>
    tokens[index]?.content === 'b\n' ? 'theirs' : (fence?.(tokens, index, ...rest) ?? '');
  expect(engine.render('```journey\na\n```\n```journey\nb\n```\n')).toBe('<div>ours</div>\ntheirs');
});
