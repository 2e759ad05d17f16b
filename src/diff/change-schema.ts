import { count, listOf, number, object, ref, type Schema, said, string, strings } from '../map/json-schema.js';
import { factKinds } from './kinds.js';
import { thingKinds } from './shapes.js';

/** What a change can be for the customer. */
export const effects = ['worse', 'better', 'neutral'];
const everyChange = {
  thing: said('The kind of thing that it is about.', { enum: thingKinds }),
  effect: said('What it is for the customer.', { enum: effects }),
  'whose?': said('Titles of the personas that it is about; absent where it is about everybody.', strings),
};
const holds = said('How many things come or go with it, by their kinds.', {
  type: 'object',
  additionalProperties: count,
});

/**
 * What the JSON schema of a `change` is made of.
 * @param more fields that every change has beside its own
 */
export function changeDefinitions(more: Readonly<Record<string, Schema>> = {}): Record<string, Schema> {
  const ofEveryChange = { ...more, ...everyChange };
  return {
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
  };
}
