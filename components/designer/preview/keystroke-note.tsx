'use client';
import { Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { estimateKeystrokes, type Keystrokes } from '../../../core/configure/index.ts';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Popover } from '../../ui/popover.tsx';

/** Configuring an order to its end takes longer than a key may: it waits for a pause. */
const estimatedAfter = 250;
const mostShown = 6;

const costOf = ({ answering, goingOn }: Keystrokes['slots'][number]): number => answering + goingOn;

/** What an order of the sample customer costs on the keyboard, and what of the form costs most. */
export function KeystrokeNote({ form, frame }: { readonly form: OrderDraft; readonly frame: unknown }) {
  const t = useTranslations('arrange.keys');
  const localized = useLocalized();
  const [keys, setKeys] = useState<Keystrokes | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another frame is another form
  useEffect(() => {
    const timer = setTimeout(() => {
      const { linked, request, facts } = form.frame();
      setKeys(estimateKeystrokes(linked, request, facts));
    }, estimatedAfter);
    return () => clearTimeout(timer);
  }, [form, frame]);
  if (!keys) return <p className="h-6 text-muted text-xs">{t('counting')}</p>;
  const costly = keys.slots
    .filter(({ answering }) => answering > 0)
    .toSorted((left, right) => costOf(right) - costOf(left))
    .slice(0, mostShown);
  return (
    <Popover
      title={t('title')}
      trigger={
        <button type="button" className="flex min-h-6 w-fit items-center gap-1.5 rounded text-muted text-xs hover:text-ink">
          <Keyboard className="size-4" aria-hidden="true" />
          <span aria-live="polite">{t('total', { total: keys.total })}</span>
        </button>
      }
    >
      <p className="text-sm">{t('counts', { typed: keys.typed, chosen: keys.chosen, passed: keys.passed })}</p>
      <table className="my-2 w-full text-sm">
        <caption className="sr-only">{t('costly')}</caption>
        <tbody>
          {costly.map((one) => {
            const name = form.view.slot(one.slot)?.name;
            return (
              <tr key={one.slot}>
                <th scope="row" className="py-0.5 pe-3 text-start font-normal">
                  {name ? localized(name) : one.slot.split('/').at(-1)}
                </th>
                <td className="text-end tabular-nums">{costOf(one)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="text-muted text-xs">{t('how')}</p>
    </Popover>
  );
}
