import { describe, expect, test } from 'vitest';
import { mend } from '../features/fixes/mending.js';
import { journey, people, touchpoint } from './tries.js';

describe('the quick fix writes what the message says', () => {
  const lane = 'lane "What we say" as we-say\n';
  test.each([
    ['value-unknown', touchpoint('pain "Slow" high'), touchpoint('pain "Slow" severity high')],
    [
      'value-unknown',
      touchpoint('next calls-her-carrier otherwise'),
      touchpoint('next calls-her-carrier when "otherwise"'),
    ],
    ['value-unknown', touchpoint('does "a", "b" for jamie'), touchpoint('does "a" for jamie\n    does        "b"')],
    ['value-unknown', touchpoint('does "x" form assumption'), touchpoint('does "x" from assumption')],
    ['value-unknown', journey('state = current'), journey('state current')],
    ['value-unknown', journey('goal="G"'), journey('goal "G"')],
    ['value-unknown', journey('goal "G";'), journey('goal "G"')],
    ['value-unknown', journey('goal "G" # why'), journey('goal "G" // why')],
    ['value-unknown', touchpoint('does Looks for it'), touchpoint('does "Looks for it"')],
    ['value-unknown', touchpoint("does 'Looks for it'"), touchpoint('does "Looks for it"')],
    ['value-unknown', 'journey Buy a plan {\n}\n', 'journey "Buy a plan" {\n}\n'],
    ['value-unknown', 'import shared/people\n', 'import "shared/people.journey"\n'],
    ['value-unknown', touchpoint('feels "Happy"'), touchpoint('feels happy')],
    ['value-unknown', touchpoint('feels 😊 +1'), touchpoint('feels calm +1')],
    ['value-unknown', touchpoint('takes "20 min"'), touchpoint('takes 20 min')],
    ['value-unknown', touchpoint('takes 20-30 min'), touchpoint('takes 20 to 30 min')],
    ['value-unknown', touchpoint('pain "x", severity high'), touchpoint('pain "x" severity high')],
    ['date-invalid', 'evidence "E" date May 2026\n', 'evidence "E" date 2026-05\n'],
    ['value-unknown', touchpoint('opens other.journey'), touchpoint('opens "other.journey"')],
    ['value-unknown', touchpoint('does "x" for "Jamie"'), touchpoint('does "x" for jamie')],
    ['unknown-name', touchpoint('feels: happy'), touchpoint('feels happy')],
    ['unknown-name', touchpoint('emotion:happy'), touchpoint('feels happy')],
    ['unknown-word', journey('goal: "G"'), journey('goal "G"')],
    ['unknown-word', touchpoint('- does "x"'), touchpoint('does "x"')],
    ['unknown-word', touchpoint('1. does "x"'), touchpoint('does "x"')],
    ['unknown-word', touchpoint('we-say "x"', lane), touchpoint('we-say: "x"', lane)],
    ['unknown-word', touchpoint('we-sya "x"', lane), touchpoint('we-say: "x"', lane)],
    ['unknown-word', 'persona "P" {\n  age 29\n}\n', 'persona "P" {\n  age: 29\n}\n'],
    ['unknown-word', `# About\n${people}`, `// About\n${people}`],
    ['unknown-word', `/* About\n * the map\n */\n${people}`, `// About\n // the map\n //\n${people}`],
    ['unknown-word', `<!-- About -->\n${people}`, `// About\n${people}`],
    ['string-open', journey('goal Pay less"'), journey('goal "Pay less"')],
    ['string-open', 'journey "A {\n  goal "G"\n}\n', 'journey "A" {\n  goal "G"\n}\n'],
  ])('%s: %s', async (check, text, mended) => {
    expect(await mend(text, check)).toMatchObject({ changed: { 'map.journey': mended }, left: 0 });
  });
});
