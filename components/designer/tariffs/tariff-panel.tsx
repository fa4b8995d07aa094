'use client';
import { useTranslations } from 'next-intl';
import { describeEffective } from '../../../core/tariff/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument, useDraft } from '../draft-context.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { isSameDefinition, tariffIn } from '../model/draft-document.ts';
import { type ReachedTariff, reachedTariffs } from '../model/reached-offerings.ts';
import { AttachmentWords } from './attachment-words.tsx';
import { ChargeFields } from './charge-fields.tsx';

/** Every tariff that this offering and its parts charge, once each, with every place it is in force. */
export function TariffPanel() {
  const t = useTranslations('design.tariffs');
  const { offering } = useOfferingEditor();
  const reached = reachedTariffs(useDocument(), offering);
  if (reached.length === 0) return <EmptyState title={t('none')} className="m-4" />;
  const byTariff = new Map<string, ReachedTariff[]>();
  for (const each of reached) byTariff.set(each.attachment.tariff, [...(byTariff.get(each.attachment.tariff) ?? []), each]);
  return (
    <div className="flex max-w-4xl flex-col gap-4 p-4">
      {[...byTariff].map(([tariff, attachments]) => (
        <TariffCard key={tariff} id={tariff} attachments={attachments} />
      ))}
    </div>
  );
}

function TariffCard({ id, attachments }: { readonly id: string; readonly attachments: readonly ReachedTariff[] }) {
  const t = useTranslations('design.tariffs');
  const localized = useLocalized();
  const tariff = tariffIn(useDocument(), id);
  const before = useDraft((state) => tariffIn(state.base, id));
  const words = useCodeMessage('tariff');
  const { offering } = useOfferingEditor();
  const isChanged = tariff !== null && !isSameDefinition(tariff, before ?? undefined);
  return (
    <section aria-label={tariff ? localized(tariff.name) : id} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-col gap-1 border-line border-b px-3 py-2">
        <span className="flex flex-wrap items-center gap-2">
          <h2 className="font-semibold" data-field={`tariff/${id}`} tabIndex={-1}>
            {tariff ? localized(tariff.name) : id}
          </h2>
          <span className="font-mono text-muted text-xs">{id}</span>
          {isChanged ? <Badge tone="changed">~ {t('changed')}</Badge> : null}
        </span>
        {tariff?.effective ? <p className="text-sm">{describeEffective(tariff.effective).map(words).join(' · ')}</p> : null}
        <ul className="text-muted text-xs">
          {attachments.map(({ attachedBy, index, attachment }) => (
            <li
              key={`${attachedBy.id}/${index}`}
              data-field={attachedBy === offering ? `attachment-${index}` : undefined}
              tabIndex={attachedBy === offering ? -1 : undefined}
            >
              <AttachmentWords by={localized(attachedBy.name)} attachment={attachment} />
            </li>
          ))}
        </ul>
      </header>
      {tariff ? (
        <div className="divide-y divide-line">
          {tariff.charges.map((charge) => (
            <ChargeFields key={charge.id} tariff={id} charge={charge} />
          ))}
        </div>
      ) : (
        <p className="px-3 py-2 text-no">{t('missing')}</p>
      )}
    </section>
  );
}
