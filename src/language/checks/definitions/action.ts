import { type CheckDefinition, lines } from '../definition.js';

const anatomy =
  'Nielsen Norman Group, "Journey Mapping 101": opportunities, with who owns them and how they are measured, are what a map is for.';
const rule = 'Our own rule of thumb.';

/** Whether anything follows from a map. */
export const action = {
  'severe-pain-without-opportunity': {
    level: 'warning',
    finds: 'A pain of high or critical severity that no opportunity solves.',
    why: 'It is known, it is bad, and nothing is planned. A dismissed opportunity counts too: then somebody has decided. Resolved pains are left alone.',
    example: {
      in: 'touchpoint',
      wrong: 'pain        "Plans cannot be put side by side" as side-by-side severity critical from interviews',
      right: lines`
        pain        "Plans cannot be put side by side" as side-by-side severity critical from interviews
        opportunity "Compare any three plans" solves side-by-side impact 5 effort 2 owner growth
      `,
    },
    source: anatomy,
  },
  'opportunity-without-owner': {
    level: 'warning',
    finds: 'An opportunity that nobody looks after.',
    why: 'What belongs to everybody is done by nobody. Dismissed ones need no owner.',
    example: {
      in: 'touchpoint',
      wrong: lines`
        pain        "Plans cannot be put side by side" as side-by-side severity low from interviews
        opportunity "Compare any three plans" solves side-by-side impact 5 effort 2
      `,
      right: lines`
        pain        "Plans cannot be put side by side" as side-by-side severity low from interviews
        opportunity "Compare any three plans" solves side-by-side impact 5 effort 2 owner growth
      `,
    },
    source: anatomy,
  },
  'opportunity-solves-nothing': {
    level: 'info',
    finds: 'An opportunity that solves no pain.',
    why: 'Then it is an idea in search of a problem. Say which pain it takes away, and write that pain down if it is missing.',
    example: {
      in: 'touchpoint',
      wrong: 'opportunity "Compare any three plans" impact 5 effort 2 owner growth',
      right: lines`
        pain        "Plans cannot be put side by side" as side-by-side severity low from interviews
        opportunity "Compare any three plans" solves side-by-side impact 5 effort 2 owner growth
      `,
    },
    source: rule,
  },
  'objective-unserved': {
    level: 'info',
    finds: 'An objective that no opportunity serves.',
    why: 'The company wants something here, and nothing on the map leads to it.',
    example: {
      in: 'journey',
      wrong: 'objective   "Churn in the first year under 8 %" as keep-them',
      right: lines`
        objective   "Churn in the first year under 8 %" as keep-them
        stage "Switch" as switch {
          feels       hopeful +0.5 from interviews
          pain        "Nobody says what comes next" as next-step severity low from interviews
          opportunity "A plan for the first month" solves next-step serves keep-them impact 3 effort 2 owner growth
        }
      `,
    },
    source: rule,
  },
  'opportunity-unscored': {
    level: 'hint',
    finds: 'An opportunity without impact or effort.',
    why: 'It cannot be put in order with the others. A rough guess from 1 to 5 is enough to start the talk.',
    example: {
      in: 'touchpoint',
      wrong: lines`
        pain        "Plans cannot be put side by side" as side-by-side severity low from interviews
        opportunity "Compare any three plans" solves side-by-side impact 5 owner growth
      `,
      right: lines`
        pain        "Plans cannot be put side by side" as side-by-side severity low from interviews
        opportunity "Compare any three plans" solves side-by-side impact 5 effort 2 owner growth
      `,
    },
    source: 'Matrices of impact and effort, as most mapping tools draw them.',
  },
  'metric-without-target': {
    level: 'info',
    finds: 'A metric that has no target.',
    why: 'A number alone is neither good nor bad, and nobody will know when to stop.',
    example: {
      in: 'touchpoint',
      wrong: 'metric      "Plan page to checkout" as conversion kind conversion now 38 %',
      right: 'metric      "Plan page to checkout" as conversion kind conversion now 38 % target 50 %',
    },
    source: rule,
  },
  'metric-without-unit': {
    level: 'info',
    finds: 'A metric whose numbers have no unit.',
    why: '38 what? Counts and scores (`kind count`, `nps`, `csat`, `ces`) stand for themselves.',
    example: {
      in: 'touchpoint',
      wrong: 'metric      "Plan page to checkout" as conversion kind conversion now 38 target 50',
      right: 'metric      "Plan page to checkout" as conversion kind conversion now 38 % target 50 %',
    },
    source: rule,
  },
  'pain-without-severity': {
    level: 'hint',
    finds: 'A pain that does not say how bad it is.',
    why: 'A list of pains in which all are equal helps nobody to choose.',
    example: {
      in: 'touchpoint',
      wrong: 'pain        "Plans cannot be put side by side" from interviews',
      right: 'pain        "Plans cannot be put side by side" severity medium from interviews',
    },
    source: rule,
  },
} satisfies Record<string, CheckDefinition>;
