import type { PlainScalar } from '../../schemas/generated/definitions.ts';
import type { SchemaError } from '../../schemas/generated/validators.js';
import { errorIssue, type Issue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';

/** Patterns of the meta-schemas that have a name people know. */
const namedPatterns: Readonly<Record<string, string>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'id-malformed',
  '^[a-z][A-Za-z0-9]*$': 'characteristic-name-malformed',
  '^(0|[1-9]\\d{0,8})(\\.\\d{1,6})?$': 'money-malformed',
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?(Z|[+-]\\d{2}:\\d{2})$': 'instant-malformed',
  '^(/[A-Za-z0-9-]+)+$': 'id-path-malformed',
};

const isPlain = (value: unknown): value is PlainScalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const plain = (value: unknown): PlainScalar => (isPlain(value) ? value : [value].flat().join(', '));

type Translate = (error: SchemaError) => Issue;
const limit =
  (code: string): Translate =>
  ({ instancePath, params }) =>
    errorIssue(code, instancePath, { params: { limit: plain(params.limit) } });

/** How each keyword that our meta-schemas use becomes an issue. */
const translations: Readonly<Record<string, Translate>> = {
  required: ({ instancePath, params }) =>
    errorIssue('missing-property', instancePath, { params: { property: plain(params.missingProperty) } }),
  additionalProperties: ({ instancePath, params }) => {
    const property = plain(params.additionalProperty);
    return errorIssue('unknown-property', `${instancePath}${pointer(String(property))}`, { params: { property } });
  },
  type: ({ instancePath, params }) => errorIssue('wrong-type', instancePath, { params: { expected: plain(params.type) } }),
  enum: ({ instancePath, params }) =>
    errorIssue('not-an-allowed-value', instancePath, { params: { allowed: plain(params.allowedValues) } }),
  const: ({ instancePath, params }) =>
    errorIssue('not-an-allowed-value', instancePath, { params: { allowed: plain(params.allowedValue) } }),
  pattern: ({ instancePath, params }) => {
    const pattern = String(plain(params.pattern));
    const named = namedPatterns[pattern];
    return named === undefined ? errorIssue('text-malformed', instancePath, { params: { pattern } }) : errorIssue(named, instancePath);
  },
  minLength: limit('text-too-short'),
  maxLength: limit('text-too-long'),
  minimum: limit('number-too-small'),
  maximum: limit('number-too-large'),
  minItems: limit('too-few-entries'),
  maxItems: limit('too-many-entries'),
  minProperties: limit('too-few-properties'),
  maxProperties: limit('too-many-properties'),
  uniqueItems: ({ instancePath, params }) => {
    const places = [Number(params.i), Number(params.j)];
    return errorIssue('repeated-entry', `${instancePath}/${Math.max(...places)}`, { params: { first: Math.min(...places) } });
  },
  propertyNames: ({ instancePath, params }) => {
    const property = plain(params.propertyName);
    return errorIssue('property-name-malformed', `${instancePath}${pointer(String(property))}`, { params: { property } });
  },
  // The shape that no branch has is spelled as a property that may not be (see scripts/branch-by-shape.ts).
  'false schema': ({ instancePath }) =>
    errorIssue('unknown-property', instancePath, { params: { property: instancePath.split('/').at(-1) ?? '' } }),
};

const textKeywords: ReadonlySet<string> = new Set(['pattern', 'minLength', 'maxLength']);

/**
 * Ajv's errors as issues, each with an exact JSON Pointer: an unknown property at itself, a missing one at its object.
 * Errors that only repeat another (`if`, and what a name breaks, told once by `propertyNames`) are left out.
 */
export function issuesOfSchemaErrors(errors: readonly SchemaError[]): Issue[] {
  const issues = new Map<string, Issue>();
  // An object has no text of its own: what breaks a text keyword at its place is one of its names.
  const misnamed = new Set(errors.filter(({ keyword }) => keyword === 'propertyNames').map(({ instancePath }) => instancePath));
  for (const error of errors) {
    if (error.keyword === 'if' || (textKeywords.has(error.keyword) && misnamed.has(error.instancePath))) continue;
    const translate = translations[error.keyword];
    const issue = translate ? translate(error) : errorIssue('schema-violated', error.instancePath, { params: { keyword: error.keyword } });
    issues.set(`${issue.path} ${issue.code} ${JSON.stringify(issue.params)}`, issue);
  }
  return [...issues.values()];
}
