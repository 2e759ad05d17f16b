import { describe, expect, test } from 'vitest';
import type { CheckId } from '../../../src/language/checks/registry.js';
import { check, mainFile } from './workspace.js';

/** Where a check finds something in a text: lines from one, sorted. */
async function linesOf(id: CheckId, text: string, files: Record<string, string> = {}): Promise<number[]> {
  const { findings } = await check({ [mainFile]: text, ...files });
  return findings()
    .filter(({ code }) => code === id)
    .map(({ range }) => range.start.line + 1)
    .sort((left, right) => left - right);
}

const journey = (lines: string) => `journey "Plan" as plan {\n${lines}\n}\n`;
const two = '  persona "Jamie" as jamie\n  persona "Omar" as omar\n';

describe('size', () => {
  test('a map of touchpoints alone needs no stages, an empty one does', async () => {
    expect(await linesOf('stage-count', journey('  touchpoint "Signs" as signs'))).toEqual([]);
    expect(await linesOf('stage-count', journey(''))).toEqual([1]);
  });

  test('a stage may hold half of the touchpoints', async () => {
    const points = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => `    touchpoint "P${from + index}"`).join('\n');
    const map = (first: number, second: number) =>
      journey(`  stage "A" {\n${points(first, 0)}\n  }\n  stage "B" {\n${points(second, 50)}\n  }`);
    expect(await linesOf('stage-dominates', map(4, 4))).toEqual([]);
    expect(await linesOf('stage-dominates', map(5, 4))).toEqual([2]);
    expect(await linesOf('stage-dominates', map(6, 1)), 'too few to judge').toEqual([]);
  });

  test('a stage that only opens another journey is not empty', async () => {
    expect(await linesOf('stage-empty', journey('  stage "A" {\n    opens plan\n  }'))).toEqual([]);
    expect(await linesOf('stage-without-emotion', journey('  stage "A" {\n    opens plan\n  }'))).toEqual([]);
  });

  test('what a future map aims at stands for what is felt', async () => {
    const stage = '  stage "A" {\n    target calm\n  }';
    expect(await linesOf('stage-without-emotion', journey(`  state current\n${stage}`))).toEqual([3]);
    expect(await linesOf('stage-without-emotion', journey(`  state future\n${stage}`))).toEqual([]);
  });
});

describe('lens', () => {
  test('a stage is a department only if that is its whole name', async () => {
    const stages = (title: string) => journey(`  stage "${title}" as it { feels calm }`);
    expect(await linesOf('stage-named-by-department', stages('The Sales Phase'))).toEqual([2]);
    expect(await linesOf('stage-named-by-department', stages('Calls customer service'))).toEqual([]);
  });
});

describe('experience', () => {
  test('a pain explains a low of those whom it hurts, in its touchpoint or on its stage', async () => {
    const low = (pain: string, onStage = '') =>
      journey(
        `${two}  stage "A" {\n${onStage}    touchpoint "P" {\n      feels angry -2 for jamie\n${pain}\n    }\n  }`,
      );
    expect(await linesOf('low-without-pain', low(''))).toEqual([6]);
    expect(await linesOf('low-without-pain', low('      pain "x" for omar'))).toEqual([6]);
    expect(await linesOf('low-without-pain', low('      pain "x" for jamie'))).toEqual([]);
    expect(await linesOf('low-without-pain', low('      pain "x"'))).toEqual([]);
    expect(await linesOf('low-without-pain', low('', '    pain "x"\n'))).toEqual([]);
  });

  test('a low is told once a touchpoint, and one at the edge counts', async () => {
    const text = journey(`${two}  touchpoint "P" {\n    feels confused -1 for jamie\n    feels angry -2 for omar\n  }`);
    expect(await linesOf('low-without-pain', text)).toEqual([5]);
    expect(await linesOf('low-without-pain', text.replace('-1', '-0.9'))).toEqual([6]);
  });

  test('a persona of a library without a feeling is told where the journey names her', async () => {
    const people = { 'people.journey': 'persona "Ilse" as ilse\npersona "Ana" as ana\n' };
    const text = `import "people.journey"\n${journey('  persona ana\n  persona ilse\n  touchpoint "P" {\n    feels calm for ana\n  }')}`;
    expect(await linesOf('persona-without-emotion', text, people)).toEqual([4]);
    const either = text.replace('feels calm for ana', 'feels calm for ana\n    feels proud for ilse when "it works"');
    expect(await linesOf('persona-without-emotion', either, people), 'an alternative counts').toEqual([]);
  });
});

describe('evidence', () => {
  test('is not asked for on maps of the future, nor on those that are called a hypothesis', async () => {
    const map = (line: string) => journey(`  ${line}\n  stage "A" {\n    does "x"\n    feels calm\n  }`);
    for (const id of ['mostly-assumed', 'stage-without-evidence'] as const) {
      expect(await linesOf(id, map('state current'))).toHaveLength(1);
      expect(await linesOf(id, map('state future'))).toEqual([]);
      expect(await linesOf(id, map('tags hypothesis'))).toEqual([]);
    }
  });

  test('an assumption is none', async () => {
    expect(
      await linesOf('stage-without-evidence', journey('  stage "A" {\n    does "x" from assumption\n  }')),
    ).toEqual([2]);
  });

  test('is old from the day after its last possible day', async () => {
    const dated = (date: string) => `evidence "Study" as study kind interview date ${date} confidence validated\n`;
    expect(await linesOf('evidence-old', dated('2025-05'))).toEqual([]);
    expect(await linesOf('evidence-old', dated('2025-05-20'))).toEqual([1]);
    expect(await linesOf('evidence-old', dated('2025-05-21'))).toEqual([]);
    expect(await linesOf('evidence-old', dated('2025-04'))).toEqual([1]);
    expect(await linesOf('evidence-old', dated('2025'))).toEqual([]);
    expect(await linesOf('evidence-period-vague', 'evidence "Study" as study {\n  kind interview\n}\n')).toEqual([1]);
  });
});

describe('action', () => {
  test('a severe pain may be resolved, dismissed or solved anywhere on the map', async () => {
    const pain = (more: string, opportunity = '') =>
      journey(`  touchpoint "P" {\n    pain "x" as hurts severity critical${more}\n  }\n${opportunity}`);
    expect(await linesOf('severe-pain-without-opportunity', pain(''))).toEqual([3]);
    expect(await linesOf('severe-pain-without-opportunity', pain(' resolved 2026-05'))).toEqual([]);
    const solved = '  opportunity "o" as o solves hurts status dismissed';
    expect(await linesOf('severe-pain-without-opportunity', pain('', solved))).toEqual([]);
    expect(await linesOf('opportunity-without-owner', pain('', solved)), 'dismissed').toEqual([]);
    const again = pain('', '  touchpoint "Q" {\n    pain hurts\n  }');
    expect(await linesOf('severe-pain-without-opportunity', again), 'once, where it is declared').toEqual([3]);
  });

  test('a metric is judged once, where it is declared', async () => {
    const text = journey(
      '  touchpoint "P" {\n    metric m\n  }\n  metric "M" as m kind rate now 3 %\n  touchpoint "Q" { metric m }',
    );
    expect(await linesOf('metric-without-target', text)).toEqual([5]);
    const shared = `metric "M" as m kind rate now 3\n${journey('  metric m')}`;
    expect(await linesOf('metric-without-unit', shared)).toEqual([3]);
    expect(await linesOf('metric-without-unit', shared.replace('rate', 'count'))).toEqual([]);
    expect(await linesOf('metric-without-unit', shared.replace('now 3', 'now "three a day"'))).toEqual([]);
  });
});

describe('life', () => {
  test('a review is due after its cadence, clamped to the month, or after 90 days', async () => {
    const map = (line: string) => journey(`  reviewed ${line}`);
    expect(await linesOf('review-overdue', map('2026-08-21 every quarter'))).toEqual([]);
    expect(await linesOf('review-overdue', map('2026-08-20 every quarter'))).toEqual([2]);
    expect(await linesOf('review-overdue', map('2026-08-23'))).toEqual([]);
    expect(await linesOf('review-overdue', map('2026-08-22'))).toEqual([2]);
    expect(await linesOf('review-in-future', map('2026-11-21'))).toEqual([]);
    expect(await linesOf('review-in-future', map('2026-11-22'))).toEqual([2]);
  });
});

describe('blueprint', () => {
  test('own lanes count by their role', async () => {
    const lanes = 'lane "Desk" as desk role frontstage\nlane "Shop floor" as floor role backstage\n';
    const map = (lines: string) => `${lanes}${journey(`  touchpoint "P" {\n${lines}\n  }`)}`;
    expect(await linesOf('frontstage-without-backstage', map('    desk: "Greets"'))).toEqual([4]);
    expect(await linesOf('frontstage-without-backstage', map('    desk: "Greets"\n    floor: "Repairs"'))).toEqual([]);
    expect(await linesOf('backstage-only-touchpoint', map('    floor: "Repairs"'))).toEqual([4]);
    expect(await linesOf('backstage-only-touchpoint', map('    floor: "Repairs"\n    does "Waits"'))).toEqual([]);
  });
});

describe('findings', () => {
  test('of several journeys in a file are told in each', async () => {
    const text = `${journey('')}${journey('').replace('as plan', 'as other')}`;
    expect(await linesOf('persona-missing', text)).toEqual([1, 4]);
  });

  test('underline the head of a block, not all of it', async () => {
    const { findings } = await check(journey('  stage "A" as a {\n    goal "x"\n  }'));
    const found = findings().find(({ code }) => code === 'stage-empty');
    expect(found?.range).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 16 } });
  });
});
