import type { LangiumDocument } from 'langium';
import { type CompletionItem, CompletionTriggerKind, type TextEdit } from 'vscode-languageserver';
import { JourneyCompletionProvider } from '../../../../src/language/features/completion/completion.js';
import { atCursor, edited, open, type Workspace } from '../../testing.js';

/** The day on which the tests run. */
export const today = '2026-11-21';

/** What is offered at the cursor, in the order of the list. */
export interface Offered {
  items: CompletionItem[];
  labels: string[];
  document: LangiumDocument;
}

/** Asks at the cursor; `byTheWay` as an editor does behind a typed space. */
export async function offered(files: string | Record<string, string>, byTheWay = false): Promise<Offered> {
  return offeredIn(await open(files), byTheWay);
}

/** The same in files that are open already. */
export function offeredIn(workspace: Workspace, byTheWay = false): Offered {
  const provider = new JourneyCompletionProvider(workspace.services, () => today);
  const context = byTheWay
    ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' }
    : { triggerKind: CompletionTriggerKind.Invoked };
  const list = provider.getCompletion(workspace.cursor.document, { ...atCursor(workspace), context });
  const items = [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  return { items, labels: items.map(({ label }) => label), document: workspace.cursor.document };
}

/** The item of a label. */
export function item({ items, labels }: Offered, label: string): CompletionItem {
  const found = items.find((candidate) => candidate.label === label);
  if (!found) throw new Error(`${label} is not offered, but: ${labels.join(', ')}`);
  return found;
}

/** The file after an item was accepted, the tab stops of a snippet filled in. */
export function accepted(offer: Offered, label: string): string {
  const chosen = item(offer, label);
  const edit = chosen.textEdit as TextEdit;
  const newText = chosen.insertTextFormat === 2 ? filledIn(edit.newText) : edit.newText;
  return edited(offer.document, [{ range: edit.range, newText }, ...(chosen.additionalTextEdits ?? [])]);
}

/** The file after an item was accepted, with a `<|>` behind what was inserted, and every text to fill in an `x`. */
export function acceptedWithCursor(offer: Offered, label: string): { text: string; asksMore: boolean } {
  const chosen = item(offer, label);
  const edit = chosen.textEdit as TextEdit;
  const inserted = chosen.insertTextFormat === 2 ? filledIn(edit.newText.replace(/"\$\d"/g, '"x"')) : edit.newText;
  const edits = [{ range: edit.range, newText: `${inserted}<|>` }, ...(chosen.additionalTextEdits ?? [])];
  const text = edited(offer.document, edits);
  const asksMore = chosen.command !== undefined;
  return { text: asksMore ? text : text.replace('<|>', ''), asksMore };
}

/** A snippet with its placeholders, and the first of several choices. */
export function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}

/** A touchpoint with some lines, on a map of one persona. */
export function touchpoint(lines: string, around = 'persona "Jamie" as jamie\n'): string {
  return `${around}journey "A" {\n  persona     jamie\n  touchpoint "T" as t {\n    ${lines}\n  }\n}\n`;
}
