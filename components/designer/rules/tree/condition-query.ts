import type { RuleGroupType, RuleType } from 'react-querybuilder';
import type { Condition, FactCondition, FactRef } from '../../../../schemas/generated/definitions.ts';
import { isFactRef } from '../../forms/is-fact-ref.ts';
import { firstCondition } from '../first-condition.ts';

/** `isBare`: a group that is no group of the condition, only the place where its one comparison stands. */
export type ConditionGroup = RuleGroupType & { readonly isBare?: boolean };

/** The operator of a rule that names a condition instead of comparing. */
export const namedOperator = 'named';

const rootId = 'condition';
const pathOf = (path: string): string => `${rootId}${path}`;

type Node = RuleType | ConditionGroup;
/** The part of the tree that a part of a condition was made into: what did not change is not drawn again. */
const made = new WeakMap<Condition, { readonly path: string; readonly node: Node }>();

function toRule(leaf: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>, path: string): RuleType {
  if ('condition' in leaf) return { id: pathOf(path), field: '', operator: namedOperator, value: leaf.condition };
  const { operator, value, ...fact } = leaf;
  const isFact = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { id: pathOf(path), field: JSON.stringify(fact), operator, value, valueSource: isFact ? 'field' : 'value' };
}

function toNode(condition: Condition, path: string): Node {
  const kept = made.get(condition);
  if (kept?.path === path) return kept.node;
  const node = 'all' in condition || 'any' in condition || 'not' in condition ? toGroup(condition, path) : toRule(condition, path);
  made.set(condition, { path, node });
  return node;
}

function toGroup(condition: Condition, path: string): ConditionGroup {
  const id = `${pathOf(path)}#`;
  if ('all' in condition) return { id, combinator: 'all', rules: condition.all.map((each, index) => toNode(each, `${path}/all/${index}`)) };
  if ('any' in condition) return { id, combinator: 'any', rules: condition.any.map((each, index) => toNode(each, `${path}/any/${index}`)) };
  if (!('not' in condition)) return { id, combinator: 'all', isBare: true, rules: [toNode(condition, path)] };
  const inner = condition.not;
  if ('all' in inner || 'any' in inner) return { ...toGroup(inner, `${path}/not`), not: true };
  return { id, combinator: 'all', isBare: true, not: true, rules: [toNode(inner, `${path}/not`)] };
}

/** A comparison to begin with, where one is added. */
export const newRule = (): RuleType => ({ ...toRule(firstCondition, ''), id: undefined });

/** A condition as the tree that react-querybuilder edits. Ids are the places of the condition: they stay while one types. */
export const toQuery = (condition: Condition): ConditionGroup => toGroup(condition, '');

export const isGroup = (node: unknown): node is ConditionGroup => typeof node === 'object' && node !== null && 'rules' in node;

/** A rule of the tree as a comparison; null where the tree holds something that is none. */
export function leafOf({ field, operator, value }: RuleType): FactCondition | { condition: string } | null {
  if (operator === namedOperator) return { condition: String(value) };
  const fact = factOfField(field);
  return fact ? { ...fact, operator, value } : null;
}

export function factOfField(field: string): FactRef | null {
  try {
    const read: unknown = JSON.parse(field);
    return isFactRef(read) ? read : null;
  } catch {
    return null;
  }
}

function fromNode(node: unknown): Condition | null {
  if (isGroup(node)) return fromQuery(node);
  return typeof node === 'object' && node !== null && 'field' in node ? leafOf(isRule(node) ? node : emptyRule) : null;
}

const emptyRule: RuleType = { field: '', operator: '', value: null };
const isRule = (node: object): node is RuleType => 'field' in node && 'operator' in node && 'value' in node;

/** The condition that the tree says; groups without comparisons say nothing, and a tree of nothing else is null. */
export function fromQuery(group: ConditionGroup): Condition | null {
  const parts = group.rules.map(fromNode).filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined) return null;
  const inner: Condition = group.isBare && parts.length === 1 ? first : group.combinator === 'any' ? { any: parts } : { all: parts };
  return group.not ? { not: inner } : inner;
}

/** Where the comparison of this line stands in the condition, as a JSON Pointer. */
export const pointerOf = ({ id = rootId }: RuleType): string => id.slice(rootId.length);
/** The same for a group. */
export const pointerOfGroup = ({ id = rootId }: ConditionGroup): string => id.slice(rootId.length).replace(/#$/, '');
