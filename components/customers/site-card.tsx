'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerSite, CustomerView } from '../../server/api/contract.ts';
import { useRegionName } from '../shell/use-region-name.ts';
import { useServedRegions } from '../sites/use-own-sites.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { EditableList } from './editable-list.tsx';
import { useCustomerEdit } from './use-customer-edit.ts';

const coverages = ['unknown', 'covered', 'not-covered'] as const;
const isCoverage = (value: string): value is CustomerSite['coverage'] => coverages.some((known) => known === value);
const marks = { covered: 'yes', 'not-covered': 'no', unknown: 'unknown' } as const;

type SiteCardProps = { readonly view: CustomerView; readonly canEdit: boolean };

/** Where a household or an organisation is served, and whether that is possible there. */
export function SiteCard({ view, canEdit }: SiteCardProps) {
  const t = useTranslations('customers.site');
  const regionName = useRegionName();
  return (
    <EditableList
      id="sites"
      view={view}
      canEdit={canEdit}
      words={{ title: t('title'), add: t('add'), none: t('none'), editNamed: (name) => t('editNamed', { name }) }}
      entries={view.sites}
      nameOf={({ name }) => name}
      row={(site) => (
        <span className="min-w-40 flex-1">
          <span className="font-medium">{site.name}</span>
          <span className="block text-muted text-sm">{`${site.address} · ${regionName(site.region)}`}</span>
          <span className="mt-0.5 flex items-center gap-1.5 text-sm">
            <StatusMark status={marks[site.coverage]} className="size-5" />
            {t(`coverages.${site.coverage}`)}
          </span>
        </span>
      )}
      dialog={(site, close) => <SiteDialog view={view} site={site} onClose={close} />}
      removal={({ id }) => ({ type: 'site-removed', id })}
    />
  );
}

type SiteDialogProps = { readonly view: CustomerView; readonly site: CustomerSite | null; readonly onClose: () => void };

function SiteDialog({ view, site, onClose }: SiteDialogProps) {
  const t = useTranslations('customers.site');
  const editing = useCustomerEdit(view);
  const served = useServedRegions();
  const regions = [...new Set([...served.regions, ...(site ? [site.region] : [])])];
  const regionName = useRegionName();
  const [name, setName] = useState(site?.name ?? '');
  const [address, setAddress] = useState(site?.address ?? '');
  const [region, setRegion] = useState(site?.region ?? served.region);
  const [coverage, setCoverage] = useState<CustomerSite['coverage']>(site?.coverage ?? 'unknown');
  const [isAsked, setIsAsked] = useState(false);
  const missing = (text: string) => (isAsked && text.trim() === '' ? t('missing') : undefined);
  const submit = async () => {
    setIsAsked(true);
    if ([name, address, region].some((text) => text.trim() === '')) return false;
    return editing.save({ type: 'site', ...(site ? { id: site.id } : {}), name: name.trim(), address: address.trim(), region, coverage });
  };
  return (
    <EditDialog title={site ? t('edit') : t('add')} editing={editing} onSubmit={submit} onClose={onClose}>
      <Field label={t('name')} required error={missing(name)}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t('address')} required error={missing(address)}>
        <Input value={address} maxLength={300} onChange={(event) => setAddress(event.target.value)} />
      </Field>
      <Field label={t('region')} required error={missing(region)}>
        <Select value={region || null} options={regions.map((value) => ({ value, label: regionName(value) }))} onChange={setRegion} />
      </Field>
      <Field label={t('coverage')}>
        <Select
          value={coverage}
          options={coverages.map((value) => ({ value, label: t(`coverages.${value}`) }))}
          onChange={(value) => (isCoverage(value) ? setCoverage(value) : undefined)}
        />
      </Field>
    </EditDialog>
  );
}
