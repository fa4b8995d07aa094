import type { AcceptanceRule, ActionOrVariant, AppliesTo, InlineRule, NamedCondition } from '../../../schemas/generated/definitions.ts';
import {
  choice,
  choices,
  type FormOf,
  fixed,
  flag,
  group,
  longTextPair,
  needed,
  offered,
  optional,
  references,
  textPair,
} from '../forms/control.ts';
import { provenance } from '../forms/provenance-form.ts';
import { validFor } from '../forms/valid-for-form.ts';
import { customerClasses } from '../model/customer-classes.ts';
import { effects } from './effects.ts';

const actions = [
  'add',
  'modify',
  'delete',
  'noChange',
  'suspend',
  'resume',
  'relocate',
  'transfer',
  'change-number',
] as const satisfies readonly ActionOrVariant[];

const effect = { type: 'variants', variants: effects } as const;
const condition = { type: 'condition' } as const;
const binds = choice(['pinned', 'live']);

const scope = {
  actions: offered(choices(actions)),
  customerClasses: offered(choices(customerClasses)),
  channels: optional(references('channel')),
};

/** A rule that stands inside the offering it judges. */
export const inlineRuleForm = {
  id: fixed,
  when: needed(condition),
  effect: needed(effect),
  reason: needed(textPair),
  per: needed(choice(['order', 'item', 'member'])),
  on: offered({ type: 'part' }),
  ...scope,
  binds: optional(binds),
  deferrable: optional(flag),
  provenance: optional(provenance),
} satisfies FormOf<InlineRule>;

const appliesToForm = {
  offerings: offered(references('offering')),
  categories: offered(references('category')),
  specifications: offered(references('specification')),
  ...scope,
} satisfies FormOf<AppliesTo>;

/** A rule of its own. */
export const acceptanceRuleForm = {
  $schema: fixed,
  kind: fixed,
  id: fixed,
  name: needed(textPair),
  when: needed(condition),
  effect: needed(effect),
  reason: needed(textPair),
  appliesTo: needed(group(appliesToForm)),
  per: needed(choice(['order', 'item'])),
  description: optional(longTextPair),
  validFor: optional(validFor),
  binds: optional(binds),
  deferrable: optional(flag),
  provenance: needed(provenance),
} satisfies FormOf<AcceptanceRule>;

/** A condition with a name. */
export const namedConditionForm = {
  $schema: fixed,
  kind: fixed,
  id: fixed,
  name: needed(textPair),
  when: needed(condition),
  description: optional(longTextPair),
  provenance: needed(provenance),
} satisfies FormOf<NamedCondition>;
