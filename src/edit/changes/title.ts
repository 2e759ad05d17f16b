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
  const written = line?.lexemes.find(({ kind }) => kind === 'text' || kind === 'block-text');
  if (!written) return { refused: 'No text of its own is written there.' };
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain === '') return { refused: 'A text cannot be empty.' };
  return [{ start: written.start, end: written.end, text: quoted(plain) + (name ? ` as ${name}` : '') }];
}
