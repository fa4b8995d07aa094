'use client';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useRef, useState } from 'react';
import type { CatalogueOffering, CustomerDetail } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { CatalogueBoard } from '../catalogue/catalogue-board.tsx';
import { QueryState } from '../query-state.tsx';
import { usePermission } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { useHotkeys } from '../ui/composition.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { nothing } from '../ui/nothing.ts';
import { ChosenCustomer } from './chosen-customer.tsx';
import { customerFromText, type FoundOption } from './start/found-options.ts';
import { ParkedTabs } from './start/parked-tabs.tsx';
import { StartBox } from './start/start-box.tsx';

// Most customers are known: the form for a new one is loaded when it is asked for.
const CreateCustomer = dynamic(() => import('../customers/customer-form.tsx').then((module) => module.CreateCustomer), {
  loading: nothing,
});

const orderAddress = (customer: string, offering: string): string =>
  `/sell/order?customer=${encodeURIComponent(customer)}&offering=${encodeURIComponent(offering)}`;

/** Who buys and what, in whichever order people say it: one box, the tiles of this outlet, and what waits. */
export function SellStart() {
  const t = useTranslations('counter.start');
  const router = useRouter();
  const mayCreate = usePermission('customer:edit');
  const [chosen, setChosen] = useQueryStates({ customer: parseAsString, offering: parseAsString }, { history: 'push' });
  const [creating, setCreating] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useHotkeys({
    f2: () => {
      if (chosen.customer !== null) void setChosen({ customer: null, offering: null });
      box.current?.focus();
      box.current?.select();
    },
  });
  useEffect(() => {
    // Whoever was chosen, the next thing is typed at the same place.
    if (creating === null) box.current?.focus();
  }, [creating]);

  const chooseCustomer = (customer: string) => {
    setCreating(null);
    if (chosen.offering !== null) router.push(orderAddress(customer, chosen.offering));
    else void setChosen({ customer });
  };
  const chooseOffering = (offering: string) => {
    if (chosen.customer !== null) router.push(orderAddress(chosen.customer, offering));
    else void setChosen({ offering });
  };
  const take = (option: FoundOption, other: boolean) => {
    if (option.type === 'more') router.push(option.href);
    else if (option.type === 'offering') chooseOffering(option.id);
    else if (option.type === 'customer') other ? router.push(`/customers/${option.id}`) : chooseCustomer(option.id);
    else if (option.type === 'order') router.push(option.order.state === 'draft' ? `/sell/order/${option.id}` : `/orders/${option.id}`);
  };

  return (
    <>
      <ParkedTabs />
      <div className="mx-auto flex max-w-[100rem] flex-col gap-5 px-6 py-6">
        <div className="w-full max-w-4xl self-center">
          <h1 className="sr-only">{t('title')}</h1>
          <div className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <StartBox inputRef={box} customer={chosen.customer} mayCreate={mayCreate} onChoose={take} onCreate={setCreating} />
            </div>
            {mayCreate && chosen.customer === null ? (
              <Button size="lg" className="h-12" onClick={() => setCreating('')}>
                <UserPlus aria-hidden="true" />
                {t('newCustomer')}
              </Button>
            ) : null}
          </div>
          <OfferingWaiting offering={chosen.offering} onDrop={() => void setChosen({ offering: null })} />
        </div>
        {chosen.customer === null ? (
          <section aria-labelledby="what">
            <h2 id="what" className="mb-3 font-semibold text-lg">
              {t('here')}
            </h2>
            <CatalogueBoard onChoose={(offering) => chooseOffering(offering.id)} />
          </section>
        ) : (
          <Serving
            customer={chosen.customer}
            onChange={() => void setChosen({ customer: null, offering: null })}
            onChoose={chooseOffering}
          />
        )}
      </div>
      {creating === null ? null : (
        <Dialog isOpen onClose={() => setCreating(null)} title={t('newCustomer')} closeLabel={t('close')}>
          <CreateCustomer initial={customerFromText(creating)} onCreated={(customer: CustomerDetail) => chooseCustomer(customer.id)} />
        </Dialog>
      )}
    </>
  );
}

/** An offering was said first: it waits for whom it is. */
function OfferingWaiting({ offering, onDrop }: { readonly offering: string | null; readonly onDrop: () => void }) {
  const t = useTranslations('counter.start');
  const api = useApi();
  const localized = useLocalized();
  const found = useQuery(api.sell.find.queryOptions({ text: offering ?? '' }, { enabled: offering !== null }));
  const name = found.data?.offerings.rows.find(({ id }) => id === offering)?.name;
  if (offering === null) return null;
  return (
    <div role="status" className="flex items-center justify-between gap-3 rounded-md bg-accent-soft px-4 py-2">
      <p>{t('forWhom', { offering: name ? localized(name) : offering })}</p>
      <Button size="sm" onClick={onDrop}>
        {t('drop')}
      </Button>
    </div>
  );
}

type ServingProps = { readonly customer: string; readonly onChange: () => void; readonly onChoose: (offering: string) => void };

function Serving({ customer, onChange, onChoose }: ServingProps) {
  const t = useTranslations('counter.start');
  const api = useApi();
  const detail = useQuery(api.customers.get.queryOptions({ id: customer }));
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <QueryState query={detail}>
        {(data) => (
          <>
            <ChosenCustomer customer={data} onChange={onChange} />
            <section aria-labelledby="what">
              <h2 id="what" className="mb-3 font-semibold text-lg">
                {t('what')}
              </h2>
              <CatalogueBoard customer={data} onChoose={(offering: CatalogueOffering) => onChoose(offering.id)} />
            </section>
          </>
        )}
      </QueryState>
    </div>
  );
}
