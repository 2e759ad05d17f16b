import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils } from 'langium';
import { expect, test } from 'vitest';
import { isClause } from '../../src/language/generated/ast.js';
import { meaningfulClauses } from '../../src/language/meaningful-clauses.js';
import { blockOf } from '../../src/language/scope.js';
import { templates } from '../../src/templates/index.js';
import { open } from './testing.js';

const root = join(import.meta.dirname, '../..');
const read = (folder: string): [string, string][] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.journey'))
    .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]);
const reference = readFileSync(join(root, 'docs/language.md'), 'utf8').match(/```journey\n[\s\S]*?```/g) ?? [];

test.each([
  ...read('examples'),
  ...read('examples/shared'),
  ...read('test/fixtures/corpus'),
  ...templates.map(({ id, text }): [string, string] => [id, text]),
  ['the reference', reference.map((fence) => fence.slice('```journey\n'.length, -3)).join('\n')] as [string, string],
])('every clause that is used in %s means something there', async (_, text) => {
  const workspace = await open(text);
  const clauses = AstUtils.streamAst(workspace.document().parseResult.value).filter(isClause).toArray();
  const meaningless = clauses
    .filter(({ $container: line, word }) => !meaningfulClauses(line, blockOf(line)).includes(word))
    .map(({ $container: line, word }) => `${word} in ${line.$cstNode?.text}`)
    // `on` and `column` belong to the clause before them.
    .filter((line) => !/^(on in .* now |column in .* data )/.test(line));
  expect(meaningless).toEqual([]);
  expect(text).not.toBe('');
});
