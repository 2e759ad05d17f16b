import { type CheckDefinition, lines } from '../../definition.js';
import { reference } from './reference.js';

/** Whose feelings are meant, in which order, and on which scale. */
export const feelings = {
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
} satisfies Record<string, CheckDefinition>;
