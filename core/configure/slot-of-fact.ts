import type { FactParams, FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import type { Scope } from './bind-fact.ts';
import { type Item, isItemLayout, type Part, readValue } from './item.ts';
import { itemsAtPath } from './items-at-path.ts';
import { resourceRead } from './resource.ts';
import { siteRead } from './site.ts';

const fieldSlot = (item: Item, name: string): string | undefined => {
  if (!isItemLayout(item.layout)) return undefined;
  const index = item.layout.fieldIndex.get(name);
  return index === undefined ? undefined : item.layout.fields[index]?.slot;
};

const productSlot = (member: Item, name: string): string | undefined => {
  if (member.filler) return fieldSlot(member.filler, name);
  return member.layout.type === 'member' ? member.layout.fillerSlot : undefined;
};

function partSlot(part: Part, leaf: string | undefined): string {
  if (leaf === undefined || (part.layout.type === 'group' && part.chosen === undefined)) return part.layout.slot;
  let answered: string | undefined;
  for (const item of part.items) {
    const index = isItemLayout(item.layout) ? item.layout.fieldIndex.get(leaf) : undefined;
    const slot = item.layout.type === 'member' ? productSlot(item, leaf) : fieldSlot(item, leaf);
    if (slot !== undefined && (index === undefined || item.values[index] === undefined)) return slot;
    answered ??= slot;
  }
  return answered ?? part.layout.slot;
}

/** What is to be chosen first may bring what is asked for; else the item that has it holds its characteristic. */
function slotOfTaken(fact: 'site' | 'resource', path: string, scope: Scope): string | undefined {
  const { mark, item, name } = fact === 'site' ? siteRead(scope) : resourceRead(scope, path);
  const open = scope.run.open.find(({ brings }) => brings.has(mark));
  if (open && item !== scope.item) return open.slot;
  return item && name !== undefined && readValue(item, name) === undefined ? fieldSlot(item, name) : undefined;
}

/** What is to be chosen first may bring what is counted; else an item that is there does not say yet whether it counts. */
function slotOfCount({ of = '', where = {} }: FactParams, { run, bundle }: Scope): string | undefined {
  if (!of.startsWith('/')) return run.open.find((part) => part.brings.has(of))?.slot;
  if (!bundle) return undefined;
  const { items, openAt } = itemsAtPath(bundle, of);
  if (openAt !== undefined) return openAt;
  for (const item of items) for (const name of Object.keys(where)) if (readValue(item, name) === undefined) return fieldSlot(item, name);
  return undefined;
}

/** The slot in which a person can answer a fact, one that is still empty first; undefined where only the server could. */
export function slotOfFact(ref: FactRef, { run, item, bundle }: Scope): string | undefined {
  const path = ref.path ?? '';
  if (ref.fact === 'item') return fieldSlot(item, path);
  if (ref.fact === 'product') return item.member ? productSlot(item.member, path) : undefined;
  if (ref.fact === 'site' || ref.fact === 'resource') return slotOfTaken(ref.fact, path, { run, item, bundle });
  if (ref.fact === 'order') return path === 'items' ? run.open[0]?.slot : undefined;
  if (ref.fact === 'items') return slotOfCount(ref.params ?? {}, { run, item, bundle });
  if (ref.fact !== 'bundle' || !bundle || !isItemLayout(bundle.layout)) return undefined;
  const [id = '', leaf] = path.split('.');
  const index = bundle.layout.partIndex.get(id);
  const part = index === undefined ? undefined : bundle.parts[index];
  return part && partSlot(part, leaf);
}

/** Where a characteristic stands, and what it is there. */
type Place = { readonly slot: string; readonly value: Scalar | undefined };

function fieldOf(item: Item | null, name: string): Place | undefined {
  if (!item || item.installed) return undefined;
  const slot = fieldSlot(item, name);
  return slot === undefined ? undefined : { slot, value: readValue(item, name) };
}

/** The characteristic that an id path names: the item's own, or that of the first item of a part that the order brings. */
export function characteristicAt(path: string, { item, bundle }: Scope): Place | undefined {
  const [, first = '', id = '', ...rest] = path.split('/');
  const leaf = rest.at(-1);
  if (leaf === undefined) return fieldOf(item, first);
  if (!bundle || !isItemLayout(bundle.layout)) return undefined;
  const index = bundle.layout.partIndex.get(id);
  const part = index === undefined ? undefined : bundle.parts[index];
  for (const candidate of part?.items ?? []) {
    const found = fieldOf(candidate.layout.type === 'member' ? candidate.filler : candidate, leaf);
    if (found) return found;
  }
  return undefined;
}
