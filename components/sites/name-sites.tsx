'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ColumnChoice } from '../order-form/line-columns.ts';
import { useRegionName } from '../shell/use-region-name.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Select } from '../ui/select.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import type { UnknownName } from './count-names.ts';
import { useSiteDesk } from './site-desk.tsx';

type Answer = { readonly site: string; readonly address: string };
/** Stands for a site that is made first; ids have no plus. */
const newSite = '+';

type NameSitesProps = {
  readonly names: readonly UnknownName[];
  readonly sites: readonly ColumnChoice[];
  /** Site id by the text that stands for it. */
  readonly onNamed: (meant: ReadonlyMap<string, string>) => void;
};

/** Names that no site has: each is made a site, or is another way to write one that there is. All at once. */
export function NameSites({ names, sites, onNamed }: NameSitesProps) {
  const t = useTranslations('lines.sites');
  const localized = useLocalized();
  const regionName = useRegionName();
  const desk = useSiteDesk();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [region, setRegion] = useState(desk?.region ?? '');
  const answerTo = (text: string): Answer => answers[text] ?? { site: desk ? newSite : '', address: '' };
  const answer = (text: string, given: Partial<Answer>) => setAnswers({ ...answers, [text]: { ...answerTo(text), ...given } });
  const made = names.filter(({ text }) => answerTo(text).site === newSite && answerTo(text).address.trim() !== '');
  const meant = names.filter(({ text }) => sites.some(({ value }) => value === answerTo(text).site));
  const isReady = made.length + meant.length > 0;

  const apply = async () => {
    if (!isReady || desk?.isBusy) return;
    const chosen = new Map(meant.map(({ text }) => [text, answerTo(text).site]));
    if (made.length > 0) {
      const all = await desk?.addSites(made.map(({ text }) => ({ name: text, address: answerTo(text).address.trim(), region })));
      if (!all) return;
      for (const { text } of made) {
        const site = all.find(({ name }) => name === text);
        if (site) chosen.set(text, site.id);
      }
    }
    onNamed(chosen);
  };
  return (
    <div className="flex flex-col gap-3" data-name-sites={names.length}>
      {desk?.error ? <ErrorState title={t('failed')}>{desk.error}</ErrorState> : null}
      {desk ? (
        <div className="max-w-60">
          <Field label={t('region')}>
            <Select value={region} options={desk.regions.map((value) => ({ value, label: regionName(value) }))} onChange={setRegion} />
          </Field>
        </div>
      ) : null}
      <Table aria-label={t('names')}>
        <TableHead>
          <tr>
            <TableHeader>{t('written')}</TableHeader>
            <TableHeader>{t('means')}</TableHeader>
            <TableHeader>{t('address')}</TableHeader>
          </tr>
        </TableHead>
        <tbody>
          {names.map(({ text, count }) => {
            const { site, address } = answerTo(text);
            return (
              <TableRow key={text}>
                <TableCell>
                  {text} <span className="text-muted">{t('times', { count })}</span>
                </TableCell>
                <TableCell className="min-w-48">
                  <Select
                    aria-label={t('meansOf', { name: text })}
                    value={site === '' ? null : site}
                    placeholder={t('choose')}
                    options={[
                      ...(desk ? [{ value: newSite, label: t('makeNew') }] : []),
                      ...sites.map(({ value, label }) => ({ value: String(value), label: localized(label) })),
                    ]}
                    onChange={(value) => answer(text, { site: value })}
                  />
                </TableCell>
                <TableCell className="min-w-64">
                  {site === newSite ? (
                    <Input
                      aria-label={t('addressOf', { name: text })}
                      value={address}
                      maxLength={300}
                      onChange={(event) => answer(text, { address: event.target.value })}
                    />
                  ) : null}
                </TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          size="sm"
          aria-disabled={!isReady || undefined}
          isBusy={desk?.isBusy ?? false}
          onClick={() => void apply()}
        >
          {t('apply', { made: made.length, meant: meant.length })}
        </Button>
        {made.length + meant.length < names.length ? (
          <p className="text-muted text-sm">{t('left', { count: names.length - made.length - meant.length })}</p>
        ) : null}
      </div>
    </div>
  );
}
