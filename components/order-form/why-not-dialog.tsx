'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { openQuestions, type SlotValue, type Unavailability } from '../../core/configure/index.ts';
import { useHotkeys } from '../ui/composition.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import type { FormView } from './form-view.ts';
import type { OrderDraft } from './order-draft.ts';
import { usePlaceName } from './use-reason.ts';
import type { Why } from './why-not.tsx';

// Few ask, and who does not pays nothing for it.
const WhyNot = lazy(() => import('./why-not.tsx').then((module) => ({ default: module.WhyNot })));

type Focused = { readonly slot: string; readonly reasons: readonly Unavailability[]; readonly value: SlotValue | undefined };

/** What stands against the option that has the focus, and what choosing it would answer; null where no slot has it. */
function focusedOption(view: FormView): Focused | null {
  const option = document.activeElement?.closest('[data-option]')?.getAttribute('data-option');
  const id = document.activeElement?.closest('[data-slot]')?.getAttribute('data-slot');
  const slot = id ? view.slot(id) : undefined;
  if (!slot || !id) return null;
  if (slot.type === 'quantity') return { slot: id, reasons: slot.availability.reasons, value: Math.max(slot.value, slot.min, 1) };
  if (slot.type === 'choice' || slot.type === 'filler' || slot.type === 'installed') {
    const found = slot.options.find((candidate) => candidate.id === option);
    const chosen = slot.type === 'choice' && slot.max > 1 ? slot.value.filter((one) => one !== option) : [];
    const value = found && (slot.type === 'choice' ? [...chosen, found.id] : found.id);
    return { slot: id, reasons: found?.availability.reasons ?? [], value };
  }
  const choice = slot.type === 'field' ? slot.choices?.find((candidate) => String(candidate.value) === option) : undefined;
  return { slot: id, reasons: choice?.availability.reasons ?? [], value: choice?.value };
}

/** Alt+W: why the focused option is not possible; else what is still to be found out, the next best question first. */
export function WhyNotDialog({ draft }: { readonly draft: OrderDraft }) {
  const t = useTranslations('sell.whyNot');
  const placeName = usePlaceName();
  const [why, setWhy] = useState<(Why & { readonly place: string | null }) | null>(null);
  useHotkeys({
    'Alt+w': () => {
      draft.settle();
      const { view } = draft;
      const focused = focusedOption(view);
      const { items, form, outcomes } = draft.configuration();
      const questions = openQuestions({ outcomes });
      const reasons = focused?.reasons ?? [];
      if (reasons.length === 0 && questions.length === 0) {
        toast(t(focused ? 'possible' : 'noOption'));
        return;
      }
      const explained =
        focused && focused.value !== undefined && reasons.length > 0 ? draft.explain({ [focused.slot]: focused.value }) : null;
      setWhy({
        place: focused && reasons.length > 0 ? placeName(view.place(focused.slot)) : null,
        reasons: reasons.map((reason) => ({ reason, explanation: reason.rule ? explained?.get(reason.rule) : undefined })),
        questions,
        items,
        form,
      });
    },
  });
  return (
    <Dialog
      isOpen={why !== null}
      onClose={() => setWhy(null)}
      title={why?.place == null ? t('open') : t('title', { place: why.place })}
      closeLabel={t('close')}
    >
      <Suspense fallback={null}>{why ? <WhyNot why={why} onGo={() => setWhy(null)} /> : null}</Suspense>
    </Dialog>
  );
}
