import type * as model from '../../map/model.js';
import { isOwnField, type Line } from '../generated/ast.js';
import { pains } from './experiences.js';
import type { FactReader } from './fact-reader.js';

export function personas(reader: FactReader, journeyId: string, line: Line): model.Persona[] {
  return reader.declaredOrRepeated(line).map(({ thing, name, text }) => {
    const persona = thing ?? line;
    const id = reader.unique(`${journeyId}/persona:${name}`);
    const image = reader.value<string>(persona, 'image');
    return {
      ...reader.thing(id, persona),
      name,
      title: text,
      role: reader.text(id, persona, 'role'),
      quote: reader.text(id, persona, 'quote'),
      goals: reader.texts(id, persona, 'goal'),
      needs: reader.texts(id, persona, 'need'),
      pains: pains(reader, id, persona, 'pain'),
      gains: pains(reader, id, persona, 'gain'),
      traits: reader.claims(id, persona, 'trait', (trait: Pick<model.Trait, 'title' | 'value' | 'of'>) => trait),
      share: reader.value<model.Quantity>(persona, 'share'),
      image,
      ...reader.path('imagePath', image, persona),
      color: reader.value<string>(persona, 'color'),
      from: reader.names(persona, 'from'),
      own: persona.lines.filter(isOwnField).flatMap((own) => {
        const value = reader.read<model.Quantity>(own);
        const field = own.$cstNode?.text.split(':')[0] ?? '';
        return value ? [{ ...reader.claim(`${id}/${field}`, own), name: field, value }] : [];
      }),
    };
  });
}
