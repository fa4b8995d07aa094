'use client';
import { useTranslations } from 'next-intl';
import type { Permission } from '../../../server/api/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { areas } from '../areas.ts';

type Shortcut = { readonly keys: readonly string[]; readonly label: string };

/** Keys of the counter, as `components/sell` binds them. */
const counterKeys = [
  ['search', ['F2']],
  ['park', ['F4']],
  ['problem', ['F8']],
  ['price', ['F9']],
  ['why', ['Alt', 'W']],
  ['submit', ['Ctrl', '↵']],
] as const;
const designKeys = [
  ['undo', ['Ctrl', 'Z']],
  ['redo', ['Ctrl', 'Shift', 'Z']],
  ['problem', ['F8']],
  ['tab', ['Alt', 'PgUp', 'PgDn']],
  ['menu', ['Shift', 'F10']],
] as const;
const listKeys = [
  ['move', ['↑', '↓']],
  ['next', ['↵']],
  ['close', ['Esc']],
] as const;

type ShortcutListProps = { readonly permissions: readonly Permission[]; readonly onClose: () => void };

/** Every key that this person may press. */
export function ShortcutList({ permissions, onClose }: ShortcutListProps) {
  const t = useTranslations('shell');
  const may = (permission: Permission | null) => permission === null || permissions.includes(permission);
  const said = (keys: typeof counterKeys | typeof designKeys | typeof listKeys): Shortcut[] =>
    keys.map(([name, combination]) => ({ keys: combination, label: t(`shortcuts.keys.${name}`) }));
  return (
    <Dialog isOpen onClose={onClose} title={t('shortcuts.title')} closeLabel={t('shortcuts.close')} size="lg">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Section
          title={t('shortcuts.go')}
          shortcuts={[
            { keys: ['Ctrl', 'K'], label: t('palette.title') },
            { keys: ['?'], label: t('shortcuts.title') },
            ...areas.filter(({ permission }) => may(permission)).map(({ id, key }) => ({ keys: ['g', key], label: t(`nav.${id}`) })),
          ]}
        />
        <div className="flex flex-col gap-6">
          {may('order:sell') ? <Section title={t('shortcuts.counter')} shortcuts={said(counterKeys)} /> : null}
          {may('draft:edit') ? <Section title={t('shortcuts.design')} shortcuts={said(designKeys)} /> : null}
          <Section title={t('shortcuts.lists')} shortcuts={said(listKeys)} />
        </div>
      </div>
    </Dialog>
  );
}

function Section({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <dl>
        {shortcuts.map(({ keys, label }) => (
          <div key={label} className="flex min-h-8 items-center justify-between gap-4 border-line border-b">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
