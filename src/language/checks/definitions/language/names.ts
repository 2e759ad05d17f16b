import { type CheckDefinition, lines } from '../../definition.js';
import { reference } from './reference.js';

/** Names that lead nowhere or to two things, and the files that they come from. */
export const names = {
  'unknown-name': {
    level: 'error',
    finds: 'A name that nothing has here.',
    why: 'A name refers to something that is declared in the journey, in the file, or in a file that it imports. Imports do not pass on what they import themselves.',
    example: { in: 'touchpoint', wrong: 'channel     wbe', right: 'channel     web' },
    source: reference,
  },
  'emotion-unknown': {
    level: 'error',
    finds: 'A word behind `feels` that is no emotion known here.',
    why: 'Known words have a value for the curve. A word of your own stands in quotes and brings its number, or is declared once with `emotion`.',
    example: { in: 'touchpoint', wrong: 'feels       meh -0.5', right: 'feels       "meh" -0.5 from interviews' },
    source: reference,
  },
  'duplicate-name': {
    level: 'error',
    finds: 'Two things of one kind with the same name.',
    why: 'What refers to the name could mean either. Names are unique per kind: in a journey for what belongs to it, in a file for what is shared.',
    example: {
      in: 'file',
      wrong: lines`
        team "Design" as design
        team "Product design" as design
      `,
      right: lines`
        team "Design" as design
        team "Product design" as product-design
      `,
    },
    source: reference,
  },
  'name-invalid': {
    level: 'error',
    finds: 'A name behind `as` that cannot be one.',
    why: 'Names hold letters and digits of any script, `_` and `-`, and at least one letter, so that they can be told from numbers and texts.',
    example: {
      in: 'stage',
      wrong: 'touchpoint "Asks a friend" as 24',
      right: 'touchpoint "Asks a friend" as friend-24',
    },
    source: reference,
  },
  'import-not-found': {
    level: 'error',
    finds: 'An import of a file that is not there, or that is no map.',
    why: 'Paths are relative to the file that imports, and use `/` on every system.',
    example: {
      in: 'file',
      wrong: 'import "shared/study.journey"',
      right: lines`
        import "shared/studies.journey"

        persona "Omar" as omar from interviews
      `,
      files: { 'shared/studies.journey': 'evidence "Customer interviews" as interviews\n' },
    },
    source: reference,
  },
  'import-cycle': {
    level: 'info',
    finds: 'Two files that import each other and both declare the same name.',
    why: 'Files may import each other. But each of them sees its own declaration first, so the same name means one thing here and another there.',
    example: {
      in: 'file',
      wrong: lines`
        import "studies.journey"

        team "Web" as web
        persona "Omar" as omar from interviews
      `,
      right: lines`
        import "studies.journey"

        team "Web shop" as web-shop
        persona "Omar" as omar from interviews
      `,
      files: {
        'studies.journey': lines`
          import "map.journey"

          team "Web" as web
          evidence "Customer interviews" as interviews
        `,
      },
    },
    source: reference,
  },
  'unused-import': {
    level: 'warning',
    finds: 'An import of a file from which nothing is used.',
    why: 'It suggests a dependency that is none. A file whose only lines rename lanes counts as used where there is a journey.',
    example: {
      in: 'file',
      wrong: lines`
        import "studies.journey"

        persona "Omar" as omar
      `,
      right: lines`
        import "studies.journey"

        persona "Omar" as omar from interviews
      `,
      files: { 'studies.journey': 'evidence "Customer interviews" as interviews\n' },
    },
    source: reference,
  },
  'unused-declaration': {
    level: 'hint',
    finds: 'A shared thing that nothing refers to.',
    why: 'A persona, team, channel, emotion, lane, metric or piece of evidence at the top of a file is a promise that some map uses it. Files without a journey are libraries: there, only files that some map imports are judged.',
    example: {
      in: 'file',
      wrong: lines`
        team "Web" as web

        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          touchpoint "Compares" as compares {
            frontstage  "Plan finder"
          }
        }
      `,
      right: lines`
        team "Web" as web

        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          touchpoint "Compares" as compares {
            frontstage  "Plan finder" by web
          }
        }
      `,
    },
    source: reference,
  },
} satisfies Record<string, CheckDefinition>;
