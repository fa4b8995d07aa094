'use client';
import { useTranslations } from 'next-intl';
import type { LeftOut } from '../../core/configure/index.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { useBlockerSentence } from '../order-form/use-reason.ts';
import { Button } from '../ui/button.tsx';
import type { BoardColumn } from './board-layout.ts';
import { leftOutOf, useBoardOutcome } from './board-outcome.ts';
import { useColumnName } from './column-head.tsx';

/** Members whose answers are kept though they are not in the order now. */
function setAsideIn(draft: OrderDraft, roles: readonly string[]): { readonly role: string; readonly key: string }[] {
  return roles.flatMap((role) => {
    const slot = draft.view.slot(role);
    const members = new Set(slot?.type === 'role' ? slot.value : []);
    const typed = Object.keys(draft.selections()).flatMap((id) =>
      id.startsWith(`${role}/`) ? [id.slice(role.length + 1).split('/')[0] ?? ''] : [],
    );
    return [...new Set(typed)].filter((key) => key !== '' && !members.has(key)).map((key) => ({ role, key }));
  });
}

type PartialNoticeProps = { readonly draft: OrderDraft; readonly columns: readonly BoardColumn[]; readonly roles: readonly string[] };

/** Says in words that an order is taken whole or not at all, and whether the rest could be taken without those that stop it. */
export function PartialNotice({ draft, columns, roles }: PartialNoticeProps) {
  const t = useTranslations('board');
  const columnName = useColumnName();
  const sentence = useBlockerSentence(draft.view);
  useBoardOutcome(draft);
  const out = leftOutOf(draft);
  const names = (of: LeftOut) =>
    of.stopped
      .map(({ path }) => columns.find((column) => column.path === path))
      .flatMap((column) => (column ? [columnName(column)] : []))
      .join(t('and'));
  const aside = setAsideIn(draft, roles);
  const takeOut = (of: LeftOut) => {
    const touched = new Set(of.stopped.map(({ role }) => role));
    draft.change(Object.fromEntries([...touched].map((role) => [role, of.selections[role]])));
  };
  const takeIn = (role: string, key: string) => {
    const slot = draft.view.slot(role);
    draft.change({ [role]: [...(slot?.type === 'role' ? slot.value : []), key] });
  };
  return (
    <div className="flex flex-col gap-2 text-sm" data-partial>
      {out === null || (out.rest.verdict !== 'allowed' && out.stopped.every(({ verdict }) => verdict === 'open')) ? (
        <p className="text-muted">{t('whole')}</p>
      ) : out.rest.verdict === 'allowed' ? (
        <p className="flex flex-wrap items-center gap-2">
          {t('restPossible', { names: names(out), count: out.stopped.length })}
          <Button size="sm" onClick={() => takeOut(out)}>
            {t('setAside', { names: names(out) })}
          </Button>
        </p>
      ) : (
        <p className="text-muted">
          {t('restImpossible', { names: names(out), count: out.stopped.length })}
          {out.rest.blockers[0] ? t('because', { reason: sentence(out.rest.blockers[0]) }) : null}
        </p>
      )}
      {aside.map(({ role, key }) => (
        <p key={`${role}/${key}`} className="flex flex-wrap items-center gap-2">
          {t('aside')}
          <Button size="sm" onClick={() => takeIn(role, key)}>
            {t('takeIn')}
          </Button>
        </p>
      ))}
    </div>
  );
}
