import { changeDefinitions } from '../../diff/change-schema.js';
import { boolean, count, listOf, number, object, ref, said, string } from '../../map/json-schema.js';

/** Grows when a program that reads histories has to be changed for it. */
export const historyVersion = 1;

const ofEveryCommit = {
  commit: said('Its whole name.', string),
  short: said('As much of its name as tells it apart.', string),
  date: said('When it was written, ISO 8601 with the offset of its author.', string),
  author: string,
  subject: said('The first line of its message.', string),
  isMerge: boolean,
  path: said('Of the file in this commit, from the root of the repository with `/`.', string),
  'renamedFrom?': said('The path that the file had before, where this commit renamed it.', string),
};

/** The JSON schema of what `journeymap log --format json` writes. */
export function historySchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by `npm run generate` from src/formats/history: change it there.',
    title: 'History of a journey map',
    ...object({
      version: said('Grows when programs that read this have to be changed for it.', { const: historyVersion }),
      file: said('The file, as the command was given it.', string),
      journey: object({ name: string, title: string }, 'The journey, as its newest version calls it.'),
      more: said('Whether there are older commits, which were not read.', boolean),
      commits: said('The newest first.', listOf({ oneOf: ['kept', 'begun', 'ended', 'refused'].map(ref) })),
    }),
    definitions: {
      kept: object(
        {
          ...ofEveryCommit,
          status: said('`same` where nothing changed for the customer.', { enum: ['changed', 'same'] }),
          state: ref('state'),
          painsOpened: count,
          painsResolved: count,
          changes: said(
            'As `journeymap diff` tells them; of a merge, what it does beyond what it brings together.',
            listOf(ref('change')),
          ),
        },
        'A commit before and after which the journey is there.',
      ),
      begun: object(
        {
          ...ofEveryCommit,
          status: { const: 'added' },
          'cut?': said('There may be older versions, which this clone does not have.', { const: true }),
          state: ref('state'),
        },
        'The commit in which the journey begins.',
      ),
      ended: object({ ...ofEveryCommit, status: { const: 'removed' } }, 'The commit in which it ends.'),
      refused: object(
        { ...ofEveryCommit, status: { const: 'refused' }, reason: string },
        'A commit in which the file cannot be read; the next one is compared with the one before.',
      ),
      state: object(
        {
          curves: said('Of everybody who feels anything.', listOf(ref('curve'))),
          painsOpen: said('Pains that are not resolved, each counted once.', count),
          claims: said('How much is claimed about the customer.', count),
          supported: said('How many of the claims rest on more than an assumption.', count),
        },
        'How the map stands after a commit.',
      ),
      curve: object(
        {
          persona: said('Name; empty on a map without personas.', string),
          title: string,
          mean: said('Of all that is felt.', number),
          stages: said('For each stage the mean of what is felt there; null where nothing is.', listOf(ref('mean'))),
        },
        'What one persona feels.',
      ),
      mean: { oneOf: [number, { type: 'null' }] },
      ...changeDefinitions({ sentence: said('The change in words.', string) }),
    },
  };
}
