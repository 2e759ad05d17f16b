import { type CheckDefinition, lines } from '../definition.js';

const hypothesisMaps =
  '"Hypothesis vs research", uxcel.com, and "Start with your hypothesis", customerthink.com: a map from a workshop is a fine start, as long as it is called a hypothesis.';
const rule = 'Our own rule of thumb.';

/** Whether what a map claims is known. */
export const evidence = {
  'stage-without-evidence': {
    level: 'info',
    finds: 'A stage none of whose claims cites evidence.',
    why: 'Everything in it is assumed, and the picture shows it so. Not judged on maps of the future, nor on those tagged `hypothesis`.',
    example: {
      in: 'journey',
      wrong: lines`
        stage "Switch" as switch {
          feels       hopeful +0.5
        }
      `,
      right: lines`
        stage "Switch" as switch {
          feels       hopeful +0.5 from interviews
        }
      `,
    },
    source: hypothesisMaps,
  },
  'evidence-confidence-missing': {
    level: 'hint',
    finds:
      'Evidence that does not say how strong it is, where that is open: market research, and evidence beside other that says it.',
    why: 'Its kind decides then: market research counts as reasoned, since it is seldom about your own customers, everything else as validated. A claim is as strong as the strongest evidence that it cites.',
    example: {
      in: 'file',
      wrong: 'evidence "Tariff report" as tariff-report kind market date 2026-09',
      right: 'evidence "Tariff report" as tariff-report kind market date 2026-09 confidence reasoned',
    },
    source: rule,
  },
  'single-kind-of-evidence': {
    level: 'hint',
    finds: 'A map all of whose evidence is of one kind.',
    why: 'Interviews tell why, counts tell how many, tickets tell only what went wrong. Each is blind where the others see.',
    limits: { min: 2, counts: 'kinds of evidence on a map' },
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
            moment      truth
          }
        }
        stage "Switch" as switch {
          feels       hopeful +0.5 from interviews
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
            feels       focused +0.5 from finder-test
            moment      truth
          }
        }
        stage "Switch" as switch {
          feels       hopeful +0.5 from interviews
        }
      `,
    },
    source: 'TheyDo’s advice to support a map by two or three kinds of source.',
  },
  'mostly-assumed': {
    level: 'info',
    finds: 'A map over half of whose claims have no evidence.',
    why: 'Those who read it will take it for a finding. Call it a hypothesis with `tags hypothesis`, until there is more. Not judged on maps of the future.',
    limits: { max: 50, counts: 'percent of the claims that may lack evidence' },
    example: {
      in: 'stages',
      wrong: lines`
        stage "Define" as define {
          touchpoint "Reads the bill" {
            does        "Looks for the price"
            thinks      "What am I even paying for?"
            feels       unsure -0.5 from interviews
          }
        }
        stage "Compare" as compare {
          touchpoint "Opens five tabs" {
            does        "Makes a spreadsheet"
            feels       focused +0.5 from finder-test
            moment      truth
          }
        }
        stage "Switch" as switch {
          does        "Types her name"
          feels       hopeful +0.5 from interviews
        }
      `,
      right: lines`
        stage "Define" as define {
          touchpoint "Reads the bill" {
            does        "Looks for the price" from interviews
            thinks      "What am I even paying for?"
            feels       unsure -0.5 from interviews
          }
        }
        stage "Compare" as compare {
          touchpoint "Opens five tabs" {
            does        "Makes a spreadsheet" from finder-test
            feels       focused +0.5 from finder-test
            moment      truth
          }
        }
        stage "Switch" as switch {
          does        "Types her name"
          feels       hopeful +0.5 from interviews
        }
      `,
    },
    source: hypothesisMaps,
  },
  'evidence-file-missing': {
    level: 'error',
    needs: 'files',
    finds: 'Evidence that links to a file which is not there.',
    why: 'Who doubts a claim wants to read where it comes from. Paths are relative to the file of the map; addresses on the web are never fetched.',
    example: {
      in: 'file',
      wrong: 'evidence "Customer interviews" as interviews kind interview date 2026-09 link "interview.md"',
      right: 'evidence "Customer interviews" as interviews kind interview date 2026-09 link "interviews.md"',
      files: { 'interviews.md': '# Interviews\n' },
    },
    source: 'The language: docs/language.md.',
  },
  'evidence-period-vague': {
    level: 'hint',
    finds: 'Evidence without a date, or with a year alone.',
    why: 'Nobody can tell whether it still holds: much changes within a year. Month and year will do.',
    example: {
      in: 'file',
      wrong: 'evidence "Customer interviews" as interviews kind interview date 2026',
      right: 'evidence "Customer interviews" as interviews kind interview date 2026-09',
    },
    source: rule,
  },
  'evidence-old': {
    level: 'info',
    finds: 'Evidence that is older than 18 months.',
    why: 'Products, prices and people have changed since. Look again, or say in a comment why it still holds. A date without a day counts as the last day that it can mean.',
    limits: { max: 18, counts: 'months that evidence may be old' },
    example: {
      in: 'file',
      wrong: 'evidence "Customer interviews" as interviews kind interview date 2024-09',
      right: 'evidence "Customer interviews" as interviews kind interview date 2026-09',
    },
    source: rule,
  },
} satisfies Record<string, CheckDefinition>;
