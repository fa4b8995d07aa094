import * as validators from '../../schemas/generated/validators.js';
import { errorIssue, type Issue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import { failure, type Result, success } from '../kernel/result.ts';
import { type Definition, definitionKinds } from './definition.ts';
import { checkDocument } from './document-limits.ts';
import { issuesOfSchemaErrors } from './schema-issues.ts';

const metaSchemas: ReadonlyMap<unknown, validators.Validate> = new Map([
  ['urn:offerwright:schema:v1:specification', validators.validateSpecification],
  ['urn:offerwright:schema:v1:offering', validators.validateSimpleOffering],
  ['urn:offerwright:schema:v1:bundle', validators.validateBundle],
  ['urn:offerwright:schema:v1:tariff', validators.validateTariff],
  ['urn:offerwright:schema:v1:acceptance-rule', validators.validateAcceptanceRule],
  ['urn:offerwright:schema:v1:category', validators.validateCategory],
  ['urn:offerwright:schema:v1:channel', validators.validateChannel],
  ['urn:offerwright:schema:v1:example', validators.validateExample],
  ['urn:offerwright:schema:v1:condition', validators.validateNamedCondition],
]);

type JsonObject = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const none: readonly (readonly (string | number)[])[] = [];

/**
 * `zh-CN` and `en` side by side make a text that people read; markup has no place in it. Answers the keys that lead to
 * each, which are put together only where there is one: hardly any document has any.
 */
function markupIn(value: unknown): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return none;
  const isText = isObject(value) && typeof value['zh-CN'] === 'string' && typeof value.en === 'string';
  let found = none;
  for (const [key, member] of Object.entries(value)) {
    const inside = isText && typeof member === 'string' && /[<>]/.test(member) ? [[]] : markupIn(member);
    if (inside.length > 0) found = [...found, ...inside.map((keys) => [key, ...keys])];
  }
  return found;
}

function issuesOf(document: JsonObject, isValid: validators.Validate): Issue[] {
  const schemaIssues = isValid(document) ? [] : issuesOfSchemaErrors(isValid.errors ?? []);
  return [...schemaIssues, ...markupIn(document).map((keys) => errorIssue('markup-in-text', pointer(...keys)))];
}

/** Which definition a document wants to be, as far as it says. */
export function claimedRef(document: unknown): { readonly kind: string; readonly id: string } | undefined {
  if (!isObject(document) || typeof document.id !== 'string') return undefined;
  const kind = definitionKinds.find((candidate) => candidate === document.kind);
  return kind ? { kind, id: document.id } : undefined;
}

/**
 * Reads one definition of any kind by the meta-schema that its `$schema` names. Every issue is collected, with an exact
 * JSON Pointer; the stored document is never changed.
 */
export function readDefinition(json: unknown): Result<Definition, Issue[]> {
  const unreadable = checkDocument(json);
  if (unreadable.length > 0) return failure(unreadable);
  if (!isObject(json)) return failure([errorIssue('not-an-object', '')]);
  if (json.$schema === undefined) return failure([errorIssue('missing-property', '', { params: { property: '$schema' } })]);
  const validate = metaSchemas.get(json.$schema);
  if (!validate) return failure([errorIssue('unknown-schema', '/$schema', { params: { known: [...metaSchemas.keys()].join(', ') } })]);
  const issues = issuesOf(json, validate);
  const isDefinition = (document: unknown): document is Definition => document === json && issues.length === 0;
  if (isDefinition(json)) return success(json);
  const definition = claimedRef(json);
  return failure(definition ? issues.map((issue) => ({ ...issue, definition })) : issues);
}
