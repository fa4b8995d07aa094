'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Unavailability } from '../../core/configure/index.ts';
import { useHotkeys } from '../ui/composition.ts';
import { Dialog } from '../ui/dialog.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { toast } from '../ui/toast.tsx';
import type { FormView } from './form-view.ts';
import { usePlaceName, useReason } from './use-reason.ts';

type Asked = { readonly place: string; readonly reasons: readonly Unavailability[] };

/** What stands against the option that has the focus; null where none has it. */
function reasonsAtFocus(view: FormView): { readonly slot: string; readonly reasons: readonly Unavailability[] } | null {
  const option = document.activeElement?.closest('[data-option]')?.getAttribute('data-option');
  const id = document.activeElement?.closest('[data-slot]')?.getAttribute('data-slot');
  const slot = id ? view.slot(id) : undefined;
  if (!slot || !id) return null;
  if (slot.type === 'quantity') return { slot: id, reasons: slot.availability.reasons };
  if (slot.type === 'choice' || slot.type === 'filler' || slot.type === 'installed')
    return { slot: id, reasons: slot.options.find((candidate) => candidate.id === option)?.availability.reasons ?? [] };
  if (slot.type === 'field')
    return { slot: id, reasons: slot.choices?.find((candidate) => String(candidate.value) === option)?.availability.reasons ?? [] };
  return { slot: id, reasons: [] };
}

/** Alt+W: why the focused option is not possible. */
export function WhyNotDialog({ view }: { readonly view: FormView }) {
  const t = useTranslations('sell.whyNot');
  const reason = useReason();
  const placeName = usePlaceName();
  const [asked, setAsked] = useState<Asked | null>(null);
  useHotkeys({
    'Alt+w': () => {
      const found = reasonsAtFocus(view);
      if (!found || found.reasons.length === 0) toast(t(found ? 'possible' : 'noOption'));
      else setAsked({ place: placeName(view.place(found.slot)), reasons: found.reasons });
    },
  });
  return (
    <Dialog
      isOpen={asked !== null}
      onClose={() => setAsked(null)}
      title={t('title', { place: asked?.place ?? '' })}
      closeLabel={t('close')}
      size="sm"
    >
      <ul className="flex flex-col gap-3">
        {[...new Map(asked?.reasons.map((one) => [reason(one), one.rule])).entries()].map(([sentence, rule]) => (
          <li key={sentence} className="flex gap-2">
            <StatusMark status="no" className="mt-0.5" />
            <span>
              {sentence}
              {rule ? <span className="block break-all font-mono text-muted text-xs">{rule}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
