import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { edited, open } from '../testing.js';

const options = { tabSize: 8, insertSpaces: false };

/** A text laid out whole. */
async function laidOut(text: string): Promise<string> {
  const { services, document } = await open(text);
  const parameters = { textDocument: { uri: document().uri.toString() }, options };
  return edited(document(), (await services.lsp.Formatter?.formatDocument(document(), parameters)) ?? []);
}

/** A text whose selection, from the first `|` to the last, is laid out. */
async function selectionLaidOut(marked: string): Promise<string> {
  const { services, document } = await open(marked.replaceAll('|', ''));
  const { textDocument } = document();
  const range = {
    start: textDocument.positionAt(marked.indexOf('|')),
    end: textDocument.positionAt(marked.lastIndexOf('|') - 1),
  };
  const parameters = { textDocument: { uri: textDocument.uri }, options, range };
  return edited(document(), (await services.lsp.Formatter?.formatDocumentRange(document(), parameters)) ?? []);
}

/** A text after `ch` was typed before the cursor. */
async function typed(ch: string, marked: string): Promise<string> {
  const workspace = await open(marked);
  const { document, position } = workspace.cursor;
  const parameters = { textDocument: { uri: document.uri.toString() }, position, ch, options };
  const edits = await workspace.services.lsp.Formatter?.formatDocumentOnType(document, parameters);
  return edited(document, (edits as TextEdit[] | undefined) ?? []);
}

describe('the whole document', () => {
  test('gets the canonical layout, whatever the editor is set to', async () => {
    expect(await laidOut('journey "J" {\r\n\tstage "S" { goal   "x" }\r\n}')).toBe(
      'journey "J" {\r\n  stage "S" {\r\n    goal        "x"\r\n  }\r\n}\r\n',
    );
  });

  test('keeps lines that this version does not know', async () => {
    expect(await laidOut('journey "J" {\nmood   "bright"\n}\n')).toBe('journey "J" {\n  mood   "bright"\n}\n');
  });

  test('is laid out around an error', async () => {
    expect(await laidOut('journey "J" {\n goal  "x\n  stage "S" {\n\n   goal "y"\n')).toBe(
      'journey "J" {\n  goal  "x\n  stage "S" {\n    goal        "y"\n',
    );
  });

  test('keeps positions right behind characters outside of the basic plane', async () => {
    expect(await laidOut('team "😖"   as   y // 😖  \n')).toBe('team "😖" as y  // 😖\n');
  });
});

describe('a selection', () => {
  const text = 'journey "J" {\ngoal  "a"\ngoal  "b"\ngoal  "c"\n}\n';

  test('is laid out in whole lines', async () => {
    expect(await selectionLaidOut(text.replace('"a"', '"|a"').replace('"b"', '"|b"'))).toBe(
      'journey "J" {\n  goal        "a"\n  goal        "b"\ngoal  "c"\n}\n',
    );
  });

  test('that ends at the start of a line leaves that line alone', async () => {
    expect(await selectionLaidOut(text.replace('goal  "a"', '|goal  "a"').replace('goal  "b"', '|goal  "b"'))).toBe(
      'journey "J" {\n  goal        "a"\ngoal  "b"\ngoal  "c"\n}\n',
    );
  });
});

describe('while typing', () => {
  test('is asked for at braces and line ends', async () => {
    const { services } = await open('');
    expect(services.lsp.Formatter?.formatOnTypeOptions).toEqual({
      firstTriggerCharacter: '}',
      moreTriggerCharacter: ['\n'],
    });
  });

  test('a brace goes below its head, and nothing else moves', async () => {
    expect(await typed('}', 'journey "J" {\n    goal   "x"\n    }<|>\n')).toBe('journey "J" {\n    goal   "x"\n}\n');
  });

  test('a brace behind words stays there', async () => {
    const text = 'journey "J" {\n    goal   "x" }<|>\n';
    expect(await typed('}', text)).toBe(text.replace('<|>', ''));
  });

  test('a new line is indented by its block', async () => {
    expect(await typed('\n', 'journey "J" {\n  stage "S" {\n<|>\n  }\n}\n')).toBe(
      'journey "J" {\n  stage "S" {\n    \n  }\n}\n',
    );
  });

  test('a new line within a text stays where the author puts it', async () => {
    const text = 'journey "J" {\n  scenario    """\n      One\n<|>\n  """\n}\n';
    expect(await typed('\n', text)).toBe(text.replace('<|>', ''));
  });
});
