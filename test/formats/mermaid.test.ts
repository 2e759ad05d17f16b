import { describe, expect, it } from 'vitest';
import { toMermaid } from '../../src/formats/mermaid.js';
import { feeling, journey, mobilePlan, persona, stage, touchpoint } from '../fixtures/maps.js';

const people = [persona('jamie', 'Jamie'), persona('omar', 'Omar')];

describe('a Mermaid journey', () => {
  it('has a section for each stage and a task for each touchpoint, with score and actors', () => {
    const map = journey('m', 'Buys a ticket', {
      personas: people,
      stages: [
        stage('plan', 'Plan', {
          touchpoints: [
            touchpoint('ad', 'Sees an ad', { feels: [feeling('calm', 1)] }),
            touchpoint('asks', 'Asks a friend', { for: ['omar'] }),
          ],
        }),
        stage('buy', 'Buy', { touchpoints: [touchpoint('pays', 'Pays', { feels: [feeling('angry', -1.5)] })] }),
      ],
    });
    expect(toMermaid(map)).toBe(
      [
        'journey',
        '  title Buys a ticket',
        '  section Plan',
        '    Sees an ad: 4: Jamie, Omar',
        '    %% journeymap: nothing is felt',
        '    Asks a friend: 3: Omar',
        '  section Buy',
        '    Pays: 1.5: Jamie, Omar',
        '',
      ].join('\n'),
    );
  });

  it('names a touchpoint once for each score where people feel differently, and takes how they leave it', () => {
    const feels = [
      feeling('calm', 1, { for: ['omar'] }),
      feeling('confused', -1, { for: ['jamie'] }),
      feeling('relieved', 2, { for: ['jamie'], then: true }),
      feeling('furious', -2, { for: ['jamie'], when: 'it breaks' }),
    ];
    const map = journey('m', 'M', {
      personas: people,
      stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'Reads', { feels })] })],
    });
    expect(toMermaid(map).split('\n').slice(3, -1)).toEqual(['    Reads: 5: Jamie', '    Reads: 4: Omar']);
  });

  it('needs no section for what stands in no stage, and no actors where nobody is named', () => {
    const map = journey('m', 'M', {
      stages: [stage('s', '', { implicit: true, touchpoints: [touchpoint('t', 'Reads')] })],
    });
    expect(toMermaid(map)).toBe('journey\n  title M\n    %% journeymap: nothing is felt\n    Reads: 3\n');
  });

  it('shows a stage that is felt itself, or has no touchpoints, as a task', () => {
    const map = journey('m', 'M', {
      stages: [
        stage('a', 'Waits', { feels: [feeling('bored', -1)], touchpoints: [touchpoint('t', 'Reads')] }),
        stage('b', 'Leaves'),
      ],
    });
    expect(toMermaid(map).split('\n').slice(2, -1)).toEqual([
      '  section Waits',
      '    %% journeymap: the stage as a whole',
      '    Waits: 2',
      '    %% journeymap: nothing is felt',
      '    Reads: 3',
      '  section Leaves',
      '    %% journeymap: the stage as a whole',
      '    %% journeymap: nothing is felt',
      '    Leaves: 3',
    ]);
  });

  it('tells by comments what an import would take for something else', () => {
    const calm = [feeling('calm', 1, { for: ['jamie'] })];
    const map = journey('m', 'M', {
      personas: [...people, persona('omar-2', 'Omar')],
      stages: [
        stage('a', 'Waits', {
          touchpoints: [touchpoint('t', 'Reads', { feels: calm }), touchpoint('u', 'Reads', { for: ['omar'] })],
        }),
        stage('b', '', { implicit: true, touchpoints: [touchpoint('v', 'Leaves', { feels: [feeling('calm', 1)] })] }),
      ],
    });
    expect(toMermaid(map).split('\n').slice(1, -1)).toEqual([
      '  title M',
      '  section Waits',
      '    %% journeymap: also there: Omar, Omar (omar-2)',
      '    Reads: 4: Jamie',
      '    %% journeymap: nothing is felt',
      '    %% journeymap: another one of this name',
      '    Reads: 3: Omar',
      '  %% journeymap: in no stage',
      '  section …',
      '    Leaves: 4: Jamie, Omar, Omar (omar-2)',
    ]);
    expect(
      toMermaid({ ...map, personas: map.personas.toReversed() })
        .split('\n')
        .slice(1, 3),
    ).toEqual(['  %% journeymap: the people are Omar, Omar (omar), Jamie', '  title M']);
  });

  it('escapes what would end a field, begin a comment or another statement', () => {
    const map = journey('m', 'A: b; #c %% d', {
      personas: [persona('jamie', 'Jamie, 34: the boss')],
      stages: [
        stage('s', 'title of\nnothing', {
          touchpoints: [touchpoint('t', 'Section 2: pays', { feels: [feeling('ok', 0)] }), touchpoint('u', ' ')],
        }),
      ],
    });
    expect(toMermaid(map).split('\n')).toEqual([
      'journey',
      '  title A#58; b#59; #35;c #37;#37; d',
      '  section title of nothing',
      '    #83;ection 2#58; pays: 3: Jamie#44; 34#58; the boss',
      '    %% journeymap: nothing is felt',
      '    …: 3: Jamie#44; 34#58; the boss',
      '',
    ]);
  });

  it('is the same for the same map, and never changes it', () => {
    const map = mobilePlan();
    const before = JSON.stringify(map);
    expect(toMermaid(map)).toBe(toMermaid(mobilePlan()));
    expect(JSON.stringify(map)).toBe(before);
  });
});
