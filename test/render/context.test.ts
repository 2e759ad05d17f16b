import { expect, test } from 'vitest';
import { contextOf } from '../../src/render/context.js';
import { whose } from '../../src/render/facts.js';
import { journey, metric, pain, persona, stage, touchpoint } from '../fixtures/maps.js';

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

test('initials of several stand in even rows, so that none is alone below the others', () => {
  const names = ['ana', 'ben', 'cleo', 'dana', 'emil'];
  const context = contextOf(journey('j', 'J', { personas: names.map((name) => persona(name, name)) }));
  const sizes = names.map((_, i) => whose(names.slice(0, i + 1), context));
  const row = { one: 16, two: 34, three: 52 };
  expect(sizes.map((dots) => [dots?.width, dots?.height])).toEqual([
    [row.one, 16],
    [row.two, 16],
    [row.three, 16],
    [row.two, 34],
    [row.three, 34],
  ]);
});
