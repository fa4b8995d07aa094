import type { Item, Part } from './item.ts';

/** What an id path leads to; `openAt`: the first slot on the way whose answer could still bring some. */
export type ItemsAtPath = { readonly items: readonly Item[]; readonly openAt: string | undefined };

type Found = { readonly items: Item[]; openAt: string | undefined };

const partOf = ({ layout, parts }: Item, id: string | undefined): Part | undefined => {
  const index = id === undefined ? undefined : layout.partIndex.get(id);
  return index === undefined ? undefined : parts[index];
};

/** The steps of a path are read as `resolveIdPath` reads them, from `at` on. */
class Walk {
  readonly #steps: readonly string[];
  readonly #found: Found = { items: [], openAt: undefined };

  constructor(steps: readonly string[]) {
    this.#steps = steps;
  }

  from(bundle: Item): ItemsAtPath {
    this.#item(bundle, 0);
    return this.#found;
  }

  #item(item: Item, at: number): void {
    const list = this.#steps[at];
    if (list === undefined) {
      this.#found.items.push(item);
      return;
    }
    if (item.layout.type === 'member') {
      this.#member(item, at);
      return;
    }
    const part = partOf(item, this.#steps[at + 1]);
    if (part && `${part.layout.type}s` === list) this.#part(part, at + 2);
  }

  /** What its role brings by its own id; `item`, or whatever is no part of the role, leads to what fills it. */
  #member(member: Item, at: number): void {
    const id = this.#steps[at];
    const part = id === 'item' ? undefined : partOf(member, id);
    if (part) this.#part(part, at + 1);
    else if (member.filler) this.#item(member.filler, id === 'item' ? at + 1 : at);
    else if (member.layout.type === 'member') this.#found.openAt ??= member.layout.fillerSlot;
  }

  #part({ layout, chosen, items }: Part, at: number): void {
    const id = layout.type === 'group' ? this.#steps[at] : undefined;
    if (layout.type !== 'group' || id === undefined) {
      if (layout.type === 'group' && chosen === undefined) this.#found.openAt ??= layout.slot;
      for (const item of items) this.#item(item, at);
      return;
    }
    const option = layout.byId.get(id);
    if (!option) return;
    if (chosen === undefined) this.#found.openAt ??= layout.slot;
    for (const item of items) if (item.layout.path.startsWith(`${option.slot}/`)) this.#item(item, at + 1);
  }
}

/** Every item of a bundle that stands where an id path leads. */
export const itemsAtPath = (bundle: Item, path: string): ItemsAtPath => new Walk(path.slice(1).split('/')).from(bundle);
