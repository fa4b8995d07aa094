import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Schema = {
  readonly $id?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

const folder = join(import.meta.dirname, '../../../schemas/v1');
const load = (name: string): Schema => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));

/** A schema with the file in which its references are read, and what it is called. */
type At = { readonly file: string; readonly name: string; readonly schema: Schema };

const loaded = new Map<string, Schema>();
function fileOf(name: string): Schema {
  const found = loaded.get(name) ?? load(name);
  loaded.set(name, found);
  return found;
}

function resolved({ file, name, schema }: At): At {
  if (schema.$ref === undefined) return { file, name, schema };
  const [urn = '', fragment = ''] = schema.$ref.split('#');
  const next = urn === '' ? file : (urn.split(':').at(-1) ?? '');
  const key = fragment.split('/').at(-1) ?? '';
  const found = fileOf(next).$defs?.[key];
  if (!found) throw new Error(`${schema.$ref} leads nowhere`);
  return resolved({ file: next, name: key, schema: found });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a branch can be what is meant; enough to tell the branches of one choice apart. */
function fits(at: At, value: unknown): boolean {
  const { schema } = resolved(at);
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  if (schema.oneOf) return schema.oneOf.some((each) => fits({ ...resolved(at), schema: each }, value));
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type !== 'object') return !isObject(value) && !Array.isArray(value);
  if (!isObject(value) || schema.required?.some((each) => !Object.hasOwn(value, each))) return false;
  return Object.entries(schema.properties ?? {}).every(
    ([name, { const: only }]) => only === undefined || !Object.hasOwn(value, name) || value[name] === only,
  );
}

const inner = (at: At, schema: Schema, name: string): At => ({ file: at.file, schema, name: `${at.name}/${name}` });

/** Every property that a definition says, by the type of the meta-schema in which it stands: `component/reliesOn`. */
export function saidProperties(kind: string, value: unknown): ReadonlySet<string> {
  const said = new Set<string>();
  const visit = (from: At, found: unknown): void => {
    const at = resolved(from);
    const { schema } = at;
    for (const [index, branch] of (schema.oneOf ?? []).entries()) {
      const next = inner(at, branch, String(index));
      if (fits(next, found)) visit(next, found);
    }
    if (Array.isArray(found) && schema.items) for (const each of found) visit(inner(at, schema.items, 'items'), each);
    if (!isObject(found)) return;
    for (const [name, each] of Object.entries(found)) {
      const property = schema.properties?.[name];
      if (property) said.add(`${at.name}/${name}`);
      if (property) visit(inner(at, property, name), each);
      else if (schema.additionalProperties) visit(inner(at, schema.additionalProperties, 'each'), each);
    }
  };
  visit({ file: kind, name: kind, schema: fileOf(kind) }, value);
  return said;
}

/** Every property that the meta-schema of a kind knows, by the same names. */
export function knownProperties(kind: string): ReadonlySet<string> {
  const known = new Set<string>();
  const seen = new Set<string>();
  const visit = (from: At): void => {
    const at = resolved(from);
    if (seen.has(at.name)) return;
    seen.add(at.name);
    const { schema } = at;
    for (const [index, branch] of (schema.oneOf ?? []).entries()) visit(inner(at, branch, String(index)));
    if (schema.items) visit(inner(at, schema.items, 'items'));
    if (schema.additionalProperties) visit(inner(at, schema.additionalProperties, 'each'));
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      known.add(`${at.name}/${name}`);
      visit(inner(at, property, name));
    }
  };
  visit({ file: kind, name: kind, schema: fileOf(kind) });
  return known;
}
