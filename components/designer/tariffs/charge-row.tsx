'use client';
import { MoreHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { nothing } from '../../ui/nothing.ts';
import { duplicateCharge } from '../changes/duplicate-charge.ts';
import { moveCharge } from '../changes/move-charge.ts';
import { useDraftSession } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { SubjectForm } from '../forms/subject-form.tsx';
import { ChargeFields } from './charge-fields.tsx';
import { chargeForms } from './charge-forms.ts';
import { ChargeWords } from './charge-words.tsx';

const RemoveChargeDialog = dynamic(() => import('./remove-charge-dialog.tsx').then((module) => module.RemoveChargeDialog), {
  loading: nothing,
});

type ChargeRowProps = { readonly tariff: string; readonly charge: Charge; readonly isFirst: boolean; readonly isLast: boolean };

/** One charge: its amounts in a line; opened, everything it can say beside what that means in words. Drawn again when it changed. */
export const ChargeRow = memo(({ tariff, charge, isFirst, isLast }: ChargeRowProps) => {
  const t = useTranslations('design.charge');
  const localized = useLocalized();
  const session = useDraftSession();
  const [isOpen, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const name = localized(charge.name);
  const move = (by: -1 | 1) => ({
    id: by < 0 ? 'up' : 'down',
    label: t(by < 0 ? 'up' : 'down'),
    onSelect: () => session.apply(moveCharge(tariff, charge.id, by)),
  });
  const actions = [
    { id: 'duplicate', label: t('duplicate'), onSelect: () => session.apply(duplicateCharge(tariff, charge.id)) },
    ...(isFirst ? [] : [move(-1)]),
    ...(isLast ? [] : [move(1)]),
    { id: 'remove', label: t('remove'), isDangerous: true, onSelect: () => setRemoving(true) },
  ];
  return (
    <div className="flex flex-col">
      <div className="flex items-start">
        <Button
          size="icon"
          variant="ghost"
          className="mt-1.5 size-8"
          aria-expanded={isOpen}
          aria-label={t('settings', { name })}
          data-field={`tariff/${tariff}#${charge.id}`}
          data-opens=""
          onClick={() => setOpen(!isOpen)}
        >
          <span className={isOpen ? 'rotate-90' : undefined}>
            <DisclosureSign />
          </span>
        </Button>
        <div className="min-w-0 flex-1">
          {isOpen ? (
            <p className="px-3 py-3">
              <span className="me-2 font-medium">{name}</span>
              <Badge>{t(`type.${charge.type}`)}</Badge>
              <span className="ms-2 font-mono text-muted text-xs">{charge.id}</span>
            </p>
          ) : (
            <ChargeFields tariff={tariff} charge={charge} />
          )}
        </div>
        <Menu
          align="end"
          trigger={
            <Button size="icon" variant="ghost" className="m-1.5 size-8" aria-label={t('more', { name })}>
              <MoreHorizontal aria-hidden="true" />
            </Button>
          }
          groups={[{ actions }]}
        />
      </div>
      {isOpen ? (
        <div className="grid grid-cols-1 gap-4 px-4 pb-4 xl:grid-cols-[minmax(0,1fr)_16rem]">
          <SubjectForm
            form={charge.type}
            subject={{ type: 'charge', tariff, charge: charge.id }}
            fields={chargeForms[charge.type].fields}
          />
          <ChargeWords charge={charge} />
        </div>
      ) : null}
      {isRemoving ? <RemoveChargeDialog tariff={tariff} charge={charge} onClose={() => setRemoving(false)} /> : null}
    </div>
  );
});
