import { count, listOf, number, object, ref, said, string, strings } from '../map/json-schema.js';
import { changeDefinitions, effects } from './change-schema.js';
import { diffVersion } from './model.js';

/** The JSON schema of what `journeymap diff --format json` writes. */
export function reviewSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by `npm run generate` from src/diff: change it there.',
    title: 'Changes of journey maps',
    ...object({
      version: said('Grows when programs that read this have to be changed for it.', { const: diffVersion }),
      files: listOf(ref('file')),
    }),
    definitions: {
      file: object(
        {
          'before?': said('Its path on the older side, absent where it is not there.', string),
          'after?': said('Its path on the newer side, absent where it is not there.', string),
          'refused?': said('Why its maps could not be compared.', string),
          'text?': said('Where they could not, how the text differs, as git shows it.', string),
          journeys: listOf(ref('journey')),
        },
        'A file that is compared.',
      ),
      journey: object(
        {
          status: { enum: ['added', 'removed', 'changed', 'same'] },
          'before?': ref('map'),
          'after?': ref('map'),
          'diff?': ref('changeList'),
        },
        'A journey of a file.',
      ),
      changeList: object({
        version: { const: diffVersion },
        before: ref('map'),
        after: ref('map'),
        changes: said('What a reader wants to know, in the order of the map.', listOf(ref('change'))),
        implied: said('What follows from it, such as ids: needed to apply the changes.', listOf(ref('change'))),
        rollUps: ref('rollUps'),
      }),
      map: object({ name: string, title: string }, 'A map that is compared.'),
      ...changeDefinitions(),
      evidence: object({ claims: count, supported: count }, 'How many claims rest on more than an assumption.'),
      extreme: object({
        id: string,
        'whose?': strings,
        place: strings,
        from: string,
        to: string,
        delta: number,
      }),
      curve: object(
        {
          persona: string,
          title: string,
          'before?': number,
          'after?': number,
          stages: listOf(
            object({ stage: string, 'beforeId?': string, 'afterId?': string, 'before?': number, 'after?': number }),
          ),
        },
        'What one persona feels in the mean, over all and in each stage.',
      ),
      rollUps: object({
        effects: object(Object.fromEntries(effects.map((effect) => [effect, count]))),
        curves: listOf(ref('curve')),
        'worstDrop?': ref('extreme'),
        'bestGain?': ref('extreme'),
        painsOpened: count,
        painsResolved: count,
        evidence: object({ before: ref('evidence'), after: ref('evidence') }),
      }),
    },
  };
}
