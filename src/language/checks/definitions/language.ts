import { type CheckDefinition, lines } from '../definition.js';

const reference = 'The language: docs/language.md.';

/** What the text says: words, names, values, whose feelings, imports. */
export const language = {
  syntax: {
    level: 'error',
    fixed: true,
    finds: 'A place that the reader of the language cannot make sense of at all.',
    why: 'Nearly everything can be read somehow, and then has a check and a message of its own. This one is left for the rest: nobody should ever see it, and we would like to hear of it. The other lines of the file are read all the same.',
    source: reference,
  },
  'string-open': {
    level: 'error',
    fixed: true,
    finds: 'A text whose closing quotes are missing.',
    why: 'A text ends with its line, so that a forgotten quote does not swallow the lines below. Long texts stand between `"""`.',
    example: { in: 'touchpoint', wrong: 'does        "Looks at the price', right: 'does        "Looks at the price"' },
    source: reference,
  },
  'curly-quotes': {
    level: 'error',
    finds: 'Curly quotes, as word processors write them.',
    why: 'They are read as what was meant, but the next line may not survive an apostrophe: straight quotes are what the language knows.',
    example: { in: 'touchpoint', wrong: 'does        “Looks at the price”', right: 'does        "Looks at the price"' },
    source: reference,
  },
  'brace-missing': {
    level: 'error',
    fixed: true,
    finds: 'A line with a block below it, but without the brace that opens it.',
    why: 'The indentation tells what was meant, so the lines are read as if the brace were there.',
    example: {
      in: 'stage',
      wrong: lines`
        touchpoint "Asks a friend"
          does        "Writes to her sister"
        }
      `,
      right: lines`
        touchpoint "Asks a friend" {
          does        "Writes to her sister"
        }
      `,
    },
    source: reference,
  },
  'block-closed': {
    level: 'error',
    fixed: true,
    finds: 'A block whose closing brace is missing.',
    why: 'It is read as ending before the next line that cannot stand in it. Put the brace where it should end, since the reader can only guess.',
    example: {
      in: 'stage',
      wrong: lines`
        touchpoint "Asks a friend" {
          does        "Writes to her sister"

        touchpoint "Sleeps on it" {
          does        "Waits a day"
        }
      `,
      right: lines`
        touchpoint "Asks a friend" {
          does        "Writes to her sister"
        }

        touchpoint "Sleeps on it" {
          does        "Waits a day"
        }
      `,
    },
    source: reference,
  },
  'brace-stray': {
    level: 'error',
    fixed: true,
    finds: 'A brace that opens or closes nothing.',
    why: 'It is passed over. More often than not a line above was deleted without its block.',
    example: {
      in: 'file',
      wrong: lines`
        persona "Jamie" as jamie {
          role        "Customer for nine years"
        }
        }
      `,
      right: lines`
        persona "Jamie" as jamie {
          role        "Customer for nine years"
        }
      `,
    },
    source: reference,
  },
  'foreign-file': {
    level: 'error',
    fixed: true,
    finds:
      'A file of another program that also uses the ending `.journey`, or one in the form of YAML, JSON, Mermaid, Gherkin or Markdown.',
    why: 'One message says so, instead of one for each of its lines. Nothing else in the file is checked.',
    example: {
      in: 'file',
      wrong: lines`
        journey "Checkout" {
          step "Open the page"
        }
      `,
      right: lines`
        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          touchpoint  "Opens the page" as opens-page
        }
      `,
    },
    source: reference,
  },
  'unknown-word': {
    level: 'error',
    finds: 'A line whose first word means nothing in its block.',
    why: 'The line is kept as it is, but not drawn. The message offers the word that was most likely meant; a field or lane of your own has a colon behind its name.',
    example: { in: 'touchpoint', wrong: 'thinking    "Is that all?"', right: 'thinks      "Is that all?"' },
    source: reference,
  },
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
    finds: 'A number with a decimal comma.',
    why: 'A comma separates names in a list; decimals take a point in every language.',
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
  whose: {
    level: 'error',
    finds: 'A feeling, target, thought or quote that could be anybody’s, where several personas come along.',
    why: 'Otherwise a second persona would silently inherit every feeling that was written for the first.',
    example: {
      in: 'file',
      wrong: lines`
        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          persona     "Omar" as omar
          touchpoint "Compares" as compares {
            feels       calm +0.5
          }
        }
      `,
      right: lines`
        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          persona     "Omar" as omar
          touchpoint "Compares" as compares {
            feels       calm +0.5 for omar
          }
        }
      `,
    },
    source: reference,
  },
  'persona-out-of-scope': {
    level: 'error',
    finds: 'A fact for somebody who does not come along there.',
    why: '`for` on a stage or touchpoint says who goes through it; what stands inside can only be theirs.',
    example: {
      in: 'file',
      wrong: lines`
        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          persona     "Omar" as omar
          touchpoint "Calls the shop" as calls for omar {
            feels       calm +0.5 for jamie
          }
        }
      `,
      right: lines`
        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          persona     "Omar" as omar
          touchpoint "Calls the shop" as calls for omar {
            feels       calm +0.5 for omar
          }
        }
      `,
    },
    source: reference,
  },
  'then-without-feels': {
    level: 'error',
    finds: 'A `then feels` that follows no `feels`.',
    why: 'It says how a feeling changes within a touchpoint, so the first one has to stand above it, for the same persona.',
    example: {
      in: 'touchpoint',
      wrong: 'then feels  relieved +0.5 from interviews',
      right: lines`
        feels       unsure -0.5 from interviews
        then feels  relieved +0.5 from interviews
      `,
    },
    source: reference,
  },
  'feels-twice': {
    level: 'error',
    finds: 'A second feeling of the same persona in the same place.',
    why: 'It could be a later feeling (`then feels`), another outcome (`when "…"`), or the trace of a bad merge.',
    example: {
      in: 'touchpoint',
      wrong: lines`
        feels       unsure -0.5 from interviews
        feels       relieved +0.5 from interviews
      `,
      right: lines`
        feels       unsure -0.5 from interviews
        feels       relieved +0.5 when "a friend knows" from interviews
      `,
    },
    source: reference,
  },
  'feels-on-both-levels': {
    level: 'error',
    finds: 'A persona who feels on the stage and in its touchpoints too.',
    why: 'The curve would count the same experience twice. Say it for the stage as a whole, or touchpoint by touchpoint.',
    example: {
      in: 'journey',
      wrong: lines`
        stage "Switch" as switch {
          feels       hopeful +0.5 from interviews
          touchpoint "Signs" {
            feels       determined +0.5 from interviews
          }
        }
      `,
      right: lines`
        stage "Switch" as switch {
          touchpoint "Signs" {
            feels       determined +0.5 from interviews
          }
        }
      `,
    },
    source: reference,
  },
  'emotion-out-of-scale': {
    level: 'error',
    finds: 'A feeling below -2 or above +2.',
    why: 'All maps share one scale, so that they can be compared.',
    example: {
      in: 'touchpoint',
      wrong: 'feels       calm +3 from interviews',
      right: 'feels       calm +0.5 from interviews',
    },
    source: reference,
  },
  'emotion-sign': {
    level: 'warning',
    finds: 'A pleasant word with a negative number, or the reverse.',
    why: 'One of the two is a slip, and the curve follows the number.',
    example: {
      in: 'touchpoint',
      wrong: 'feels       calm -0.5 from interviews',
      right: 'feels       calm +0.5 from interviews',
    },
    source: reference,
  },
  'unused-silence': {
    level: 'warning',
    finds: 'A comment that silences a check which finds nothing there.',
    why: 'A silence that outlives its reason would hide the next finding. The line below it has been mended, or the id is misspelt.',
    example: {
      in: 'touchpoint',
      wrong: lines`
        // journeymap-ignore-next-line clause-unused because the import brings it
        does        "Looks at the price"
      `,
      right: lines`
        // journeymap-ignore-next-line clause-unused because the import brings it
        does        "Looks at the price" severity high
      `,
    },
    source: reference,
  },
} satisfies Record<string, CheckDefinition>;
