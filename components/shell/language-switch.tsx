'use client';
import { Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { localeCookie, locales } from '../../i18n/locale.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { rememberChoice } from './remember-choice.ts';

/** Each language under its own name. */
const names = { 'zh-CN': '简体中文', en: 'English' } as const;

export function LanguageSwitch() {
  const t = useTranslations('shell');
  const current = useLocale();
  const router = useRouter();
  return (
    <Menu
      trigger={
        <Button variant="ghost" aria-label={t('language')}>
          <Languages aria-hidden="true" />
          <span aria-hidden="true">{current === 'en' ? 'EN' : '中文'}</span>
        </Button>
      }
      groups={[
        {
          actions: locales.map((locale) => ({
            id: locale,
            label: <span lang={locale}>{names[locale]}</span>,
            isChecked: locale === current,
            onSelect: () => {
              rememberChoice(localeCookie, locale);
              router.refresh();
            },
          })),
        },
      ]}
    />
  );
}
