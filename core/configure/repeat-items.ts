import { type Changes, unitOf } from './changes.ts';
import { type Expansion, type Open, register } from './expansion.ts';
import { Item, type Part, type Place, placeInside } from './item.ts';
import type { MemberLayout } from './layout.ts';

/**
 * Lays out again what stood in the last run and has not changed, without reading an answer: copies that stand where they stand
 * now, because an item knows what is around it.
 */
export class Repeat {
  readonly #run: Expansion;
  readonly #changes: Changes;
  /** Of units: what was open in them then, in the order of the walk. */
  readonly #open = new Map<string, Open[]>();
  /** Units where something was wrong: saying so belongs to reading the answers. */
  readonly #wrong = new Set<string>();

  constructor(run: Expansion, changes: Changes) {
    this.#run = run;
    this.#changes = changes;
    const { open, issues } = changes.before.run;
    for (const one of open) {
      const { path } = unitOf(one.path);
      this.#open.set(path, [...(this.#open.get(path) ?? []), one]);
    }
    for (const { params } of issues) if (typeof params.slot === 'string') this.#wrong.add(unitOf(params.slot).path);
  }

  /** The part of the root as it stood; for a role that is the members it had. */
  before(index: number): Part | undefined {
    return this.#changes.before.run.items[0]?.parts[index];
  }

  /** A component or group of the root. */
  part(old: Part | undefined, place: Place): Part | undefined {
    return old && this.#stands(old.layout.slot) ? this.#part(old, place) : undefined;
  }

  /** A member of a role of the root. */
  member(old: Item | undefined, layout: MemberLayout, place: Place): Item | undefined {
    return old?.layout === layout && this.#stands(layout.path) ? this.#item(old, place) : undefined;
  }

  #stands(path: string): boolean {
    if (this.#changes.touches(path) || this.#wrong.has(path)) return false;
    const open = this.#open.get(path);
    if (open) this.#run.open.push(...open);
    return true;
  }

  #part({ layout, chosen, quantity, items: before }: Part, place: Place): Part {
    const from = this.#run.items.length;
    const items = before.map((item) => this.#item(item, place));
    return { layout, chosen, quantity, items, from, to: this.#run.items.length };
  }

  #item(old: Item, { parent, bundle, member }: Place): Item {
    const { holder, quantity } = old;
    const item = register(
      this.#run,
      new Item(old.layout, { parent, bundle, member, holder, quantity }, old.action, old.values, old.installed),
    );
    item.as = old.from;
    if (old.installed) this.#run.installed.push(item);
    if (old.parts.length === 0 && !old.filler) return item;
    const inside = placeInside(item);
    if (old.filler) item.filler = this.#item(old.filler, inside);
    for (const part of old.parts) item.parts.push(this.#part(part, inside));
    item.to = this.#run.items.length;
    return item;
  }
}
