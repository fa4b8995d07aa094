import type {
  ActionOrVariant,
  Characteristic,
  Charge,
  Condition,
  CustomerClass,
  Effect,
  Effective,
  FormHints,
  Installation,
  LocalizedText,
  Market,
  Payer,
  ResourceNeed,
  ValidFor,
} from '../../schemas/generated/definitions.ts';

/**
 * A compiled offering closure: frozen data, serialisable, addressed by hash. It holds all that configuring needs and
 * nothing of the rest of the catalogue. The hash covers the engine version and the manifest of every definition reached.
 */
export type Program = {
  readonly hash: string;
  readonly engine: string;
  readonly offering: string;
  readonly manifest: readonly ManifestEntry[];
  readonly root: ItemNode;
  readonly rules: readonly ProgramRule[];
  /** What the names in its conditions stand for; absent where none is named. */
  readonly conditions?: Readonly<Record<string, Condition>>;
};

export type ManifestEntry = { readonly kind: string; readonly id: string; readonly hash: string };

/** One use of an offering. `path` is the id path of the use; the root's is ''. */
export type ItemNode = {
  readonly path: string;
  readonly offering: string;
  readonly name: LocalizedText;
  readonly isBundle: boolean;
  /** Absent for bundles. */
  readonly specification?: string;
  /** Categories with all those above them. */
  readonly categories: readonly string[];
  /** Id of the category that is its brand. */
  readonly brand?: string;
  readonly instances: 'individual' | 'counted';
  readonly actions: readonly ActionOrVariant[];
  /** Where it is installed at a site. */
  readonly installation?: Installation;
  readonly resources?: readonly ResourceNeed[];
  readonly market: Market;
  readonly validFor: ValidFor;
  readonly fields: readonly FieldNode[];
  readonly components: readonly ComponentNode[];
  readonly groups: readonly GroupNode[];
  readonly roles: readonly RoleNode[];
  /** Tariffs charged on each item of this use, its own and those that a bundle above put `on` it. */
  readonly tariffs: readonly TariffNode[];
  /** Discounts of this offering's attachments with `alters`, in order. */
  readonly alterations: readonly AlterationNode[];
  readonly hints: FormHints;
};

export type FieldNode = {
  readonly name: string;
  /** The characteristic after every narrowing. */
  readonly characteristic: Characteristic;
  readonly required: boolean;
};

export type ComponentNode = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly reliesOn?: string;
  readonly item: ItemNode;
};

export type OptionNode = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly item: ItemNode;
};

export type GroupNode = {
  readonly id: string;
  readonly path: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly default: readonly string[];
  readonly reliesOn?: string;
  readonly options: readonly OptionNode[];
};

export type RoleNode = {
  readonly id: string;
  readonly path: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly from: readonly ('existing' | 'new')[];
  /** What may fill it as a new item. */
  readonly accepts: readonly ItemNode[];
  /** What may fill it as an installed product; null: only new items may. */
  readonly existing: ExistingFillers | null;
  /** Tariffs charged on each membership. */
  readonly tariffs: readonly TariffNode[];
  readonly components: readonly ComponentNode[];
  readonly groups: readonly GroupNode[];
};

export type ExistingFillers = {
  /** Ids of offerings, specifications and categories: a product fits that has one of them, whichever generation it is of. */
  readonly accepts: readonly string[];
  /** Specifications of what is accepted: other products of them are shown with the reason why they do not fit. */
  readonly specifications: readonly string[];
  /** Ids that such a product may count as. */
  readonly brings: readonly string[];
  /** Stands for any such product: what the bundle itself charges and judges `on` it. Its own charges are not asked again. */
  readonly item: ItemNode;
};

export type TariffNode = {
  readonly tariff: string;
  readonly validFor: ValidFor;
  /** When its charges begin; absent: at the order. */
  readonly effective?: Effective;
  /** Charges of every type but discount. */
  readonly charges: readonly Exclude<Charge, { type: 'discount' }>[];
  /** Overrides the charges' own payer. */
  readonly payer?: Payer;
  readonly when?: Condition;
  /** Id path of the bundle item whose scope `when` and counts are read in; its roles name payers. */
  readonly scope: string;
  /** The offering whose attachment this is. */
  readonly attachedBy: string;
};

export type AlterationNode = {
  readonly tariff: string;
  readonly validFor: ValidFor;
  readonly discount: Extract<Charge, { type: 'discount' }>;
  /** Each: id path of the items, and the id of the charge on them. */
  readonly targets: readonly { readonly path: string; readonly charge: string }[];
  readonly when?: Condition;
  readonly scope: string;
  readonly attachedBy: string;
};

/** Each list that is there has to name the product. */
export type InstalledMatch = {
  readonly offerings?: readonly string[];
  readonly specifications?: readonly string[];
  readonly categories?: readonly string[];
};

/** A rule bound to the places of this program where it is judged. */
export type ProgramRule = {
  /** `rule/<id>` for rules of their own, `offering/<offering>/<id>` for inline ones. */
  readonly key: string;
  readonly id: string;
  readonly reason: LocalizedText;
  readonly per: 'order' | 'item' | 'member';
  /** Nodes it is judged on; `offering` tells apart what may fill a role, and is null for the memberships themselves. */
  readonly on: readonly { readonly path: string; readonly offering: string | null }[];
  /** Id path of the bundle whose parts the fact `bundle` reads; null: the nearest bundle around the item. */
  readonly scope: string | null;
  /** Installed products in roles that it judges too, wherever they stand: of rules that name the action noChange. */
  readonly installed?: InstalledMatch;
  readonly actions?: readonly ActionOrVariant[];
  readonly customerClasses?: readonly CustomerClass[];
  readonly channels?: readonly string[];
  readonly validFor: ValidFor;
  readonly when: Condition;
  readonly effect: Effect;
  readonly binds: 'pinned' | 'live';
  readonly deferrable: boolean;
};
