'use client';
import { MapPinPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { FormSlot } from '../../../core/configure/index.ts';
import { useSiteDesk } from '../../sites/site-desk.tsx';
import { Button } from '../../ui/button.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { ListControl } from './list-control.tsx';
import { SlotFrame } from './slot-frame.tsx';

const NewSiteDialog = lazy(() => import('../../sites/new-site-dialog.tsx').then((module) => ({ default: module.NewSiteDialog })));

/** One of the customer's sites, or one that is made on the way. */
export function SiteSlot({ slot }: { readonly slot: Extract<FormSlot, { type: 'field' }> }) {
  const t = useTranslations('sell.form.site');
  const { draft } = useOrderForm();
  const answer = useAnswer(slot.id);
  const desk = useSiteDesk();
  const [isMaking, setIsMaking] = useState(false);
  const choices = slot.choices ?? [];
  return (
    <SlotFrame slot={slot}>
      {(ids) => (
        <div className="flex flex-wrap items-center gap-2">
          <div className="min-w-48 flex-1">
            <ListControl slot={slot} choices={choices} ids={ids} placeholder={choices.length === 0 ? t('none') : undefined} />
          </div>
          {draft && desk ? (
            <Button onClick={() => setIsMaking(true)}>
              <MapPinPlus aria-hidden="true" />
              {t('new')}
            </Button>
          ) : null}
          {isMaking ? (
            <Suspense fallback={null}>
              <NewSiteDialog onMade={({ id }) => answer(id)} onClose={() => setIsMaking(false)} />
            </Suspense>
          ) : null}
        </div>
      )}
    </SlotFrame>
  );
}
