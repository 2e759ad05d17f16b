import { type CheckDefinition, lines } from '../../definition.js';
import { reference } from './reference.js';

/** What stands behind the first word of a line. */
export const values = {
  'value-unknown': {
    level: 'error',
    finds: 'A value that the word before it does not take.',
    why: 'The message lists what may stand there. A value that cannot be read is never guessed.',
    example: { in: 'touchpoint', wrong: 'moment      trust', right: 'moment      truth' },
    source: reference,
  },
  'date-invalid': {
    level: 'error',
    finds: 'A date that is none.',
    why: 'Dates are written `2026`, `2026-05` or `2026-05-14`, which sorts well and is read alike in every country.',
    example: {
      in: 'touchpoint',
      wrong: 'pain        "No total" severity low resolved 14.5.2026',
      right: 'pain        "No total" severity low resolved 2026-05-14',
    },
    source: reference,
  },
  'decimal-comma': {
    level: 'error',
    finds: 'A number with a comma.',
    why: 'A comma separates names in a list; decimals take a point in every language. Thousands are written in one: `1200`, not `1,200`.',
    example: {
      in: 'touchpoint',
      wrong: 'feels       calm +0,5 from interviews',
      right: 'feels       calm +0.5 from interviews',
    },
    source: reference,
  },
  'unit-glued': {
    level: 'error',
    finds: 'A unit written together with its number.',
    why: '`20min` is a legal name, so it is not guessed at: put a space between. Only `%` may touch its number.',
    example: { in: 'touchpoint', wrong: 'takes       20min', right: 'takes       20 min' },
    source: reference,
  },
  'given-twice': {
    level: 'error',
    finds: 'A fact that can be given once and is given again.',
    why: 'The first one counts, and the second is most often the trace of a merge that went wrong.',
    example: {
      in: 'stage',
      wrong: lines`
        goal        "See what is better"
        goal        "Find the cheapest"
      `,
      right: 'goal        "See what is better, in money"',
    },
    source: reference,
  },
  'clause-unused': {
    level: 'warning',
    finds: 'A clause that says nothing on its line.',
    why: 'Any clause may stand on any line, in any order, so that nothing breaks while you type. But this one is not shown anywhere: it may belong to another line, or be misspelt. The reference lists which clauses mean something where.',
    example: {
      in: 'touchpoint',
      wrong: 'does        "Looks at the price" severity high',
      right: 'does        "Looks at the price" because "The flyer has none"',
    },
    source: reference,
  },
  'metric-unit-differs': {
    level: 'error',
    finds: 'A metric whose baseline, present value and target are in different units.',
    why: 'They stand on one scale in the picture, which needs one unit.',
    example: {
      in: 'touchpoint',
      wrong: 'metric      "Time to a price" as to-price kind time baseline 90 min now 70 min target 1 hour',
      right: 'metric      "Time to a price" as to-price kind time baseline 90 min now 70 min target 60 min',
    },
    source: reference,
  },
  'metric-disagrees-with-data': {
    level: 'error',
    needs: 'files',
    finds: 'A metric whose `now` is not what the latest row of its data says.',
    why: 'Whoever reads the map trusts the number on it. The data file has a line of headings and a date in its first column; the latest date counts, rounded to the decimals that the map writes.',
    example: {
      in: 'touchpoint',
      wrong:
        'metric      "Checkouts" as checkouts kind conversion now 35 % target 50 % data "metrics.csv" column "rate"',
      right:
        'metric      "Checkouts" as checkouts kind conversion now 38 % target 50 % data "metrics.csv" column "rate"',
      files: { 'metrics.csv': 'date,rate\n2026-09-01,35.2\n2026-10-01,38.1\n' },
    },
    source: reference,
  },
  'link-not-found': {
    level: 'error',
    needs: 'files',
    finds: 'A link, image, data file or map that is not there.',
    why: 'Paths are relative to the file of the map and use `/`. Addresses on the web are never fetched, and so never judged.',
    example: {
      in: 'touchpoint',
      wrong: 'link        "notes/interview.md"',
      right: 'link        "notes/interviews.md"',
      files: { 'notes/interviews.md': '# Interviews\n' },
    },
    source: reference,
  },
} satisfies Record<string, CheckDefinition>;
