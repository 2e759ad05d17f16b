import { journey, people, type Tries, touchpoint } from './tries.js';

/** What people bring along from other tools and languages. */
export const otherToolTries: Tries = {
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
};
