'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type AcceptedRoot, openRoot } from '../../core/order/index.ts';
import type { OrderDocument } from '../../server/api/contract.ts';
import { createFormView } from '../order-form/form-view.ts';
import { GeneratedForm } from '../order-form/generated-form.tsx';
import { type Holder, OrderFormProvider } from '../order-form/order-form-context.tsx';
import { DeclaredCharges } from '../order-form/price/declared-charges.tsx';
import { PriceLines } from '../order-form/price/price-lines.tsx';
import { PriceTotals } from '../order-form/price/price-totals.tsx';
import { RuleOutcomes } from '../order-form/rule-outcomes.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { ItemTree } from './item-tree.tsx';
import { RequiredDocuments } from './required-documents.tsx';

type AcceptedRootProps = {
  readonly root: AcceptedRoot;
  readonly holders: readonly Holder[];
  readonly release: string;
  /** Papers that were uploaded with the order; undefined while nobody knows. */
  readonly files?: readonly OrderDocument[] | undefined;
};

/** One tree of items of an accepted order: items, price with sources, documents, rules, and the form as it was shown. */
export function AcceptedRootView({ root: accepted, holders, release, files }: AcceptedRootProps) {
  const t = useTranslations('orders.detail');
  const tVisit = useTranslations('orders.appointment');
  const localized = useLocalized();
  const root = useMemo(() => openRoot(accepted), [accepted]);
  const view = useMemo(() => createFormView(root.form), [root.form]);
  const [top] = root.items;
  return (
    <section aria-label={top ? localized(top.name) : root.offering} className="flex flex-col gap-6">
      <ItemTree items={root.items} form={root.form} holders={holders} />
      <section aria-labelledby={`price-${root.key}`} className="flex flex-col gap-3">
        <h2 id={`price-${root.key}`} className="font-semibold text-lg">
          {t('price')}
        </h2>
        <div className="max-w-md rounded-lg border border-line bg-surface px-4 py-3">
          <PriceTotals price={root.price} holders={holders} />
        </div>
        <PriceLines price={root.price} items={root.items} form={root.form} holders={holders} release={release} />
        <DeclaredCharges price={root.price} items={root.items} />
      </section>
      {root.appointment ? (
        <section aria-label={tVisit('title')} data-appointment={root.appointment.date}>
          <h2 className="mb-2 font-semibold text-lg">{tVisit('title')}</h2>
          <p>
            {tVisit('when', { date: root.appointment.date, part: root.appointment.part })}
            {root.appointment.minutes > 0 ? ` · ${tVisit('minutes', { minutes: root.appointment.minutes })}` : ''}
          </p>
        </section>
      ) : null}
      <RequiredDocuments documents={root.documents} files={files?.filter((file) => file.root === root.key)} />
      <RuleOutcomes outcomes={root.trace} items={root.items} form={root.form} />
      {root.passed ? <PassedRules passed={root.passed} /> : null}
      <details className="rounded-lg border border-line bg-surface">
        <summary className="cursor-pointer px-4 py-3 font-semibold">{t('form')}</summary>
        <div className="bg-canvas p-4 text-base">
          <OrderFormProvider view={view} holders={holders}>
            <GeneratedForm label={t('form')} />
          </OrderFormProvider>
        </div>
      </details>
    </section>
  );
}

/** Rules that were judged on every line and let all or most of them pass. */
function PassedRules({ passed }: { readonly passed: NonNullable<AcceptedRoot['passed']> }) {
  const t = useTranslations('lines.accepted');
  const counts = Object.values(passed);
  if (counts.length === 0) return null;
  return (
    <p className="text-muted text-sm">{t('passed', { rules: counts.length, times: counts.reduce((sum, count) => sum + count, 0) })}</p>
  );
}
