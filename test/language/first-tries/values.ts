import { journey, type Tries, touchpoint } from './tries.js';

/** What is wrong with values: one thing too many, quotes, feelings, paths. */
export const valueTries: Tries = {
  'more than a line takes': [
    [
      'a degree without its word',
      touchpoint('pain "Slow" high'),
      [
        'high: `high` is more than `pain` takes here, as in `pain "Carrier jargon" severity high`. Write `severity high`.',
      ],
    ],
    [
      'a sample without its word',
      'evidence "E" as e kind interview 12',
      ['12: `12` is more than `kind` takes here, as in `kind interview`. Write `sample 12`.'],
    ],
    [
      'a day without its word',
      'metric "M" {\n  now 38 % 2026-10\n}',
      ['2026-10: `2026-10` is more than `now` takes here, as in `now 38 % on 2026-10-01`. Write `on 2026-10`.'],
    ],
    [
      'several texts',
      touchpoint('does "Looks", "Reads"'),
      [
        '"Reads": `"Reads"` is more than `does` takes here, as in `does "Looks for the price per gigabyte"`. Write a line for each: `does "Reads"`.',
      ],
    ],
    [
      'several names',
      touchpoint('channel web, app'),
      ['app: `app` is more than `channel` takes here, as in `channel web`. Write a line for each: `channel app`.'],
    ],
    [
      'several things',
      'persona "A" as a, "B" as b',
      [
        '"B": `"B"` is more than `as` takes here, as in `stage "Compare" as compare`. Write a line for each: `persona "B"`.',
      ],
    ],
    [
      'a clause that is misspelt',
      touchpoint('does "Looks" form assumption'),
      [
        'form: `form` is more than `does` takes here, as in `does "Looks for the price per gigabyte"`. Did you mean `from`?',
      ],
    ],
    [
      'a word before the text',
      journey('starts with "a bill"'),
      ['with: `starts` takes a text in quotes right behind it: `starts "a bill"`.'],
    ],
    [
      'a word before the title',
      touchpoint('pain point "Slow"'),
      ['point: `pain` takes a text in quotes right behind it: `pain "Slow"`.'],
    ],
    [
      'a value before its word',
      journey('opportunity "O" high impact'),
      ['high: The value of `impact` stands behind it, as in `impact 4`.'],
    ],
    ['an arrow', journey('stage "S" -> "T"'), ['->: What comes next stands on the next line: `stage "T"`.']],
    [
      'a row of facts',
      touchpoint('thinks "x" says "y"'),
      [
        'says: `says` is more than `thinks` takes here, as in `thinks "What am I even paying for?"`. `says` starts a line of its own.',
      ],
    ],
    ['a comma before a clause', touchpoint('pain "x", severity high'), [',: No comma is needed before `severity`.']],
    [
      'a time of day',
      touchpoint('does "x" at night'),
      [
        'at: `at` is more than `does` takes here, as in `does "Looks for the price per gigabyte"`. A condition is written `when "at night"`.',
      ],
    ],
    [
      'a name of several words',
      journey('owner Marketing Team'),
      ['Marketing: `owner` takes the name of a team, one word as it stands after `as`: `owner marketing-team`.'],
    ],
    [
      'a name of several words behind a clause',
      touchpoint('backstage "x" by Billing Team'),
      ['Billing: `by` takes the name of a team, one word as it stands after `as`: `by billing-team`.'],
    ],
    [
      'several names that nothing has',
      touchpoint('does "x" from talks, calls'),
      [
        'talks: There is no evidence named `talks` here. Declare it with `evidence "Talks" as talks`, or import the file that does.',
        'calls: There is no evidence named `calls` here. Declare it with `evidence "Calls" as calls`, or import the file that does.',
      ],
    ],
    [
      'a second word',
      touchpoint('moment truth big'),
      ['big: `big` is more than `moment` takes here, as in `moment truth`.'],
    ],
    [
      'a word behind a feeling',
      touchpoint('feels happy +1 very'),
      ['very: `very` is more than `feels` takes here, as in `feels confused -1 because "Three different totals"`.'],
    ],
  ],
  quotes: [
    ['none', touchpoint('does Looks for it'), ['Looks: `does` takes a text in quotes: `does "Looks for it"`.']],
    [
      'none, before a clause that is one',
      touchpoint('does Looks for jamie'),
      ['Looks: `does` takes a text in quotes: `does "Looks"`.'],
    ],
    [
      'none around a title',
      'journey Buy a plan {\n}',
      ['Buy: A journey needs a title in quotes: `journey "Buy a plan"`.'],
    ],
    [
      'single ones',
      touchpoint("does 'Looks for it'"),
      ['\'Looks: `does` takes a text in quotes: `does "Looks for it"`.'],
    ],
    [
      'single ones around a title',
      "journey 'A plan' as plan {\n}",
      ['\'A: A journey needs a title in quotes: `journey "A plan"`.'],
    ],
    ['none at the end', journey('goal "G'), ['"G: This text does not end: close it with `"`, `goal "…"`.']],
    [
      'none at the end of a head',
      `journey "A {\n  goal "G"\n}`,
      ['"A {: This text does not end: close it with `"`, `journey "…"`.'],
    ],
    [
      'none at the start',
      journey('goal Pay less"'),
      ['": The quote that starts this text is missing: `goal "Pay less"`.'],
    ],
    [
      'around a known emotion',
      touchpoint('feels "Happy"'),
      ['"Happy": Write it without quotes: `feels happy`. A known word needs none.'],
    ],
    ['around a time', touchpoint('takes "20 min"'), ['"20 min": Write it without quotes: `takes 20 min`.']],
    [
      'around a name',
      touchpoint('does "x" for "Jamie"'),
      ['"Jamie": `for` takes the name of a persona, without quotes: `for jamie`.'],
    ],
  ],
  imports: [
    [
      'without quotes',
      'import shared/people',
      ['shared: `import` takes a text in quotes: `import "shared/people.journey"`.'],
    ],
    [
      'without the ending',
      'import "shared/people"',
      [
        '"shared/people": `import` takes a file that ends in `.journey`, such as `import "shared/people.journey"`; `shared/people` is no map.',
      ],
    ],
    [
      'of one name',
      'import jamie from "people.journey"',
      [
        'jamie: `import` takes a path alone, and makes all that the file declares known here: `import "people.journey"`.',
      ],
    ],
  ],
  feelings: [
    ['a face', touchpoint('feels 😀'), ['😀: `feels` takes a word, and draws its face. Did you mean `happy`?']],
    [
      'a face that has a word',
      touchpoint('feels 😊 +1'),
      ['😊: `feels` takes a word, and draws its face. Did you mean `calm`?'],
    ],
    [
      'a word without a face of its own',
      touchpoint('feels sad'),
      [
        'sad: `sad` is no emotion that is known here. Did you mean `disappointed`? For a word of your own write it in quotes with a number, such as `"sad" -1`.',
      ],
    ],
    [
      'a good one',
      touchpoint('feels good'),
      [
        'good: `good` is no emotion that is known here. Did you mean `satisfied`? For a word of your own write it in quotes with a number, such as `"good" +1`.',
      ],
    ],
    [
      'a number as a face',
      touchpoint('feels 3️⃣'),
      ['3: `feels` takes a number from -2 to +2, the same scale in every map; 3 lies outside.'],
    ],
    [
      'the number first',
      touchpoint('feels -1 annoyed'),
      ['-1: The word comes first, its strength behind it: `feels annoyed -1`.'],
    ],
    [
      'two words',
      touchpoint('feels very frustrated'),
      ['very: `feels` takes one word, and how strong it is as a number: `feels frustrated -1.5`.'],
    ],
    [
      'two feelings',
      touchpoint('feels frustrated and tired'),
      [
        'and: `feels` takes a number from -2 to +2 as its strength: `feels frustrated -1.5`, not `and`. A feeling that comes after it has its own line, `then feels`.',
      ],
    ],
    [
      'a number in brackets',
      touchpoint('feels annoyed (-2)'),
      [
        '(-2): `feels` takes a number from -2 to +2 as its strength: `feels annoyed -2`, not `(-2)`. A feeling that comes after it has its own line, `then feels`.',
      ],
    ],
    [
      'a range of time with a dash',
      touchpoint('takes 20-30 min'),
      ['20: A range is written with `to`: `takes 20 to 30 min`.'],
    ],
  ],
};
