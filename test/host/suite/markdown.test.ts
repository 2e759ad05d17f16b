import * as vscode from 'vscode';
import { equal, eventually, ok, test } from './harness.js';
import { changing, file, open, replace } from './workspace.js';

const notes = `# Notes

\`\`\`journey
import "shared/people.journey"
journey "I want a cheaper phone plan" as phone {
  persona jamie
  stage "Compare" { touchpoint "Reads the last bill" { feels grate } }
}
\`\`\`

\`\`\`json
{ "answer": 42 }
\`\`\`
`;

test('a journey in Markdown is drawn with what it imports, as that is open, and its errors have their lines', async () => {
  const source = file('notes.md');
  await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(notes));
  try {
    const document = await vscode.workspace.openTextDocument(source);
    /** The page, once a text is in it. */
    const pageWith = (text: string) =>
      eventually(text, async () => {
        const page = await vscode.commands.executeCommand<string>('markdown.api.render', document);
        return page.includes(text) ? page : undefined;
      });
    const page = await pageWith('<title>I want a cheaper phone plan</title>');
    ok(page.includes('Pays for the phones of the family'), 'What is imported is not drawn.');
    ok(page.includes('<b>Line 7:</b> <code>grate</code> is no emotion'), 'The error is not told.');
    equal(
      [...page.matchAll(/hljs-number">(\d+)</g)].map(([, number]) => number),
      ['42'],
      'the other fence',
    );
    await changing(async () => {
      await replace(await open('shared/people.journey'), 'Pays for the phones', 'Pays for the bicycles');
      await pageWith('Pays for the bicycles of the family');
    });
  } finally {
    await vscode.workspace.fs.delete(source);
  }
});
