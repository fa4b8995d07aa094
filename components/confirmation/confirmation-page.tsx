'use client';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from 'next-intl';
import { parseAsBoolean, parseAsStringLiteral, useQueryState } from 'nuqs';
import { useEffect, useRef } from 'react';
import type { OrderView } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { useSession } from '../shell/use-session.ts';
import { BackLink } from '../ui/back-link.tsx';
import { Button } from '../ui/button.tsx';
import { useHotkeys } from '../ui/composition.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { ConfirmationPaper } from './confirmation-paper.tsx';

const papers = ['both', 'zh-CN', 'en'] as const;
const locales = { both: ['zh-CN', 'en'], 'zh-CN': ['zh-CN'], en: ['en'] } as const;

type Texts = Readonly<Record<'zh-CN' | 'en', AbstractIntlMessages>>;

/** What the customer takes home: the order as it was accepted, in one language or both, to print or to keep as a PDF. */
export function ConfirmationPage({ id, texts }: { readonly id: string; readonly texts: Texts }) {
  const api = useApi();
  const view = useQuery(api.orders.get.queryOptions({ id }));
  const t = useTranslations('orders.confirmation');
  return (
    <div className="mx-auto max-w-[60rem] px-6 py-6 print:max-w-none print:p-0">
      {view.data ? null : <h1 className="sr-only">{t('title')}</h1>}
      <QueryState query={view}>
        {(data) => (data.order.acceptance ? <Papers view={data} texts={texts} /> : <EmptyState title={t('notAccepted')} />)}
      </QueryState>
    </div>
  );
}

function Papers({ view, texts }: { readonly view: OrderView; readonly texts: Texts }) {
  const t = useTranslations('orders.confirmation');
  const [paper, setPaper] = useQueryState('language', parseAsStringLiteral(papers).withDefault('both'));
  const [isPrinting] = useQueryState('print', parseAsBoolean.withDefault(false));
  const { outlets = [] } = useSession().data ?? {};
  const outlet = outlets.find(({ id, channel }) => id === view.order.outlet && channel === view.order.channel);
  const button = useRef<HTMLButtonElement>(null);
  useHotkeys({ 'Alt+p': () => window.print() });
  useEffect(() => {
    button.current?.focus();
    // Once the paper is there: whoever came with one key prints with it.
    if (isPrinting) requestAnimationFrame(() => window.print());
  }, [isPrinting]);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-4 print:hidden">
        <BackLink href={`/orders/${view.order.id}`}>{t('back')}</BackLink>
        <RadioGroup
          aria-label={t('language')}
          value={paper}
          options={papers.map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChange={(value) => void setPaper(papers.find((known) => known === value) ?? null)}
        />
        <Button ref={button} variant="primary" size="lg" data-print onClick={() => window.print()}>
          <Printer aria-hidden="true" />
          {t('print')} <Kbd>Alt P</Kbd>
        </Button>
      </div>
      <div className="flex flex-col gap-6 print:block">
        {locales[paper].map((locale) => (
          <NextIntlClientProvider key={locale} locale={locale} messages={texts[locale]} timeZone="Asia/Shanghai">
            <ConfirmationPaper view={view} locale={locale} outlet={outlet?.name ?? null} />
          </NextIntlClientProvider>
        ))}
      </div>
    </>
  );
}
