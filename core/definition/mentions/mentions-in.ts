import type { Charge, Example, Specification, Tariff } from '../../../schemas/generated/definitions.ts';
import { chargeAmounts, isParameter } from '../charge-amounts.ts';
import type { Definition } from '../definition.ts';
import type { Keys } from '../law.ts';
import { conditionMentions, constantsOf, factMentions } from './condition-mentions.ts';
import { type Mention, type Reference, reference, references } from './mention.ts';
import { effectMentions, offeringMentions, payerMentions } from './offering-mentions.ts';

const charge = (id: string | undefined, keys: Keys): Mention[] => (id === undefined ? [] : [{ type: 'charge', id, keys }]);

function chargeMentions(of: Charge, keys: Keys): Mention[] {
  const payer = 'payer' in of ? payerMentions(of.payer, [...keys, 'payer']) : [];
  switch (of.type) {
    case 'refund':
      return charge(of.charge, [...keys, 'charge']);
    case 'contract':
      return charge(of.compensation?.charge, [...keys, 'compensation', 'charge']);
    case 'step-up':
      return [
        ...charge(of.charge, [...keys, 'charge']),
        ...of.steps.flatMap(({ allowances }, step) =>
          allowances.flatMap(({ allowance }, index) => charge(allowance, [...keys, 'steps', step, 'allowances', index, 'allowance'])),
        ),
      ];
    case 'dissolution':
      return of.count.map((id, index) => ({ type: 'role', id, keys: [...keys, 'count', index] }));
    default:
      return payer;
  }
}

function amountMentions(tariff: Tariff): Mention[] {
  return chargeAmounts(tariff).flatMap(({ amount, keys }): Mention[] => {
    if (typeof amount === 'string') return [];
    if (isParameter(amount)) return factMentions(amount.parameter, [...keys, 'parameter'], () => []);
    if ('count' in amount) return amount.count.map((id, index) => ({ type: 'role', id, keys: [...keys, 'count', index] }));
    return amount.by.flatMap((ref, column) => {
      const cells = () => amount.rows.flatMap(({ match }, row) => constantsOf(match[column], [...keys, 'rows', row, 'match', column]));
      return factMentions(ref, [...keys, 'by', column], cells);
    });
  });
}

const tariffMentions = (tariff: Tariff): Mention[] => [
  ...tariff.charges.flatMap((each, index) => chargeMentions(each, ['charges', index])),
  ...amountMentions(tariff),
  ...(tariff.effective?.cutOffs ?? []).flatMap(({ channels }, index) =>
    references('channel', channels, 'effective', 'cutOffs', index, 'channels'),
  ),
];

function specificationMentions({ id, characteristics, resources = [], contract, installation }: Specification): Mention[] {
  const named = (name: string | undefined, ...keys: Keys): Mention[] =>
    name === undefined ? [] : [{ type: 'characteristic', name, keys, specification: id }];
  return [
    ...(characteristics.required ?? []).flatMap((name, index) => named(name, 'characteristics', 'required', index)),
    ...resources.flatMap(({ characteristic, tier }, index) => [
      ...named(characteristic, 'resources', index, 'characteristic'),
      ...named(tier, 'resources', index, 'tier'),
    ]),
    ...named(contract?.months, 'contract', 'months'),
    ...named(installation?.address, 'installation', 'address'),
  ];
}

/** What stands in the way, `rule/<id>` or `offering/<id>/<rule>`; else it is the code of what is no rule. */
function reasonMentions(reason: string, ...keys: Keys): Reference[] {
  const [kind, id = '', inside] = reason.split('/');
  if (kind === 'rule') return [{ ...reference('rule', id, ...keys), isValue: true, within: { before: 'rule/', after: '' } }];
  if (kind !== 'offering') return [];
  return [{ ...reference('offering', id, ...keys), isValue: true, within: { before: 'offering/', after: `/${inside ?? ''}` } }];
}

const value = (kind: 'offering' | 'category', text: unknown, ...keys: Keys): Reference[] =>
  typeof text === 'string' ? [{ ...reference(kind, text, ...keys), isValue: true }] : [];

const exampleMentions = ({ offering, channel, customer, selections, expect }: Example): Mention[] => [
  reference('offering', offering, 'offering'),
  reference('channel', channel, 'channel'),
  ...value('category', customer.facts?.brand, 'customer', 'facts', 'brand'),
  ...Object.keys(selections).map((slot): Mention => ({ type: 'slot', slot, keys: ['selections', slot], isKey: true })),
  ...Object.entries(selections).flatMap(([slot, answer]) =>
    Array.isArray(answer) ? answer.map((id, index): Mention => ({ type: 'answer', slot, id, keys: ['selections', slot, index] })) : [],
  ),
  // Which offering fills a role is answered there.
  ...Object.entries(selections).flatMap(([slot, answer]) =>
    slot.endsWith('/offering') ? value('offering', answer, 'selections', slot) : [],
  ),
  ...(expect.because ?? []).flatMap((reason, index) => reasonMentions(reason, 'expect', 'because', index)),
  ...(expect.charges ?? []).map(
    ({ charge: slot }, index): Mention => ({ type: 'slot', slot, keys: ['expect', 'charges', index, 'charge'] }),
  ),
];

/** Everything in a definition that names something else. The walk through the meta-schemas in its test leaves no property out. */
export function mentionsIn(definition: Definition): Mention[] {
  switch (definition.kind) {
    case 'offering':
      return offeringMentions(definition);
    case 'tariff':
      return tariffMentions(definition);
    case 'specification':
      return specificationMentions(definition);
    case 'example':
      return exampleMentions(definition);
    case 'condition':
      return conditionMentions(definition.when, ['when']);
    case 'rule': {
      const { offerings, specifications, categories, channels } = definition.appliesTo;
      return [
        ...references('offering', offerings, 'appliesTo', 'offerings'),
        ...references('specification', specifications, 'appliesTo', 'specifications'),
        ...references('category', categories, 'appliesTo', 'categories'),
        ...references('channel', channels, 'appliesTo', 'channels'),
        ...conditionMentions(definition.when, ['when']),
        ...effectMentions(definition.effect, ['effect']),
      ];
    }
    case 'channel':
      return [
        ...(['sells', 'doesNotSell'] as const).flatMap((scope) => [
          ...references('offering', definition[scope]?.offerings, scope, 'offerings'),
          ...references('category', definition[scope]?.categories, scope, 'categories'),
        ]),
        ...(definition.qualifications ?? []).flatMap(({ categories }, index) =>
          references('category', categories, 'qualifications', index, 'categories'),
        ),
      ];
    case 'category':
      return definition.parent === undefined ? [] : [reference('category', definition.parent, 'parent')];
  }
}
