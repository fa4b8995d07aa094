'use client';
import { type AbstractIntlMessages, NextIntlClientProvider, useLocale } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { isLocale, type Locale, timeZone } from '../../../i18n/locale.ts';
import { loadMessages } from '../../../i18n/messages.ts';

export type PreviewLanguage = Locale | 'same';

type InLanguageProps = { readonly language: PreviewLanguage; readonly children: ReactNode };

/** Shows a part of the page in another language than the rest; its texts are fetched when they are first wanted. */
export function InLanguage({ language, children }: InLanguageProps) {
  const current = useLocale();
  const wanted = language === 'same' || !isLocale(language) ? current : language;
  const [loaded, setLoaded] = useState<{ readonly locale: string; readonly messages: AbstractIntlMessages } | null>(null);
  useEffect(() => {
    if (wanted === current || loaded?.locale === wanted || !isLocale(wanted)) return;
    let isWanted = true;
    void loadMessages(wanted).then((messages) => {
      if (isWanted) setLoaded({ locale: wanted, messages });
    });
    return () => {
      isWanted = false;
    };
  }, [wanted, current, loaded]);
  if (wanted === current || loaded?.locale !== wanted) return <div className="contents">{children}</div>;
  return (
    <NextIntlClientProvider locale={wanted} messages={loaded.messages} timeZone={timeZone}>
      <div lang={wanted} className="contents">
        {children}
      </div>
    </NextIntlClientProvider>
  );
}
