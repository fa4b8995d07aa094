import type { Charge, Tariff } from '../../../../schemas/generated/definitions.ts';
import { chargeForms } from '../../tariffs/charge-forms.ts';
import { writeCharge } from '../../tariffs/grid/grid-columns.ts';
import type { ChoiceWords } from './choice-words.ts';
import { isGridColumn, type TariffColumn, tariffColumnNames, tariffColumns } from './tariff-columns.ts';

/** A cell of a charge as its grid shows it. */
export function chargeCell(charge: Charge, column: TariffColumn, words: ChoiceWords): string {
  return isGridColumn(column) ? writeCharge(charge, column, (of, value) => words(of, value)[0]) : '';
}

function cellText(tariff: Tariff, charge: Charge, column: TariffColumn, words: ChoiceWords): string {
  switch (column) {
    case 'tariff':
      return tariff.id;
    case 'tariff-zh':
      return tariff.name['zh-CN'];
    case 'tariff-en':
      return tariff.name.en;
    case 'charge':
      return charge.id;
    default:
      return chargeCell(charge, column, words);
  }
}

const languageOf = (locale: string): 'zh-CN' | 'en' => (locale === 'en' ? 'en' : 'zh-CN');

/** A row a charge. What hangs on an order, steps, bands and tiers have no cell: they are left as they are when it comes back. */
export const tariffTable = (tariffs: readonly Tariff[], words: ChoiceWords, locale: string): string[][] => [
  tariffColumns.map((column) => tariffColumnNames[column][languageOf(locale)]),
  ...tariffs.flatMap((tariff) => tariff.charges.map((charge) => tariffColumns.map((column) => cellText(tariff, charge, column, words)))),
];

const named = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** A tariff to type over: a fee, what it includes, and what is beyond. */
export const tariffTemplate = (words: ChoiceWords, locale: string): string[][] => {
  const kinds = { kinds: ['data'] };
  const charges: Charge[] = [
    { ...chargeForms.recurring.begin({ id: 'monthly-fee', name: named('月租费', 'Monthly fee') }), amount: '50.00' },
    { ...chargeForms.allowance.begin({ id: 'data', name: named('包含流量', 'Data included') }), quantity: 500, of: kinds },
    { ...chargeForms.usage.begin({ id: 'data-overage', name: named('超出流量', 'Data beyond') }), rate: '0.01', of: kinds },
  ];
  const tariff: Tariff = {
    $schema: 'urn:offerwright:schema:v1:tariff',
    kind: 'tariff',
    id: 'new-tariff',
    name: named('新资费', 'New tariff'),
    provenance: [{ grade: 'illustrative' }],
    currency: 'CNY',
    charges,
  };
  return tariffTable([tariff], words, locale);
};
