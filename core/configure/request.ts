import type { CustomerClass, FilledFrom, LocalizedText, Scalar } from '../../schemas/generated/definitions.ts';
import type { Desk } from './desk.ts';

/** A value a person gave to a form slot; null is expressly none, absence is not answered. */
export type SlotValue = Scalar | readonly string[];

/**
 * What a person chose, flat, by slot id. Slot ids are id paths with instance keys:
 * `/components/<c>` quantity · `/components/<c>/<k>/<characteristic>` ·
 * `/groups/<g>` chosen option ids · `/groups/<g>/<o>` quantity · `/groups/<g>/<o>/<k>/<characteristic>` ·
 * `/roles/<r>` member keys · `/roles/<r>/<key>/offering`, or `/roles/<r>/<key>/product` for an installed one · `/roles/<r>/<key>/holder` ·
 * `/roles/<r>/<key>/item/<characteristic>` · `/roles/<r>/<key>/components/<c>` and on as above ·
 * `/appointment/visit` day and part of the day: `2026-12-01 morning` ·
 * `/documents/<type>` and `/roles/<r>/<key>/documents/<type>` true once seen.
 * The root item's characteristics are `/<characteristic>`. `<k>` counts from 1.
 */
export type Selections = Readonly<Record<string, SlotValue>>;

export type ConfigureRequest = {
  /** Action of the root item. */
  readonly action: 'add';
  readonly customer: { readonly id: string; readonly class: CustomerClass };
  readonly channel: string;
  /** Region of the outlet (`model 8`). */
  readonly region: string;
  /** `pricedAt`: RFC 3339, chooses validity inside the release. */
  readonly at: string;
  readonly selections: Selections;
  /** What the other roots of the same order bring, for counting facts. */
  readonly alongside?: readonly OrderedAlongside[];
};

export type OrderedAlongside = CountedProduct & {
  readonly holder: string;
  /** Id of the installed product it is; absent for what that order brings. */
  readonly installed?: string;
};

/** What counting facts count. */
export type CountedProduct = {
  readonly offering: string;
  readonly specification: string | null;
  readonly categories: readonly string[];
  readonly quantity: number;
  readonly characteristics: Readonly<Record<string, Scalar>>;
};

/** Of a product that a customer has: not yet working, working, or stopped for a while. */
export type InstalledProductStatus = 'pending-activation' | 'active' | 'suspended';

/** An installed product (用户产品): counted by rules, and able to fill a role (`model 12`). */
export type InstalledProduct = CountedProduct & {
  readonly id: string;
  readonly status: InstalledProductStatus;
  readonly name: LocalizedText;
  /** What people call it by, a phone number for one: its first value that occurs once; null where it has none. */
  readonly label: string | null;
  /** Bundles of families that it fills a role of. */
  readonly familyBundles: number;
  /** Id of the category that is its brand; null: it has none. */
  readonly brand?: string | null;
  /** Whole months since it has worked. */
  readonly monthsActive?: number;
  /** The day on which the time it was taken for is over; null: it was taken for no time. */
  readonly contractEnd?: string | null;
};

/** Facts of one customer, family or organisation by path (see the fact registry); a missing one is unknown. */
export type CustomerFacts = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** A place of the customer who orders, which a characteristic may refer to. `coverage` is left out while nobody knows it. */
export type OwnSite = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly coverage?: boolean;
};

/** A paper of the customer who orders that fields are filled from: of a kind whose number identifies no person. */
export type OwnPaper = {
  readonly kind: FilledFrom['paper'];
  readonly number: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
};

/** Resolved facts (`model 24`): the server resolves them, the browser gets those its program needs. */
export type ResolvedFacts = {
  /** By customer id: who orders and every holder. */
  readonly customers: Readonly<Record<string, CustomerFacts>>;
  /** True: nobody but the customers above may hold a product of this order; else a missing one is merely not known yet. */
  readonly listsEveryHolder?: boolean;
  /** By customer id; a missing one makes counts over it unknown. */
  readonly held: Readonly<Record<string, readonly InstalledProduct[]>>;
  /** The family that orders, or that whoever orders belongs to; null: there is none. */
  readonly household?: CustomerFacts | null;
  /** The organisation likewise. */
  readonly group?: CustomerFacts | null;
  /** Sites of whoever orders; absent: nobody has looked which there are. */
  readonly ownSites?: readonly OwnSite[];
  /** Papers of whoever orders, for the form alone: no verdict hangs on them. */
  readonly ownPapers?: readonly OwnPaper[];
  /** What else is known of sites, by address or by id; a missing one is unknown until somebody has looked (R086). */
  readonly sites?: Readonly<Record<string, Readonly<Record<string, Scalar>>>>;
  /** Where the order is taken; absent: nothing of the channel limits it. */
  readonly desk?: Desk;
};
