import { describe, expect, it } from 'vitest';
import { confidenceIn, countEvidence, markOf } from '../../src/map/evidence.js';
import { feeling, journey, pain, said, stage, touchpoint } from '../fixtures/maps.js';

const evidence = [
  { id: '', name: 'interviews', title: 'Interviews', confidence: 'validated' as const },
  { id: '', name: 'report', title: 'Report', confidence: 'reasoned' as const },
  { id: '', name: 'assumption', title: 'Assumption', confidence: 'assumed' as const },
];

describe('the mark of a claim', () => {
  const mark = (...from: string[]) => markOf(from, confidenceIn({ evidence }));

  it('is that of its strongest evidence', () => {
    expect(mark('report')).toBe('reasoned');
    expect(mark('report', 'interviews')).toBe('validated');
    expect(mark('interviews', 'assumption')).toBe('validated');
  });

  it('is assumed without evidence, or with evidence that nobody declared', () => {
    expect(markOf(undefined, confidenceIn({ evidence }))).toBe('assumed');
    expect(mark()).toBe('assumed');
    expect(mark('nowhere')).toBe('assumed');
    expect(mark('assumption')).toBe('assumed');
  });
});

describe('the count of claims', () => {
  it('covers stages and touchpoints, and a repeated pain only once', () => {
    const map = journey('j', 'J', {
      evidence,
      stages: [
        stage('s', 'S', {
          pains: [pain('p', 'Hurts', { from: ['interviews'] })],
          touchpoints: [
            touchpoint('t', 'T', {
              does: [said('Looks')],
              feels: [feeling('calm', 1, { from: ['report'] })],
              pains: [pain('p', 'Hurts', { repeated: true })],
            }),
          ],
        }),
      ],
    });
    expect(countEvidence(map)).toEqual({ claims: 3, validated: 1, reasoned: 1, assumed: 1 });
  });
});
