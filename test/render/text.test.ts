import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../src/render/bidi.js';
import { measure } from '../../src/render/measure.js';
import { type } from '../../src/render/type.js';
import { wrap } from '../../src/render/wrap.js';

const { body } = type;
const one = (text: string) => measure(text, body);

describe('measured text', () => {
  it('is the sum of the widths of its letters, without kerning', () => {
    expect(one('AVA')).toBeCloseTo(2 * one('A') + one('V'), 6);
    expect(one('mmm')).toBeGreaterThan(2 * one('iii'));
  });

  it('grows with size and weight', () => {
    expect(measure('Compare', { ...body, size: 25 })).toBeCloseTo(2 * one('Compare'), 6);
    expect(measure('Compare', { ...body, face: 'semibold' })).toBeGreaterThan(one('Compare'));
  });

  it('counts an ideograph as one em and a little', () => {
    expect(one('价格')).toBeGreaterThanOrEqual(2 * body.size);
    expect(one('价格')).toBeLessThan(2.2 * body.size);
  });

  it('counts joined emoji once and combining marks not at all', () => {
    expect(one('👩‍👩‍👧‍👦')).toBe(one('👩'));
    expect(one('👍🏽')).toBe(one('👍'));
    expect(one('e\u0301\u0301')).toBe(one('e'));
  });
});

describe('wrapped text', () => {
  const lines = (text: string, width: number, max = 9) => wrap(text, body, width, max).lines;

  it('breaks at spaces, keeping every word', () => {
    const text = 'Looks for the price per gigabyte on the bill';
    const broken = lines(text, 100);
    expect(broken.length).toBeGreaterThan(2);
    expect(broken.join(' ')).toBe(text);
  });

  it('keeps written line ends', () => {
    expect(lines('one\ntwo\r\nthree', 500)).toEqual(['one', 'two', 'three']);
  });

  it('breaks after hyphens and slashes, and inside a word only where it must', () => {
    expect(lines('self-service', one('service') + 4)).toEqual(['self-', 'service']);
    const broken = lines('Donaudampfschifffahrtsgesellschaft', 80);
    expect(broken.length).toBeGreaterThan(1);
    expect(broken.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  it('keeps the number of a ticket with its letters', () => {
    expect(lines('doing · DX-20', one('doing · DX-') + 2)).toEqual(['doing ·', 'DX-20']);
    expect(lines('doing · DX-now', one('doing · DX-') + 2)).toEqual(['doing · DX-', 'now']);
  });

  it('breaks at a soft hyphen, which shows there and nowhere else', () => {
    const word = 'Berührungs\u00adpunkte';
    expect(lines(word, one('Berührungs-') + 1)).toEqual(['Berührungs-', 'punkte']);
    expect(lines(word, 500)).toEqual(['Berührungspunkte']);
    expect(one(word)).toBe(one('Berührungspunkte'));
    expect(lines('ab\u00ad cd', one('ab c'))).toEqual(['ab', 'cd']);
  });

  it('breaks between ideographs, but not before a full stop', () => {
    const broken = lines('这是一个非常长的中文句子。', 5.2 * body.size);
    expect(broken.join('')).toBe('这是一个非常长的中文句子。');
    expect(broken.every((line) => !line.startsWith('。'))).toBe(true);
  });

  it('never tears a character apart', () => {
    const family = '👩‍👩‍👧‍👦';
    for (const line of lines(family.repeat(12), 60)) expect(line.length % family.length).toBe(0);
  });

  it('ends in an ellipsis where there are more lines than allowed', () => {
    const wrapped = wrap('word '.repeat(50), body, 120, 2);
    expect(wrapped.lines).toHaveLength(2);
    expect(wrapped.clamped).toBe(true);
    expect(wrapped.lines[1]).toMatch(/…$/);
    expect(wrap('word', body, 120, 2).clamped).toBe(false);
  });

  it('is never wider than asked, and loses nothing but spaces unless it is clamped', () => {
    const characters = fc.constantFrom(
      'a',
      'W',
      ' ',
      '  ',
      '-',
      '/',
      '\n',
      '价',
      'é',
      'e\u0301',
      '👍🏽',
      '🇩🇪',
      'ש',
      'longerword',
    );
    const text = fc.array(characters, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 6 }), (words, width, max) => {
        const { lines: broken, clamped, width: widest } = wrap(words, body, width, max);
        expect(broken.length).toBeLessThanOrEqual(max);
        expect(widest).toBeLessThanOrEqual(width);
        for (const line of broken) expect(one(line)).toBeLessThanOrEqual(width + 0.001);
        if (!clamped) expect(broken.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
});

describe('direction', () => {
  it('follows the first letter that has one', () => {
    expect(isRightToLeft('مرحبا')).toBe(true);
    expect(isRightToLeft('“שלום” 5')).toBe(true);
    expect(isRightToLeft('20 GB שלום')).toBe(false);
    expect(isRightToLeft('👍 20 %')).toBe(false);
  });
});
