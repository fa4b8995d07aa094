import type { Expansion } from './expansion.ts';
import { fitsRole, type Held, installedById } from './installed.ts';
import type { ItemLayout, MemberLayout, RoleLayout } from './layout.ts';
import { slotIssue, textAt } from './read-selections.ts';

/** Who uses what a member brings: the orderer or, where the facts list all who may, one of those. */
export function holderAt(run: Expansion, slot: string): string | undefined {
  const holder = textAt(run, slot);
  const { customers, listsEveryHolder } = run.facts;
  if (holder === undefined || !listsEveryHolder || holder === run.request.customer.id || Object.hasOwn(customers, holder)) return holder;
  run.issues.push(slotIssue('holder-unknown', slot));
  return undefined;
}

type ChosenProduct =
  | { readonly type: 'none' | 'refused' | 'not-known-yet' }
  | { readonly type: 'held'; readonly held: Held; readonly layout: ItemLayout };

/** The installed product chosen for a membership. */
export function productAt(run: Expansion, role: RoleLayout, layout: MemberLayout): ChosenProduct {
  const slot = layout.productSlot;
  const id = textAt(run, slot);
  if (id === undefined) return { type: 'none' };
  const { existing } = role.node;
  const held = existing ? installedById(run.facts).get(id) : undefined;
  const installed = existing && held && fitsRole(existing, held.product) ? layout.installed(held.product) : undefined;
  if (held && installed) return { type: 'held', held, layout: installed };
  if (existing && !held && !run.facts.listsEveryHolder) return { type: 'not-known-yet' };
  run.issues.push(
    existing && !held
      ? slotIssue('product-unknown', slot)
      : slotIssue('product-not-accepted', slot, { product: held?.product.label ?? id }),
  );
  return { type: 'refused' };
}
