import type { ResourceNeed, Scalar } from '../../schemas/generated/definitions.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import { type Item, isItemLayout, readValue } from './item.ts';
import { canStillBring, resourceMark } from './layout.ts';
import type { Scope } from './scope.ts';

/** Digits that say whose number it is and what it is for, such as 188. */
const segmentLength = 3;

/** What a path reads: the resource meant, the characteristic that holds it, and what of its value counts. */
type ResourceFact = {
  readonly type: string;
  readonly name: (need: ResourceNeed) => string | undefined;
  readonly of: (value: Scalar) => Scalar;
};
const facts: Readonly<Record<string, ResourceFact>> = {
  numberSegment: { type: 'number', name: ({ characteristic }) => characteristic, of: (value) => String(value).slice(0, segmentLength) },
  terminalTier: { type: 'terminal', name: ({ tier }) => tier, of: (value) => value },
};

const needOf = ({ layout, installed }: Item, type: string): ResourceNeed | undefined =>
  isItemLayout(layout) && !installed ? layout.node.resources?.find((need) => need.type === type) : undefined;

/** Whether a fact of resources may be read from this characteristic. */
export const readsCharacteristic = (needs: readonly ResourceNeed[], path: string, name: string): boolean =>
  needs.some((need) => need.type === facts[path]?.type && facts[path].name(need) === name);

/** Where a fact of resources is read: the item that takes one, itself before the first of the order, and its characteristic. */
export function resourceRead({ run, item: own }: Scope, path: string) {
  const fact = facts[path];
  const type = fact?.type ?? '';
  const item = needOf(own, type) ? own : run.items.find((candidate) => needOf(candidate, type));
  const need = item && needOf(item, type);
  return { mark: resourceMark(type), item, name: need && fact?.name(need) };
}

/** Null where nothing takes such a resource, unknown while something open could still bring one. */
export function readResource(scope: Scope, path: string): FactValue {
  const fact = facts[path];
  if (!fact) return unknown;
  const { mark, item, name } = resourceRead(scope, path);
  if (item !== scope.item && canStillBring(scope.run, mark)) return unknown;
  if (!item || name === undefined) return null;
  const value = readValue(item, name);
  if (value === undefined) return unknown;
  return value === null ? null : fact.of(value);
}
