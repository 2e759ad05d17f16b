import type { Key } from '../keys.js';

/** What a key changes in the map while that has the focus. */
export type EditKey = 'up' | 'down' | 'left' | 'right' | 'rename' | 'add' | 'addStage' | 'undo' | 'redo';

const arrows = new Map<string, EditKey>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);
const plain = new Map<string, EditKey>([
  ['F2', 'rename'],
  ['a', 'add'],
  ['A', 'add'],
  ['Insert', 'add'],
]);

/** The change that a key asks for; with Alt an arrow moves, with Ctrl too where it goes up or down. */
export function editKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): EditKey | undefined {
  const control = ctrlKey || metaKey;
  if (control && !altKey && key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  if (control && !altKey && !shiftKey && key.toLowerCase() === 'y') return 'redo';
  if (shiftKey) return key === 'A' && !control && !altKey ? 'addStage' : undefined;
  if (altKey !== control) {
    const arrow = arrows.get(key);
    return altKey || arrow === 'up' || arrow === 'down' ? arrow : undefined;
  }
  return altKey ? undefined : plain.get(key);
}
