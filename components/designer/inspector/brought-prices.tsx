'use client';
import { useTranslations } from 'next-intl';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { offeringIn, tariffIn } from '../model/draft-document.ts';
import { AttachmentWords } from '../tariffs/attachment-words.tsx';
import { ChargeFields } from '../tariffs/charge-fields.tsx';

/** The prices of the selected part, editable where it is selected. */
export function BroughtPrices({ offering }: { readonly offering: string }) {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const document = useDocument();
  const attached = offeringIn(document, offering)?.tariffs ?? [];
  if (attached.length === 0) return null;
  return (
    <section aria-label={t('prices')}>
      <h3 className="mb-1 font-medium">{t('prices')}</h3>
      <div className="flex flex-col gap-3">
        {attached.map((attachment, index) => {
          const tariff = tariffIn(document, attachment.tariff);
          const isPlain = Object.keys(attachment).length === 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one tariff may be attached twice, and attachments have no ids
            <div key={`${attachment.tariff}/${index}`} className="flex flex-col gap-2">
              {isPlain || !tariff ? null : (
                <p className="text-muted text-xs">
                  <AttachmentWords by={localized(tariff.name)} attachment={attachment} />
                </p>
              )}
              {tariff?.charges.map((charge) => (
                <ChargeFields key={charge.id} tariff={tariff.id} charge={charge} isCompact />
              ))}
            </div>
          );
        })}
      </div>
    </section>
  );
}
