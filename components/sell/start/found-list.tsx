'use client';
import { useTranslations } from 'next-intl';
import { OrderStateBadge } from '../../orders/order-state.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type FoundGroup, type FoundOption, isPossible } from './found-options.ts';

type FoundListProps = {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly FoundGroup[];
  readonly active: string | null;
  readonly typed: string;
  readonly onChoose: (option: FoundOption) => void;
  readonly onPoint: (id: string) => void;
};

export const optionId = (list: string, option: string): string => `${list}-${option.replaceAll(' ', '-')}`;

/** The list below the box. The focus stays in the box, which says which line is active. */
export function FoundList({ id, label, groups, active, typed, onChoose, onPoint }: FoundListProps) {
  const t = useTranslations('counter.box');
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      // Without it, a press on a line would take the focus out of the box before the click.
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-[30rem] overflow-y-auto rounded-lg border border-line bg-raised py-1 shadow-raised"
    >
      {groups.map(({ kind, options, hasMore }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="border-line border-b py-1 last:border-b-0">
          <p id={`${id}-${kind}`} className="px-4 pt-1 pb-0.5 text-muted text-xs">
            {t(`kinds.${kind}`)}
            {kind === 'offerings' && hasMore ? <span className="ms-2">{t('typeMore')}</span> : null}
          </p>
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
            <div
              key={option.id}
              id={optionId(id, option.id)}
              role="option"
              tabIndex={-1}
              aria-selected={option.id === active}
              aria-disabled={!isPossible(option) || undefined}
              data-found={option.type}
              data-active={option.id === active || undefined}
              onClick={() => onChoose(option)}
              onMouseMove={() => onPoint(option.id)}
              className="flex min-h-11 cursor-default items-center gap-3 px-4 py-1.5 data-active:bg-accent-soft aria-disabled:text-muted"
            >
              <FoundLine option={option} typed={typed} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function FoundLine({ option, typed }: { readonly option: FoundOption; readonly typed: string }) {
  const t = useTranslations('counter.box');
  const tCustomers = useTranslations('customers');
  const localized = useLocalized();
  const reason = useCodeMessage('verdicts');
  switch (option.type) {
    case 'customer': {
      const { customer, actions } = option;
      return (
        <>
          <Line title={customer.name} detail={[customer.phone, customer.identity].filter(Boolean).join(' · ')} />
          {customer.by === 'product' || customer.by === 'ending' ? (
            <span className="text-muted text-sm">{t(`by.${customer.by}`)}</span>
          ) : null}
          <Badge>{tCustomers(`classes.${customer.class}`)}</Badge>
          {actions.includes('open') ? (
            <span className="hidden text-muted text-xs lg:inline">
              <Kbd>⇧↵</Kbd> {t('openPage')}
            </span>
          ) : null}
        </>
      );
    }
    case 'order': {
      const { order } = option;
      return (
        <>
          <Line title={order.number} detail={[order.customer.name, ...order.offerings.map(localized)].join(' · ')} />
          <OrderStateBadge state={order.state} />
        </>
      );
    }
    case 'offering': {
      const { offering } = option;
      const isOpen = offering.unavailable.length === 0;
      return (
        <>
          {isOpen ? null : <StatusMark status="no" />}
          <Line
            title={localized(offering.name)}
            detail={
              isOpen ? (offering.description ? localized(offering.description) : offering.id) : offering.unavailable.map(reason).join(' ')
            }
          />
          <span className="text-muted text-xs">{offering.id}</span>
        </>
      );
    }
    case 'more':
      return <span className="text-accent">{t('more')}</span>;
    case 'create':
      return <span className="text-accent">{t('create', { text: typed })}</span>;
  }
}

function Line({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate font-medium">{title}</span>
      {detail ? <span className="block truncate text-muted text-sm tabular-nums">{detail}</span> : null}
    </span>
  );
}
