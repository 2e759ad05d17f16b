import { type CheckDefinition, lines } from '../../definition.js';
import { reference } from './reference.js';

/** What keeps the text from being read as it is meant: quotes, braces, words that start no line. */
export const text = {
  syntax: {
    level: 'error',
    fixed: true,
    finds: 'A place that the reader of the language cannot make sense of at all.',
    why: 'Nearly everything can be read somehow, and then has a check and a message of its own. This one is left for the rest: nobody should ever see it, and we would like to hear of it. The other lines of the file are read all the same.',
    source: reference,
  },
  'merge-conflict': {
    level: 'error',
    fixed: true,
    finds: 'Lines that git could not merge, between its markers.',
    why: 'Until it is settled which version counts, the map says two things at once, so nothing else is checked. In the editor, *Resolve by meaning* merges what two people can both have meant, and `journeymap git enable` lets git do so by itself.',
    example: {
      in: 'file',
      wrong: lines`
        persona "Jamie" as jamie {
        <<<<<<< HEAD
          role        "Customer for nine years"
        =======
          role        "Customer for ten years"
        >>>>>>> topic
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
} satisfies Record<string, CheckDefinition>;
