import { expect, test } from 'vitest';
import { contextOf } from '../../src/render/context.js';
import { journey, metric, pain, stage, touchpoint } from '../fixtures/maps.js';

/** A place that names what is declared elsewhere: the metric at the top of a file, the pain in a stage further down. */
const again = touchpoint('brings-on', 'Brings the team on', {
  metrics: [{ ...metric('activation', 'Active within 7 days'), repeated: true }],
  pains: [pain('same-questions', 'The same questions', { repeated: true })],
});

test('what is declared outside of the map has its title wherever it is named', () => {
  const map = journey('adopt', 'A team adopts it', {
    stages: [stage('roll-out', 'Roll-out', { touchpoints: [again] })],
  });
  const { titleOf } = contextOf(map);
  expect(titleOf('metric', 'activation')).toBe('Active within 7 days');
  expect(titleOf('pain', 'same-questions')).toBe('The same questions');
  expect(titleOf('metric', 'unheard-of')).toBe('unheard-of');
});
