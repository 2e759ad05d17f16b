import { quoted } from '../line-text.js';
import type { LineTree } from '../line-tree.js';
import { type ChangeResult, lineAt } from './change.js';

/**
 * Writes another text where a fact or a title stands. Line breaks become spaces: what is written on a card is one line.
 * @param start of the line
 * @param name pins the name that the thing had by its title, where others refer to it
 */
export function changeText(tree: LineTree, start: number, text: string, name?: string): ChangeResult {
  const { line } = lineAt(tree, start) ?? {};
  const [, second, third] = line?.lexemes ?? [];
  const written = second?.kind === 'colon' ? third : second;
  // A text further behind is the reason or the condition of a fact, not what it says.
  if (!written || (written.kind !== 'text' && written.kind !== 'block-text'))
    return { refused: 'No text of its own is written there.' };
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain === '') return { refused: 'A text cannot be empty.' };
  const edit = { start: written.start, end: written.end, text: quoted(plain) + (name ? ` as ${name}` : '') };
  return { edits: [edit], added: 0 };
}
