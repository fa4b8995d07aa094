'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Store } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Outlet, SessionView } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Menu } from '../ui/menu.tsx';
import { toast } from '../ui/toast.tsx';

const byChannel = (outlets: readonly Outlet[]): readonly (readonly Outlet[])[] =>
  [...new Set(outlets.map((outlet) => outlet.channel))].map((channel) => outlets.filter((outlet) => outlet.channel === channel));

/** Where the person works now: the outlet's channel and region decide what may be sold. */
export function OutletMenu({ session }: { readonly session: SessionView }) {
  const t = useTranslations('shell');
  const localized = useLocalized();
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const choose = useMutation(
    api.session.chooseOutlet.mutationOptions({
      onSuccess: () => queries.invalidateQueries(),
      onError: (error) => toast.error(faultMessage(error)),
    }),
  );
  const here = session.outlet;
  if (!here) return null;
  const closed = here.opening.isOpen ? null : t('closedNow', { time: here.opening.opens?.time ?? 'none' });
  return (
    <Menu
      trigger={
        <Button
          variant="ghost"
          aria-label={[t('outlet', { name: localized(here.name) }), closed].filter(Boolean).join(' · ')}
          isBusy={choose.isPending}
        >
          <Store aria-hidden="true" />
          <span className="max-w-48 truncate">{localized(here.name)}</span>
          {closed ? <Badge tone="changed">{closed}</Badge> : null}
        </Button>
      }
      groups={byChannel(session.outlets).map((outlets) => ({
        label: outlets[0] ? localized(outlets[0].channelName) : null,
        actions: outlets.map((outlet) => ({
          id: `${outlet.channel}/${outlet.id}`,
          label: localized(outlet.name),
          isChecked: outlet.id === here.id && outlet.channel === here.channel,
          onSelect: () => choose.mutate({ channel: outlet.channel, outlet: outlet.id }),
        })),
      }))}
    />
  );
}
