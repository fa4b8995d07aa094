'use client';
import { useTranslations } from 'next-intl';
import type { Availability, FormSlot, InstalledOption } from '../../core/configure/index.ts';
import { useOrderForm, useSlot } from '../order-form/order-form-context.tsx';
import type { ControlIds } from '../order-form/slots/slot-frame.tsx';
import { useReason } from '../order-form/use-reason.ts';
import { useTotalsText } from '../order-form/use-totals-text.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';

type Filler = Extract<FormSlot, { type: 'filler' }>;
type Installed = Extract<FormSlot, { type: 'installed' }>;

// Keys become ids of elements, which have no spaces.
const newKey = (offering: string) => `new:${offering}`;
const installedKey = (id: string) => `installed:${id}`;

/** The slots of one membership in which what fills it is chosen; a role has one of them or both. */
export function useFillerSlots(
  offeringSlot: string,
  productSlot: string,
): { readonly filler: Filler | null; readonly installed: Installed | null } {
  const filler = useSlot(offeringSlot);
  const installed = useSlot(productSlot);
  return { filler: filler?.type === 'filler' ? filler : null, installed: installed?.type === 'installed' ? installed : null };
}

function useFillerOptions(): (filler: Filler | null, installed: Installed | null) => readonly SelectOption[] {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const totals = useTotalsText();
  const reason = useReason();
  const { holders } = useOrderForm();
  const told = (details: readonly string[], { status, reasons }: Availability) => ({
    note: [...details, ...new Set(reasons.map(reason))].filter(Boolean).join(' · ') || undefined,
    ...(status === 'unavailable' ? { isUnavailable: true } : {}),
  });
  const holderOf = ({ holder }: InstalledOption) => holders.find(({ id }) => id === holder)?.name ?? '';
  return (filler, installed) => [
    ...(installed?.options ?? []).map((option) => ({
      value: installedKey(option.id),
      label: [option.label ?? localized(option.name), holderOf(option)].filter(Boolean).join(' · '),
      ...told([t('existing'), option.label === null ? '' : localized(option.name), t(`status.${option.status}`)], option.availability),
    })),
    ...(filler?.options ?? []).map((option) => ({
      value: newKey(option.id),
      label: filler?.product ? t('newProduct', { name: localized(option.name) }) : localized(option.name),
      ...told([option.price ? totals(option.price) : ''], option.availability),
    })),
  ];
}

type FillerSelectProps = {
  readonly filler: Filler | null;
  readonly installed: Installed | null;
  readonly ids: Pick<ControlIds, 'labelledBy' | 'describedBy'> & Partial<Pick<ControlIds, 'isInvalid'>>;
  readonly className?: string;
};

/** One list of all that may fill a place: what somebody has already, and what can be sold new. */
export function FillerSelect({ filler, installed, ids, className }: FillerSelectProps) {
  const t = useTranslations('sell.form');
  const { draft } = useOrderForm();
  const options = useFillerOptions()(filler, installed);
  const chosen = installed?.options.find(({ isChosen }) => isChosen);
  const added = filler?.options.find(({ isChosen }) => isChosen);
  const choose = (key: string) => {
    const [source, ...rest] = key.split(':');
    const id = rest.join(':');
    const offering = filler?.id ?? installed?.offering;
    if (source === 'installed' && installed) draft?.set(installed.id, id);
    else if (offering) draft?.change({ [offering]: id, ...(installed ? { [installed.id]: undefined } : {}) });
  };
  return (
    <Select
      aria-labelledby={ids.labelledBy}
      aria-describedby={ids.describedBy}
      aria-invalid={ids.isInvalid || undefined}
      isReadOnly={!draft}
      value={chosen ? installedKey(chosen.id) : added ? newKey(added.id) : null}
      placeholder={options.length === 0 ? t('noProduct') : t('choose')}
      options={options}
      onChange={choose}
      className={className ?? 'h-10 text-base'}
    />
  );
}
