import type { Expansion, Item } from './expand.ts';

/** From where a condition looks: the item judged, and the bundle whose parts it may read. */
export type Scope = { run: Expansion; item: Item; bundle: Item | null };
