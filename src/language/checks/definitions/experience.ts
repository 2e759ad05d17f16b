import { type CheckDefinition, lines } from '../definition.js';

const anatomy =
  'Nielsen Norman Group, "Journey Mapping 101": actions, mindsets and emotions are the middle of a map; its ups and downs are what it is drawn for.';
const rule = 'Our own rule of thumb.';

/** Whether a map tells how it is for the customer. */
export const experience = {
  'stage-without-emotion': {
    level: 'warning',
    finds: 'A stage in which nobody feels anything.',
    why: 'The curve has a hole there, and a map without feelings is a process chart. A stage that only `opens` another journey has its feelings there.',
    example: {
      in: 'journey',
      wrong: lines`
        stage "Switch" as switch {
          touchpoint "Signs" as signs {
            does        "Types her name" from interviews
          }
        }
      `,
      right: lines`
        stage "Switch" as switch {
          touchpoint "Signs" as signs {
            does        "Types her name" from interviews
            feels       hopeful +0.5 from interviews
          }
        }
      `,
    },
    source: anatomy,
  },
  'low-without-pain': {
    level: 'warning',
    finds: 'A feeling of -1 or below where nothing hurts.',
    why: 'Somebody suffers, and the map does not say from what, so nobody can do anything about it. A pain of the touchpoint or of its stage will do.',
    limits: { max: -1, counts: 'value of a feeling up to which something has to hurt' },
    example: {
      in: 'touchpoint',
      wrong: 'feels       confused -1 from interviews',
      right: lines`
        feels       confused -1 from interviews
        pain        "No two plans use the same words" severity medium from interviews
      `,
    },
    source: rule,
  },
  'high-without-gain': {
    level: 'hint',
    finds: 'A feeling of +1 or above where nothing is gained.',
    why: 'What delights is worth knowing too: it is what the next redesign must not lose.',
    limits: { min: 1, counts: 'value of a feeling from which something has to be gained' },
    example: {
      in: 'touchpoint',
      wrong: 'feels       relieved +1 from interviews',
      right: lines`
        feels       relieved +1 from interviews
        gain        "Keeps her number" from interviews
      `,
    },
    source: rule,
  },
  'flat-curve': {
    level: 'info',
    finds: 'A persona whose 5 or more feelings all lie within 1 point.',
    why: 'Real ways go up and down. A flat curve mostly means that nobody asked, or that the feelings were filled in at a desk.',
    limits: {
      min: 5,
      max: 1,
      counts:
        'feelings of a persona from which her curve is judged (`min`), and points from which it is not flat (`max`)',
    },
    example: {
      in: 'stages',
      checks: { 'flat-curve': { level: 'info', min: 3, max: 1 } },
      wrong: lines`
        stage "Define" as define {
          feels       neutral 0 from interviews
        }
        stage "Compare" as compare {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from finder-test
            moment      truth
          }
        }
        stage "Switch" as switch {
          feels       hopeful +0.5 from interviews
        }
      `,
      right: lines`
        stage "Define" as define {
          feels       unsure -0.5 from interviews
        }
        stage "Compare" as compare {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from finder-test
            moment      truth
          }
        }
        stage "Switch" as switch {
          feels       hopeful +0.5 from interviews
        }
      `,
    },
    source: rule,
  },
  'generic-emotion': {
    level: 'hint',
    finds: 'A feeling that could be said of anything: happy, good, bad.',
    why: 'What helps is the word for this moment. Proud, relieved and amused are all pleasant, and ask for different things.',
    example: {
      in: 'touchpoint',
      wrong: 'feels       happy +0.5 from interviews',
      right: 'feels       reassured +0.5 from interviews',
    },
    source: rule,
  },
  'no-moment-of-truth': {
    level: 'info',
    finds: 'A map on which no touchpoint decides.',
    why: 'At a moment of truth the customer makes up her mind, and stays or leaves. Where there is none, either it is missing or the map shows no decision.',
    example: {
      in: 'stages',
      wrong: lines`
        stage "Define" as define {
          touchpoint "Reads the bill" {
            feels       unsure -0.5 from interviews
          }
        }
        stage "Compare" as compare {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
          }
        }
        stage "Switch" as switch {
          feels       hopeful +0.5 from finder-test
        }
      `,
      right: lines`
        stage "Define" as define {
          touchpoint "Reads the bill" {
            feels       unsure -0.5 from interviews
          }
        }
        stage "Compare" as compare {
          touchpoint "Opens five tabs" {
            feels       focused +0.5 from interviews
            moment      truth
          }
        }
        stage "Switch" as switch {
          feels       hopeful +0.5 from finder-test
        }
      `,
    },
    source: 'Jan Carlzon, "Moments of Truth"; used in journey maps ever since.',
  },
  'future-emotion-observed': {
    level: 'warning',
    finds: 'A feeling on a map of the future that cites what was observed.',
    why: 'Nobody has lived it. What was seen today may support the idea, but not how it will feel: that is assumed until it is tried.',
    example: {
      in: 'file',
      wrong: lines`
        import "library.journey"

        journey "My carrier finds me a plan" as next-plan {
          persona     jamie
          state       future
          stage "Define" as define {
            feels       calm +0.5 from interviews
          }
          stage "Compare" as compare {
            feels       ready +0.5
          }
          stage "Switch" as switch {
            feels       hopeful +0.5
          }
        }
      `,
      right: lines`
        import "library.journey"

        journey "My carrier finds me a plan" as next-plan {
          persona     jamie
          state       future
          stage "Define" as define {
            feels       calm +0.5 from assumption
          }
          stage "Compare" as compare {
            feels       ready +0.5
          }
          stage "Switch" as switch {
            feels       hopeful +0.5
          }
        }
      `,
    },
    source: rule,
  },
  'persona-without-emotion': {
    level: 'info',
    finds: 'A persona on the map who feels nothing anywhere.',
    why: 'She has no curve, so the map is not about her. Where she only goes through a part of it, say so with `for` on a stage.',
    example: {
      in: 'file',
      wrong: lines`
        import "library.journey"

        persona "Omar" as omar

        journey "We want a cheaper plan" as our-plan {
          persona     jamie
          persona     omar
          stage "Define" as define {
            feels       unsure -0.5 for jamie from interviews
          }
          stage "Compare" as compare {
            feels       focused +0.5 for jamie from interviews
          }
          stage "Switch" as switch {
            feels       hopeful +0.5 for jamie from interviews
          }
        }
      `,
      right: lines`
        import "library.journey"

        persona "Omar" as omar

        journey "We want a cheaper plan" as our-plan {
          persona     jamie
          persona     omar
          stage "Define" as define {
            feels       unsure -0.5 for jamie from interviews
          }
          stage "Compare" as compare {
            feels       focused +0.5 for all from interviews
          }
          stage "Switch" as switch {
            feels       hopeful +0.5 for jamie from interviews
          }
        }
      `,
    },
    source: anatomy,
  },
} satisfies Record<string, CheckDefinition>;
