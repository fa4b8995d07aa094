import type { Characteristic, LocalizedText, PartOfDay, Scalar } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { PriceTotals } from '../price.ts';
import type { InstalledProductStatus } from '../request.ts';

/** The generated form: sections in order, each with slots; nobody coded it. */
export type Form = { readonly sections: readonly FormSection[] };

export type FormSection = {
  /** Path of the item, membership, group or role. */
  readonly id: string;
  readonly type: 'item' | 'group' | 'role' | 'member' | 'appointment' | 'documents';
  /** Null for an appointment and documents: the screen has the word. */
  readonly name: LocalizedText | null;
  /** Ordinal for members and repeated items, else null. */
  readonly ordinal: number | null;
  readonly slots: readonly FormSlot[];
  readonly sections: readonly FormSection[];
};

type SlotBase = {
  /** Stable slot id, the key in `selections`. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly help?: LocalizedText;
  readonly width?: 'half' | 'full';
  /** Title of the group of fields that begins with this one. */
  readonly heading?: LocalizedText;
  readonly required: boolean;
  /** True: the person gave the value; false: it is the default, or still open. */
  readonly isAnswered: boolean;
  readonly issues: readonly Issue[];
};

export type FormSlot =
  | (SlotBase & {
      readonly type: 'field';
      readonly characteristic: Characteristic;
      readonly value: Scalar | undefined;
      readonly choices: readonly FieldChoice[] | null;
      /** Papers of the customer that the value may be chosen from. */
      readonly papers?: readonly PaperChoice[];
      /** What the paper that was chosen says, where the value is another. */
      readonly onFile?: string;
    })
  | (SlotBase & {
      readonly type: 'quantity';
      readonly min: number;
      readonly max: number;
      readonly value: number;
      readonly availability: Availability;
    })
  | (SlotBase & {
      readonly type: 'choice';
      readonly min: number;
      readonly max: number;
      readonly value: readonly string[];
      readonly options: readonly ChoiceOption[];
    })
  | (SlotBase & {
      readonly type: 'role';
      readonly min: number;
      readonly max: number;
      readonly value: readonly string[];
      readonly now: number;
    })
  /** What fills a membership as a new item; `product` is the slot of an installed one, if the role takes any. */
  | (SlotBase & {
      readonly type: 'filler';
      readonly value: string | undefined;
      readonly options: readonly ChoiceOption[];
      readonly product: string | null;
    })
  /** What fills it as an installed product; `offering` is the slot of a new one, if the role takes any. */
  | (SlotBase & {
      readonly type: 'installed';
      readonly value: string | undefined;
      readonly options: readonly InstalledOption[];
      readonly offering: string | null;
    })
  /** `isFixed`: the installed product has its holder. */
  | (SlotBase & { readonly type: 'holder'; readonly value: string; readonly isFixed: boolean })
  | (SlotBase & {
      readonly type: 'appointment';
      /** As `readAppointment` reads it. */
      readonly value?: string;
      readonly minutes: number;
      readonly dates: readonly string[];
      readonly parts: readonly PartOfDay[];
    })
  | (SlotBase & { readonly type: 'document'; readonly document: string; readonly value: boolean; readonly reason: LocalizedText });

/** `answers`: what choosing it answers, by slot; what somebody typed already stays. */
export type PaperChoice = {
  readonly number: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly answers: Readonly<Record<string, string>>;
};

export type FieldChoice = {
  readonly value: Exclude<Scalar, null>;
  readonly label: LocalizedText | null;
  readonly availability: Availability;
};

export type ChoiceOption = {
  readonly id: string;
  readonly offering: string;
  readonly name: LocalizedText;
  readonly isChosen: boolean;
  readonly availability: Availability;
  /** What this option alone costs; null while not known. */
  readonly price: PriceTotals | null;
};

/** An installed product that may fill a membership, or the reason why it may not. */
export type InstalledOption = {
  readonly id: string;
  readonly offering: string;
  readonly name: LocalizedText;
  /** What people call it by; null where it has no such value. */
  readonly label: string | null;
  /** Customer id. */
  readonly holder: string;
  readonly status: InstalledProductStatus;
  readonly isChosen: boolean;
  readonly availability: Availability;
};

/** Nothing is merely disabled: what is not available says why (`product.md` 4). */
export type Availability = { readonly status: 'available' | 'unavailable'; readonly reasons: readonly Unavailability[] };
export type Unavailability = {
  readonly code: string;
  readonly params: Readonly<Record<string, Scalar>>;
  readonly reason?: LocalizedText;
  readonly rule?: string;
};
