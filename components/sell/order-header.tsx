'use client';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SellingKit } from '../../server/api/contract.ts';
import { useFaultMessage } from '../fault.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Link } from '../ui/link.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import type { OrderStart } from './order-start.ts';
import type { SavedOrder, SaveState } from './use-draft-order.ts';

type OrderHeaderProps = {
  readonly program: SellingKit['program'];
  readonly start: OrderStart;
  readonly order: SavedOrder | null;
  readonly state: SaveState;
  readonly release: string;
  readonly onSave: () => void;
};

export function OrderHeader({ program, start, order, state, release, onSave }: OrderHeaderProps) {
  const t = useTranslations('sell.order');
  const localized = useLocalized();
  return (
    <header className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-4 gap-y-2 px-6 py-4">
      <Link
        href={`/sell?customer=${start.customer.id}`}
        aria-label={t('back')}
        className="flex size-10 items-center justify-center rounded-md hover:bg-hover"
      >
        <ArrowLeft className="size-5" aria-hidden="true" />
      </Link>
      <div className="min-w-0">
        <h1 className="font-semibold text-xl">{localized(program.root.name)}</h1>
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          <span>{start.customer.name}</span>
          <Badge>{t(`classes.${start.customer.class}`)}</Badge>
          <span>{release}</span>
          {order ? <span className="tabular-nums">{t('number', { number: order.number })}</span> : null}
        </p>
      </div>
      <div className="ms-auto flex items-center gap-3 text-sm">
        <SaveStatus state={state} />
        <Button size="md" onClick={onSave}>
          {t('park')} <Kbd>F4</Kbd>
        </Button>
      </div>
    </header>
  );
}

function SaveStatus({ state }: { readonly state: SaveState }) {
  const t = useTranslations('sell.order');
  const faultMessage = useFaultMessage();
  const isBad = state.type !== 'saved' && state.type !== 'saving' && state.type !== 'unsaved';
  return (
    <p role="status" data-save-state={state.type} className={isBad ? 'text-no' : 'text-muted'}>
      {t(`save.${state.type}`)}
      {state.type === 'failed' ? ` ${faultMessage(state.error)}` : ''}
    </p>
  );
}
