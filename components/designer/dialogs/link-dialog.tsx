'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { addLink } from '../changes/add-link.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useOfferingId, useOfferingRows } from '../editor/use-offering.ts';
import { useLinkWords } from '../links/use-link-words.ts';
import { useStructureLinks } from '../links/use-structure-links.ts';
import { type DrawnType, drawnTypes, linkRefusal } from '../model/link-refusal.ts';
import type { OutlineRow } from '../model/outline.ts';
import { type Place, placeKeys } from '../model/place.ts';

type LinkDialogProps = { readonly from: Place; readonly to: Place | null; readonly onClose: () => void };

/** What a line from one part to another means, and why; what cannot be is told before it is made. */
export function LinkDialog({ from, to: drawnTo, onClose }: LinkDialogProps) {
  const t = useTranslations('structure.link');
  const localized = useLocalized();
  const session = useDraftSession();
  const offering = useOfferingId();
  const rows = useOfferingRows();
  const links = useStructureLinks();
  const words = useLinkWords();
  const [to, setTo] = useState<Place | null>(drawnTo);
  const [type, setType] = useState<DrawnType>('require');
  const [typed, setTyped] = useState<Partial<LocalizedText>>({});
  const nameIn = (place: Place | null, locale: keyof LocalizedText): string => rows.find((row) => row.place === place)?.name[locale] ?? '';
  const proposed = (locale: keyof LocalizedText): string =>
    type === 'rely' || to === null ? '' : t(`reason.${type}.${locale}`, { from: nameIn(from, locale), to: nameIn(to, locale) });
  const reason = { 'zh-CN': typed['zh-CN'] ?? proposed('zh-CN'), en: typed.en ?? proposed('en') };
  const refusal = to === null ? null : linkRefusal(rows, links, { type, from, to });
  const isComplete = to !== null && !refusal && (type === 'rely' || (reason['zh-CN'].trim() !== '' && reason.en.trim() !== ''));
  const add = () => {
    if (to === null || !isComplete) return;
    session.apply(
      type === 'rely' ? setReliesOn(offering, from, placeKeys(to).at(-1) ?? null) : addLink(offering, { type, from, to, reason }),
    );
    onClose();
  };
  const path = (row: OutlineRow): string => {
    const parent = row.depth > 2 ? rows.find((each) => each.place === row.parent) : undefined;
    return parent ? t('within', { outer: path(parent), inner: localized(row.name) }) : localized(row.name);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title', { from: words.place(from) })}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" aria-disabled={!isComplete} onClick={add}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('type')} isGroup>
          <RadioGroup
            value={type}
            options={drawnTypes.map((each) => ({ value: each, label: t(`label.${each}`) }))}
            onChange={(next) => setType(drawnTypes.find((each) => each === next) ?? type)}
          />
        </Field>
        <Field
          label={t('to')}
          required
          error={refusal ? t(`refusal.${refusal.code}`, { way: refusal.way.map(words.place).join(' → ') }) : undefined}
        >
          <Select
            value={to}
            placeholder={t('choose')}
            options={rows.flatMap((row) =>
              row.kind === 'offering' || row.place === from ? [] : [{ value: row.place, label: path(row), note: row.id }],
            )}
            onChange={setTo}
          />
        </Field>
        {type === 'rely' ? (
          <p className="text-muted text-sm">{t('rely-help')}</p>
        ) : (
          (['zh-CN', 'en'] as const).map((locale) => (
            <Field key={locale} label={t(`reason-in.${locale}`)} required>
              <Input lang={locale} value={reason[locale]} onChange={(event) => setTyped({ ...typed, [locale]: event.target.value })} />
            </Field>
          ))
        )}
      </div>
    </Dialog>
  );
}
