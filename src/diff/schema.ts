import { count, listOf, number, object, ref, said, string, strings } from '../map/json-schema.js';
import { factKinds } from './kinds.js';
import { diffVersion } from './model.js';
import { thingKinds } from './shapes.js';

const effects = ['worse', 'better', 'neutral'];
const ofEveryChange = {
  thing: said('The kind of thing that it is about.', { enum: thingKinds }),
  effect: said('What it is for the customer.', { enum: effects }),
  'whose?': said('Titles of the personas that it is about; absent where it is about everybody.', strings),
};
const holds = said('How many things come or go with it, by their kinds.', {
  type: 'object',
  additionalProperties: count,
});

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
      position: object({ line: count, character: count }, 'Zero-based, characters in UTF-16 units.'),
      range: object({ start: ref('position'), end: ref('position') }, 'Where something is written, the end exclusive.'),
      side: object(
        {
          id: string,
          title: said('Its title, its text, or its value.', string),
          place: said('Titles of what it stands in, from the outside in.', strings),
          'range?': ref('range'),
          'uri?': said('The file, when it is not the one the journey is in.', string),
        },
        'A thing on one side.',
      ),
      spot: object({ parent: string, field: string, index: count }, 'Where in a list of which thing something stands.'),
      field: object({ field: string, 'from?': {}, 'to?': {} }, 'A field that differs; absent values were not said.'),
      wordPart: object({ op: { enum: ['same', 'removed', 'added'] }, text: string }),
      change: { oneOf: ['added', 'removed', 'moved', 'factChanged'].map(ref) },
      added: object({
        kind: { const: 'added' },
        ...ofEveryChange,
        after: ref('side'),
        to: ref('spot'),
        'holds?': holds,
        value: said('The thing as in the newer map, without what moved into it.', { type: 'object', required: ['id'] }),
      }),
      removed: object({
        kind: { const: 'removed' },
        ...ofEveryChange,
        before: ref('side'),
        place: said('Titles of what it stood in, as they are in the newer map.', strings),
        from: ref('spot'),
        'holds?': holds,
      }),
      moved: object({
        kind: { const: 'moved' },
        ...ofEveryChange,
        before: ref('side'),
        after: ref('side'),
        from: ref('spot'),
        to: ref('spot'),
        across: said('Whether it went to another place.', { type: 'boolean' }),
        'behind?': said('Title of what it now stands behind; absent where it is first.', string),
      }),
      factChanged: object({
        kind: { enum: factKinds },
        ...ofEveryChange,
        before: ref('side'),
        after: ref('side'),
        fields: listOf(ref('field')),
        'from?': said('The old value as a reader knows it.', string),
        'to?': said('The new one.', string),
        'words?': said('Of two texts, word by word.', listOf(ref('wordPart'))),
        'delta?': said('How much more it is.', number),
        'turns?': said('A feeling that changed its sign.', { enum: ['good', 'bad'] }),
        'gained?': said('Titles of what is newly referred to.', strings),
        'lost?': said('Titles of what is not referred to any more.', strings),
      }),
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
