import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pointer } from '../../kernel/json-pointer.ts';
import { readSeeds } from '../../testing/read-seeds.ts';
import type { Definition } from '../definition.ts';
import { readDefinition } from '../read-definition.ts';
import { mentionsIn } from './mentions-in.ts';

type Schema = {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: unknown;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

const schemas = join(import.meta.dirname, '../../../schemas');
const files = new Map<string, Schema>(
  readdirSync(join(schemas, 'v1')).map((file) => [file.split('.')[0] ?? '', JSON.parse(readFileSync(join(schemas, 'v1', file), 'utf8'))]),
);
type At = { readonly file: string; readonly schema: Schema; readonly name: string };

function resolved({ file, schema, name }: At): At {
  if (schema.$ref === undefined) return { file, schema, name };
  const [urn = '', fragment = ''] = schema.$ref.split('#');
  const next = urn === '' ? file : (urn.split(':').at(-1) ?? '');
  const found = files.get(next)?.$defs?.[fragment.split('/').at(-1) ?? ''];
  if (!found) throw new Error(schema.$ref);
  return resolved({ file: next, schema: found, name: fragment.split('/').at(-1) ?? '' });
}

/** Types of the meta-schemas whose values name something. Paths and what is counted have patterns of their own. */
const naming: ReadonlySet<string> = new Set(['id', 'idPath', 'characteristicName', 'factParams/of']);
/** Ids that name nothing elsewhere: what a thing itself is called, and words of the trade. */
const ownNames: readonly RegExp[] = [
  /^\/id$/,
  /^(\/(components|groups|options|roles|rules|charges|outlets)\/\d+)+\/id$/,
  /\/regions\/\d+$/,
  /\/region$/,
  /\/qualifications?(\/\d+)?$/,
  /\/effect\/(document|level)$/,
  /\/(kinds|zones|accessPoints)\/\d+$/,
  /\/queue$/,
  /^\/resources\/\d+\/type$/,
  /^\/characteristics\/properties\/[^/]+$/,
  /^\/customer\/facts\/[^/]+$/,
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(at: At, value: unknown): boolean {
  const { schema } = resolved(at);
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  if (schema.oneOf) return schema.oneOf.some((each) => fits({ ...resolved(at), schema: each }, value));
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type !== 'object') return !isObject(value) && !Array.isArray(value);
  if (!isObject(value) || schema.required?.some((each) => !Object.hasOwn(value, each))) return false;
  return Object.entries(value).every(([name, each]) => {
    const property = schema.properties?.[name];
    return property ? property.const === undefined || property.const === each : schema.additionalProperties !== false;
  });
}

/** Pointers to everything in a definition that is an id, a path or the name of a characteristic, by its meta-schema. */
function namesIn(definition: Definition): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (from: At, value: unknown, keys: readonly (string | number)[]): void => {
    const { file, schema, name } = resolved(from);
    if (naming.has(name) && typeof value === 'string') found.add(pointer(...keys));
    for (const branch of schema.oneOf ?? [])
      if (fits({ file, schema: branch, name }, value)) visit({ file, schema: branch, name }, value, keys);
    if (Array.isArray(value) && schema.items)
      for (const [index, each] of value.entries()) visit({ file, schema: schema.items, name: '' }, each, [...keys, index]);
    if (!isObject(value)) return;
    for (const [key, each] of Object.entries(value)) {
      const property = schema.properties?.[key];
      const at = [...keys, key];
      if (!property && schema.propertyNames && naming.has(resolved({ file, schema: schema.propertyNames, name: '' }).name))
        found.add(pointer(...at));
      const inner = property ?? (schema.additionalProperties === false ? undefined : schema.additionalProperties);
      if (inner) visit({ file, schema: inner, name: `${name}/${key}` }, each, at);
    }
  };
  const file = definition.$schema.split(':').at(-1) ?? '';
  visit({ file, schema: files.get(file) ?? {}, name: file }, definition, []);
  return found;
}

const examples = readdirSync(join(schemas, 'examples/valid')).flatMap((file) => {
  const read = readDefinition(JSON.parse(readFileSync(join(schemas, 'examples/valid', file), 'utf8')));
  return read.ok ? [read.value] : [];
});
const definitions = [...examples, ...readSeeds().definitions.values()];

describe('the mentions of a definition', () => {
  it('are every id, path and name of a characteristic in it, but for what names only itself', () => {
    const left = new Set<string>();
    let names = 0;
    for (const definition of definitions) {
      const mentioned = new Set(mentionsIn(definition).map(({ keys }) => pointer(...keys)));
      for (const place of namesIn(definition)) {
        names += 1;
        if (!mentioned.has(place) && !ownNames.some((own) => own.test(place)))
          left.add(`${definition.kind}#${place.replace(/\/\d+/g, '/*')}`);
      }
    }
    expect(names).toBeGreaterThan(2000);
    expect([...left]).toEqual([]);
  });

  it('lead to what they name', () => {
    for (const definition of definitions)
      for (const mention of mentionsIn(definition)) {
        let value: unknown = definition;
        for (const key of mention.keys) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
        expect(value, `${definition.id} ${pointer(...mention.keys)}`).toBeDefined();
      }
  });
});
