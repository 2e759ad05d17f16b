import { describe, expect, test } from 'vitest';
import { foldedStage, personaFilter, waysThrough } from '../../src/map/view.js';
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

describe('a folded stage', () => {
  const names = ['jamie', 'omar'];
  const felt = (...values: [name: string, value: number][]) =>
    stage('s', 'S', {
      touchpoints: values.map(([name, value], i) =>
        touchpoint(`t${i}`, `T${i}`, { does: [said('x')], feels: [feeling(`felt ${i}`, value, { for: [name] })] }),
      ),
    });

  test('keeps its title, and of each persona where they arrive, their lowest and highest, and where they leave', () => {
    const folded = foldedStage(
      felt(['jamie', 1], ['omar', 1], ['jamie', 0.5], ['jamie', 2], ['jamie', -1], ['jamie', -0.5], ['jamie', 0]),
      names,
    );
    expect(folded.title).toBe('S');
    expect(folded.touchpoints).toEqual([]);
    expect(folded.feels.map(({ value, for: whose }) => [value, whose])).toEqual([
      [1, ['jamie']],
      [2, ['jamie']],
      [-1, ['jamie']],
      [0, ['jamie']],
      [1, ['omar']],
    ]);
  });

  test('tells the lowest and the highest of each, of equals the first, and leaves alternatives out', () => {
    const both = felt(['jamie', 1], ['jamie', -1], ['jamie', -1], ['all', 2]);
    both.feels.push(feeling('lost', -2, { for: ['omar'], when: 'it rains' }));
    const told = waysThrough(both, names).map(({ persona, lowest, highest }) => [persona, lowest.word, highest.word]);
    expect(told).toEqual([
      ['jamie', 'felt 1', 'felt 3'],
      ['omar', 'felt 3', 'felt 3'],
    ]);
  });
});
