import type { TextEdit } from '../format/edits.js';
import type { LineTree } from '../line-tree.js';
import { type ChangeResult, lineAt } from './change.js';

/** Ends and steps of the emotion scale. */
const scale = { least: -2, most: 2, step: 0.5 } as const;

/** A value that a hand pointed at, on the nearest step of the scale. */
export function snapped(value: number): number {
  const steps = Math.round(Math.max(scale.least, Math.min(scale.most, value)) / scale.step) * scale.step;
  return steps === 0 ? 0 : steps;
}

/**
 * Gives a feeling another value.
 * @param start of the line, which begins with `feels`, `then feels` or `target`
 * @param word the built-in emotion that fits the new value, where the one that is written contradicts it
 */
export function changeFeeling(tree: LineTree, start: number, value: number, word?: string): ChangeResult {
  const { source } = tree;
  const { line } = lineAt(tree, start) ?? {};
  const keyword = line?.lexemes.findIndex((lexeme) =>
    /^(?:feels|target)$/.test(source.slice(lexeme.start, lexeme.end)),
  );
  if (!line || keyword === undefined || keyword < 0)
    return { refused: 'This feeling is not written on a line of its own.' };
  const [first, second] = line.lexemes.slice(keyword + 1);
  const written = `${value > 0 ? '+' : ''}${value}`;
  if (first?.kind === 'number')
    return changed({ start: first.start, end: first.end, text: word ? `${word} ${written}` : written });
  if (!first || (first.kind !== 'word' && first.kind !== 'text'))
    return { refused: 'This feeling has no word and no number.' };
  // A quoted word is the author's own: only they know what it is worth.
  if (!word || first.kind === 'text') {
    if (second?.kind === 'number') return changed({ start: second.start, end: second.end, text: written });
    return changed({ start: first.end, end: first.end, text: ` ${written}` });
  }
  const end = second?.kind === 'number' ? second.end : first.end;
  return changed({ start: first.start, end, text: `${word} ${written}` });
}

function changed(edit: TextEdit): ChangeResult {
  return { edits: [edit], added: 0 };
}
