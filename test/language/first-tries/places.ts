import { journey, type Tries, touchpoint } from './tries.js';

/** What stands in the wrong place, or leads on. */
export const placeTries: Tries = {
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
};
