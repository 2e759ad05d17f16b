import { expect, it } from 'vitest';
import { keyCommand } from '../../src/preview/keys.js';

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it('walks with the arrows and pans with Shift', () => {
  expect(keyCommand({ ...bare, key: 'ArrowRight' })).toEqual({ do: 'walk', direction: 'right' });
  expect(keyCommand({ ...bare, key: 'ArrowRight', shiftKey: true })).toEqual({ do: 'pan', direction: 'right' });
});

it('zooms by plus, however it is typed, minus and zero', () => {
  expect(keyCommand({ ...bare, key: '+', shiftKey: true })).toEqual({ do: 'zoomIn' });
  expect(keyCommand({ ...bare, key: '=' })).toEqual({ do: 'zoomIn' });
  expect(keyCommand({ ...bare, key: '-' })).toEqual({ do: 'zoomOut' });
  expect(keyCommand({ ...bare, key: '0' })).toEqual({ do: 'actual' });
});

it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves what is pressed with %s to the editor', (modifier) => {
  for (const key of ['+', '-', '0', 'c', 'v', 'Enter', 'ArrowLeft'])
    expect(keyCommand({ ...bare, key, [modifier]: true })).toBeUndefined();
});

it('finds by the key that editors find by, and by a slash', () => {
  expect(keyCommand({ ...bare, key: '/' })).toEqual({ do: 'find' });
  expect(keyCommand({ ...bare, key: 'f', ctrlKey: true })).toEqual({ do: 'find' });
  expect(keyCommand({ ...bare, key: 'f', metaKey: true })).toEqual({ do: 'find' });
  expect(keyCommand({ ...bare, key: 'f', ctrlKey: true, altKey: true })).toBeUndefined();
});

it('knows no other keys, nor names that every object has', () => {
  for (const key of ['a', 'Tab', 'F5', 'constructor', 'toString']) expect(keyCommand({ ...bare, key })).toBeUndefined();
});
