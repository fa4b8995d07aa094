import type { Expansion } from './expansion.ts';
import type { Item } from './item.ts';

/** From where a condition looks: the item judged, and the bundle whose parts it may read. */
export type Scope = { run: Expansion; item: Item; bundle: Item | null };

/** The bundle item whose parts a rule or tariff reads: the one it stands in, else the nearest. */
export function bundleInScope(item: Item, scope: number): Item | null {
  if (scope < 0) return item.bundle;
  for (let around: Item | null = item; around; around = around.parent) if (around.layout.nodeIndex === scope) return around;
  return item.bundle;
}
