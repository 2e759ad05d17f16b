import { describe, expect, test } from 'vitest';
import type { Touchpoint } from '../../src/map/model.js';
import { type Read, read } from './reading.js';
import { open } from './testing.js';

/** Ids of the errors in a text, in its order. */
const errorsIn = ({ findings }: Read): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** A map with two personas, and these lines in one touchpoint. */
const inTouchpoint = async (...lines: string[]): Promise<Read & { touchpoint: Touchpoint }> => {
  const result = await read(`persona "A" as a
persona "B" as b
journey "J" as j {
  persona a
  touchpoint "T" as t {
    ${lines.join('\n    ')}
  }
}`);
  return { ...result, touchpoint: result.map.stages[0]?.touchpoints[0] as Touchpoint };
};

/** Two personas in scope, and these lines in the journey. */
const forTwo = (...lines: string[]): Promise<Read> =>
  read(`persona "A" as a
persona "B" as b
persona "C" as c
journey "J" as j {
  persona a
  persona b
  ${lines.join('\n  ')}
}`);

describe('lines', () => {
  test('a brace may stand alone on the next line', async () => {
    const result = await read('journey "J"\n{\n  touchpoint "T"\n  {\n    does "D"\n  }\n}');
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.stages[0]?.touchpoints[0]?.does).toMatchObject([{ text: 'D' }]);
  });

  test('`{ one fact }` stands on one line', async () => {
    const result = await read('journey "J" { touchpoint "T" { does "D" } }\njourney "K" {}');
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.stages[0]?.touchpoints[0]?.does).toMatchObject([{ text: 'D' }]);
    expect(result.maps.map(({ title }) => title)).toEqual(['J', 'K']);
  });

  test.each([
    ['// all of it', undefined],
    ['does "D" // the rest', 'D'],
    ['does "https://example.com/a" // but not in a text', 'https://example.com/a'],
    ['does "a//b"//glued to a text', 'a//b'],
    ['does "D"\t// after a tab', 'D'],
  ])('a comment starts at the start of a line or after white space: %s', async (line, does) => {
    const { touchpoint } = await inTouchpoint(line);
    expect(touchpoint.does[0]?.text).toBe(does);
  });

  test('`//` within an address without quotes starts no comment', async () => {
    const result = await inTouchpoint('link https://example.com/a');
    expect(result.findings.find(({ severity }) => severity === 'error')?.message).toBe(
      'Put the address in quotes: `link "https://example.com/a"`.',
    );
  });

  test.each(['\n', '\r\n', '\r'])('any line end will do: %j', async (end) => {
    const result = await read(['journey "J" {', '  goal "G"', '  note """', '    a', '    b"""', '}'].join(end));
    expect(errorsIn(result)).toEqual([]);
    expect([result.map.goal?.text, result.map.notes[0]?.text]).toEqual(['G', 'a\nb']);
  });
});

describe('texts', () => {
  test.each([
    [String.raw`"say \"hi\""`, 'say "hi"'],
    [String.raw`"C:\\temp"`, 'C:\\temp'],
    [String.raw`"C:\new"`, 'C:\\new'],
    [String.raw`"ends with \\"`, 'ends with \\'],
    ['"// no comment"', '// no comment'],
    ['"{ } , :"', '{ } , :'],
    ['""', ''],
    ['"""one line"""', 'one line'],
    [String.raw`"""no \" escapes \\ here"""`, String.raw`no \" escapes \\ here`],
    ['"""say "hi""""', 'say "hi"'],
    ['"""\n      One\n        deeper\n\n      two\n    """', 'One\n  deeper\n\ntwo'],
    ['"""\n      One\n      two"""', 'One\ntwo'],
    ['"""One\n      two\n    """', 'One\ntwo'],
    [
      '"""\n      stage one is where it starts\n      } is a brace\n    """',
      'stage one is where it starts\n} is a brace',
    ],
  ])('%s', async (written, text) => {
    const result = await inTouchpoint(`does ${written}`, 'says "after"');
    expect(errorsIn(result)).toEqual([]);
    expect(result.touchpoint.does[0]?.text).toBe(text);
    expect(result.touchpoint.says[0]?.text).toBe('after');
  });

  test.each([
    ['“Reads it”', 'Reads it'],
    ['„Liest es“', 'Liest es'],
    ['«Lit»', 'Lit'],
    ['”Läser”', 'Läser'],
    ['“She said “yes” twice”', 'She said “yes'],
    ['“it’s fine”', 'it’s fine'],
  ])('pasted quotes are read, with an error that can be mended: %s', async (written, text) => {
    const result = await inTouchpoint(`does ${written}`);
    expect(errorsIn(result)).toContain('curly-quotes');
    expect(result.touchpoint.does[0]?.text).toBe(text);
  });

  test('a `"""` that is not closed ends before the first line that opens or closes a block', async () => {
    const result = await read(`journey "J" {
  stage "S" {
    note """
      One
      two
    touchpoint "T" {
      does "D"
    }
  }
}`);
    expect(errorsIn(result)).toEqual(['string-open']);
    expect(result.map.stages[0]?.notes[0]?.text).toBe('One\ntwo');
    expect(result.map.stages[0]?.touchpoints[0]?.does).toMatchObject([{ text: 'D' }]);
  });
});

describe('heads', () => {
  test.each([
    'stage "S" as s for a by x optional {}',
    'stage "S" optional by x for a as s {}',
    'stage "S" by x as s optional for a {}',
  ])('title, then clauses in any order: %s', async (head) => {
    const result = await read(`team "X" as x\npersona "A" as a\njourney "J" {\n  persona a\n  ${head}\n}`);
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.stages[0]).toMatchObject({ title: 'S', name: 's', for: ['a'], by: ['x'], optional: true });
  });

  test('a head without a title keeps its block', async () => {
    const { map } = await read('journey {\n  stage {\n    touchpoint {\n      does "D"\n    }\n  }\n}');
    expect(map.stages[0]?.touchpoints[0]?.does).toMatchObject([{ text: 'D' }]);
  });
});

describe('values', () => {
  test.each([
    ['38 %', { text: '38 %', number: 38, unit: '%' }],
    ['38%', { text: '38 %', number: 38, unit: '%' }],
    ['€ 12', { text: '€ 12', number: 12, unit: '€' }],
    ['12.50 €', { text: '12.50 €', number: 12.5, unit: '€' }],
    ['6:40 min', { text: '6:40 min', number: 6.667, unit: 'min' }],
    ['1:30:00 h', { text: '1:30:00 h', number: 1.5, unit: 'h' }],
    ['-3 points', { text: '-3 points', number: -3, unit: 'points' }],
    ['"120 calls a day"', { text: '120 calls a day' }],
    ['1200', { text: '1200', number: 1200 }],
  ])('%s', async (written, value) => {
    const result = await read(`journey "J" {\n  metric "M" {\n    baseline ${written}\n  }\n}`);
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.metrics[0]?.baseline).toEqual(value);
  });

  test.each([
    ['20min', 'unit-glued', '20 min'],
    ['12k', 'unit-glued', '12 k'],
    ['1,5 %', 'decimal-comma', '1.5'],
    ['1,200', 'decimal-comma', '1200` or `baseline 1.200'],
    ['0,200', 'decimal-comma', '0.200'],
    ['1,20', 'decimal-comma', '1.20'],
  ])('%s is never guessed', async (written, code, instead) => {
    const result = await read(`journey "J" {\n  metric "M" {\n    baseline ${written}\n  }\n}`);
    expect(errorsIn(result)).toEqual([code]);
    expect(result.findings.find((finding) => finding.code === code)?.message).toContain(`\`baseline ${instead}\``);
    expect(result.map.metrics[0]?.baseline).toBeUndefined();
  });

  test('in a one-line metric `on` and `from` belong to the `now` that they follow', async () => {
    const { map } = await read(`evidence "E" as e
evidence "F" as f
journey "J" {
  metric "M" as m from e now 31 % on 2026-08 now 38 % on 2026-10-01 from f target 50 %
}`);
    const [metric] = map.metrics;
    expect(metric?.now.map(({ value, on, from }) => [value.text, on, from])).toEqual([
      ['31 %', '2026-08', undefined],
      ['38 %', '2026-10-01', ['f']],
    ]);
    expect(metric?.from).toEqual(['e']);
  });
});

describe('times', () => {
  test.each([
    ['20 min', { min: 20, max: 20, unit: 'min' }],
    ['2 to 5 min', { min: 2, max: 5, unit: 'min' }],
    ['1 hour', { min: 1, max: 1, unit: 'hour' }],
    ['1.5 h', { min: 1.5, max: 1.5, unit: 'hour' }],
    ['3 days', { min: 3, max: 3, unit: 'day' }],
    ['2 weeks', { min: 2, max: 2, unit: 'week' }],
    ['6 months', { min: 6, max: 6, unit: 'month' }],
    ['30 s', { min: 30, max: 30, unit: 's' }],
    ['1 year', { min: 1, max: 1, unit: 'year' }],
  ])('takes %s', async (written, duration) => {
    const result = await inTouchpoint(`takes ${written}`, `waits ${written} for a`);
    expect(errorsIn(result)).toEqual([]);
    expect(result.touchpoint.takes).toMatchObject([duration]);
    expect(result.touchpoint.waits).toMatchObject([{ ...duration, for: ['a'] }]);
  });

  test.each([
    ['2026-10-12', { date: '2026-10-12' }],
    ['2026-10-12 every quarter', { date: '2026-10-12', every: { count: 1, unit: 'quarter' } }],
    ['2026-10-12 every 2 weeks', { date: '2026-10-12', every: { count: 2, unit: 'week' } }],
    ['2026-10-12 by growth every 90 days', { every: { count: 90, unit: 'day' }, by: ['growth'] }],
    ['2026-10-12 every year by growth', { every: { count: 1, unit: 'year' }, by: ['growth'] }],
  ])('reviewed %s', async (written, review) => {
    const result = await read(`team "Growth" as growth\njourney "J" {\n  reviewed ${written}\n}`);
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.reviewed).toMatchObject(review);
  });

  test.each([
    ['reviewed quarterly', '`quarterly`: write `every quarter`.'],
    ['reviewed 2026-10-12 monthly', '`monthly`: write `every month`.'],
    ['reviewed 2026-10', 'needs the day'],
    ['reviewed 2026-10-12 every blue moon', '`every quarter`'],
  ])('%s', async (line, message) => {
    const result = await read(`journey "J" {\n  ${line}\n}`);
    expect(result.findings.filter(({ severity }) => severity === 'error').map((finding) => finding.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test.each(['2026', '2026-05', '2026-05-14', '2028-02-29'])('a date: %s', async (date) => {
    const result = await read(`evidence "E" as e date ${date}\njourney "J" {\n  touchpoint "T" { does "D" from e }\n}`);
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.evidence).toMatchObject([{ name: 'e', date }]);
  });

  test.each(['2026-13', '2026-02-30', '2027-02-29', '14.05.2026', '2026/05/14', '2026-5-4'])(
    'no date: %s',
    async (date) => {
      const result = await read(`evidence "E" as e {\n  date ${date}\n}`);
      expect(errorsIn(result)).toEqual(['date-invalid']);
    },
  );
});

describe('flow', () => {
  test.each([
    ['repeats 3', { min: 3, max: 3 }],
    ['repeats 2 to 3', { min: 2, max: 3 }],
    ['repeats until "it works"', { until: 'it works' }],
    ['repeats 2 to 3 until "it works"', { min: 2, max: 3, until: 'it works' }],
  ])('%s', async (line, repeats) => {
    const result = await inTouchpoint(line);
    expect(errorsIn(result)).toEqual([]);
    expect(result.touchpoint.repeats).toMatchObject(repeats);
  });

  test('`next` is looked up among touchpoints, then stages, then journeys', async () => {
    const result = await read(`journey "J" as j {
  stage "S" as s {
    touchpoint "T" as t {
      next u when "it fails"
      next s
      next other
    }
    touchpoint "U" as u {}
  }
}
journey "Other" as other {}`);
    expect(errorsIn(result)).toEqual([]);
    expect(
      result.map.stages[0]?.touchpoints[0]?.next.map(({ to, target, title, when }) => [to, target, title, when]),
    ).toEqual([
      ['u', 'j/s/u', 'U', 'it fails'],
      ['s', 'j/s', 'S', undefined],
      ['other', 'other', 'Other', undefined],
    ]);
  });

  test.each([
    ['opens other', { to: 'other', title: 'Other' }],
    ['opens "other.journey"', { to: 'other.journey' }],
  ])('%s', async (line, opens) => {
    const result = await read(`journey "J" {\n  touchpoint "T" {\n    ${line}\n  }\n}\njourney "Other" as other {}`);
    expect(errorsIn(result)).toEqual([]);
    expect(result.map.stages[0]?.touchpoints[0]?.opens).toMatchObject(opens);
  });
});

describe('feelings', () => {
  test.each([
    ['feels confused -1.5', { word: 'confused', value: -1.5 }],
    ['feels confused', { word: 'confused', value: -1, emoji: '😖' }],
    ['feels -0.5', { value: -0.5 }],
    ['feels +2', { value: 2 }],
    ['feels "stuck but determined" -0.5', { word: 'stuck but determined', value: -0.5 }],
    ['feels \u22121', { value: -1 }],
  ])('%s', async (line, feeling) => {
    const result = await inTouchpoint(line);
    expect(errorsIn(result)).toEqual([]);
    expect(result.touchpoint.feels).toMatchObject([feeling]);
  });

  test('a word of one’s own needs a number', async () => {
    const result = await inTouchpoint('feels "let down"');
    expect(result.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      'A word of your own needs a number from -2 to +2: `feels "let down" -1`.',
    ]);
    expect(result.touchpoint.feels).toEqual([]);
  });

  test('a word that nobody knows: did you mean, or how to write one’s own', async () => {
    const near = await inTouchpoint('feels confusd -1');
    expect(near.findings.find(({ code }) => code === 'emotion-unknown')?.message).toContain('Did you mean `confused`?');
    const far = await inTouchpoint('feels xyzzy -1');
    expect(far.findings.find(({ code }) => code === 'emotion-unknown')?.message).toContain('`"xyzzy" -1`');
    expect(far.touchpoint.feels).toMatchObject([{ word: 'xyzzy', value: -1 }]);
  });

  test.each(['feels happy 3', 'feels -2.1', 'target calm +5'])('out of scale: %s', async (line) => {
    const result = await inTouchpoint(line);
    expect(errorsIn(result)).toEqual(['emotion-out-of-scale']);
    expect([...result.touchpoint.feels, ...result.touchpoint.targets]).toEqual([]);
  });

  test('a word and a number of opposite signs warn', async () => {
    const signs = async (line: string) =>
      (await inTouchpoint(line)).findings.filter(({ code }) => code === 'emotion-sign').map(({ severity }) => severity);
    expect(await signs('feels happy -1')).toEqual(['warning']);
    expect(await signs('feels angry +1')).toEqual(['warning']);
    expect(await signs('feels happy +2')).toEqual([]);
    expect(await signs('feels surprised -1')).toEqual([]);
    expect(await signs('feels happy 0')).toEqual([]);
  });

  test('an emotion of the file, with a number and a face; it wins over the built-in one', async () => {
    const { map } = await read(`emotion skeptical -1 "🤨"
emotion "let down" as let-down -1.2
emotion happy +0.5
journey "J" {
  touchpoint "T" { feels skeptical }
  touchpoint "U" { feels let-down }
  touchpoint "V" { feels happy }
}`);
    expect(map.stages[0]?.touchpoints.map(({ feels }) => [feels[0]?.word, feels[0]?.value, feels[0]?.emoji])).toEqual([
      ['skeptical', -1, '🤨'],
      ['let down', -1.2, undefined],
      ['happy', 0.5, undefined],
    ]);
  });
});

describe('whose feelings', () => {
  test('where several personas are in scope, feels, thinks, says and target say whose', async () => {
    const result = await forTwo(
      'touchpoint "T" {',
      'feels calm +1',
      'thinks "?"',
      'says "!"',
      'target calm +1',
      'does "D"',
      '}',
    );
    expect(errorsIn(result)).toEqual(['whose', 'whose', 'whose', 'whose']);
    expect(result.findings.find(({ code }) => code === 'whose')?.message).toBe(
      'Say whose feeling this is: `for a`, `for b` or `for all`.',
    );
  });

  test('`for` or `for all` says it; with one persona in scope nobody asks', async () => {
    const two = await forTwo(
      'touchpoint "T" {',
      'feels calm +1 for a',
      'feels calm +1 for b',
      'thinks "?" for all',
      '}',
    );
    expect(errorsIn(two)).toEqual([]);
    const narrowed = await forTwo(
      'stage "S" for a {',
      'touchpoint "T" { feels calm +1 }',
      '}',
      'touchpoint "U" for b { says "!" }',
    );
    expect(errorsIn(narrowed)).toEqual([]);
    expect(errorsIn(await inTouchpoint('feels calm +1', 'thinks "?"'))).toEqual([]);
  });

  test('a persona outside of the scope', async () => {
    const outside = await forTwo('touchpoint "T" {', 'thinks "?" for c', '}');
    expect(errorsIn(outside)).toEqual(['persona-out-of-scope']);
    const narrowed = await forTwo('stage "S" for a {', 'touchpoint "T" {', 'thinks "?" for b', '}', '}');
    expect(errorsIn(narrowed)).toEqual(['persona-out-of-scope']);
  });

  test('a second feeling of a persona in a touchpoint, unless it comes `when`', async () => {
    const twice = await inTouchpoint('feels calm +1', 'feels worried -1');
    expect(errorsIn(twice)).toEqual(['feels-twice']);
    expect(errorsIn(await inTouchpoint('feels calm +1', 'feels worried -1 when "it fails"'))).toEqual([]);
    expect(errorsIn(await inTouchpoint('feels calm +1', 'then feels worried -1'))).toEqual([]);
    const all = await forTwo('touchpoint "T" {', 'feels calm +1 for all', 'feels -1 for b', '}');
    expect(errorsIn(all)).toEqual(['feels-twice']);
  });

  test('`then feels` follows a feeling of the same persona', async () => {
    expect(errorsIn(await inTouchpoint('then feels calm +1'))).toEqual(['then-without-feels']);
    const other = await forTwo('touchpoint "T" {', 'feels calm +1 for a', 'then feels calm +1 for b', '}');
    expect(errorsIn(other)).toEqual(['then-without-feels']);
    const same = await forTwo('touchpoint "T" {', 'feels calm +1 for a', 'then feels calm +1 for a', '}');
    expect(errorsIn(same)).toEqual([]);
  });

  test('a persona feels on the stage or in its touchpoints', async () => {
    const both = await read('journey "J" {\nstage "S" {\nfeels calm +1\ntouchpoint "T" { feels worried -1 }\n}\n}');
    expect(errorsIn(both)).toEqual(['feels-on-both-levels']);
    const apart = await forTwo('stage "S" {', 'feels calm +1 for a', 'touchpoint "T" { feels -1 for b }', '}');
    expect(errorsIn(apart)).toEqual([]);
  });
});

describe('once or often', () => {
  test.each([
    ['journey', ['goal "a"', 'goal "b"']],
    ['journey', ['scenario "a"', 'scenario "b"']],
    ['journey', ['state current', 'state future']],
    ['touchpoint', ['repeats 2', 'repeats 3']],
    ['touchpoint', ['optional', 'optional']],
    ['touchpoint', ['pain "P" severity low severity high']],
    ['touchpoint', ['takes 2 min', 'takes 3 min']],
    ['touchpoint', ['waits 1 day for all', 'waits 2 days for all']],
    ['touchpoint', ['target calm', 'target +2']],
  ])('given twice in a %s: %s', async (block, lines) => {
    const text = block === 'journey' ? lines : ['touchpoint "T" {', ...lines, '}'];
    const result = await read(`journey "J" {\n${text.join('\n')}\n}`);
    expect(errorsIn(result)).toEqual(['given-twice']);
    const counted = [result.map.goal?.text, result.map.scenario?.text, result.map.state].filter(Boolean);
    expect(['a', 'current', undefined]).toContain(counted[0]);
  });

  test('given once a persona, and once more under a condition', async () => {
    const times = ['takes 2 min for a', 'takes 3 min for b', 'takes 1 hour for a when "it rains"', 'takes 5 min'];
    expect(errorsIn(await forTwo('touchpoint "T" {', ...times, '}'))).toEqual([]);
    expect(errorsIn(await forTwo('touchpoint "T" {', ...times, 'takes 4 min for b', '}'))).toEqual(['given-twice']);
  });

  test('given on the head and in the block', async () => {
    const result = await read('journey "J" {\nopportunity "O" impact 4 {\nimpact 5\n}\n}');
    expect(errorsIn(result)).toEqual(['given-twice']);
  });

  test('what may stand often', async () => {
    const often = [
      ...['channel web', 'channel app', 'sees "a"', 'sees "b"', 'does "a"', 'does "b"', 'thinks "a"', 'thinks "b"'],
      ...['says "a"', 'says "b"', 'pain "a"', 'pain "b"', 'gain "c"', 'gain "d"', 'frontstage "a"', 'frontstage "b"'],
      ...['backstage "a"', 'backstage "b"', 'support "a"', 'support "b"', 'note "a"', 'note "b"', 'tags a', 'tags b'],
      ...['image "a.png"', 'image "b.png"', 'link "https://a.example"', 'link "https://b.example"'],
      ...['moment truth', 'moment delight', 'takes 1 min for a', 'takes 2 min for b', 'next u', 'next v'],
    ];
    const result = await forTwo(
      'touchpoint "T" {',
      ...often.map((line) => line.replace(/^(thinks|says) .*/, '$& for a')),
      '}',
      'touchpoint "U" {}',
      'touchpoint "V" {}',
    );
    expect(errorsIn(result)).toEqual([]);
  });
});

describe('own names', () => {
  test('a field of a persona, a text or a value', async () => {
    const { map, findings } = await read('persona "A" as a {\n  age: "34"\n  bill: € 49\n}\njourney "J" { persona a }');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(map.personas[0]?.own).toMatchObject([
      { name: 'age', value: { text: '34' } },
      { name: 'bill', value: { number: 49, unit: '€' } },
    ]);
  });

  test('a text on a declared lane; on another one the name is not known', async () => {
    const result = await read('lane "L" as l\njourney "J" {\n touchpoint "T" {\n l: "known"\n m: "not known"\n}\n}');
    expect(errorsIn(result)).toEqual(['unknown-name']);
    expect(result.map.stages[0]?.touchpoints[0]?.own).toMatchObject([
      { lane: 'l', text: 'known' },
      { lane: 'm', text: 'not known' },
    ]);
    expect(result.map.lanes.map(({ name, title }) => [name, title])).toEqual([
      ['l', 'L'],
      ['m', 'm'],
    ]);
  });
});

describe('names that lead nowhere', () => {
  test.each([
    ['pain slov', 'Did you mean `slow`?'],
    ['pain jargon', 'There is no pain named `jargon` here. Declare it with `pain "Jargon" as jargon`.'],
    ['channel fax-machine', 'Declare it with `channel "Fax machine" as fax-machine`, or import the file that does.'],
    ['next nowhere', 'There is no touchpoint, stage or journey named `nowhere` here.'],
    ['thinks "?" for jamy', 'There is no persona named `jamy` here.'],
    ['own: "x"', 'Declare it with `lane "Own" as own`'],
    ['does: "x"', '`does` takes no colon: write `does "x"`.'],
  ])('%s', async (line, message) => {
    const { findings } = await inTouchpoint('pain "Slow" as slow', line);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => finding.message)).toContainEqual(expect.stringContaining(message));
  });
});

describe('missing braces', () => {
  test.each([['team "X" as x'], ['evidence "E" as e'], ['lane "L" as l'], ['emotion odd -1'], ['journey "K" {}']])(
    '%s closes what is open',
    async (line) => {
      const result = await read(`journey "J" {\n  touchpoint "T" {\n    does "D"\n${line}\n`);
      expect(errorsIn(result)).toEqual(['block-closed', 'block-closed']);
      expect(result.document.parseResult.value.lines).toHaveLength(2);
      expect(result.map.stages[0]?.touchpoints[0]?.does).toHaveLength(1);
    },
  );

  test('a head that lost its brace keeps the lines below it', async () => {
    const result = await read(
      'journey "J" {\n  touchpoint "T"\n    does "D"\n  }\n  touchpoint "U" {\n    does "E"\n  }\n}',
    );
    expect(errorsIn(result)).toEqual(['brace-missing']);
    expect(result.map.stages[0]?.touchpoints.map(({ title, does }) => [title, does.length])).toEqual([
      ['T', 1],
      ['U', 1],
    ]);
  });

  test('a brace that closes or opens nothing', async () => {
    expect(errorsIn(await read('journey "J" {\n}\n}\n'))).toEqual(['brace-stray']);
    expect(errorsIn(await read('{\n  journey "J" {\n  }\n'))).toEqual(['brace-stray']);
  });

  test('braces that are right are never reported', async () => {
    expect(errorsIn(await read('journey "J" {\n touchpoint "T" {\n pain "P" {\n severity low\n }\n }\n}'))).toEqual([]);
  });
});

describe('imports', () => {
  test('a file that is not there, and one that is no map', async () => {
    const found = await read('import "nowhere.journey"\nimport "notes.md"\njourney "J" {}');
    expect(found.findings.filter(({ code }) => code === 'import-not-found').map(({ line }) => line)).toEqual([0, 1]);
  });

  test('a file that is there', async () => {
    const { services, document } = await open({
      'map.journey': 'import "shared/people.journey"\njourney "J" { persona jamie }',
      'shared/people.journey': 'persona "Jamie" as jamie',
    });
    const diagnostics = await services.validation.DocumentValidator.validateDocument(document('map.journey'));
    expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
  });
});

describe('a file of another program', () => {
  const foreign = `journey "Sign up" {
  step "Open the page" {
    url "https://example.com"
  }
  step "Click" {
  }
}
journey "Log in" {
  step "Type"
}`;

  test('has exactly one message', async () => {
    const { findings } = await read(foreign);
    expect(findings.map(({ code }) => code)).toEqual(['foreign-file']);
  });

  test('one with a fact of ours is one of ours, with a typo', async () => {
    const { findings } = await read('journey "J" {\n  goal "G"\n  step "S"\n}');
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      expect.stringContaining('`step`'),
    ]);
  });
});
