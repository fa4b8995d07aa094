import type {
  AcceptanceRule,
  Amount,
  Bundle,
  Category,
  Characteristic,
  Charge,
  Component,
  CustomerClass,
  Definition,
  InlineRule,
  LocalizedText,
  OptionGroup,
  Role,
  SimpleOffering,
  Specification,
  Tariff,
  TariffAttachment,
} from '../../schemas/generated/definitions.ts';
import type {
  DrawnAmount,
  DrawnCharge,
  DrawnField,
  DrawnGroup,
  DrawnOffer,
  DrawnProduct,
  DrawnRule,
  DrawnUse,
  FieldShape,
} from './drawn-offer.ts';

const provenance = [{ grade: 'illustrative' as const }];
const everybody: CustomerClass[] = ['individual', 'family', 'enterprise'];

const money = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const percentText = (thousandths: number): string => {
  const fraction = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.floor(thousandths / 1000)}${fraction === '' ? '' : `.${fraction}`}`;
};

function shapeOf(shape: FieldShape): Omit<Characteristic, 'label'> {
  switch (shape.type) {
    case 'text':
      return { type: 'string', pattern: `^${shape.prefix}[0-9]{${shape.digits}}$`, ...(shape.unique ? { unique: shape.unique } : {}) };
    case 'integer':
    case 'number':
      return { type: shape.type, minimum: shape.minimum, maximum: shape.maximum };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return {
        type: typeof shape.values[0] === 'number' ? 'integer' : 'string',
        enum: [...shape.values] as [string | number, ...(string | number)[]],
        enumLabels: Object.fromEntries(shape.values.map((value, index) => [String(value), shape.labels[index] as LocalizedText])),
      };
  }
}

const characteristicOf = ({ label, preset, shape }: DrawnField): Characteristic => ({
  label,
  ...shapeOf(shape),
  ...(preset === null ? {} : { default: preset }),
});

const specificationOf = (product: DrawnProduct): Specification => ({
  $schema: 'urn:offerwright:schema:v1:specification',
  kind: 'specification',
  id: product.specification,
  name: product.name,
  provenance,
  serviceFamily: 'data-information',
  instances: product.instances,
  characteristics: {
    type: 'object',
    properties: Object.fromEntries(product.fields.map((field) => [field.name, characteristicOf(field)])),
    required: product.fields.filter(({ required }) => required).map(({ name }) => name),
  },
  actions: ['add'],
});

function amountOf(amount: DrawnAmount): Amount {
  if (amount.type === 'fixed') return money(amount.fen);
  if (amount.type === 'field') return { parameter: { fact: 'item', path: amount.path } };
  if (amount.type === 'count') {
    const steps = amount.steps.map(({ upTo, fen }) => ({ ...(upTo === null ? {} : { upTo }), amount: money(fen) }));
    return { count: [...amount.roles], pricing: amount.pricing, steps } as Amount;
  }
  return {
    by: amount.by,
    rows: amount.rows.map(({ match, fen }) => ({ match, amount: money(fen) })),
    ...(amount.otherwise === null ? {} : { otherwise: money(amount.otherwise) }),
  } as Amount;
}

const chargeOf = ({ id, name, months, amount, payer }: DrawnCharge): Charge => {
  const shared = { id, name, amount: amountOf(amount), ...(payer ? { payer } : {}) };
  if (months === null) return { ...shared, type: 'one-time' };
  return {
    ...shared,
    type: 'recurring',
    period: months % 12 === 0 ? { unit: 'year', length: months / 12 } : { unit: 'month', length: months },
  };
};

const tariffOf = (id: string, name: LocalizedText, charges: readonly Charge[]): Tariff =>
  ({ $schema: 'urn:offerwright:schema:v1:tariff', kind: 'tariff', id, name, provenance, currency: 'CNY', charges }) as Tariff;

const inlineRuleOf = ({ id, on, per, when, effect, reason }: DrawnRule): InlineRule => ({
  id,
  ...(on === null ? {} : { on }),
  per,
  when,
  effect,
  reason,
});

const useOf = ({ id, name, product, min, max, preset, narrowed }: DrawnUse): Component => {
  const shape = narrowed?.shape;
  const left = shape?.type === 'choice' ? { enum: shape.values } : shape?.type === 'integer' ? { maximum: shape.maximum } : null;
  return {
    id,
    name,
    offering: product.id,
    min,
    max,
    default: preset,
    ...(narrowed && left ? { characteristics: { [narrowed.field]: left } } : {}),
  } as Component;
};

const groupOf = ({ id, name, min, max, preset, options }: DrawnGroup): OptionGroup =>
  ({ id, name, min, max, ...(preset.length > 0 ? { default: preset } : {}), options: options.map(useOf) }) as OptionGroup;

const roleOf = ({ id, name, min, max, preset, accepts, components, groups }: DrawnOffer['roles'][number]): Role =>
  ({
    id,
    name,
    min,
    max,
    default: preset,
    accepts: accepts.map((product) => product.id),
    from: ['new'],
    components: components.map(useOf),
    groups: groups.map(groupOf),
  }) as Role;

function productOffering(offer: DrawnOffer, product: DrawnProduct): SimpleOffering {
  const rules = offer.rules.filter((rule) => rule.stands === 'product' && rule.product === product).map(inlineRuleOf);
  return {
    $schema: 'urn:offerwright:schema:v1:offering',
    kind: 'offering',
    id: product.id,
    name: product.name,
    provenance,
    specification: product.specification,
    market: { customerClasses: everybody, ...(product.isElsewhere ? { regions: ['tianjin'] } : {}) },
    categories: [offer.category],
    ...(offer.simple === product ? {} : { isSellable: false }),
    ...(product.tariff ? { tariffs: [{ tariff: product.tariff.id }] } : {}),
    ...(rules.length > 0 ? { rules } : {}),
  } as SimpleOffering;
}

function attachmentsOf(offer: DrawnOffer): TariffAttachment[] {
  return [
    ...offer.attachments.map(({ tariff, on, payer, when }) => ({
      tariff,
      ...(on === null ? {} : { on }),
      ...(payer === null ? {} : { payer }),
      ...(when ? { when } : {}),
    })),
    ...offer.discounts.map(({ tariff, alters, when }) => {
      const paths = alters.map(({ on, charge }) => `${on}/${charge}`);
      return { tariff, alters: paths.length === 1 ? paths[0] : paths, ...(when ? { when } : {}) };
    }),
  ] as TariffAttachment[];
}

const bundleOf = (offer: DrawnOffer): Bundle =>
  ({
    $schema: 'urn:offerwright:schema:v1:bundle',
    kind: 'offering',
    id: offer.id,
    name: offer.name,
    provenance,
    market: { customerClasses: [offer.customerClass] },
    categories: [offer.category],
    components: offer.components.map(useOf),
    groups: offer.groups.map(groupOf),
    roles: offer.roles.map(roleOf),
    tariffs: attachmentsOf(offer),
    rules: offer.rules.filter(({ stands }) => stands === 'bundle').map(inlineRuleOf),
  }) as Bundle;

const ownRuleOf = (rule: DrawnRule, product: DrawnProduct): AcceptanceRule => ({
  $schema: 'urn:offerwright:schema:v1:acceptance-rule',
  kind: 'rule',
  id: rule.id,
  name: rule.reason,
  provenance,
  appliesTo: { specifications: [product.specification] },
  per: 'item',
  when: rule.when,
  effect: rule.effect,
  reason: rule.reason,
});

/** What is sold: the bundle, or its one product. */
export const soldOffering = (offer: DrawnOffer): string => offer.simple?.id ?? offer.id;

/** The documents of a drawn offer: what somebody publishes who never heard of this program. */
export function writeDocuments(offer: DrawnOffer): Definition[] {
  const category: Category = {
    $schema: 'urn:offerwright:schema:v1:category',
    kind: 'category',
    id: offer.category,
    name: offer.name,
    provenance,
  };
  const tariffs = [
    ...offer.products.flatMap(({ tariff, name }) => (tariff ? [tariffOf(tariff.id, name, tariff.charges.map(chargeOf))] : [])),
    ...offer.attachments.map(({ tariff, charges }) => tariffOf(tariff, offer.name, charges.map(chargeOf))),
    ...offer.discounts.map(({ tariff, id, name, method, percent, value, applies, rounding }) => {
      const shared = { id, name, type: 'discount' as const, method, applies, ...(rounding ? { rounding } : {}) };
      return tariffOf(tariff, name, [{ ...shared, value: method === 'percent' ? percentText(percent) : amountOf(value) }]);
    }),
  ];
  const rules = offer.rules.flatMap((rule) => (rule.stands === 'own' && rule.product ? [ownRuleOf(rule, rule.product)] : []));
  return [
    category,
    ...offer.products.map(specificationOf),
    ...offer.products.map((product) => productOffering(offer, product)),
    ...tariffs,
    ...(offer.simple ? [] : [bundleOf(offer)]),
    ...rules,
  ];
}
