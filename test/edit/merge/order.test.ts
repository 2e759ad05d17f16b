import { describe, expect, test } from 'vitest';
import { mergeItems, mergeOrder } from '../../../src/edit/merge/order.js';

const order = (base: string, ours: string, theirs: string): string =>
  mergeOrder([...base], [...ours], [...theirs]).join('');
const items = (base: string, ours: string, theirs: string): string =>
  mergeItems([...base], [...ours], [...theirs]).join('');

describe('the order of a list that both sides have', () => {
  test.each([
    ['is that of theirs where ours left it', 'abcd', 'abcd', 'dbca', 'dbca'],
    ['is that of ours where theirs left it', 'abcd', 'dbca', 'abcd', 'dbca'],
    ['is what both made of it', 'abcd', 'dabc', 'dabc', 'dabc'],
    ['has what each moved where it moved it', 'abcdef', 'bacdef', 'abcdfe', 'bacdfe'],
    ['has what both moved where ours has it', 'abcde', 'bcdea', 'bcade', 'bcdea'],
    ['has additions of theirs behind what they follow', 'abc', 'abc', 'axbyc', 'axbyc'],
    ['has additions of ours first in the same place', 'abc', 'aopbc', 'axbc', 'aopxbc'],
    ['has additions at both ends', 'abc', 'oabc', 'xabcy', 'oxabcy'],
    ['has what theirs put behind something that moved', 'abc', 'cab', 'abcx', 'cxab'],
    ['has what is in one of them only', 'abc', 'ac', 'bc', 'abc'],
    ['of nothing is nothing', '', '', '', ''],
  ])('%s', (_, base, ours, theirs, merged) => {
    expect(order(base, ours, theirs)).toBe(merged);
  });
});

describe('the items of a list that both sides changed', () => {
  test.each([
    ['are those that nobody took out', 'abc', 'ab', 'bc', 'b'],
    ['are those that both added', 'a', 'ao', 'ax', 'aox'],
    ['are each once where both added the same', 'a', 'ax', 'ax', 'ax'],
    ['may be none', 'ab', 'a', 'b', ''],
  ])('%s', (_, base, ours, theirs, merged) => {
    expect(items(base, ours, theirs)).toBe(merged);
  });
});
