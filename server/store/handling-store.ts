/** Who has a draft in hand (经办), since when, and when that was last heard. */
export type HandlingRecord = {
  readonly order: string;
  readonly person: string;
  readonly since: string;
  readonly seenAt: string;
  readonly takenFrom: string | null;
  readonly word: string;
};
export type HandlingUnit = {
  readonly order: string;
  readonly person: string;
  readonly at: string;
  /** Whoever was not heard of since then has it no more. */
  readonly aliveSince: string;
  /** Null: only if nobody else has it. */
  readonly takeOver: { readonly word: string } | null;
};
/** One person at a time has a draft in hand. */
export interface HandlingStore {
  of(orders: readonly string[], aliveSince: string): Promise<ReadonlyMap<string, HandlingRecord>>;
  /** Who has it then: whoever asked, or another one. Taking it from somebody is on record. */
  handle(unit: HandlingUnit): Promise<HandlingRecord>;
  leave(order: string, person: string): Promise<void>;
}
