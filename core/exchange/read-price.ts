import type { Charge, RecurringCharge, Tariff, UsageCharge } from '../../schemas/generated/definitions.ts';
import { headFrom, idOf, inBoth, validForFrom } from './read-head.ts';
import { readValues } from './read-specification.ts';
import type { Reader } from './reader.ts';

type Unit = UsageCharge['unit'];
const units: readonly (readonly [UsageCharge['measure'], readonly Unit[]])[] = [
  ['volume', ['KB', 'MB', 'GB']],
  ['duration', ['second', 'minute', 'hour']],
  ['event', ['event', 'message']],
];
const measureOf = (unit: string): { readonly measure: UsageCharge['measure']; readonly unit: Unit } | null => {
  for (const [measure, words] of units) {
    const found = words.find((word) => word.toLowerCase() === unit.toLowerCase().replace(/s$/, ''));
    if (found) return { measure, unit: found };
  }
  return null;
};
const periods: Readonly<Record<string, RecurringCharge['period']['unit']>> = { day: 'day', month: 'month', year: 'year' };
const periodOf = (text: string) => periods[text.toLowerCase().replace(/(ly|s)$/, '')] ?? (/^dai(ly)?$/i.test(text) ? 'day' : undefined);

/** An amount of TMF620 is a number; ours has at least two decimals. */
function amountFrom(reader: Reader): string | null {
  const price = reader.object('price');
  const unit = price?.text('unit');
  const value = price?.number('value');
  if (value === undefined || value < 0) return null;
  if (unit !== undefined && unit !== 'CNY') {
    price?.refuse('tmf620-other-currency', 'unit');
    return null;
  }
  const [whole = '0', part = ''] = String(value).split('.');
  return /^\d+$/.test(whole) && part.length <= 6 ? `${whole}.${part.padEnd(2, '0')}` : null;
}

function filterFrom(reader: Reader): UsageCharge['of'] {
  const uses = reader.list('prodSpecCharValueUse').map((use) => {
    use.text('valueType');
    const { values } = readValues(use.list('productSpecCharacteristicValue'), 'string');
    return { name: use.text('name'), values: values.map((value) => idOf(String(value))) };
  });
  const named = (name: string) => uses.find((use) => use.name === name)?.values;
  const [kinds, zones] = [named('kinds'), named('zones')];
  return kinds || zones ? { ...(kinds ? { kinds } : {}), ...(zones ? { zones } : {}) } : undefined;
}

function readCharge(reader: Reader, id: string): Charge | null {
  const type = (reader.text('priceType') ?? '').replace(/[\s_-]/g, '').toLowerCase();
  const amount = amountFrom(reader);
  const name = inBoth(reader.text('name')?.trim() || id);
  reader.text('id');
  reader.flag('isBundle');
  if (amount === null) {
    reader.refuse('tmf620-no-amount', 'price');
    return null;
  }
  if (type === 'onetime') return { id, name, type: 'one-time', amount };
  if (type === 'recurring') {
    const unit = periodOf(reader.text('recurringChargePeriodType') ?? 'month');
    const length = reader.number('recurringChargePeriodLength') ?? 1;
    if (unit) return { id, name, type: 'recurring', amount, period: { unit, length } };
  }
  if (type === 'usage') {
    const measured = measureOf(reader.object('unitOfMeasure')?.text('units') ?? '');
    const quantity = reader.object('unitOfMeasure')?.number('amount') ?? 1;
    const of = filterFrom(reader);
    if (measured && quantity === 1) return { id, name, type: 'usage', ...measured, rate: amount, ...(of ? { of } : {}) };
  }
  reader.refuse('tmf620-price-type', 'priceType');
  return null;
}

const begun = (head: { id: string; name: Tariff['name']; provenance: Tariff['provenance'] }, charges: Charge[]): Tariff => ({
  $schema: 'urn:offerwright:schema:v1:tariff',
  kind: 'tariff',
  ...head,
  currency: 'CNY',
  charges,
});

/** A price made of others is a tariff with a charge of each; one by itself is a tariff with one. */
export function readTariffs(readers: readonly Reader[]): (Tariff | null)[] {
  const byId = new Map(readers.map((reader) => [reader.text('id') ?? '', reader]));
  const parts = new Set<string>();
  const whole = readers.flatMap((reader): (Tariff | null)[] => {
    const related = reader.list('bundledPopRelationship').map((each) => {
      each.text('name');
      each.text('relationshipType');
      return each.text('id') ?? '';
    });
    if (related.length === 0) return [];
    const head = headFrom(reader);
    reader.flag('isBundle');
    const validFor = validForFrom(reader);
    const charges = related.flatMap((id) => {
      parts.add(id);
      const part = byId.get(id);
      if (!part) reader.refuse('tmf620-price-missing', 'bundledPopRelationship');
      const charge = part && readCharge(part, idOf(id.startsWith(`${head?.id}.`) ? id.slice((head?.id.length ?? 0) + 1) : id));
      return charge ? [charge] : [];
    });
    return [head && charges.length > 0 ? { ...begun(head, charges), ...(validFor ? { validFor } : {}) } : null];
  });
  const single = readers.flatMap((reader): (Tariff | null)[] => {
    if (parts.has(reader.text('id') ?? '') || reader.list('bundledPopRelationship').length > 0) return [];
    const head = headFrom(reader);
    const charge = head && readCharge(reader, head.id);
    const validFor = validForFrom(reader);
    return [head && charge ? { ...begun(head, [charge]), ...(validFor ? { validFor } : {}) } : null];
  });
  return [...whole, ...single];
}
