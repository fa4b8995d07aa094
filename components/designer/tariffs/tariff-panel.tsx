'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { describeEffective } from '../../../core/tariff/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useDraft, useFollowingDocument } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { SubjectForm } from '../forms/subject-form.tsx';
import { isSameDefinition, offeringIn, tariffIn } from '../model/draft-document.ts';
import { type ReachedTariff, reachedTariffs } from '../model/reached-offerings.ts';
import { TryOutProvider } from '../rules/use-try-out.tsx';
import { ChargeRow } from './charge-row.tsx';
import { TariffAttachments } from './tariff-attachments.tsx';
import { tariffForm } from './tariff-form.ts';

const AddChargeDialog = lazy(() => import('./add-charge-dialog.tsx').then((module) => ({ default: module.AddChargeDialog })));
const AddTariffDialog = lazy(() => import('./add-tariff-dialog.tsx').then((module) => ({ default: module.AddTariffDialog })));
const AttachTariffsDialog = lazy(() => import('./attach-tariffs-dialog.tsx').then((module) => ({ default: module.AttachTariffsDialog })));

const CostComparison = lazy(() => import('./chart/cost-comparison.tsx').then((module) => ({ default: module.CostComparison })));
const ChargeGrid = lazy(() => import('./grid/charge-grid.tsx').then((module) => ({ default: module.ChargeGrid })));

const views = ['forms', 'grid'] as const;

/** Every tariff that this offering and its parts charge, once each, with every place it is in force. */
export function TariffPanel() {
  const t = useTranslations('design.tariffs');
  const id = useOfferingId();
  // A cell that is typed in answers by itself; which tariffs there are follows.
  const document = useFollowingDocument();
  const reached = useMemo(() => {
    const offering = offeringIn(document, id);
    return offering ? reachedTariffs(document, offering) : [];
  }, [document, id]);
  const [adding, setAdding] = useState<'new' | 'existing' | null>(null);
  const [isComparing, setComparing] = useState(false);
  const byTariff = new Map<string, ReachedTariff[]>();
  for (const each of reached) byTariff.set(each.attachment.tariff, [...(byTariff.get(each.attachment.tariff) ?? []), each]);
  const listed = [...byTariff.keys()].join(' ');
  const tariffIds = useMemo(() => (listed === '' ? [] : listed.split(' ')), [listed]);
  return (
    <TryOutProvider>
      <div className="flex max-w-5xl flex-col gap-4 p-4">
        <div className="flex flex-wrap gap-2">
          {(['new', 'existing'] as const).map((way) => (
            <Button key={way} size="sm" onClick={() => setAdding(way)}>
              <Plus aria-hidden="true" />
              {t(`add.${way}`)}
            </Button>
          ))}
        </div>
        <Suspense fallback={null}>
          {adding === 'new' ? <AddTariffDialog onClose={() => setAdding(null)} /> : null}
          {adding === 'existing' ? <AttachTariffsDialog onClose={() => setAdding(null)} /> : null}
        </Suspense>
        {byTariff.size === 0 ? null : (
          <details className="rounded-lg border border-line bg-surface" onToggle={(event) => setComparing(event.currentTarget.open)}>
            <summary className="flex min-h-10 cursor-pointer items-center gap-2 px-3 hover:bg-hover">
              <DisclosureSign />
              {t('compare')}
            </summary>
            <Suspense fallback={null}>{isComparing ? <CostComparison tariffs={tariffIds} /> : null}</Suspense>
          </details>
        )}
        {byTariff.size === 0 ? <EmptyState title={t('none')} /> : null}
        {[...byTariff].map(([tariff, attachments]) => (
          <TariffCard key={tariff} id={tariff} attachments={attachments} />
        ))}
      </div>
    </TryOutProvider>
  );
}

type TariffCardProps = { readonly id: string; readonly attachments: readonly ReachedTariff[] };

const isSameReach = (a: ReachedTariff, b: ReachedTariff | undefined): boolean =>
  a.attachment === b?.attachment && a.attachedBy === b.attachedBy && a.index === b.index;

/** Drawn again where it is in force elsewhere, or says something else: an edit of one of a hundred draws one. */
const TariffCard = memo(
  Card,
  (a, b) =>
    a.id === b.id &&
    a.attachments.length === b.attachments.length &&
    a.attachments.every((each, at) => isSameReach(each, b.attachments[at])),
);

function Card({ id, attachments }: TariffCardProps) {
  const t = useTranslations('design.tariffs');
  const localized = useLocalized();
  const tariff = useDraft((state) => tariffIn(state.log.document, id));
  const before = useDraft((state) => tariffIn(state.base, id));
  const words = useCodeMessage('tariff');
  const [view, setView] = useState<(typeof views)[number]>('forms');
  const [isAdding, setAdding] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const isChanged = tariff !== null && !isSameDefinition(tariff, before ?? undefined);
  return (
    // An offering may reach a hundred tariffs: those out of sight are not painted, which every key would pay for. What is open has its
    // own height, and not the one that is guessed for it.
    <section
      aria-label={tariff ? localized(tariff.name) : id}
      className="rounded-lg border border-line bg-surface [overflow-clip-margin:4px] not-has-[details[open]]:[contain-intrinsic-size:auto_16rem] not-has-[details[open]]:[content-visibility:auto]"
    >
      <header className="flex flex-col gap-1 border-line border-b px-3 py-2">
        <span className="flex flex-wrap items-center gap-2">
          <h2 className="font-semibold">{tariff ? localized(tariff.name) : id}</h2>
          <span className="font-mono text-muted text-xs">{id}</span>
          {isChanged ? <Badge tone="changed">~ {t('changed')}</Badge> : null}
        </span>
        {tariff?.effective ? <p className="text-sm">{describeEffective(tariff.effective).map(words).join(' · ')}</p> : null}
        <TariffAttachments attachments={attachments} />
      </header>
      {tariff ? (
        <div className="divide-y divide-line">
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary data-field={`tariff/${id}`} className="flex min-h-10 cursor-pointer items-center gap-2 px-3 text-muted hover:bg-hover">
              <DisclosureSign />
              {t('settings')}
            </summary>
            {isOpen ? (
              <div className="px-4 pt-1 pb-4">
                <SubjectForm form="tariff" subject={{ type: 'definition', key: `tariff/${id}` }} fields={tariffForm} />
              </div>
            ) : null}
          </details>
          <div className="px-3 py-2">
            <RadioGroup
              aria-label={t('view')}
              value={view}
              options={views.map((each) => ({ value: each, label: t(`views.${each}`) }))}
              onChange={(next) => setView(views.find((each) => each === next) ?? view)}
            />
          </div>
          {view === 'grid' ? (
            <Suspense fallback={null}>
              <ChargeGrid tariff={id} charges={tariff.charges} />
            </Suspense>
          ) : (
            tariff.charges.map((charge, index) => (
              <ChargeRow key={charge.id} tariff={id} charge={charge} isFirst={index === 0} isLast={index === tariff.charges.length - 1} />
            ))
          )}
          <div className="p-2">
            <Button size="sm" variant="ghost" onClick={() => setAdding(true)}>
              <Plus aria-hidden="true" />
              {t('add-charge')}
            </Button>
            <Suspense fallback={null}>{isAdding ? <AddChargeDialog tariff={id} onClose={() => setAdding(false)} /> : null}</Suspense>
          </div>
        </div>
      ) : (
        <p className="px-3 py-2 text-no">{t('missing')}</p>
      )}
    </section>
  );
}
