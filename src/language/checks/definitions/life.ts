import { type CheckDefinition, lines } from '../definition.js';

const practice =
  'Handbook practice: a document that others rely on has an owner, a day of its last review, and a day of the next one.';

/** Whether somebody keeps a map true. */
export const life = {
  'review-overdue': {
    level: 'warning',
    finds: 'A map whose next review is over, after the cadence that it names, or 90 days.',
    why: 'Maps go out of date silently. Walk through it, mend what changed, and write the day; or name a longer cadence with `every`.',
    limits: { max: 90, counts: 'days between reviews, where the map names no cadence' },
    example: {
      in: 'head',
      wrong: 'reviewed    2026-02-01 every quarter',
      right: 'reviewed    2026-10-12 every quarter',
    },
    source: `${practice} The number 90 is ours.`,
  },
  'review-in-future': {
    level: 'error',
    finds: 'A review that is said to have been done on a day still to come.',
    why: '`reviewed` takes the day of the last review; when the next one is due follows from it.',
    example: {
      in: 'head',
      wrong: 'reviewed    2027-01-15 every quarter',
      right: 'reviewed    2026-10-12 every quarter',
    },
    source: practice,
  },
  'owner-missing': {
    level: 'info',
    finds: 'A map that nobody looks after.',
    why: 'Whoever finds a mistake in it does not know whom to tell.',
    example: {
      in: 'head',
      wrong: 'state       current',
      right: lines`
        state       current
        owner       growth
      `,
    },
    source: practice,
  },
  'watched-files-changed': {
    level: 'info',
    needs: 'git',
    finds: 'A map whose watched files were committed after its review.',
    why: '`watches` names the files of the product that the map is about, from the root of the repository. When they change, the map may have become wrong. The history of the repository is asked only where git is at hand, and in VS Code only where the workspace is trusted.',
    example: {
      in: 'head',
      wrong: lines`
        reviewed    2026-10-12 every quarter
        watches     "src/checkout/**"
      `,
      right: 'reviewed    2026-10-12 every quarter',
    },
    source: practice,
  },
} satisfies Record<string, CheckDefinition>;
