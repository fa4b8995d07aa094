import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';

type Schema = { readonly [key: string]: unknown };
const prefix = 'urn:offerwright:schema:v1:';
const folder = join(import.meta.dirname, '..', 'v1');
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const membersOf = (value: unknown): [string, Schema][] =>
  isSchema(value) ? Object.entries(value).filter((entry): entry is [string, Schema] => isSchema(entry[1])) : [];

const constraining = [
  'type',
  'const',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'oneOf',
];
/** Keywords that hold other schemas or words for people; anything that is in neither list is a keyword this test does not know. */
const structural = ['$schema', '$id', '$ref', '$defs', 'title', 'description', 'properties', 'items', 'required', 'additionalProperties'];

const schemas: Schema[] = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const places = new Map<unknown, string>();

/** Every constraint of the meta-schemas, named by where it stands: `common#/$defs/id/pattern`. */
function constraintsOf(schema: Schema, place: string): string[] {
  places.set(schema, place);
  const unknown = Object.keys(schema).filter((keyword) => !constraining.includes(keyword) && !structural.includes(keyword));
  if (unknown.length > 0) throw new Error(`${place}: keywords without examples: ${unknown.join(', ')}`);
  const required = Array.isArray(schema.required) ? schema.required.map((name) => `${place}/required/${name}`) : [];
  const own = constraining.filter((keyword) => schema[keyword] !== undefined).map((keyword) => `${place}/${keyword}`);
  const closed = schema.additionalProperties === false ? [`${place}/additionalProperties`] : [];
  const inner = [
    ...['properties', '$defs'].flatMap((list) =>
      membersOf(schema[list]).map(([name, member]) => ({ member, at: `${place}/${list}/${name}` })),
    ),
    ...['items', 'propertyNames', 'additionalProperties'].map((name) => ({ member: schema[name], at: `${place}/${name}` })),
    ...(Array.isArray(schema.oneOf) ? schema.oneOf.map((member: unknown, index) => ({ member, at: `${place}/oneOf/${index}` })) : []),
  ];
  return [...own, ...required, ...closed, ...inner.flatMap(({ member, at }) => (isSchema(member) ? constraintsOf(member, at) : []))];
}

export const constraints: readonly string[] = schemas.flatMap((schema) =>
  constraintsOf(schema, `${String(schema.$id).replace(prefix, '')}#`),
);

// The schemas as they are written, without the branching that our own validators are made with.
const ajv = new Ajv2020({ schemas, allErrors: true, strict: false, inlineRefs: false, verbose: true });

/** The constraints that Ajv itself says a document breaks; none: it is valid. */
export function violatedConstraints(document: unknown, schemaId: string): ReadonlySet<string> {
  const validate = ajv.getSchema(schemaId);
  if (!validate) throw new Error(`${schemaId} is no meta-schema`);
  validate(document);
  return new Set(
    (validate.errors ?? []).map(({ keyword, params, parentSchema }) => {
      const place = places.get(parentSchema);
      return keyword === 'required' ? `${place}/required/${params.missingProperty}` : `${place}/${keyword}`;
    }),
  );
}
