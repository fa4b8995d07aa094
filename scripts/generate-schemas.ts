/**
 * Makes schemas/generated from schemas/v1: TypeScript types of every definition kind, and validators that
 * Ajv compiles now, so that no browser and no server evaluates code later. `--check` only compares.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { branchByShape } from './branch-by-shape.ts';

const root = join(import.meta.dirname, '..', 'schemas');
const outDir = join(root, 'generated');
const checkOnly = process.argv.includes('--check');
const prefix = 'urn:offerwright:schema:v1:';

type Schema = {
  readonly $id: string;
  readonly title: string;
  readonly $defs?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
};

const names = readdirSync(join(root, 'v1'))
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => file.replace('.schema.json', ''))
  .sort();
const schemas = names.map((name): Schema => JSON.parse(readFileSync(join(root, 'v1', `${name}.schema.json`), 'utf8')));
const kinds = schemas.filter((schema) => schema.$id !== `${prefix}common`);

/** One document with every `$def`, because json-schema-to-typescript does not resolve URNs. */
async function makeTypes(): Promise<string> {
  const definitions: Record<string, unknown> = {};
  for (const schema of schemas) {
    const { $defs, $schema: _dialect, $id: _id, ...own } = schema;
    Object.assign(definitions, $defs);
    if (kinds.includes(schema)) definitions[schema.title] = own;
  }
  const text = JSON.stringify({ title: 'Definition', oneOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind.title}` })), $defs: definitions });
  const joined = JSON.parse(text.replaceAll(/urn:offerwright:schema:v1:[a-z-]+#\//g, '#/'), (_key, value) =>
    // A description beside a $ref would make a numbered copy of the named type.
    typeof value?.$ref === 'string' ? { $ref: value.$ref } : value,
  );
  const types = await compile(joined, 'Definition', {
    bannerComment: '/* Made by `npm run generate` from schemas/v1. Change the schemas, not this file. */',
    additionalProperties: false,
    declareExternallyReferenced: true,
    ignoreMinAndMaxItems: true,
    format: false,
  });
  return types;
}

async function makeValidators(): Promise<string> {
  const ajv = new Ajv2020({
    schemas: branchByShape(schemas),
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const code = standaloneCode(ajv, Object.fromEntries(kinds.map((kind) => [`validate${kind.title}`, kind.$id])));
  // Ajv's own run-time (text lengths, deep equality) is bundled in: the module then stands alone in the browser.
  const bundled = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    target: 'es2023',
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: '/* Made by `npm run generate` from schemas/v1. */' },
  });
  return bundled.outputFiles[0]?.text ?? '';
}

function makeValidatorTypes(): string {
  const lines = kinds.map((kind) => `export declare const validate${kind.title}: Validate;`);
  return `/* Made by \`npm run generate\` from schemas/v1. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
};
export type Validate = ((document: unknown) => boolean) & { errors?: readonly SchemaError[] | null };
${lines.join('\n')}
`;
}

const files: Readonly<Record<string, string>> = {
  'definitions.ts': await makeTypes(),
  'validators.js': await makeValidators(),
  'validators.d.ts': makeValidatorTypes(),
};
mkdirSync(outDir, { recursive: true });
const stale = Object.entries(files).filter(
  ([name, text]) => !existsSync(join(outDir, name)) || readFileSync(join(outDir, name), 'utf8') !== text,
);
if (checkOnly && stale.length > 0) {
  console.error(`schemas/generated is older than schemas/v1: ${stale.map(([name]) => name).join(', ')}. Run \`npm run generate\`.`);
  process.exit(1);
}
if (!checkOnly) for (const [name, text] of stale) writeFileSync(join(outDir, name), text);
