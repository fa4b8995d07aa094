import type { FactRef, PlainScalar } from '../../../schemas/generated/definitions.ts';
import type { DefinitionKind } from '../definition.ts';
import type { Keys } from '../law.ts';

/** An id in a definition that names another definition, of one of these kinds. */
export type Reference = {
  readonly type: 'definition';
  readonly kinds: readonly DefinitionKind[];
  readonly id: string;
  readonly keys: Keys;
  /** Compared with or answered: what is known of a customer may name what is sold no more. */
  readonly isValue?: true;
  /** What stands before the id, and behind it, in a text that says more than the id. */
  readonly within?: { readonly before: string; readonly after: string };
};

/** Where the paths and facts of a definition are read: at the part `on` of the offering itself; undefined: at its own item. */
export type Scoped = { readonly on?: string | undefined };

/** A constant that a fact is compared with, or that a row of prices is for. */
export type Constant = { readonly value: PlainScalar; readonly keys: Keys };

/**
 * A place of a definition that names something else, with the keys that lead to it. `isKey`: the last key is itself the
 * name, as for narrowings and hints of a form.
 */
export type Mention =
  | Reference
  | {
      readonly type: 'path';
      readonly path: string;
      readonly keys: Keys;
      readonly leads: 'place' | 'charge' | 'characteristic' | 'any';
      readonly isKey?: true;
    }
  | ({ readonly type: 'fact'; readonly ref: FactRef; readonly keys: Keys; readonly constants: readonly Constant[] } & Scoped)
  /** A characteristic by which a count is limited: the last key. */
  | ({ readonly type: 'where'; readonly ref: FactRef; readonly name: string; readonly keys: Keys; readonly isKey: true } & Scoped)
  /** A part of the same bundle by its id alone: of this level, or an option of this group. */
  | { readonly type: 'part'; readonly id: string; readonly keys: Keys; readonly at: 'level' | 'options' }
  /** A role of whichever bundle has the tariff in force. */
  | { readonly type: 'role'; readonly id: string; readonly keys: Keys }
  | { readonly type: 'charge'; readonly id: string; readonly keys: Keys }
  /** A characteristic of a specification itself, or narrowed where the last key stands. */
  | {
      readonly type: 'characteristic';
      readonly name: string;
      readonly keys: Keys;
      readonly specification: string | null;
      readonly isKey?: true;
    }
  /** An option that an example chooses in the group of this slot, or the key of a member. */
  | { readonly type: 'answer'; readonly slot: string; readonly id: string; readonly keys: Keys }
  /** What an example answers (the last key is the slot), or a charge that it expects. */
  | { readonly type: 'slot'; readonly slot: string; readonly keys: Keys; readonly isKey?: true };

export const reference = (kinds: DefinitionKind | readonly DefinitionKind[], id: string, ...keys: Keys): Reference => ({
  type: 'definition',
  kinds: typeof kinds === 'string' ? [kinds] : kinds,
  id,
  keys,
});

export const references = (
  kinds: DefinitionKind | readonly DefinitionKind[],
  ids: readonly string[] | undefined,
  ...keys: Keys
): Reference[] => (ids ?? []).map((id, index) => reference(kinds, id, ...keys, index));
