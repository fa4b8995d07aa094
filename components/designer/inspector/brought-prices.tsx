'use client';
import { useTranslations } from 'next-intl';
import { useDocument } from '../draft-context.tsx';
import { offeringIn, tariffIn } from '../model/draft-document.ts';
import { ChargeFields } from '../tariffs/charge-fields.tsx';

/** The prices of the selected part, editable where it is selected. */
export function BroughtPrices({ offering }: { readonly offering: string }) {
  const t = useTranslations('design.inspector');
  const document = useDocument();
  const tariffs = (offeringIn(document, offering)?.tariffs ?? []).flatMap(({ tariff }) => tariffIn(document, tariff) ?? []);
  if (tariffs.length === 0) return null;
  return (
    <section aria-label={t('prices')}>
      <h3 className="mb-1 font-medium">{t('prices')}</h3>
      <div className="flex flex-col gap-3">
        {tariffs.flatMap((tariff) =>
          tariff.charges.map((charge) => <ChargeFields key={`${tariff.id}/${charge.id}`} tariff={tariff.id} charge={charge} isCompact />),
        )}
      </div>
    </section>
  );
}
