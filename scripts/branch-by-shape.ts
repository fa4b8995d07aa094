/**
 * Ajv reports the errors of every branch of a `oneOf`. Our branches never overlap, so each `oneOf` becomes a chain of
 * if / then / else: the shape of the value picks the branch, and only that branch's errors are told.
 */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };
type Document = { readonly $id: string; readonly [key: string]: unknown };

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown): string[] => [value].flat().filter((entry) => typeof entry === 'string');
const own = (schema: Schema, key: string): Schema => (isSchema(schema[key]) ? schema[key] : {});

/** What `$ref` leads to, within one document or another. */
function follow(branch: Schema, document: Document, documents: readonly Document[]): Schema {
  if (typeof branch.$ref !== 'string') return branch;
  const [id = '', path = ''] = branch.$ref.split('#');
  const target = id === '' ? document : documents.find((candidate) => candidate.$id === id);
  const found = path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (isSchema(value) ? value[key] : undefined), target);
  if (!target || !isSchema(found)) throw new Error(`${branch.$ref} leads nowhere`);
  return follow(found, target, documents);
}

/** Type names of the values a branch can fit; an enum of texts has no type of its own. */
const typesOf = (branch: Schema): string[] =>
  branch.type !== undefined
    ? textsOf(branch.type)
    : branch.enum !== undefined
      ? ['string']
      : branch.oneOf !== undefined
        ? ['object', 'string']
        : [];

/** The property whose constant tells the branches apart, such as `type`. */
function tagOf(branches: readonly Schema[]): string | undefined {
  const [first = {}] = branches;
  return Object.keys(own(first, 'properties')).find((name) =>
    branches.every((branch) => own(own(branch, 'properties'), name).const !== undefined && textsOf(branch.required).includes(name)),
  );
}

function chain(branches: readonly Schema[], resolved: readonly Schema[]): Schema {
  const tag = tagOf(resolved);
  if (tag !== undefined) {
    const values = resolved.map((branch) => own(own(branch, 'properties'), tag).const ?? null);
    const cases = branches.map((branch, index) => ({
      if: { type: 'object', required: [tag], properties: { [tag]: { const: values[index] ?? null } } },
      // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema
      then: branch,
    }));
    return { type: 'object', required: [tag], properties: { [tag]: { enum: values } }, allOf: cases };
  }
  const objects = resolved.filter((branch) => branch.type === 'object');
  const keyOf = (branch: Schema): string | undefined =>
    objects.length > 1 && branch.type === 'object'
      ? textsOf(branch.required).find((name) => objects.every((other) => other === branch || !textsOf(other.required).includes(name)))
      : undefined;
  const keys = objects.map(keyOf).filter((key) => key !== undefined);
  const expected = keys.join(' | ');
  const types = [...new Set(resolved.flatMap(typesOf))];
  // No branch fits: an object lacks every key, anything else has a wrong type.
  const none: Schema = { type: types, ...(keys.length > 0 ? { required: [expected], properties: { [expected]: false } } : {}) };
  return branches.reduceRight<Schema>((otherwise, branch, index) => {
    const shape = resolved[index] ?? {};
    const key = keyOf(shape);
    // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema
    return { if: { type: typesOf(shape), ...(key ? { required: [key] } : {}) }, then: branch, else: otherwise };
  }, none);
}

/** The same schemas, each `oneOf` told apart by shape. */
export function branchByShape(documents: readonly Document[]): Schema[] {
  return documents.map((document) => {
    const rewrite = (value: unknown): Json => {
      if (Array.isArray(value)) return value.map(rewrite);
      if (!isSchema(value)) return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
      const { oneOf, ...rest } = value;
      const members = Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, rewrite(member)]));
      if (!Array.isArray(oneOf)) return members;
      const branches = oneOf.filter(isSchema);
      const resolved = branches.map((branch) => follow(branch, document, documents));
      const rewritten = branches.map(rewrite).filter(isSchema);
      return { ...members, ...chain(rewritten, resolved) };
    };
    const rewritten = rewrite(document);
    if (!isSchema(rewritten)) throw new Error(`${document.$id} is no schema`);
    return rewritten;
  });
}
