import { describe, expect, test } from 'vitest';
import { mend } from './features/fixes/mending.js';
import { isJargon, read } from './reading.js';

/** Errors as `what is underlined: message`. */
async function errors(text: string): Promise<string[]> {
  const { findings } = await read(text);
  const found = findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ message }) => message).filter(isJargon)).toEqual([]);
  return found.map(({ at, message }) => `${at}: ${message}`);
}

const people = 'persona "Jamie" as jamie\n';

/** A map with one touchpoint that goes on to another. */
const touchpoint = (lines: string, above = ''): string => `${above}${people}journey "A" as a {
  persona     jamie
  touchpoint "T" as t {
    ${lines}
  }
  touchpoint "Calls her carrier" {
    pain        "Nobody answers" as silence
  }
}
`;
const journey = (lines: string): string => `${people}journey "A" {\n  persona jamie\n  ${lines}\n}\n`;

type Try = [written: string, text: string, said: readonly string[]];

/** What is written wrongly, all that is said about it, each message with what to write instead. */
const tries: Readonly<Record<string, readonly Try[]>> = {
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
  'where it goes on': [
    [
      'after some time',
      touchpoint('next calls-her-carrier after 1 day'),
      [
        'after: `after` is more than `next` takes here, as in `next compare when "the offer has a catch"`. The time until it goes on is a line of its own: `waits 1 day`.',
      ],
    ],
    [
      'otherwise',
      touchpoint('next calls-her-carrier otherwise'),
      [
        'otherwise: `otherwise` is more than `next` takes here, as in `next compare when "the offer has a catch"`. A condition is written `when "otherwise"`.',
      ],
    ],
    [
      'if',
      touchpoint('next calls-her-carrier if "it is late"'),
      [
        'if: `if` is more than `next` takes here, as in `next compare when "the offer has a catch"`. Did you mean `when`?',
      ],
    ],
    [
      'by its title',
      touchpoint('next "Calls her carrier"'),
      [
        '"Calls her carrier": `next` takes the name of a touchpoint, stage or journey, without quotes: `next calls-her-carrier`.',
      ],
    ],
    [
      'by its kind and name',
      touchpoint('next touchpoint calls-her-carrier'),
      [
        'touchpoint: `next` takes the name of a touchpoint, stage or journey, one word as it stands after `as`: `next calls-her-carrier`.',
      ],
    ],
    [
      'by its title, if',
      touchpoint('next "Calls her carrier" if "it is late"'),
      [
        '"Calls her carrier": `next` takes the name of a touchpoint, stage or journey, without quotes: `next calls-her-carrier`.',
      ],
    ],
    ['into a file', touchpoint('opens other.journey'), ['other: Put the path in quotes: `opens "other.journey"`.']],
    [
      'with an arrow',
      journey('one -> two'),
      [
        'one: Where it goes on is said in the touchpoint that it starts from: `next compare`, or `next compare when "…"`.',
      ],
    ],
  ],
  'things in the wrong place': [
    [
      'an objective at the top, and what serves it',
      `objective "Keep them" as keep\n${journey('opportunity "O" serves keep')}`,
      ['objective: `objective` does not stand in the top level of a file; move it into a `journey` or `stage`.'],
    ],
    [
      'an opportunity at the top, and one that refers to it',
      `opportunity "Signs" as signs\n${touchpoint('opportunity signs')}`,
      [
        'opportunity: `opportunity` does not stand in the top level of a file; move it into a `journey`, `stage` or `touchpoint`.',
      ],
    ],
    [
      'a pain in the journey, without a name, and what solves it',
      journey('pain "Too slow"\n  opportunity "O" solves too-slow'),
      ['pain: `pain` does not stand in a journey; move it into a `persona`, `stage` or `touchpoint`.'],
    ],
    [
      'a team with its block, and its work',
      `journey "A" {\n  evidence "Talks" as talks {\n    kind interview\n  }\n  touchpoint "T" {\n    does "D" from talks\n  }\n}`,
      [
        'evidence: `evidence` does not stand in a journey. What a line rests on stands behind it: `pain "…" from interviews`; evidence itself is declared at the top level.',
      ],
    ],
    [
      'a touchpoint in a touchpoint',
      'journey "A" {\n  touchpoint "T" {\n    does "D"\n    touchpoint "U" {\n      does "E"\n    }\n    says "F"\n  }\n}',
      ['touchpoint: `touchpoint` does not stand in a touchpoint; move it into a `journey` or `stage`.'],
    ],
    [
      'a reason',
      touchpoint('because "x"'),
      [
        'because: `because` does not stand in a touchpoint. A reason stands behind what it explains: `feels confused -1 because "…"`.',
      ],
    ],
    [
      'evidence in a touchpoint',
      touchpoint('evidence "x"'),
      [
        'evidence: `evidence` does not stand in a touchpoint. What a line rests on stands behind it: `does "…" from interviews`.',
      ],
    ],
    [
      'how much it hurts',
      touchpoint('severity high'),
      ['severity: `severity` does not stand in a touchpoint. It stands behind the pain: `pain "…" severity high`.'],
    ],
    [
      'a condition',
      touchpoint('if "x"'),
      ['if: `if` does not stand in a touchpoint. A condition stands behind what it is for: `next compare when "…"`.'],
    ],
    [
      'what somebody says',
      touchpoint('quote "x"'),
      ['quote: `quote` is no fact of a touchpoint. Did you mean `says`?'],
    ],
  ],
  'rows of one’s own': [
    [
      'without the colon',
      touchpoint('we-say "Hello"', 'lane "What we say" as we-say\n'),
      ['we-say: Add the colon: `we-say: "Hello"`.'],
    ],
    [
      'without the colon, misspelt',
      touchpoint('we-sya "Hello"', 'lane "What we say" as we-say\n'),
      ['we-sya: `we-sya` is no fact of a touchpoint. Did you mean `we-say:`?'],
    ],
    [
      'a field of a persona',
      'persona "P" {\n  age 29\n}',
      [
        'age: `age` is no fact of a persona. Or was this written for a newer version? For a field of your own write `age: 29`.',
      ],
    ],
  ],
  'what has no word of its own': [
    [
      'a field of the author’s own in evidence',
      'evidence "E" {\n  season: "Spring 2026"\n}',
      [
        'season: `season` is no fact of evidence. A field of your own stands in a persona only. Keep this one as a comment: `// season: Spring 2026`.',
      ],
    ],
    [
      'what the business wants',
      journey('business "Fewer no-shows"'),
      ['business: `business` is no fact of a journey. Did you mean `objective`?'],
    ],
    [
      'a count with its word',
      touchpoint('repeats 3 times'),
      [
        'times: `times` is more than `repeats` takes here, as in `repeats 2 to 3 until "someone may decide"`. The number says it: `repeats 3`.',
      ],
    ],
    [
      'costs',
      touchpoint('cost 5 €'),
      [
        'cost: `cost` is no word of a touchpoint. Money has no word of its own: as a number that you follow write `metric "Cost" now 5 €`, else `note "5 €"`.',
      ],
    ],
    [
      'a degree of a persona',
      'persona "P" {\n  tech-savvy 4/5\n}',
      [
        'tech-savvy: `tech-savvy` is no word of a persona. How much there is of something is a trait: `trait "Tech savvy" 4 of 5`.',
      ],
    ],
    [
      'a budget of a persona',
      'persona "P" {\n  budget € 30\n}',
      [
        'budget: `budget` is no fact of a persona. Or was this written for a newer version? For a field of your own write `budget: € 30`.',
      ],
    ],
    [
      'a rhythm',
      touchpoint('weekly'),
      [
        'weekly: `weekly` is no word of a touchpoint. What happens again is `repeats 3 until "…"`; how often it comes in general goes into `note "weekly"`.',
      ],
    ],
    [
      'a rhythm of the journey',
      journey('frequency "monthly"'),
      [
        'frequency: `frequency` is no word of a journey. How often the map is looked at is `reviewed 2026-10-12 every week`; how often the journey happens goes into `note "monthly"`.',
      ],
    ],
    [
      'evidence that is planned',
      'evidence "E" {\n  status planned\n}',
      [
        'status: `status` is no word of evidence. Evidence is what you have already. For a study that is still to come write a `note "…"` in the journey, and `from assumption` until then.',
      ],
    ],
    [
      'a date that is not settled',
      'evidence "E" date tbd',
      [
        'tbd: `date` takes a date, year first: `date 2026-05-14`, or `2026-05`, or `2026`; `tbd` is none. What is only planned has no date yet: leave the line out.',
      ],
    ],
    ['a month by its name', 'evidence "E" date May 2026', ['May: `date` takes a date, year first: `date 2026-05`.']],
    [
      'a month with a stroke',
      'evidence "E" {\n  date 05/2026\n}',
      ['05: `date` takes a date, year first: `date 2026-05`.'],
    ],
    [
      'a state by another word',
      journey('state as-is'),
      ['as-is: `state` is one of `current` or `future`. Did you mean `current`?'],
    ],
    [
      'a status by another word',
      journey('opportunity "O" status in-progress'),
      ['in-progress: `status` is one of `idea`, `planned`, `doing`, `done` or `dismissed`. Did you mean `doing`?'],
    ],
    [
      'an aim that is a bound',
      'metric "M" {\n  now 38 %\n  target >= 40\n}',
      [
        '>=: `target` takes a number with its unit, or a text in quotes: `target 38 %`, `target 12 min` or `target "120 calls a day"`.',
      ],
    ],
    [
      'a unit as a line',
      'metric "M" {\n  unit %\n}',
      ['unit: `unit` is no word of a metric. The unit stands behind the number: `now 38 %`.'],
    ],
    [
      'a title as a line',
      journey('stage "S" {\n    title "Define"\n  }'),
      ['title: `title` is no word of a stage. The title of a stage stands on its own line: `stage "Define" {`.'],
    ],
    [
      'a name as a line',
      journey('stage "S" {\n    id define\n  }'),
      ['id: `id` is no word of a stage. A name stands behind the title: `stage "…" as define`.'],
    ],
    [
      'anything else in a journey',
      journey('zzzzzz 1'),
      [
        'zzzzzz: `zzzzzz` is no fact of a journey. Or was this written for a newer version? For what has no word here write `note "…"`.',
      ],
    ],
    [
      'anything else in evidence',
      'evidence "E" {\n  zzzzzz 1\n}',
      [
        'zzzzzz: `zzzzzz` is no fact of evidence. Or was this written for a newer version? It takes `kind`, `date`, `sample`, `link`, `quote` or `confidence`.',
      ],
    ],
    [
      'a section at the top',
      'section "Define"',
      ['section: `section` is no line of the top level of a file. It is called `stage` and stands in a journey.'],
    ],
    [
      'how many took part',
      'evidence "E" {\n  participants 12\n}',
      ['participants: `participants` is no fact of evidence. Did you mean `sample`?'],
    ],
  ],
  'words of other tools': [
    [
      'user, step and phase',
      journey('goal "G"\n  user jamie\n  step "S"\n  phase "P"'),
      [
        'user: `user` is no fact of a journey. Did you mean `persona`?',
        'step: `step` is no fact of a journey. Did you mean `touchpoint`?',
        'phase: `phase` is no fact of a journey. Did you mean `stage`?',
      ],
    ],
    [
      'a whole block of another word',
      journey(
        'phase "Define" as define {\n    step "Reads" {\n      does "x"\n    }\n  }\n  touchpoint "U" {\n    next define\n  }',
      ),
      ['phase: `phase` is no fact of a journey. Did you mean `stage`?'],
    ],
    [
      'a list of a persona',
      'persona "P" {\n  goals:\n    - save money\n  image: omar.png\n}',
      [
        '-: A line is one fact, without `-` before it: `goal "save money"`.',
        'goals: `goal` takes no colon, and has a line for each: `goal "Save money without losing data"`.',
        'omar: `image` takes no colon, as in `image "images/jamie.png"`.',
      ],
    ],
    [
      'a list of stages',
      journey('stages {\n    stage "S" {\n    }\n  }'),
      [
        'stages: `stages` is no fact of a journey. Each `stage "Its title" {` stands in it by itself, without a list around them.',
      ],
    ],
    [
      'a step in a touchpoint',
      touchpoint('step "x"'),
      ['step: `step` is no fact of a touchpoint. It is called `touchpoint` and stands in a journey.'],
    ],
    [
      'a score',
      touchpoint('score: 2'),
      ['score: `feels` takes no colon: write `feels 2`. Only lanes of your own have one.'],
    ],
    [
      'an emotion',
      touchpoint('emotion: happy'),
      ['emotion: `feels` takes no colon: write `feels happy`. Only lanes of your own have one.'],
    ],
  ],
  'marks of other languages': [
    [
      'a colon in a touchpoint',
      touchpoint('feels: frustrated -2'),
      ['feels: `feels` takes no colon: write `feels frustrated -2`. Only lanes of your own have one.'],
    ],
    ['a colon in a journey', journey('goal: "G"'), ['goal: `goal` takes no colon: write `goal "G"`.']],
    ['a colon behind a head', 'journey:\n', ['journey: `journey` takes no colon: write `journey "Its title" {`.']],
    ['an equal sign', journey('state = current'), ['=: No `=` is needed: write `state current`.']],
    ['a semicolon', journey('goal "G";'), [';: A line ends without `;`. Remove it.']],
    ['a dash', touchpoint('- does: "x"'), ['-: A line is one fact, without `-` before it: `does "x"`.']],
    ['numbers', touchpoint('1. does "x"'), ['1: A line is one fact, without `1.` before it: `does "x"`.']],
    ['a call', touchpoint('does("x")'), ['(: No brackets are needed: write `does "x"`.']],
    ['back quotes', touchpoint('does `x y`'), ['`x: `does` takes a text in quotes: `does "x y"`.']],
    [
      'brackets',
      touchpoint('does ["Looks", "Reads"]'),
      ['[: No brackets are needed: write a line for each, `does "Looks"`.'],
    ],
    [
      'a comment with a hash',
      journey('# About\n  goal "G" # trailing'),
      [
        '#: A comment starts with `//`, not with `#`.',
        '#: A comment starts with `//`, on its own line or behind a space; `#` starts none.',
      ],
    ],
    [
      'a comment of several lines',
      `/* About\n   the map */\n${people}`,
      ['/*: A comment starts with `//`, not with `/*`.'],
    ],
    [
      'a comment of a page',
      `<!-- About\n   the map -->\n${people}`,
      ['<!--: A comment starts with `//`, not with `<!--`.'],
    ],
    ['tabs', 'journey\t"A"\t{\n\tgoal\t"G"\n\ttouchpoint\t"T"\t{\n\t\tfeels\thappy\t+1\n\t}\n}', []],
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

describe.each(Object.entries(tries))('%s', (_, table) => {
  test.each(table)('%s', async (_written, text, said) => {
    expect(await errors(text)).toEqual(said);
  });
});

describe('a file in another form has one message, with the form of a map', () => {
  test.each([
    [
      'Mermaid',
      'journey\n    title My working day\n    section Go to work\n      Make tea: 5: Me\n      Go upstairs: 3: Me, Cat\n',
    ],
    ['JSON', '{\n  "journey": "Buy a plan",\n  "stages": [\n    { "name": "Define", "touchpoints": [] }\n  ]\n}'],
    [
      'YAML',
      'journey:\n  title: Buy a plan\n  stages:\n    - name: Define\n      touchpoints:\n        - name: Reads\n          feels: confused\n',
    ],
    [
      'Gherkin',
      'Feature: Buy a plan\n  As a customer\n  Scenario: compare\n    Given the bill is here\n    When she reads it\n    Then she is confused\n',
    ],
    ['Markdown', '# Buy a plan\n\n## Define\n\n- Reads the bill\n- **Calls**\n'],
  ])('%s', async (name, text) => {
    const { findings } = await read(text);
    expect(findings.map(({ code }) => code)).toEqual(['foreign-file']);
    expect(findings[0]?.message).toContain(
      `This looks like ${/^[aeiou]/i.test(name) ? '' : name === 'Mermaid' || name === 'Gherkin' ? 'a ' : ''}${name}`,
    );
    expect(findings[0]?.message).toContain('A map starts so: `journey "Buy a plan" {`');
  });

  test('a map with a slip or two is no such file', async () => {
    const { findings } = await read(`title: x\n# About\n${journey('goal: "G"')}`);
    expect(findings.map(({ code }) => code)).not.toContain('foreign-file');
  });
});

test('a map without any braces misses them where its indentation opens a block', async () => {
  const text =
    'journey "A"\n  goal "G"\n  stage "S"\n    touchpoint "T"\n      does "D"\n  stage "U"\n    feels happy\n';
  const { findings, map } = await read(text);
  const found = findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ code, line }) => `${code} ${line + 1}`)).toEqual([
    'brace-missing 1',
    'brace-missing 3',
    'brace-missing 4',
    'brace-missing 6',
  ]);
  expect(map.stages.map(({ title, touchpoints }) => `${title} ${touchpoints.length}`)).toEqual(['S 1', 'U 0']);
});

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

describe('the strength of evidence is asked for only where it is open', () => {
  const hints = async (text: string): Promise<string[]> =>
    (await read(text)).findings
      .filter(({ code }) => code === 'evidence-confidence-missing')
      .map(({ message }) => message);

  test.each([
    ['interviews', 'evidence "A" as a kind interview date 2026-05\nevidence "B" as b kind tickets date 2026-05'],
    ['all that says it', 'evidence "A" as a kind market date 2026-05 confidence reasoned'],
  ])('not for %s', async (_, text) => {
    expect(await hints(text)).toEqual([]);
  });

  test('for market research, and beside evidence that says it', async () => {
    expect(await hints('evidence "A" as a kind market date 2026-05')).toEqual([
      'Market research counts as reasoned, since it is seldom about your own customers. Write `confidence reasoned` if that is right, else `confidence validated`.',
    ]);
    const beside = 'evidence "A" as a kind interview confidence reasoned\nevidence "B" as b kind tickets';
    expect(await hints(beside)).toEqual([
      'Other evidence here says how strong it is; this counts as validated. Write `confidence validated` if that is right, else `confidence reasoned`.',
    ]);
  });
});
