import type {
  AcceptanceRule,
  Bundle,
  Category,
  Characteristic,
  Charge,
  Condition,
  InlineRule,
  NamedCondition,
  SimpleOffering,
  Specification,
  Tariff,
} from '../../schemas/generated/definitions.ts';

/** Definitions for tests and stories with everything that does not matter filled in. */
type Given<Kind extends { readonly id: string }> = Partial<Kind> & { readonly id: string };

export const text = (word: string) => ({ 'zh-CN': word, en: word });
const illustrative = [{ grade: 'illustrative' as const }];

export const characteristic = (given: Partial<Characteristic> = {}): Characteristic => ({ type: 'string', label: text('value'), ...given });

export const specification = ({
  fields = {},
  required = [],
  ...given
}: Given<Specification> & { readonly fields?: Record<string, Characteristic>; readonly required?: string[] }): Specification => ({
  $schema: 'urn:offerwright:schema:v1:specification',
  kind: 'specification',
  name: text(given.id),
  provenance: illustrative,
  serviceFamily: 'td-wlan',
  instances: 'individual',
  characteristics: { type: 'object', properties: fields, required },
  actions: ['add'],
  ...given,
});

const sold = (id: string) => ({
  name: text(id),
  provenance: illustrative,
  market: { customerClasses: ['individual' as const, 'family' as const, 'enterprise' as const] },
  categories: ['all'],
});

export const offering = (given: Given<SimpleOffering>): SimpleOffering => ({
  $schema: 'urn:offerwright:schema:v1:offering',
  kind: 'offering',
  ...sold(given.id),
  specification: given.id,
  ...given,
});

export const bundle = (given: Given<Bundle>): Bundle => ({
  $schema: 'urn:offerwright:schema:v1:bundle',
  kind: 'offering',
  ...sold(given.id),
  ...given,
});

export const tariff = (id: string, ...charges: Charge[]): Tariff => ({
  $schema: 'urn:offerwright:schema:v1:tariff',
  kind: 'tariff',
  id,
  name: text(id),
  provenance: illustrative,
  currency: 'CNY',
  charges,
});

export const monthly = (id: string, amount: string): Charge => ({
  id,
  name: text(id),
  type: 'recurring',
  amount,
  period: { unit: 'month', length: 1 },
});
export const atOnce = (id: string, amount: string): Charge => ({ id, name: text(id), type: 'one-time', amount });

export const rule = (given: Given<AcceptanceRule> & Pick<AcceptanceRule, 'when'>): AcceptanceRule => ({
  $schema: 'urn:offerwright:schema:v1:acceptance-rule',
  kind: 'rule',
  name: text(given.id),
  provenance: illustrative,
  appliesTo: { categories: ['all'] },
  per: 'item',
  effect: { type: 'reject' },
  reason: text(given.id),
  ...given,
});

export const inlineRule = (id: string, when: Condition, given: Partial<InlineRule> = {}): InlineRule => ({
  id,
  per: 'item',
  when,
  effect: { type: 'reject' },
  reason: text(id),
  ...given,
});

export const namedCondition = (id: string, when: Condition): NamedCondition => ({
  $schema: 'urn:offerwright:schema:v1:condition',
  kind: 'condition',
  id,
  name: text(id),
  provenance: illustrative,
  when,
});

export const category = (id: string, parent?: string): Category => ({
  $schema: 'urn:offerwright:schema:v1:category',
  kind: 'category',
  id,
  name: text(id),
  provenance: illustrative,
  ...(parent ? { parent } : {}),
});
