'use client';
import { useLocale, useTranslations } from 'next-intl';
import { describeCharge } from '../../../core/tariff/index.ts';
import { locales } from '../../../i18n/locale.ts';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { InLanguage } from '../preview/in-language.tsx';

/** What a charge says, in the words that the counter and the confirmation use, in both languages. */
export function ChargeWords({ charge }: { readonly charge: Charge }) {
  const t = useTranslations('design.charge');
  const locale = useLocale();
  const others = locales.filter((each) => each !== locale);
  return (
    <div className="flex flex-col gap-3 self-start rounded-md bg-sunken p-3 text-sm">
      <h3 className="font-medium">{t('in-words')}</h3>
      <Sentences charge={charge} />
      {others.map((other) => (
        <InLanguage key={other} language={other}>
          <Sentences charge={charge} isQuiet />
        </InLanguage>
      ))}
    </div>
  );
}

function Sentences({ charge, isQuiet = false }: { readonly charge: Charge; readonly isQuiet?: boolean }) {
  const words = useCodeMessage('tariff');
  const sentences = describeCharge(charge).map(words);
  return (
    <ul className={isQuiet ? 'text-muted' : undefined}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
