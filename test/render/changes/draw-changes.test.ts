import { describe, expect, it } from 'vitest';
import { diff } from '../../../src/diff/index.js';
import { type ChangesOptions, drawChanges } from '../../../src/render/index.js';
import { feeling, journey, pain, stage, touchpoint } from '../../fixtures/maps.js';
import { descendants, treeOf } from '../support/svg.js';

const before = journey('plan', 'A cheaper plan', {
  stages: [
    stage('compare', 'Compare', {
      touchpoints: [
        touchpoint('website', 'Compares on the website', {
          feels: [feeling('curious', 0)],
          pains: [pain('sides', 'Not side by side', { severity: 'high' })],
        }),
      ],
    }),
  ],
});
const after = journey('plan', 'A cheaper plan', {
  stages: [
    stage('compare', 'Compare', {
      touchpoints: [
        touchpoint('website', 'Compares on the website', {
          feels: [feeling('frustrated', -2)],
          pains: [pain('sides', 'Not side by side', { severity: 'critical' })],
        }),
      ],
    }),
  ],
});

const options: ChangesOptions = { theme: 'light', sides: { before: 'main', after: 'working tree' } };

describe('the drawing of changes', () => {
  it('says of each group which changes it stands for', () => {
    const changes = diff(before, after);
    const tree = treeOf(drawChanges(before, after, changes, options));
    const marked = [...descendants(tree)]
      .filter((element) => element.attributes['data-change'] !== undefined)
      .map(({ attributes }) => [attributes['data-id'], attributes['data-change']]);
    expect(changes.changes.map(({ kind }) => kind)).toEqual(['emotion-changed', 'severity-changed']);
    expect(marked).toEqual([
      ['plan/compare/website/feels:1', '0'],
      ['plan/compare/website/pains:sides', '1'],
      // The pill beside the curve.
      ['plan/compare/website/feels:1', '0'],
    ]);
  });
});
