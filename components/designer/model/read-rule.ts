import { readDefinition } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { failure, type Result, success } from '../../../core/kernel/result.ts';
import type { WholeRule } from '../changes/replace-rule.ts';
import { type DraftDocument, offeringIn } from './draft-document.ts';
import type { RuleRef } from './rule-ref.ts';

/** Why a text is no rule: no JSON (and where it stops being one), a rule of another id, or one the meta-schema refuses. */
export type RuleTextProblem =
  | { readonly type: 'no-json'; readonly line: number }
  | { readonly type: 'other-id' }
  | { readonly type: 'issues'; readonly issues: readonly Issue[] };

const inRule = /^\/rules\/0/;
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
const refused = (issues: readonly Issue[]): Result<never, RuleTextProblem> => failure({ type: 'issues', issues });
const otherId: Result<never, RuleTextProblem> = failure({ type: 'other-id' });

/** Engines say where JSON ends in words of their own; most name the position, the others mean the end. */
function parsed(text: string): Result<unknown, RuleTextProblem> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return failure({ type: 'no-json', line: lineAt(text, position === undefined ? text.length : Number(position)) });
  }
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined);

/** A rule from its text, as the meta-schema has it; issues name places inside the rule. */
export function readRule(document: DraftDocument, reference: RuleRef, text: string): Result<WholeRule, RuleTextProblem> {
  const json = parsed(text);
  if (!json.ok) return json;
  if (idOf(json.value) !== reference.id) return otherId;
  if (reference.type === 'own') {
    const read = readDefinition(json.value);
    if (!read.ok) return refused(read.error);
    return read.value.kind === 'rule' ? success({ type: 'own', rule: read.value }) : otherId;
  }
  const read = readDefinition({ ...offeringIn(document, reference.offering), rules: [json.value] });
  if (!read.ok) return refused(ofRule(read.error));
  const [rule] = read.value.kind === 'offering' ? (read.value.rules ?? []) : [];
  return rule ? success({ type: 'inline', rule }) : otherId;
}

/** What else is wrong with the offering is told as well: until it is mended the text cannot be read. */
const ofRule = (issues: readonly Issue[]): readonly Issue[] =>
  issues.map(({ path, code, severity, params }) => ({ code, severity, params, path: path.replace(inRule, '') }));
