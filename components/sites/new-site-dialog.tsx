'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { OwnSite } from '../../core/configure/index.ts';
import { useRegionName } from '../shell/use-region-name.ts';
import { Button } from '../ui/button.tsx';
import { isComposingKey } from '../ui/composition.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { useSiteDesk } from './site-desk.tsx';

type NewSiteDialogProps = { readonly onMade: (site: OwnSite) => void; readonly onClose: () => void };

/** A site of the customer who orders, made without leaving the order. */
export function NewSiteDialog({ onMade, onClose }: NewSiteDialogProps) {
  const t = useTranslations('sell.form.site');
  const regionName = useRegionName();
  const desk = useSiteDesk();
  const form = useId();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [region, setRegion] = useState(desk?.region ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const missing = (text: string) => (isAsked && text.trim() === '' ? t('missing') : undefined);
  const save = async () => {
    setIsAsked(true);
    const given = { name: name.trim(), address: address.trim(), region };
    if (!desk || desk.isBusy || Object.values(given).includes('')) return;
    const site = (await desk.addSites([given]))?.find((candidate) => candidate.name === given.name);
    if (!site) return;
    onMade(site);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('new')}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isBusy={desk?.isBusy ?? false}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onKeyDown={(event) => (event.key === 'Enter' && isComposingKey(event) ? event.preventDefault() : undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          // The form of the order is around it in React's tree, and none of this is its to submit.
          event.stopPropagation();
          void save();
        }}
      >
        {desk?.error ? <ErrorState title={t('failed')}>{desk.error}</ErrorState> : null}
        <Field label={t('name')} required error={missing(name)}>
          <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t('address')} required error={missing(address)}>
          <Input value={address} maxLength={300} onChange={(event) => setAddress(event.target.value)} />
        </Field>
        <Field label={t('region')} required error={missing(region)}>
          <Select
            value={region || null}
            options={(desk?.regions ?? []).map((value) => ({ value, label: regionName(value) }))}
            onChange={setRegion}
          />
        </Field>
      </form>
    </Dialog>
  );
}
