'use client';
import { type ReactNode, useId } from 'react';
import type { Availability } from '../../core/configure/index.ts';
import { classNames } from '../ui/class-names.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { moveRadio, tabbableIndex } from './roving-radios.ts';
import { useReason } from './use-reason.ts';

export type ChoiceCard = {
  readonly id: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly isChosen: boolean;
  readonly availability: Availability;
};

type ChoiceCardsProps = {
  readonly type: 'radio' | 'checkbox';
  readonly cards: readonly ChoiceCard[];
  readonly onToggle: (id: string) => void;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly isReadOnly?: boolean;
  /** Compact: a row of short values instead of cards. */
  readonly isCompact?: boolean;
};

/** Choices with price and reason. An unavailable one can be focused and read, never chosen; one that was chosen can be given up. */
export function ChoiceCards({ type, cards, onToggle, labelledBy, describedBy, isInvalid, isReadOnly, isCompact }: ChoiceCardsProps) {
  const isUnavailable = (card: ChoiceCard) => card.availability.status === 'unavailable';
  const tabbable = tabbableIndex(cards.map((card) => ({ isChosen: card.isChosen, isUnavailable: isUnavailable(card) })));
  const named = { 'aria-labelledby': labelledBy, 'aria-describedby': describedBy };
  const group =
    type === 'radio'
      ? { ...named, role: 'radiogroup', 'aria-invalid': isInvalid || undefined, onKeyDown: moveRadio }
      : { ...named, role: 'group' };
  return (
    <div {...group} className={isCompact ? 'flex flex-wrap gap-2' : 'grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-2'}>
      {cards.map((card, index) => (
        <Card
          key={card.id}
          type={type}
          card={card}
          isCompact={isCompact ?? false}
          tabIndex={type === 'checkbox' || index === tabbable ? 0 : -1}
          isBlocked={Boolean(isReadOnly) || (isUnavailable(card) && !(type === 'checkbox' && card.isChosen))}
          onToggle={() => onToggle(card.id)}
        />
      ))}
    </div>
  );
}

type CardProps = {
  readonly type: 'radio' | 'checkbox';
  readonly card: ChoiceCard;
  readonly isCompact: boolean;
  readonly tabIndex: number;
  readonly isBlocked: boolean;
  readonly onToggle: () => void;
};

function Card({ type, card, isCompact, tabIndex, isBlocked, onToggle }: CardProps) {
  const reason = useReason();
  const reasonId = useId();
  const isUnavailable = card.availability.status === 'unavailable';
  return (
    <button
      type="button"
      {...{ role: type, 'aria-checked': card.isChosen }}
      aria-disabled={isBlocked || undefined}
      aria-describedby={isUnavailable ? reasonId : undefined}
      tabIndex={tabIndex}
      data-option={card.id}
      onClick={isBlocked ? undefined : onToggle}
      className={classNames(
        'flex min-h-10 items-start gap-2.5 rounded-md border px-3 py-2 text-start',
        card.isChosen ? 'border-accent bg-accent-soft' : 'border-line-strong/70 bg-surface',
        !isBlocked && !card.isChosen && 'hover:border-accent',
        isUnavailable && 'border-dashed bg-canvas',
        isCompact && 'min-w-16 items-center',
      )}
    >
      <Mark type={type} isChosen={card.isChosen} isCompact={isCompact} />
      <span className="min-w-0 flex-1">
        <span className={classNames('block', isUnavailable && !card.isChosen ? 'text-muted' : 'text-ink', card.isChosen && 'font-medium')}>
          {card.label}
        </span>
        {card.detail ? <span className="block text-muted text-sm tabular-nums">{card.detail}</span> : null}
        {isUnavailable ? (
          <span id={reasonId} className="mt-1 flex gap-1.5 text-muted text-sm">
            <StatusMark status="no" className="mt-0.5 size-4" />
            <span>
              {[...new Set(card.availability.reasons.map(reason))].map((sentence) => (
                <span key={sentence} className="block">
                  {sentence}
                </span>
              ))}
            </span>
          </span>
        ) : null}
      </span>
    </button>
  );
}

function Mark({ type, isChosen, isCompact }: Pick<CardProps, 'type' | 'isCompact'> & { readonly isChosen: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'flex size-4 shrink-0 items-center justify-center border text-accent-ink text-xs leading-none',
        !isCompact && 'mt-1',
        type === 'radio' ? 'rounded-full' : 'rounded-sm',
        isChosen ? 'border-accent bg-accent' : 'border-line-strong bg-surface',
      )}
    >
      {isChosen ? type === 'radio' ? <span className="size-1.5 rounded-full bg-accent-ink" /> : '✓' : null}
    </span>
  );
}
