import { describe, expect, it } from 'vitest';
import { emotionCurves, feelingPersonas, formatFeeling, lowestPoint } from '../../src/map/curve.js';
import { feeling, journey, mobilePlan, persona, stage, touchpoint } from '../fixtures/maps.js';

const twoPeople = [persona('a', 'Ann'), persona('b', 'Bo')];
const through = (...values: number[]) =>
  journey('j', 'J', {
    personas: [persona('a', 'Ann')],
    stages: [
      stage('s', 'S', {
        touchpoints: values.map((value, i) => touchpoint(`t${i}`, `T${i}`, { feels: [feeling(`w${i}`, value)] })),
      }),
    ],
  });

describe('the emotion curves', () => {
  it('follow each persona in the order of the map', () => {
    const values = emotionCurves(mobilePlan()).map((curve) => [
      curve.persona,
      curve.points.map((point) => point.feeling.value),
    ]);
    expect(values).toEqual([
      ['jamie', [-1, -0.5, 0.5, 1, -2, -0.5, 0.5, 1.5]],
      ['omar', [1, 0.5, 0, -1, -1.5, 0, 1]],
    ]);
  });

  it('give a feeling without `for` to those who go through the place', () => {
    const map = journey('j', 'J', {
      personas: twoPeople,
      stages: [
        stage('s', 'S', { for: ['b'], feels: [feeling('calm', 1)] }),
        stage('r', 'R', { touchpoints: [touchpoint('t', 'T', { feels: [feeling('tense', -1, { for: ['all'] })] })] }),
      ],
    });
    expect(emotionCurves(map).map((curve) => [curve.persona, curve.points.length])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('leave alternatives out, but keep what follows', () => {
    const map = through(1);
    map.stages[0]?.touchpoints[0]?.feels.push(
      feeling('angry', -2, { when: 'nobody answers' }),
      feeling('calm', 0, { then: true, when: 'later' }),
    );
    expect(emotionCurves(map)[0]?.points.map((point) => point.feeling.value)).toEqual([1, 0]);
  });

  it('lose nobody who is named without being on the map', () => {
    const map = through(1);
    map.stages[0]?.touchpoints[0]?.feels.push(feeling('angry', -2, { for: ['stranger'] }));
    expect(feelingPersonas(map)).toEqual(['a', 'stranger']);
    expect(emotionCurves(map)).toHaveLength(2);
  });

  it('have one nameless persona on a map without any', () => {
    const map = { ...through(1, -1), personas: [] };
    expect(emotionCurves(map).map((curve) => [curve.persona, curve.points.length])).toEqual([['', 2]]);
  });

  it('know their lowest point, the first of equals', () => {
    const [curve] = emotionCurves(through(1, -1.5, 0, -1.5));
    expect(curve && lowestPoint(curve)?.touchpoint?.title).toBe('T1');
  });
});

describe('a feeling as text', () => {
  it('has a sign', () => {
    expect([-2, -0.5, 0, 1.5].map((value) => formatFeeling(value))).toEqual(['−2', '−0.5', '0', '+1.5']);
  });
});
