import { describe, expect, it } from 'vitest';
import { conflictsIn, firstConflict, firstConflictOfAnySize, versionIn } from '../../src/edit/conflict-markers.js';

const plain = ['a', '<<<<<<< HEAD', 'b1', '=======', 'b2', 'b3', '>>>>>>> topic', 'c'].join('\n');
const withBase = ['<<<<<<< ours', 'x1', '||||||| 1a2b3c4', 'x0', '=======', '>>>>>>> theirs', ''].join('\r\n');

describe('conflicts that git marks', () => {
  it('are found by their markers, with the names of the sides', () => {
    expect(conflictsIn(plain)).toEqual([{ begin: 1, middle: 3, end: 6, labels: { ours: 'HEAD', theirs: 'topic' } }]);
    expect(conflictsIn(`${plain}\n${plain}`).map(({ begin, end }) => [begin, end])).toEqual([
      [1, 6],
      [9, 14],
    ]);
    expect(conflictsIn(withBase)).toEqual([
      { begin: 0, base: 2, middle: 4, end: 5, labels: { ours: 'ours', theirs: 'theirs' } },
    ]);
    expect(firstConflict(plain)).toBe(2);
  });

  it.each([
    ['half a conflict', '<<<<<<< HEAD\na\n=======\nb'],
    ['no border between the sides', '<<<<<<< HEAD\na\n>>>>>>> topic'],
    ['markers within a line', 'does "<<<<<<< HEAD"\n=======\n>>>>>>> topic'],
    ['longer lines of signs', '<<<<<<<<< HEAD\n=========\n>>>>>>>>> topic'],
  ])('are none where there is %s', (_, text) => {
    expect(conflictsIn(text)).toEqual([]);
    expect(firstConflict(text)).toBeUndefined();
  });

  it('of another size are told from the usual ones, also where one stands within another', () => {
    const longer = '<<<<<<<<< HEAD\na\n=========\nb\n>>>>>>>>> topic';
    expect(firstConflictOfAnySize(`x\n${longer}`)).toBe(2);
    expect(firstConflictOfAnySize(plain)).toBe(2);
    const within = `<<<<<<< ours\nx1\n||||||| bases\n${longer}\n=======\nx2\n>>>>>>> theirs`;
    expect(firstConflictOfAnySize(within)).toBe(1);
    expect(conflictsIn(within)).toEqual([
      { begin: 0, base: 2, middle: 8, end: 10, labels: { ours: 'ours', theirs: 'theirs' } },
    ]);
    expect(firstConflictOfAnySize('<<<<<<<<< HEAD\na\n=======\nb\n>>>>>>>> topic')).toBeUndefined();
  });

  it('are taken apart into the versions of the text, whose lines know where they stand', () => {
    expect(versionIn(plain, 'ours')).toEqual({ text: 'a\nb1\nc', lines: [0, 2, 7] });
    expect(versionIn(plain, 'theirs')).toEqual({ text: 'a\nb2\nb3\nc', lines: [0, 4, 5, 7] });
    expect(versionIn(plain, 'base')).toBeUndefined();
    expect(versionIn(withBase, 'base')).toEqual({ text: 'x0\r\n', lines: [3, 6] });
    expect(versionIn(withBase, 'theirs')).toEqual({ text: '', lines: [6] });
  });
});
