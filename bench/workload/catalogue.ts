import { workloadBundle } from './definitions.ts';
import { type Random, randomFrom } from './random.ts';

const named = (id: string) => ({ 'zh-CN': id, en: id });
const provenance = [{ grade: 'illustrative' }];
const headOf = (kind: string, id: string) => ({ $schema: `urn:offerwright:schema:v1:${kind}`, id, name: named(id), provenance });
const channels = Array.from({ length: 50 }, (_, index) => `channel-${index}`);

function offeringWithTariff(random: Random, index: number): unknown[] {
  const id = `offering-${index}`;
  const tariff = `${id}-tariff`;
  const market = { customerClasses: ['individual'] };
  return [
    {
      ...headOf('offering', id),
      kind: 'offering',
      specification: 'plain-spec',
      market,
      categories: ['workload'],
      tariffs: [{ tariff }],
    },
    {
      ...headOf('tariff', tariff),
      kind: 'tariff',
      currency: 'CNY',
      charges: [
        {
          id: 'monthly',
          name: named('monthly'),
          type: 'recurring',
          period: { unit: 'month', length: 1 },
          amount: `${random.between(5, 90)}.00`,
        },
      ],
    },
  ];
}

/** Offerings with a tariff each, beside the workload's own and of its kind. */
export function otherOfferings(count: number, seed: number): unknown[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => offeringWithTariff(random, index)).flat();
}

/**
 * Rules that have nothing to say about an order of the workload's bundle, and what they name. Of a hundred, 97 are about
 * other offerings, and three about this very one: in another channel, for another class of customers, or no longer in force.
 */
export function rulesOfOthers(count: number, seed: number): unknown[] {
  const random = randomFrom(seed);
  const offerings = 1_000;
  const aboutIt = { offerings: [workloadBundle] };
  const rules = Array.from({ length: count }, (_, index) => {
    const id = `other-${index}`;
    const when = { any: [{ fact: 'customer', path: 'age', operator: 'lessThan', value: random.between(10, 90) }] };
    const rule = { ...headOf('acceptance-rule', id), kind: 'rule', per: 'item', when, effect: { type: 'reject' }, reason: named(id) };
    switch (random.below(100)) {
      case 0:
        return { ...rule, appliesTo: { ...aboutIt, channels: [channels[random.below(channels.length)]] } };
      case 1:
        return { ...rule, appliesTo: { ...aboutIt, customerClasses: ['family', 'enterprise'] } };
      case 2:
        return { ...rule, appliesTo: aboutIt, validFor: { end: '2009-01-01T00:00:00+08:00' } };
      default:
        return { ...rule, appliesTo: { offerings: [`offering-${random.below(offerings)}`] } };
    }
  });
  const outlet = { id: 'one', name: named('one'), region: 'shanghai' };
  return [
    ...otherOfferings(offerings, seed),
    ...channels.map((id) => ({ ...headOf('channel', id), kind: 'channel', channelClass: 'own-shop', outlets: [outlet] })),
    ...rules,
  ];
}
