import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils } from 'langium';
import { expect, test } from 'vitest';
import type { Position } from 'vscode-languageserver';
import { type Declaration, isLine } from '../../../src/language/generated/ast.js';
import { declares, nameOf, writtenName } from '../../../src/language/naming.js';
import { builtinLibrary } from '../../../src/map/builtin-library.js';
import { edited, open, pathOf, type Workspace } from '../testing.js';

const examples = join(import.meta.dirname, '../../../examples');
const read = (folder: string): [string, string][] =>
  readdirSync(join(examples, folder))
    .filter((name) => name.endsWith('.journey'))
    .map((name) => [join(folder, name), readFileSync(join(examples, folder, name), 'utf8')]);
const files = Object.fromEntries([...read(''), ...read('shared')]);

/** Mentions that lead nowhere, in all files. */
function broken(workspace: Workspace): string[] {
  return Object.keys(files).flatMap((path) => {
    const { references } = workspace.document(path);
    return references.filter((reference) => reference.error).map((reference) => `${path} ${reference.$refText}`);
  });
}

function things(workspace: Workspace, path: string): Declaration[] {
  return AstUtils.streamAst(workspace.document(path).parseResult.value).filter(isLine).filter(declares).toArray();
}

async function rename(workspace: Workspace, path: string, position: Position, newName: string): Promise<string[]> {
  const document = workspace.document(path);
  const params = { textDocument: { uri: document.uri.toString() }, position, newName };
  const { changes } = (await workspace.services.lsp.RenameProvider?.rename(document, params)) ?? {};
  const texts = Object.entries(changes ?? {}).map(([uri, edits]): [string, string] => {
    const changed = pathOf(uri);
    return [changed, edited(workspace.document(changed), edits)];
  });
  for (const [changed, text] of texts) await workspace.replace(changed, text);
  return texts.map(([changed]) => changed);
}

test.each(Object.keys(files))(
  'a thing of %s may be called by any word, and be called back',
  async (path) => {
    const workspace = await open(files);
    expect(broken(workspace)).toEqual([]);
    const names = ['because', 'जेमी', 'feels', 'x-1'];
    // What declares a built-in name again can be called otherwise, but not be called back to what is built in.
    const isOwn = (thing: Declaration): boolean =>
      writtenName(thing) !== undefined && !builtinLibrary.includes(` ${nameOf(thing)} `);
    const written = things(workspace, path).filter(isOwn);
    const step = Math.max(1, Math.floor(written.length / 3));
    for (let index = 0; index < written.length; index += step) {
      const before = Object.keys(files).map((each) => workspace.document(each).textDocument.getText());
      const thing = things(workspace, path).filter(isOwn)[index] as Declaration;
      const oldName = nameOf(thing) as string;
      const position = writtenName(thing)?.$cstNode?.range.start as Position;
      const newName = names[(index / step) % names.length] as string;
      const changed = await rename(workspace, path, position, newName);
      expect(changed, `${oldName} in ${path}`).toContain(path);
      expect(broken(workspace), `${oldName} as ${newName}`).toEqual([]);
      await rename(workspace, path, position, oldName);
      expect(Object.keys(files).map((each) => workspace.document(each).textDocument.getText())).toEqual(before);
    }
  },
  60_000,
);
