'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Keyboard, Languages, LogOut, Moon, Sun } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { localeCookie } from '../../../i18n/locale.ts';
import type { FindAnswer, Permission } from '../../../server/api/contract.ts';
import { useApi } from '../../api-provider.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { areaIcons } from '../area-icons.ts';
import { areas } from '../areas.ts';
import { chooseTheme } from '../choose-theme.ts';
import { rememberChoice } from '../remember-choice.ts';
import { signOut } from '../sign-in-client.ts';
import { matchingEntries, type PaletteEntry } from './palette-entries.ts';

/** Where somebody with these permissions may go. */
function usePages(permissions: readonly Permission[]): readonly PaletteEntry[] {
  const t = useTranslations('shell');
  const router = useRouter();
  return areas
    .filter(({ permission }) => permission === null || permissions.includes(permission))
    .map(({ id, href, key }) => ({
      id: `page ${id}`,
      group: 'pages',
      label: t(`nav.${id}`),
      icon: areaIcons[id],
      keys: ['g', key],
      run: () => router.push(href),
    }));
}

function useActions(onShortcuts: () => void): readonly PaletteEntry[] {
  const t = useTranslations('shell');
  const router = useRouter();
  const queries = useQueryClient();
  const other = useLocale() === 'en' ? 'zh-CN' : 'en';
  const leave = async () => {
    await signOut();
    queries.clear();
    router.replace('/sign-in');
  };
  const speak = () => {
    rememberChoice(localeCookie, other);
    router.refresh();
  };
  return [
    { id: 'shortcuts', group: 'actions', label: t('palette.shortcuts'), icon: Keyboard, keys: ['?'], run: onShortcuts },
    { id: 'light', group: 'actions', label: t('theme.light'), icon: Sun, run: () => chooseTheme('light') },
    { id: 'dark', group: 'actions', label: t('theme.dark'), icon: Moon, run: () => chooseTheme('dark') },
    { id: 'language', group: 'actions', label: t('palette.otherLanguage'), icon: Languages, run: speak },
    { id: 'leave', group: 'actions', label: t('signOut'), icon: LogOut, run: () => void leave() },
  ];
}

function useFoundEntries(): (found: FindAnswer) => readonly PaletteEntry[] {
  const t = useTranslations('shell.palette');
  const router = useRouter();
  const localized = useLocalized();
  const go = (href: string) => () => router.push(href);
  return ({ customers, orders, offerings }) => [
    ...customers.rows.map(
      ({ id, name, phone, identity }): PaletteEntry => ({
        id: `customer ${id}`,
        group: 'customers',
        label: name,
        detail: [phone, identity].filter(Boolean).join(' · '),
        run: go(`/customers/${id}`),
      }),
    ),
    ...orders.rows.map(
      ({ id, number, state, customer }): PaletteEntry => ({
        id: `order ${id}`,
        group: 'orders',
        label: number,
        detail: customer.name,
        run: go(state === 'draft' ? `/sell/order/${id}` : `/orders/${id}`),
      }),
    ),
    ...offerings.rows
      .filter(({ unavailable }) => unavailable.length === 0)
      .map(
        ({ id, name }): PaletteEntry => ({
          id: `offering ${id}`,
          group: 'offerings',
          label: localized(name),
          detail: t('sellIt'),
          run: go(`/sell?offering=${encodeURIComponent(id)}`),
        }),
      ),
  ];
}

/** Everything the palette offers for a text: pages and actions at once, what the counter finds as it comes. */
export function usePaletteEntries(permissions: readonly Permission[], settled: string, onShortcuts: () => void) {
  const api = useApi();
  const pages = usePages(permissions);
  const actions = useActions(onShortcuts);
  const entriesOf = useFoundEntries();
  const isAsked = settled !== '' && permissions.includes('order:sell');
  const found = useQuery(
    api.sell.find.queryOptions({ text: settled }, { enabled: isAsked, placeholderData: (before) => before, staleTime: 2_000 }),
  );
  const entries = [...matchingEntries([...pages, ...actions], settled), ...(isAsked && found.data ? entriesOf(found.data) : [])];
  return { entries, isSearching: isAsked && found.isFetching };
}
