/** Which thing is which: what could be taken for another one, and how long that may take. */
import { describe, expect, test } from 'vitest';
import { apply, diff, sentenceOf } from '../../src/diff/index.js';
import type { PlainMap } from '../../src/map/model.js';
import { feeling, journey, pain, said, stage, touchpoint } from '../fixtures/maps.js';
import { read } from '../language/reading.js';

async function told(before: string, after: string): Promise<string[]> {
  const [one, other] = [await read(`journey "J" as j {\n${before}\n}`), await read(`journey "J" as j {\n${after}\n}`)];
  return diff(one.map, other.map).changes.map(sentenceOf);
}

const calls = (title: string, facts = ''): string => `touchpoint "${title}" {\n${facts}\n}\n`;

describe('a touchpoint', () => {
  test('is another one where neither title nor facts are alike', async () => {
    expect(await told(calls('Reads the bill', 'does "Sums up"'), calls('Visits a store', 'does "Queues"'))).toEqual([
      'New touchpoint “Visits a store”',
      'Touchpoint “Reads the bill” is gone',
    ]);
  });

  test('is known by what is said in it under an altogether other title', async () => {
    const facts = 'does "Sums up"\nthinks "Too much"\nsees "PDF"';
    expect(await told(calls('Reads the bill', facts), calls('At the kitchen table', facts))).toEqual([
      'Touchpoint “Reads the bill” is now called “At the kitchen table”',
    ]);
  });

  test('is known by its title in another stage', async () => {
    const stages = (first: string, second: string) => `stage "One" {\n${first}}\nstage "Two" {\n${second}}`;
    const one = calls('Reads the bill');
    const two = calls('Calls');
    expect(await told(stages(one + two, calls('Waits')), stages(two, one + calls('Waits')))).toEqual([
      'Touchpoint “Reads the bill” moved from One to Two, where it comes first',
    ]);
  });

  test('keeps its name whatever it is called', async () => {
    expect(await told('touchpoint "Reads the bill" as a {\n}', 'touchpoint "Walks in the park" as a {\n}')).toEqual([
      'Touchpoint “Reads the bill” is now called “Walks in the park”',
    ]);
  });

  test('that gets the name of its title as a written name has not changed', async () => {
    expect(await told(calls('Reads the bill'), 'touchpoint "Reads the bill" as reads-the-bill {\n}')).toEqual([]);
  });

  test('that is doubled is one that is new', async () => {
    const bill = calls('Reads the bill', 'does "Sums up"');
    expect(await told(bill, bill + calls('Reads the bill again', 'does "Sums up"'))).toEqual([
      'New touchpoint “Reads the bill again”',
    ]);
  });
});

describe('the order', () => {
  test('of stages is told of the one that left it', async () => {
    const [a, b, c] = ['A one', 'B two', 'C three'].map((title) => `stage "${title}" {\n}\n`);
    expect(await told(`${a}${b}${c}`, `${c}${a}${b}`)).toEqual(['Stage “C three” now comes first']);
  });

  test('of facts of one kind is told, that of facts of several kinds is none', async () => {
    const [one, other] = ['does "Opens five tabs"', 'does "Closes them again"'];
    expect(await told(calls('T', `${one}\n${other}`), calls('T', `${other}\n${one}`))).toHaveLength(1);
    expect(await told(calls('T', `${one}\nthinks "Why?"`), calls('T', `thinks "Why?"\n${one}`))).toEqual([]);
  });
});

describe('changes', () => {
  test('of another map cannot be applied', async () => {
    const [one, other] = [
      await read(`journey "J" as j {\n${calls('A', 'does "x"')}}`),
      await read('journey "K" as k {\n}'),
    ];
    const list = diff(one.map, (await read(`journey "J" as j {\n${calls('A', 'does "y"')}}`)).map);
    expect(() => apply(other.map, list)).toThrow(RangeError);
  });

  test('know where both sides are written', async () => {
    const one = await read('journey "J" as j {\n touchpoint "A" {\n  feels calm +1\n }\n}');
    const other = await read('\n\njourney "J" as j {\n touchpoint "A" {\n  feels calm +1.5\n }\n}');
    const [change] = diff(one.map, other.map).changes;
    expect(change).toMatchObject({
      before: { range: { start: { line: 2, character: 2 } } },
      after: { range: { start: { line: 4, character: 2 } } },
    });
  });
});

describe('in bounded time', () => {
  const one = (more: Parameters<typeof touchpoint>[2]): PlainMap =>
    journey('j', 'J', { stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'T', more)] })] });
  const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  const long = 'lorem ipsum dolor sit amet '.repeat(40_000);
  const waits = (name: string, title: string): PlainMap =>
    journey('j', 'J', {
      stages: [
        stage('s', 'S', {
          touchpoints: many(1000, (at) => touchpoint(`${name}${at}`, title, { feels: [feeling('calm', 1)] })),
        }),
      ],
    });
  const pains = many(3000, (at) => pain(`p${at}`, `Pain number ${at} hurts`));

  test.each<[string, PlainMap, PlainMap, number]>([
    [
      'thousands of actions in one touchpoint',
      one({ does: many(5000, (at) => said(`a ${at}`)) }),
      one({ does: many(5000, (at) => said(`b ${at}`)) }),
      5000,
    ],
    ['a thousand titles that are all the same', waits('a', 'Waits'), waits('b', 'Waits'), 1000],
    ['a thousand titles that are all alike', waits('a', 'Waits for it'), waits('b', 'Waits for that'), 1000],
    [
      'a text of a megabyte that is rewritten',
      one({ does: [said(long)] }),
      one({ does: [said(long.replaceAll('o', 'u'))] }),
      1,
    ],
    [
      'three thousand pains in the reverse order',
      one({ pains }),
      one({ pains: structuredClone(pains).reverse() }),
      2999,
    ],
  ])('%s', (_, before, after, changes) => {
    const since = process.cpuUsage();
    expect(diff(before, after).changes).toHaveLength(changes);
    expect(process.cpuUsage(since).user / 1000).toBeLessThan(2000);
  });
});
