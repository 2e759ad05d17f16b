import { type CheckDefinition, lines } from '../definition.js';
import { feelings } from './language/feelings.js';
import { names } from './language/names.js';
import { reference } from './language/reference.js';
import { text } from './language/text.js';
import { values } from './language/values.js';

/** What the text says: words, names, values, whose feelings, imports. */
export const language = {
  ...text,
  ...names,
  ...values,
  ...feelings,
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
