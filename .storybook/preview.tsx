import '../app/globals.css';
import type { Preview } from '@storybook/nextjs-vite';
import { NextIntlClientProvider } from 'next-intl';

type Texts = Readonly<Record<string, unknown>>;

// A story may show any area, so every file of messages/<locale>/ is laid out as its namespace.
const files: Readonly<Record<string, Texts>> = import.meta.glob('../messages/*/*.json', { eager: true, import: 'default' });

const messagesOf = (locale: string): Texts => {
  const ofLocale = Object.entries(files).filter(([path]) => path.includes(`/${locale}/`));
  return Object.fromEntries(ofLocale.map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]));
};

const preview: Preview = {
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '中文' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'zh-CN' },
  parameters: {
    layout: 'padded',
    // Where nothing is wrong axe need not say so element by element: that took longer than looking.
    a11y: {
      test: 'error',
      options: { resultTypes: ['violations', 'incomplete'] },
      // A focus guard beside an open list is hidden and takes the focus on purpose: it hands it on at once. Axe allows that where it
      // takes the list for modal, which it does or does not by what it finds painted in that moment.
      config: { rules: [{ id: 'aria-hidden-focus', selector: '[aria-hidden="true"]:not([data-base-ui-focus-guard])' }] },
    },
    nextjs: { appDirectory: true },
  },
  decorators: [
    (Story, { globals }) => {
      const locale = globals.locale === 'en' ? 'en' : 'zh-CN';
      return (
        <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="Asia/Shanghai">
          <div lang={locale}>
            <Story />
          </div>
        </NextIntlClientProvider>
      );
    },
  ],
};

export default preview;
