import { afterEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../../src/language/environment.js';
import { mend, titlesFor } from './mending.js';

afterEach(() => vi.restoreAllMocks());

/** A map of one stage with some lines. */
const map = (stage: string, journey = '', top = '') => `${top}journey "A" as a {
  scenario    "S"
  stage "Find" as find {
${stage}
  }
${journey}}
`;

test('a stage without a feeling gets a neutral one, marked as assumed', async () => {
  const text = map('    touchpoint "B"\n    does        "C"');
  expect(await mend(text, 'stage-without-emotion')).toMatchObject({
    changed: { 'map.journey': text.replace('"C"', '"C"\n    feels       neutral 0 from assumption') },
    before: 1,
    left: 0,
  });
});

test('with several personas it is that of all', async () => {
  const top = 'persona "Jamie" as jamie\npersona "Omar" as omar\n';
  const text = map('    touchpoint "B"', '  persona     jamie\n  persona     omar\n', top);
  const { changed, left } = await mend(text, 'stage-without-emotion');
  expect(changed['map.journey']).toContain('"B"\n    feels       neutral 0 for all from assumption\n');
  expect(left).toBe(0);
});

test('a low point gets the pain that its reason tells of, from the same evidence', async () => {
  const top = 'evidence "Talks" as talks kind interview\n\n';
  const text = map(
    '    touchpoint "B" {\n      feels       angry -2 because "Three prices" from talks\n      note        "N"\n    }',
    '',
    top,
  );
  expect(await mend(text, 'low-without-pain')).toMatchObject({
    changed: {
      'map.journey': text.replace('from talks\n', 'from talks\n      pain        "Three prices" from talks\n'),
    },
    before: 1,
    left: 0,
    title: 'Add its reason as a pain',
  });
});

test('without a reason it is asked for', async () => {
  const text = map('    touchpoint "B" {\n      feels       angry -2\n    }');
  expect(await mend(text, 'low-without-pain')).toMatchObject({
    changed: { 'map.journey': text.replace('-2\n', '-2\n      pain        "What hurts here?" from assumption\n') },
    left: 0,
  });
});

test('a high point gets its gain', async () => {
  const text = map('    touchpoint "B" {\n      feels       proud +2 because "Done by herself"\n    }');
  expect(await mend(text, 'high-without-gain')).toMatchObject({
    changed: {
      'map.journey': text.replace('herself"\n', 'herself"\n      gain        "Done by herself" from assumption\n'),
    },
    left: 0,
  });
});

test('a severe pain gets an opportunity that solves it, by a name', async () => {
  const text = map('    touchpoint "B" {\n      pain        "No total" severity high\n    }');
  expect(await mend(text, 'severe-pain-without-opportunity')).toMatchObject({
    changed: {
      'map.journey': text
        .replace('"No total"', '"No total" as no-total')
        .replace('  }\n}\n', '  }\n  opportunity "Mend: No total" solves no-total\n}\n'),
    },
    before: 1,
    left: 0,
  });
});

test('an opportunity is given one of the pains of the map', async () => {
  const text = map('    pain        "No total"\n    pain        "Slow" as slow', '  opportunity "C"\n');
  expect(await titlesFor(text, 'opportunity-solves-nothing')).toEqual([
    'Add `solves no-total`',
    'Add `solves slow`',
    'Silence `opportunity-solves-nothing` for this line',
  ]);
  expect(await mend(text, 'opportunity-solves-nothing')).toMatchObject({
    changed: {
      'map.journey': text.replace('"No total"', '"No total" as no-total').replace('"C"', '"C" solves no-total'),
    },
    left: 0,
  });
});

test('an opportunity without an owner is given one of the teams', async () => {
  const line = map('', '  opportunity "C" impact 2\n', 'team "Growth" as growth\n\n');
  expect(await mend(line, 'opportunity-without-owner')).toMatchObject({
    changed: { 'map.journey': line.replace('impact 2', 'impact 2 owner growth') },
    left: 0,
  });
  const block = line.replace('"C" impact 2', '"C" {\n    impact      2\n    note        "N"\n  }');
  expect((await mend(block, 'opportunity-without-owner')).changed['map.journey']).toBe(
    block.replace('impact      2\n', 'impact      2\n    owner       growth\n'),
  );
});

test.each([
  [
    'owner-missing',
    '  state       current\n',
    'team "Growth" as growth\n\n',
    '  state       current\n  owner       growth\n',
  ],
  ['state-missing', '  ends        "E"\n', '', '  ends        "E"\n  state       current\n'],
])('%s: what the journey should say is written into it', async (check, journey, top, mended) => {
  const text = map('    feels calm', journey, top);
  expect(await mend(text, check)).toMatchObject({
    changed: { 'map.journey': text.replace(journey, mended) },
    before: 1,
    left: 0,
  });
});

test('a pain is given a severity', async () => {
  const text = map('    pain        "No total" from assumption');
  expect(await titlesFor(text, 'pain-without-severity')).toEqual([
    'Add `severity low`',
    'Add `severity medium`',
    'Add `severity high`',
    'Add `severity critical`',
    'Silence `pain-without-severity` for this line',
  ]);
  expect(await mend(text, 'pain-without-severity', 'Add `severity high`')).toMatchObject({
    changed: { 'map.journey': text.replace('from assumption', 'from assumption severity high') },
    left: 0,
  });
});

test('a feeling of the future is assumed', async () => {
  const top = 'evidence "Talks" as talks kind interview\n\n';
  const text = map('    feels       calm +1 from talks because "x"', '  state       future\n', top);
  expect(await mend(text, 'future-emotion-observed')).toMatchObject({
    changed: { 'map.journey': text.replace('from talks', 'from assumption') },
    before: 1,
    left: 0,
  });
});

test.each([
  ['review-overdue', 'reviewed    2026-01-02 every month', 'reviewed    2026-11-21 every month'],
  ['review-in-future', 'reviewed    2027-01-02', 'reviewed    2026-11-21'],
])('%s: the map is looked at today', async (check, wrong, right) => {
  vi.spyOn(systemClock, 'today').mockReturnValue('2026-11-21');
  const text = map('    feels calm', `  ${wrong}\n`);
  expect(await mend(text, check)).toMatchObject({
    changed: { 'map.journey': text.replace(wrong, right) },
    before: 1,
    left: 0,
  });
});
