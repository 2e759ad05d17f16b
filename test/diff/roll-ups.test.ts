import { describe, expect, test } from 'vitest';
import { diff, type RollUps } from '../../src/diff/index.js';
import { read } from '../language/reading.js';

const before = `persona "Jamie" as jamie
persona "Omar" as omar
evidence "Talks" as talks kind interview
journey "J" as j {
  persona jamie
  persona omar
  stage "Define" as define {
    touchpoint "Reads the bill" as bill {
      feels       confused -1 for jamie from talks
      feels       calm +1 for omar
      pain        "Jargon" as jargon
      pain        "Small print" as small resolved 2026-01
    }
    touchpoint "Asks around" as ask {
      feels       hopeful +1 for jamie
    }
  }
  stage "Select" as select {
    touchpoint "Switches" as switch {
      feels       relieved +1 for all
    }
  }
}`;

async function rollUpsOf(...edits: [string | RegExp, string][]): Promise<RollUps> {
  const after = edits.reduce((text, [from, to]) => {
    const edited = text.replace(from, to);
    expect(edited).not.toBe(text);
    return edited;
  }, before);
  return diff((await read(before)).map, (await read(after)).map).rollUps;
}

describe('what changes come to', () => {
  test('nothing where nothing changed, and the curves as they are', async () => {
    const { map } = await read(before);
    expect(diff(map, (await read(before)).map).rollUps).toEqual({
      effects: { worse: 0, better: 0, neutral: 0 },
      curves: [
        {
          ...{ persona: 'jamie', title: 'Jamie', before: 0.33, after: 0.33 },
          stages: [
            { stage: 'Define', beforeId: 'j/define', afterId: 'j/define', before: 0, after: 0 },
            { stage: 'Select', beforeId: 'j/select', afterId: 'j/select', before: 1, after: 1 },
          ],
        },
        {
          ...{ persona: 'omar', title: 'Omar', before: 1, after: 1 },
          stages: [
            { stage: 'Define', beforeId: 'j/define', afterId: 'j/define', before: 1, after: 1 },
            { stage: 'Select', beforeId: 'j/select', afterId: 'j/select', before: 1, after: 1 },
          ],
        },
      ],
      ...{ painsOpened: 0, painsResolved: 0 },
      evidence: { before: { claims: 6, supported: 1 }, after: { claims: 6, supported: 1 } },
    });
  });

  test('the worst drop and the best gain', async () => {
    const { worstDrop, bestGain, effects } = await rollUpsOf(
      ['confused -1 for jamie', 'calm +0.5 for jamie'],
      ['calm +1 for omar', 'unsure -0.5 for omar'],
      ['relieved +1 for all', 'calm +0.5 for all'],
    );
    expect(worstDrop).toMatchObject({ id: 'j/define/bill/feels:2', whose: ['Omar'], delta: -1.5, to: 'unsure (-0.5)' });
    expect(bestGain).toMatchObject({ whose: ['Jamie'], delta: 1.5, place: ['Define', 'Reads the bill'] });
    expect(effects).toEqual({ worse: 2, better: 1, neutral: 0 });
  });

  test('the curve of a stage that is renamed, new or gone', async () => {
    const { curves } = await rollUpsOf(
      ['stage "Define" as define', 'stage "Find out" as find'],
      [/ {2}stage "Select"[\s\S]*$/, '  stage "Enjoy" as enjoy {\n    feels happy +1.5 for jamie\n  }\n}'],
    );
    expect(curves[0]?.stages).toEqual([
      { stage: 'Find out', beforeId: 'j/define', afterId: 'j/find', before: 0, after: 0 },
      { stage: 'Enjoy', afterId: 'j/enjoy', after: 1.5 },
      { stage: 'Select', beforeId: 'j/select', before: 1 },
    ]);
  });

  test('a persona that is called otherwise keeps her curve', async () => {
    const { curves } = await rollUpsOf(
      ['"Jamie" as jamie', '"Jamie" as jay'],
      ['persona jamie', 'persona jay'],
      ['-1 for jamie', '-1 for jay'],
      ['+1 for jamie', '+1 for jay'],
    );
    expect(curves.map(({ persona, before, after }) => [persona, before, after])).toEqual([
      ['jay', 0.33, 0.33],
      ['omar', 1, 1],
    ]);
  });

  test.each<[string, [string | RegExp, string], number, number]>([
    ['a new pain', ['pain        "Jargon" as jargon', 'pain "Jargon" as jargon\n      pain "Fees" as fees'], 1, 0],
    [
      'a pain within a new touchpoint',
      ['touchpoint "Asks', 'touchpoint "Waits" {\n pain "Long"\n }\n touchpoint "Asks'],
      1,
      0,
    ],
    ['a resolved pain', ['as jargon', 'as jargon resolved 2026-02'], 0, 1],
    ['another date of a resolved pain', ['resolved 2026-01', 'resolved 2026-02'], 0, 0],
    ['a pain that hurts again', [' resolved 2026-01', ''], 1, 0],
    ['a pain that is only gone', ['pain        "Jargon" as jargon', ''], 0, 0],
    ['a pain that hurts in a second place', ['hopeful +1 for jamie', 'hopeful +1 for jamie\n      pain jargon'], 0, 0],
  ])('%s', async (_, edit, opened, resolved) => {
    const { painsOpened, painsResolved } = await rollUpsOf(edit);
    expect([painsOpened, painsResolved]).toEqual([opened, resolved]);
  });

  test('claims that gain evidence', async () => {
    const { evidence } = await rollUpsOf(['hopeful +1 for jamie', 'hopeful +1 for jamie from talks']);
    expect(evidence).toEqual({ before: { claims: 6, supported: 1 }, after: { claims: 6, supported: 2 } });
  });
});
