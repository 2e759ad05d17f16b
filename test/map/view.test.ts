import { describe, expect, test } from 'vitest';
import { foldedStage, personaFilter } from '../../src/map/view.js';
import { feeling, mobilePlan, said, stage, touchpoint } from '../fixtures/maps.js';

describe('a view of some personas', () => {
  const map = mobilePlan();

  test('keeps what is said of them, of all and of nobody by name', () => {
    const place = touchpoint('t', 'T', {
      thinks: [said('hers', { for: ['jamie'] }), said('his', { for: ['omar'] }), said('anybody')],
      feels: [feeling('calm', 1, { for: ['all'] }), feeling('tense', -1, { for: ['omar', 'jamie'] })],
    });
    const [seen] = personaFilter(['jamie'])({ ...map, stages: [stage('s', 'S', { touchpoints: [place] })] }).stages;
    expect(seen?.touchpoints[0]?.thinks.map(({ text }) => text)).toEqual(['hers', 'anybody']);
    expect(seen?.touchpoints[0]?.feels.map((felt) => felt.for)).toEqual([['all'], ['jamie']]);
  });

  test('leaves out their stages and touchpoints, and their cards', () => {
    const places = [touchpoint('hers', 'Hers', { for: ['jamie'] }), touchpoint('his', 'His', { for: ['omar'] })];
    const stages = [stage('both', 'Both', { touchpoints: places }), stage('his-own', 'His own', { for: ['omar'] })];
    const seen = personaFilter(['jamie'])({ ...map, stages });
    expect(seen.personas.map(({ name }) => name)).toEqual(['jamie']);
    expect(seen.stages.map(({ name }) => name)).toEqual(['both']);
    expect(seen.stages[0]?.touchpoints.map(({ name }) => name)).toEqual(['hers']);
  });

  test('makes the same stage the same object again', () => {
    const filter = personaFilter(['jamie']);
    expect(filter(map).stages[0]).toBe(filter({ ...map, title: 'Another' }).stages[0]);
  });

  test('of no names is the map itself', () => {
    expect(personaFilter([])(map)).toBe(map);
    expect(personaFilter(undefined)(map)).toBe(map);
  });
});

test('of a folded stage the title and the worst feeling of each persona remain', () => {
  const folded = foldedStage(
    stage('s', 'S', {
      touchpoints: [
        touchpoint('one', 'One', { does: [said('x')], feels: [feeling('calm', 1, { for: ['jamie'] })] }),
        touchpoint('two', 'Two', {
          feels: [feeling('angry', -2, { for: ['jamie'] }), feeling('lost', -1, { for: ['omar'], when: 'it rains' })],
        }),
        touchpoint('three', 'Three', { feels: [feeling('tense', -1, { for: ['omar'] })] }),
      ],
    }),
  );
  expect(folded.title).toBe('S');
  expect(folded.touchpoints).toEqual([]);
  expect(folded.feels.map(({ word, for: whose }) => [word, whose])).toEqual([
    ['angry', ['jamie']],
    ['tense', ['omar']],
  ]);
});
