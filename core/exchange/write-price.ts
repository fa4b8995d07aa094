import type { Charge, Tariff, UsageCharge } from '../../schemas/generated/definitions.ts';
import { headOf, type Resource, timePeriod, typed, type WriteContext } from './tmf620-resource.ts';

export const priceId = (tariff: string, charge: string): string => `${tariff}.${charge}`;

type Priced = { readonly amount: string; readonly rest: Resource };
const has = (charge: Charge, ...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(charge, name));

/** Which use a price is for, as values of characteristics. */
function writeFilter(context: WriteContext, { of = {} }: UsageCharge): Resource {
  const uses = [
    ['kinds', of.kinds],
    ['zones', of.zones],
  ] as const;
  const written = uses.flatMap(([name, values]) =>
    values
      ? [
          typed(context, 'ProductSpecificationCharacteristicValueUse', {
            name,
            valueType: 'string',
            productSpecCharacteristicValue: values.map((value) =>
              typed(context, 'StringCharacteristicValueSpecification', { valueType: 'string', value }),
            ),
          }),
        ]
      : [],
  );
  return written.length > 0 ? { prodSpecCharValueUse: written } : {};
}

/** What is one price whenever it is due. A ladder, a table or a price of some months would say something else there. */
function pricedAs(charge: Charge, context: WriteContext): Priced | null {
  if (has(charge, 'months')) return null;
  if (charge.type === 'one-time' && typeof charge.amount === 'string') return { amount: charge.amount, rest: { priceType: 'oneTime' } };
  if (charge.type === 'recurring' && typeof charge.amount === 'string') {
    const { unit, length } = charge.period;
    return {
      amount: charge.amount,
      rest: { priceType: 'recurring', recurringChargePeriodType: unit, recurringChargePeriodLength: length },
    };
  }
  if (charge.type !== 'usage' || has(charge, 'steps', 'bands', 'tiers') || charge.of?.accessPoints || charge.of?.times) return null;
  return {
    amount: charge.rate,
    rest: { priceType: 'usage', unitOfMeasure: { amount: 1, units: charge.unit }, ...writeFilter(context, charge) },
  };
}

/** True when at least one charge of it is a price there. */
export const isPriced = (tariff: Tariff, context: WriteContext): boolean =>
  tariff.charges.some((charge) => pricedAs(charge, context) !== null);

/** A tariff is a price made of others: one a charge. Without any there is none. */
export function writePrices(tariff: Tariff, context: WriteContext): Resource[] {
  const { language } = context;
  const charges = tariff.charges.flatMap((charge): Resource[] => {
    const priced = pricedAs(charge, context);
    if (!priced) return [];
    return [
      {
        '@type': 'ProductOfferingPrice',
        id: priceId(tariff.id, charge.id),
        name: charge.name[language],
        lifecycleStatus: 'Active',
        isBundle: false,
        ...priced.rest,
        price: { unit: tariff.currency, value: Number(priced.amount) },
      },
    ];
  });
  if (charges.length === 0) return [];
  const whole = {
    ...headOf(context, 'ProductOfferingPrice', tariff),
    isBundle: true,
    validFor: timePeriod(tariff.validFor),
    bundledPopRelationship: charges.map(({ id, name }) =>
      typed(context, 'BundledProductOfferingPriceRelationship', { id, name, relationshipType: 'bundles' }),
    ),
  };
  return [whole, ...charges];
}
