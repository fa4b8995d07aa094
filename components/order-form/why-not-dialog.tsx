'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useHotkeys } from '../ui/composition.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import type { Why } from './ask-why.ts';
import type { OrderDraft } from './order-draft.ts';
import { usePlaceName } from './use-reason.ts';

// Few ask, and who does not pays nothing for it.
const WhyNot = lazy(() => import('./why-not.tsx').then((module) => ({ default: module.WhyNot })));

/** Alt+W: why the focused option is not possible; else what is still to be found out, the next best question first. */
export function WhyNotDialog({ draft }: { readonly draft: OrderDraft }) {
  const t = useTranslations('sell.whyNot');
  const placeName = usePlaceName();
  const [why, setWhy] = useState<Why | null>(null);
  useHotkeys({
    'Alt+w': async () => {
      const focused = document.activeElement;
      const asked = (await import('./ask-why.ts')).askWhy(draft, focused);
      if (typeof asked === 'string') toast(t(asked));
      else setWhy(asked);
    },
  });
  const place = why?.place == null ? null : placeName(why.place);
  return (
    <Dialog
      isOpen={why !== null}
      onClose={() => setWhy(null)}
      title={place === null ? t('open') : t('title', { place })}
      closeLabel={t('close')}
    >
      <Suspense fallback={null}>{why ? <WhyNot why={why} onGo={() => setWhy(null)} /> : null}</Suspense>
    </Dialog>
  );
}
