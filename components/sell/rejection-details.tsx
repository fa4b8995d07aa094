'use client';
import { useTranslations } from 'next-intl';
import type { OrderRejection } from '../../core/order/index.ts';
import { focusSlot } from '../order-form/focus-slot.ts';
import type { FormView } from '../order-form/form-view.ts';
import { blockerKey, sortBlockers } from '../order-form/sort-blockers.ts';
import { useBlockerSentence } from '../order-form/use-reason.ts';
import { useLocalized } from '../ui/localized-text.tsx';

type RejectionDetailsProps = { readonly rejection: OrderRejection; readonly view: FormView };

/** All that said no, each leading to where it can be mended. */
export function RejectionDetails({ rejection, view }: RejectionDetailsProps) {
  const t = useTranslations('sell.rejection');
  const localized = useLocalized();
  const sentence = useBlockerSentence(view);
  if (rejection.type === 'not-allowed') {
    return (
      <ul className="mt-2 flex flex-col gap-1">
        {rejection.roots.flatMap((root) =>
          sortBlockers(root.judgement.blockers).map((blocker) => (
            <li key={`${root.key} ${blockerKey(blocker)}`}>
              <button type="button" className="text-start underline underline-offset-4" onClick={() => focusSlot(blocker.slot)}>
                {sentence(blocker)}
              </button>
            </li>
          )),
        )}
      </ul>
    );
  }
  if (rejection.type === 'value-taken') {
    return (
      <button type="button" className="mt-2 text-start underline underline-offset-4" onClick={() => focusSlot(rejection.slot)}>
        {t('taken', { label: localized(rejection.label), value: rejection.value })}
      </button>
    );
  }
  if (rejection.type === 'judges-differ') {
    return (
      <p className="mt-2 break-all font-mono text-sm">{rejection.differences.map(({ rule, item }) => `${rule} ${item}`).join('; ')}</p>
    );
  }
  return null;
}
