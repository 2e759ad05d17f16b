import { describe, expect, it } from 'vitest';
import { curveInWords as inWords } from '../../src/render/curve-in-words.js';
import { labelsFor } from '../../src/render/labels/index.js';
import { feeling, journey, persona, stage, touchpoint } from '../fixtures/maps.js';

const through = (...values: number[]) =>
  journey('j', 'J', {
    personas: [persona('a', 'Ann')],
    stages: [
      stage('s', 'S', {
        touchpoints: values.map((value, i) => touchpoint(`t${i}`, `T${i}`, { feels: [feeling(`w${i}`, value)] })),
      }),
    ],
  });
const curveInWords = (map: ReturnType<typeof through>, language?: string) => inWords(map, labelsFor(language));

describe('the curve in words', () => {
  it('names the start, the turning points and the end', () => {
    expect(curveInWords(through(-1, 0.5, 1, -2, 1))).toEqual([
      'Ann starts w0 (−1) at “T0”, rises to w2 (+1) at “T2”, falls to w3 (−2) at “T3”, and at the end rises to w4 (+1) at “T4”.',
    ]);
  });

  it('passes over small waves', () => {
    expect(curveInWords(through(0, 0.25, 0.1, 1))).toEqual([
      'Ann starts w0 (0) at “T0”, and at the end rises to w3 (+1) at “T3”.',
    ]);
  });

  it('says what is level', () => {
    expect(curveInWords(through(1, 1))).toEqual(['Ann starts w0 (+1) at “T0”, and at the end stays w1 (+1) at “T1”.']);
    expect(curveInWords(through(1))).toEqual(['Ann starts w0 (+1) at “T0”.']);
  });

  it.each([
    ['de', 'Ann beginnt w0 (−1,5) bei „T0“, steigt auf w1 (+1) bei „T1“, und fällt am Ende auf w2 (0) bei „T2“.'],
    [
      'fr',
      'Ann commence par w0 (−1,5) à «\u00a0T0\u00a0», monte vers w1 (+1) à «\u00a0T1\u00a0», et à la fin descend vers w2 (0) à «\u00a0T2\u00a0».',
    ],
    ['es', 'Ann empieza con w0 (−1,5) en «T0», sube a w1 (+1) en «T1», y al final baja a w2 (0) en «T2».'],
  ])('speaks %s', (language, sentence) => {
    expect(curveInWords(through(-1.5, 1, 0), language)).toEqual([sentence]);
  });
});
