import { type CheckDefinition, lines } from '../definition.js';

const stagesSource =
  'Practitioners’ advice, not a law: 4 to 7 stages ("Organizing journey stages", uxcel.com), at least five and no more than seven (business2community.com, "How many stages in a customer journey map"). We begin at 3, since short ways exist.';

/** Whether a map can be taken in at a glance. */
export const size = {
  'stage-count': {
    level: 'warning',
    finds: 'A map with fewer than 3 or more than 7 stages.',
    why: 'With one or two stages the map shows no way; with many, each holds too little and nobody sees the whole. A map may also do without stages, with touchpoints alone.',
    limits: { min: 3, max: 7, counts: 'stages of a map' },
    example: {
      in: 'stages',
      wrong: lines`
        stage "Compare" {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
            moment      truth
          }
        }
        stage "Switch" {
          touchpoint "Signs" {
            feels       hopeful +0.5 from finder-test
          }
        }
      `,
      right: lines`
        stage "Define" {
          touchpoint "Reads the bill" {
            feels       unsure -0.5 from interviews
          }
        }
        stage "Compare" {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
            moment      truth
          }
        }
        stage "Switch" {
          touchpoint "Signs" {
            feels       hopeful +0.5 from finder-test
          }
        }
      `,
    },
    source: stagesSource,
  },
  'touchpoint-count': {
    level: 'warning',
    finds: 'A map with more than 20 touchpoints.',
    why: 'It no longer fits a screen or a wall, and no longer tells one story. Move a stage to a journey of its own; `opens` leads there.',
    limits: { max: 20, counts: 'touchpoints of a map' },
    example: {
      in: 'stages',
      checks: { 'touchpoint-count': { level: 'warning', max: 3 } },
      wrong: lines`
        stage "Define" {
          touchpoint "Reads the bill" {
            feels       unsure -0.5 from interviews
          }
          touchpoint "Looks at her usage" {
            feels       curious +0.5 from interviews
          }
        }
        stage "Compare" {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
            moment      truth
          }
        }
        stage "Switch" {
          touchpoint "Signs" {
            feels       hopeful +0.5 from finder-test
          }
        }
      `,
      right: lines`
        stage "Define" {
          touchpoint "Reads the bill" {
            feels       unsure -0.5 from interviews
          }
        }
        stage "Compare" {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
            moment      truth
          }
        }
        stage "Switch" {
          touchpoint "Signs" {
            feels       hopeful +0.5 from finder-test
          }
        }
      `,
    },
    source: 'Our own rule of thumb: about what one screen shows at a readable size.',
  },
  'stage-empty': {
    level: 'warning',
    finds: 'A stage in which nothing happens.',
    why: 'It takes room in the picture and says nothing. Sketching is fine; before others read the map, fill it or take it out.',
    example: {
      in: 'journey',
      wrong: lines`
        stage "Switch" {
          goal        "Be done"
        }
      `,
      right: lines`
        stage "Switch" {
          touchpoint "Signs" {
            feels       hopeful +0.5 from interviews
          }
        }
      `,
    },
    source: 'Our own rule of thumb.',
  },
  'stage-dominates': {
    level: 'info',
    finds: 'A stage that holds over half of the touchpoints of a map with 8 or more.',
    why: 'The other stages are then headings, and this one is a map in itself.',
    limits: {
      min: 8,
      max: 50,
      counts: 'touchpoints from which a map is judged (`min`), and percent of them in one stage (`max`)',
    },
    example: {
      in: 'stages',
      checks: { 'stage-dominates': { level: 'info', min: 4, max: 50 } },
      wrong: lines`
        stage "Define" {
          feels       unsure -0.5 from interviews
        }
        stage "Compare" {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
            moment      truth
          }
          touchpoint "Asks a friend"
          touchpoint "Sleeps on it"
        }
        stage "Switch" {
          touchpoint "Signs" {
            feels       hopeful +0.5 from finder-test
          }
        }
      `,
      right: lines`
        stage "Define" {
          feels       unsure -0.5 from interviews
        }
        stage "Compare" {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
            moment      truth
          }
          touchpoint "Asks a friend"
        }
        stage "Switch" {
          touchpoint "Sleeps on it"
          touchpoint "Signs" {
            feels       hopeful +0.5 from finder-test
          }
        }
      `,
    },
    source: 'Our own rule of thumb.',
  },
} satisfies Record<string, CheckDefinition>;
