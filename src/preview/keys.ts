import type { Direction } from './walk.js';

/** What a key does while the map has the focus. */
export type KeyCommand =
  | { do: 'walk' | 'pan'; direction: Direction }
  | { do: ZoomCommand | 'select' | 'leave' | 'find' | 'fold' | 'present' | 'view' };

/** What changes how large the map is seen. */
export type ZoomCommand = 'zoomIn' | 'zoomOut' | 'actual' | 'fit';

export interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const arrows = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]);

const commands = new Map<string, Exclude<KeyCommand['do'], 'walk' | 'pan'>>([
  ['+', 'zoomIn'],
  ['=', 'zoomIn'],
  ['-', 'zoomOut'],
  ['0', 'actual'],
  ['f', 'fit'],
  ['F', 'fit'],
  ['/', 'find'],
  ['c', 'fold'],
  ['C', 'fold'],
  ['p', 'present'],
  ['P', 'present'],
  ['v', 'view'],
  ['V', 'view'],
  ['Enter', 'select'],
  ['Escape', 'leave'],
]);

/** The command of a key, or undefined for one that is left to the editor: all with Ctrl, Alt and Cmd are, but to find. */
export function keyCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): KeyCommand | undefined {
  if ((ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'f') return { do: 'find' };
  if (ctrlKey || metaKey || altKey) return undefined;
  const direction = arrows.get(key);
  if (direction) return { do: shiftKey ? 'pan' : 'walk', direction };
  const command = commands.get(key);
  return command && { do: command };
}
