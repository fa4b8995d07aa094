'use client';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { parseAsString, useQueryState } from 'nuqs';
import { useRef, useState } from 'react';
import { useApi } from '../api-provider.tsx';
import { CatalogueBoard } from '../catalogue/catalogue-board.tsx';
import { CreateCustomer } from '../customers/customer-form.tsx';
import { CustomerSearch } from '../customers/customer-search.tsx';
import { QueryState } from '../query-state.tsx';
import { Button } from '../ui/button.tsx';
import { useHotkeys } from '../ui/composition.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { ChosenCustomer } from './chosen-customer.tsx';
import { ParkedOrders } from './parked-orders.tsx';

/** Who buys, then what. */
export function SellStart() {
  const t = useTranslations('sell.start');
  const [chosen, setChosen] = useQueryState('customer', parseAsString.withOptions({ history: 'push' }));
  const [isCreating, setIsCreating] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useHotkeys({
    f2: () => {
      if (chosen !== null) void setChosen(null);
      else search.current?.focus();
    },
  });
  const choose = (id: string) => {
    setIsCreating(false);
    void setChosen(id);
  };
  if (chosen !== null) return <OfferingChoice customer={chosen} onChange={() => void setChosen(null)} />;
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-6 py-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <section aria-labelledby="who" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 id="who" className="font-semibold text-xl">
            {t('who')}
          </h1>
          <Button size="lg" onClick={() => setIsCreating(true)}>
            <UserPlus aria-hidden="true" />
            {t('newCustomer')}
          </Button>
        </div>
        <CustomerSearch inputRef={search} onChoose={(customer) => choose(customer.id)} />
        <p className="text-muted text-sm">
          <Kbd>F2</Kbd> {t('keys')}
        </p>
      </section>
      <ParkedOrders />
      <Dialog isOpen={isCreating} onClose={() => setIsCreating(false)} title={t('newCustomer')} closeLabel={t('close')}>
        <CreateCustomer onCreated={(customer) => choose(customer.id)} />
      </Dialog>
    </div>
  );
}

type OfferingChoiceProps = { readonly customer: string; readonly onChange: () => void };

function OfferingChoice({ customer, onChange }: OfferingChoiceProps) {
  const t = useTranslations('sell.start');
  const api = useApi();
  const detail = useQuery(api.customers.get.queryOptions({ id: customer }));
  return (
    <div className="mx-auto grid max-w-[100rem] items-start gap-8 px-6 py-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <QueryState query={detail}>
        {(data) => (
          <>
            <ChosenCustomer customer={data} onChange={onChange} />
            <section aria-labelledby="what">
              <h1 id="what" className="mb-4 font-semibold text-xl">
                {t('what')}
              </h1>
              <CatalogueBoard customer={data} />
            </section>
          </>
        )}
      </QueryState>
    </div>
  );
}
