interface Schema {
  $ref?: string;
  const?: unknown;
  enum?: unknown[];
  type?: string;
  oneOf?: Schema[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  minimum?: number;
  definitions?: Record<string, Schema>;
}

/** Words of JSON schema that `schemaFlaws` knows; a schema with others is not held by it. */
const known = new Set([
  ...['$schema', '$comment', 'title', 'description', '$ref', 'const', 'enum', 'type', 'oneOf', 'items', 'required'],
  ...['properties', 'additionalProperties', 'minimum', 'definitions'],
]);

/** What in a value is against a JSON schema, as paths with what is wrong there. */
export function schemaFlaws(value: unknown, root: object, schema: Schema = root, path = '$'): string[] {
  const unknown = Object.keys(schema).filter((word) => !known.has(word));
  if (unknown.length > 0) throw new Error(`schemaFlaws knows no ${unknown.join(', ')}.`);
  const check = (part: unknown, inner: Schema, at: string): string[] => schemaFlaws(part, root, inner, at);
  if (schema.$ref) {
    const name = schema.$ref.replace('#/definitions/', '');
    const inner = (root as Schema).definitions?.[name];
    return inner ? check(value, inner, path) : [`${path}: there is no ${schema.$ref}`];
  }
  if (schema.oneOf) {
    const all = schema.oneOf.map((inner) => check(value, inner, path));
    const fitting = all.filter((flaws) => flaws.length === 0).length;
    return fitting === 1
      ? []
      : [`${path}: fits ${fitting} of ${all.length}: ${all.map((flaws) => flaws[0]).join('; ')}`];
  }
  if ('const' in schema && value !== schema.const) return [`${path}: is not ${schema.const}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: ${value} is none of ${schema.enum}`];
  if (schema.type && !isOf(schema.type, value)) return [`${path}: is no ${schema.type}`];
  if (schema.minimum !== undefined && (value as number) < schema.minimum)
    return [`${path}: is below ${schema.minimum}`];
  if (Array.isArray(value)) {
    return schema.items ? value.flatMap((item, index) => check(item, schema.items as Schema, `${path}[${index}]`)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = (schema.required ?? [])
    .filter((field) => !(field in value))
    .map((field) => `${path}: has no ${field}`);
  const fields = Object.entries(value).flatMap(([field, part]) => {
    const inner = schema.properties?.[field] ?? schema.additionalProperties;
    if (inner === false) return [`${path}: has ${field}`];
    return typeof inner === 'object' ? check(part, inner, `${path}.${field}`) : [];
  });
  return [...missing, ...fields];
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
