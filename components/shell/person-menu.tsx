'use client';
import { useQueryClient } from '@tanstack/react-query';
import { CircleUser, LogOut, Moon, Sun } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { SessionView } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { chooseTheme } from './choose-theme.ts';
import { signOut } from './sign-in-client.ts';

export function PersonMenu({ session }: { readonly session: SessionView }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const queries = useQueryClient();
  const leave = async () => {
    await signOut();
    queries.clear();
    router.replace('/sign-in');
  };
  return (
    <Menu
      trigger={
        <Button variant="ghost" aria-label={t('person', { name: session.person.name })}>
          <CircleUser aria-hidden="true" />
          <span className="max-w-32 truncate">{session.person.name}</span>
        </Button>
      }
      groups={[
        {
          label: `${t(`roles.${session.person.role}`)} · ${session.person.email}`,
          actions: [
            { id: 'light', label: t('theme.light'), icon: <Sun aria-hidden="true" />, onSelect: () => chooseTheme('light') },
            { id: 'dark', label: t('theme.dark'), icon: <Moon aria-hidden="true" />, onSelect: () => chooseTheme('dark') },
          ],
        },
        { actions: [{ id: 'leave', label: t('signOut'), icon: <LogOut aria-hidden="true" />, onSelect: () => void leave() }] },
      ]}
    />
  );
}
