'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { ConfiguredItem, Form, Price, PriceLine } from '../../../core/configure/index.ts';
import { describeMonths } from '../../../core/tariff/index.ts';
import { Button } from '../../ui/button.tsx';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Money } from '../../ui/money.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../../ui/table.tsx';
import type { Holder } from '../order-form-context.tsx';
import { usePeriodName } from '../use-totals-text.ts';
import { groupLines, type LineGroup } from './group-lines.ts';
import { itemName } from './item-names.ts';
import { useBasisWords } from './use-basis-words.ts';

type PriceLinesProps = {
  readonly price: Price;
  readonly items: readonly ConfiguredItem[];
  /** Its words say what an amount was found by. */
  readonly form: Form;
  readonly holders: readonly Holder[];
  /** "版本 12": the release that the tariffs come from. */
  readonly release: string;
};

/** More lines than these are read as subtotals. */
const mostAtOnce = 100;

/** Every line with its sources: charge → tariff → offering → release, what was looked up, what altered it. */
export function PriceLines({ price, items, form, holders, release }: PriceLinesProps) {
  const t = useTranslations('sell.price');
  const localized = useLocalized();
  const basisWords = useBasisWords(items, form);
  /** Of an offering that the order has; a bundle's own is its name. */
  const nameOf = (offering: string): string => {
    const item = items.find((candidate) => candidate.offering === offering);
    return item ? localized(item.name) : offering;
  };
  const payers = new Set(price.lines.map((line) => line.payer));
  const rowOf = (line: PriceLine) => (
    <TableRow key={line.id} data-price-line={line.id}>
      <TableCell>
        {localized(line.name)}
        <PeriodOf line={line} />
      </TableCell>
      <TableCell>{itemName(line.item, items, localized)}</TableCell>
      <TableCell className="text-muted text-xs">
        <Source line={line} release={release} wordsOf={basisWords} nameOf={nameOf} />
      </TableCell>
      {payers.size > 1 ? <TableCell>{holders.find(({ id }) => id === line.payer)?.name ?? line.payer}</TableCell> : null}
      <TableCell isNumeric className="text-muted">
        <Calculation line={line} />
      </TableCell>
      <TableCell isNumeric className="font-semibold">
        <Money micro={line.amount} />
      </TableCell>
    </TableRow>
  );
  return (
    <Table aria-label={t('lines')}>
      <TableHead>
        <tr>
          <TableHeader>{t('charge')}</TableHeader>
          <TableHeader>{t('item')}</TableHeader>
          <TableHeader>{t('source')}</TableHeader>
          {payers.size > 1 ? <TableHeader>{t('payer')}</TableHeader> : null}
          <TableHeader isNumeric>{t('calculation')}</TableHeader>
          <TableHeader isNumeric>{t('amount')}</TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {price.lines.length > mostAtOnce
          ? groupLines(price.lines).map((group) => (
              <PriceGroup key={group.lines[0].id} group={group} columns={payers.size > 1 ? 6 : 5} rowOf={rowOf} />
            ))
          : price.lines.map(rowOf)}
      </tbody>
    </Table>
  );
}

type PriceGroupProps = { readonly group: LineGroup; readonly columns: number; readonly rowOf: (line: PriceLine) => ReactNode };

/** Many like lines as one subtotal that opens (`model 15`). */
function PriceGroup({ group, columns, rowOf }: PriceGroupProps) {
  const t = useTranslations('lines.accepted');
  const localized = useLocalized();
  const [isOpen, setIsOpen] = useState(false);
  const [line] = group.lines;
  return (
    <>
      <TableRow data-price-group={line.charge}>
        <TableCell>
          {localized(line.name)}
          <PeriodOf line={line} />
        </TableCell>
        <TableCell colSpan={columns - 2}>
          <Button size="sm" variant="ghost" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('hide') : t('show', { count: group.lines.length })}
          </Button>
        </TableCell>
        <TableCell isNumeric className="font-semibold">
          <Money micro={group.amount} />
        </TableCell>
      </TableRow>
      {isOpen ? group.lines.slice(0, mostAtOnce).map(rowOf) : null}
      {isOpen && group.lines.length > mostAtOnce ? (
        <TableRow>
          <TableCell colSpan={columns} className="text-muted">
            {t('moreLines', { count: group.lines.length - mostAtOnce })}
          </TableCell>
        </TableRow>
      ) : null}
    </>
  );
}

function PeriodOf({ line }: { readonly line: PriceLine }) {
  const t = useTranslations('sell.price');
  const words = useCodeMessage('tariff');
  const periodName = usePeriodName();
  const from = line.effectiveAt === undefined ? null : t('from', { date: line.effectiveAt.slice(0, 10) });
  return (
    <span className="block text-muted text-xs first-letter:uppercase">
      {line.period ? periodName(line.period) : t('oneTime')}
      {describeMonths(line.months).map((months) => (
        <span key={months.code} className="block">
          {words(months)}
        </span>
      ))}
      {from === null ? null : <span className="block tabular-nums">{from}</span>}
    </span>
  );
}

type SourceProps = {
  readonly line: PriceLine;
  readonly release: string;
  readonly wordsOf: ReturnType<typeof useBasisWords>;
  readonly nameOf: (offering: string) => string;
};

function Source({ line, release, wordsOf, nameOf }: SourceProps) {
  const t = useTranslations('sell.price');
  return (
    <>
      <BasisWords sentences={line.basis.map((basis) => wordsOf(basis, line.item))} />
      <span className="block wrap-anywhere">{t('attachedBy', { offering: nameOf(line.attachedBy), release })}</span>
      <span className="block wrap-anywhere font-mono">
        {line.charge} → {line.tariff}
      </span>
      {line.alterations.map((alteration) => (
        <span key={`${alteration.tariff}/${alteration.charge}`} className="block text-changed">
          <BasisWords sentences={(alteration.basis ?? []).map((basis) => wordsOf(basis, line.item))} />
          <span className="block wrap-anywhere font-mono">
            {alteration.charge} → {alteration.tariff}
          </span>
        </span>
      ))}
    </>
  );
}

function BasisWords({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <span key={sentence} data-basis className="block wrap-anywhere text-ink">
      {sentence}
    </span>
  ));
}

function Calculation({ line }: { readonly line: PriceLine }) {
  const localized = useLocalized();
  return (
    <>
      <span className="block">
        <Money micro={line.unit} />
        {line.quantity === 1 ? null : ` × ${line.quantity}`}
      </span>
      {line.alterations.map((alteration) => (
        <span
          key={`${alteration.tariff}/${alteration.charge}`}
          className="block text-changed"
          title={`${alteration.charge} → ${alteration.tariff}`}
        >
          {localized(alteration.name)} <Money micro={alteration.amount} />
        </span>
      ))}
    </>
  );
}
