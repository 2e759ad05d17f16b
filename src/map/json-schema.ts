/** Words to write JSON schemas with, of what programs exchange with the outside. */

/** A JSON schema, draft 7. */
export type Schema = Record<string, unknown>;

export const string: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const boolean: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const strings: Schema = { type: 'array', items: string };
export const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const said = (description: string, schema: Schema): Schema => ({ description, ...schema });

/** An object with these fields and no others; those whose names end with `?` may be absent. */
export function object(fields: Record<string, Schema>, description?: string): Schema {
  const names = Object.keys(fields);
  return {
    ...(description ? { description } : {}),
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), fields[name]])),
  };
}
